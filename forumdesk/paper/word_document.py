"""The documentation as a Word document: real headings, lists, tables and styles, to be worked on further."""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, time
from itertools import zip_longest
from typing import Any

from docx import Document
from docx.document import Document as Open
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, told, word_marks
from forumdesk.paper.press import Meta
from forumdesk.words import Words

FONT = "Noto Sans"
SIZES = {
    "Normal": 10.5, "Heading 1": 22.0, "Heading 2": 15.0, "Heading 3": 12.0,
    "List Bullet": 10.5, "List Number": 10.5,
}  # fmt: skip
INK = RGBColor(0x1B, 0x24, 0x30)
WIDTH = 16.0
"""Centimetres between the margins."""
LONGEST = 36
"""Characters after which a longer text asks for no wider column."""
OLDEST = (1980, 1, 1, 0, 0, 0)


def documentation(evening: Evening, language: str) -> bytes:
    """The .docx; the same evening gives the same bytes."""
    words, pieces = told.documentation(evening, language)
    document = Document()
    _dress(document, Meta("", words.language).tag)
    _describe(document, evening, words)
    for piece, after in zip_longest(pieces, pieces[1:]):
        _write(document, piece)
        if isinstance(piece, told.Text) and isinstance(after, told.Sheet):
            document.paragraphs[-1].paragraph_format.keep_with_next = True
    _number_pages(document, words)
    made = io.BytesIO()
    document.save(made)
    return _timeless(made.getvalue())


def _dress(document: Open, language: str) -> None:
    """A4, one typeface, no colour but ink; the language for the spelling check."""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.5)
    for name, size in SIZES.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            if "Theme" in key:
                del fonts.attrib[key]
        for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(key), FONT)
    normal: Any = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), language)
    normal.element.get_or_add_rPr().append(tongue)


def _describe(document: Open, evening: Evening, _: Words) -> None:
    changed = (
        datetime.combine(evening.last_changed, time(), UTC) if evening.last_changed else Meta("").changed
    )
    about = document.core_properties
    about.title, about.author = evening_words.title(evening, _), evening.dialogue.municipality
    about.language, about.comments = Meta("", _.language).tag, ""
    about.created = about.modified = changed
    about.last_modified_by = ""


def _write(document: Open, piece: told.Piece) -> None:
    if isinstance(piece, told.Title):
        _fill(document.add_heading(level=piece.level), piece.text)
    elif isinstance(piece, told.Point):
        item = document.add_paragraph(style="List Bullet" if piece.number is None else "List Number")
        if piece.number is not None:
            word_marks.number(document, item, piece.number)
        if piece.word:
            item.add_run(f"{_clean(piece.word)} ").bold = True
        _dressed(item, piece)
    elif isinstance(piece, told.Text):
        _dressed(document.add_paragraph(), piece)
    else:
        _table(document, piece)


def _table(document: Open, sheet: told.Sheet) -> None:
    columns = max(len(row) for row in (sheet.heads, *sheet.rows))
    table: Any = document.add_table(rows=0, cols=columns, style="Table Grid")
    if sheet.heads:
        head = table.add_row()
        _cells(head, sheet.heads, bold=True)
        repeated = OxmlElement("w:tblHeader")
        repeated.set(qn("w:val"), "true")
        head._tr.get_or_add_trPr().append(repeated)
    for row in sheet.rows:
        _cells(table.add_row(), row, bold=False)
    _widen(table, sheet)
    document.add_paragraph()


def _widen(table: Any, sheet: told.Sheet) -> None:
    """Columns share the page by what they hold; a row does not break over two pages."""
    columns = zip_longest(sheet.heads, *sheet.rows, fillvalue="")
    weights = [_weight(texts) for texts in columns]
    widths = [Cm(WIDTH * weight / sum(weights)) for weight in weights]
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width  # LibreOffice asks the columns, Word the cells
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _weight(texts: Sequence[str]) -> float:
    """How wide a column wants to be: as its longest text up to a bound, never less than its longest word."""
    longest = max(len(text) for text in texts)
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return max(min(longest, LONGEST), 1.4 * min(word, LONGEST)) + 6


def _cells(row: Any, texts: tuple[str, ...], *, bold: bool) -> None:
    for cell, text in zip(row.cells, texts, strict=False):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        _fill(paragraph, text)
        for run in paragraph.runs:
            run.bold = bold or None


def _fill(paragraph: Paragraph, text: str) -> None:
    """A text with its line breaks."""
    for place, line in enumerate(text.split("\n")):
        run = paragraph.add_run(_clean(line))
        if place:
            run._r.insert_element_before(OxmlElement("w:br"), "w:t")


def _dressed(paragraph: Paragraph, piece: told.Text | told.Point) -> None:
    """A text in runs: bold, italic, links."""
    if not piece.runs:
        _fill(paragraph, piece.text)
    for run in piece.runs:
        for place, line in enumerate(run.text.split("\n")):
            words = _clean(line)
            made = word_marks.link(paragraph, words, run.link) if run.link else paragraph.add_run(words)
            made.bold, made.italic = run.bold or None, run.italic or None
            if place:
                made._r.insert_element_before(OxmlElement("w:br"), "w:t")


def _number_pages(document: Open, _: Words) -> None:
    """Page and pages as fields, which the word processor fills in."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, between, after = (
        _("Page {page} of {pages}").replace("{page}", "|").replace("{pages}", "|").split("|")
    )
    for words, field in ((before, "PAGE"), (between, "NUMPAGES")):
        foot.add_run(words)
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), field)
        foot._p.append(simple)
    foot.add_run(after)


def _clean(text: str) -> str:
    """XML has no place for some characters that a file can hold."""
    return "".join(sign for sign in text if sign == "\t" or sign >= " ")


def _timeless(data: bytes) -> bytes:
    """The same zip without the hour it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return made.getvalue()
