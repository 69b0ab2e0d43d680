"""The documentation as Word and as Markdown: headings, tables and texts are what they seem."""

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from forumdesk.forum.evening import Evening
from forumdesk.paper import markdown, told, word_document


def test_headings_are_headings_and_tables_are_tables(lerum: Evening) -> None:
    document = Document(BytesIO(word_document.documentation(lerum, "sv")))
    headings = [
        (one.style.name, one.text) for one in document.paragraphs if one.style and "Head" in one.style.name
    ]
    _words, pieces = told.documentation(lerum, "sv")
    assert headings == [(f"Heading {one.level}", one.text) for one in pieces if isinstance(one, told.Title)]
    assert len(document.tables) == sum(isinstance(one, told.Sheet) for one in pieces)


def test_every_text_of_the_report_is_in_it(lerum: Evening) -> None:
    document = Document(BytesIO(word_document.documentation(lerum, "sv")))
    here = {one.text for one in document.paragraphs}
    _words, pieces = told.documentation(lerum, "sv")
    assert all(one.text in here for one in pieces if isinstance(one, told.Text))


def test_it_says_its_title_and_language(lerum: Evening) -> None:
    document = Document(BytesIO(word_document.documentation(lerum, "sv")))
    assert document.core_properties.title == "Näringslivsstrategi"
    with zipfile.ZipFile(BytesIO(word_document.documentation(lerum, "sv"))) as held:
        assert b'w:lang w:val="sv-SE"' in held.read("word/styles.xml")


def test_the_same_evening_gives_the_same_bytes(lerum: Evening) -> None:
    assert word_document.documentation(lerum, "en") == word_document.documentation(lerum, "en")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed here")
def test_libreoffice_opens_it(lerum: Evening, tmp_path: Path) -> None:
    (tmp_path / "r.docx").write_bytes(word_document.documentation(lerum, "sv"))
    own = f"-env:UserInstallation={tmp_path.as_uri()}/office"
    convert = ["soffice", "--headless", own, "--convert-to", "txt:Text", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / "r.docx")], check=True, capture_output=True, timeout=120)
    assert "Näringslivsstrategi" in (tmp_path / "r.txt").read_text("utf-8-sig")


def test_markdown_keeps_what_was_typed_from_becoming_markup(lerum: Evening) -> None:
    text = markdown.documentation(lerum, "sv")
    assert text.count("\n# ") == 1
    assert "| Ort | Lerum |" in text
    assert markdown._escaped("*<b>_[x](y)") == r"\*\<b\>\_\[x\](y)"
