"""Bold, italic, lists and links of her own text, in every form the documentation has."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from docx import Document

from forumdesk.forum.evening import Evening
from forumdesk.paper import markdown, plain_text, web_page, word_document
from forumdesk.paper.report import report
from tests.paper.reading import read

TEXT = (
    "**Fet** och *kursiv* <i>x</i>, [sidan](https://lerum.se/a?b=1&c=2).\n\n"
    "1. ett **två**\n2. tre\n\n- punkt\n\n7. sju"
)


@pytest.fixture
def dressed(lerum: Evening) -> Evening:
    return replace(lerum, own_texts={"lessons": TEXT})


def test_the_web_page_has_them_and_nothing_typed_is_markup(dressed: Evening) -> None:
    page = web_page.documentation(dressed, "sv")
    assert (
        "<p><strong>Fet</strong> och <em>kursiv</em> &lt;i&gt;x&lt;/i&gt;, "
        '<a href="https://lerum.se/a?b=1&amp;c=2">sidan</a>.</p>' in page
    )
    assert '<ol>\n<li value="1">ett <strong>två</strong></li>\n<li value="2">tre</li>\n</ol>' in page
    assert '<li value="7">sju</li>' in page


def test_plain_text_and_markdown_have_them_in_their_own_way(dressed: Evening) -> None:
    words = plain_text.documentation(dressed, "sv")
    assert "Fet och kursiv <i>x</i>, sidan (https://lerum.se/a?b=1&c=2)." in words
    assert "1. ett två\n2. tre\n" in words
    told = markdown.documentation(dressed, "sv")
    assert "**Fet** och *kursiv* \\<i\\>x\\</i\\>, [sidan](https://lerum.se/a?b=1&c=2)." in told
    assert "1. ett **två**\n2. tre" in told


def test_word_has_real_lists_that_begin_where_she_began(dressed: Evening) -> None:
    document = Document(BytesIO(word_document.documentation(dressed, "sv")))
    items = [one for one in document.paragraphs if one.style and one.style.name == "List Number"]
    assert [one.text for one in items] == ["ett två", "tre", "sju"]
    lists = [one._p.pPr.numPr.numId.val for one in items]  # type: ignore[union-attr]
    assert lists[0] == lists[1] != lists[2]
    assert [run.text for one in items for run in one.runs if run.bold] == ["två"]
    addresses = [one.target_ref for one in document.part.rels.values() if one.is_external]
    assert addresses == ["https://lerum.se/a?b=1&c=2"]


def test_the_pdf_reads_them_out_and_its_link_leads_there(dressed: Evening) -> None:
    data = report(dressed)
    heard = read(data)
    assert "Fet och kursiv <i>x</i>, sidan." in heard.words
    assert "sidan" in heard.of("Link")
    assert {"1.", "2.", "7."} <= set(heard.of("Lbl"))
    with pikepdf.open(BytesIO(data)) as pdf:
        leads = [str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note]
    assert leads == ["https://lerum.se/a?b=1&c=2"]
