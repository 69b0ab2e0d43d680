"""What Word has for a link and for a list that begins at a number of its own."""

from typing import Any

from docx.document import Document as Open
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def link(paragraph: Paragraph, words: str, to: str) -> Run:
    """A run that leads to an address, underlined as links are."""
    known = paragraph.part.relate_to(to, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    around = OxmlElement("w:hyperlink")
    around.set(qn("r:id"), known)
    run = paragraph.add_run(words)
    run.underline = True
    around.append(run._r)
    paragraph._p.append(around)
    return run


def number(document: Open, item: Paragraph, value: int) -> None:
    """Let an item carry this number: it goes on from the one before, or begins a list of its own."""
    before = document.paragraphs[-2] if len(document.paragraphs) > 1 else None
    going_on = _list_of(before) if value > 1 and before is not None else None
    listed: Any = item._p.get_or_add_pPr().get_or_add_numPr()
    listed.get_or_add_ilvl().val = 0
    listed.get_or_add_numId().val = _beginning_at(document, value) if going_on is None else going_on


def _list_of(paragraph: Paragraph) -> int | None:
    style: Any = paragraph.style
    properties: Any = paragraph._p.pPr
    if style.name != "List Number" or properties is None or properties.numPr is None:
        return None
    return int(properties.numPr.numId.val)


def _beginning_at(document: Open, value: int) -> int:
    """A list of the kind that the style "List Number" names, counted from there."""
    style: Any = document.styles["List Number"]
    numbering: Any = document.part.numbering_part.element
    kind = numbering.num_having_numId(style.element.pPr.numPr.numId.val).abstractNumId.val
    made = numbering.add_num(kind)
    made.add_lvlOverride(ilvl=0).add_startOverride(value)
    return int(made.numId)
