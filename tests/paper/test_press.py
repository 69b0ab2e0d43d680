"""The press: what it marks, what it refuses, how it breaks lines and pages, what it mends."""

from pathlib import Path

import pytest
from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFStream

from forumdesk.paper import press
from forumdesk.paper.formats import A4
from forumdesk.paper.press import (
    Block,
    Contents,
    Heading,
    Look,
    Meta,
    Paragraph,
    Run,
    Sheet,
    Style,
    Table,
    Words,
)
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.repairs import endstream, tounicode
from forumdesk.paper.press.table import Grid
from tests.paper import checks
from tests.paper.reading import read

SHEET = Sheet(A4.size, 60, 60, 60, 60)
BODY = Style(after=6)
HEAD = Style(Look(14, bold=True), 20, keep_with_next=True)
GRID = Grid(BODY, HEAD)
META = Meta("Prov", "sv")


def printed(*story: Block, sheet: Sheet = SHEET, contents_from: int = 0) -> bytes:
    return press.build(story, sheet, META, contents_from)


def heading(words: str, level: int = 1) -> Heading:
    return Heading(words, HEAD, level, words)


# --- read back ---


def test_the_text_is_read_out_as_it_was_written() -> None:
    heard = read(printed(heading("Rubrik"), Paragraph("Ett stycke med åäö ÅÄÖ é ß ł đ ŋ.", BODY)))
    assert heard.of("H1", "P") == ["Rubrik", "Ett stycke med åäö ÅÄÖ é ß ł đ ŋ."]


def test_words_at_the_ends_of_lines_and_pages_are_not_joined() -> None:
    words = " ".join(f"ord{number}" for number in range(2000))
    heard = read(printed(heading("Långt"), Paragraph(words, BODY)))
    assert heard.pages > 1
    assert heard.of("P") == [words]


def test_a_word_too_long_for_a_line_is_cut_but_read_as_one() -> None:
    word = "x" * 20_000
    assert read(printed(heading("Ord"), Paragraph(word, BODY))).of("P") == [word]


def test_runs_of_other_looks_and_scripts_stay_in_order() -> None:
    runs: Words = ["vanligt", Run("fett", bold=True), " → ☐ ", Run("kursivt", italic=True), " ሰላም слово"]
    assert read(printed(heading("Stil"), Paragraph(runs, BODY))).of("P") == [
        "vanligtfett → ☐ kursivt ሰላም слово"
    ]


def test_a_table_is_rows_and_cells_with_its_heads_read_once() -> None:
    rows = [[f"bord {number}", "text " * 30] for number in range(80)]
    heard = read(printed(heading("Tabell"), Table(["Bord", "Text"], rows, (1, 4), GRID, row_heads=True)))
    assert heard.pages > 2
    assert heard.of("TH") == ["Bord", "Text", *(row[0] for row in rows)]
    assert heard.of("TD") == ["text " * 29 + "text"] * 80
    assert len(heard.of("TR")) == 81


def test_a_table_row_higher_than_a_page_is_one_row_over_several() -> None:
    heard = read(printed(heading("Rad"), Table(["A", "B"], [["kort", "lång text " * 2000]], (1, 3), GRID)))
    assert heard.pages > 3
    assert heard.of("TD") == ["kort", " ".join(["lång text"] * 2000)]


def test_a_list_has_a_label_and_a_body_for_each_item() -> None:
    heard = read(printed(heading("Lista"), *press.items(["ett", "två"], BODY.but(indent=14), numbered=True)))
    assert heard.of("Lbl") == ["1.", "2."]
    assert heard.of("LBody") == ["ett", "två"]


def test_contents_name_every_heading_with_its_page() -> None:
    parts = [
        block
        for number in range(1, 9)
        for block in (heading(f"Del {number}", 2), Paragraph("ord " * 900, BODY))
    ]
    contents = Contents(Paragraph("Innehåll", HEAD), {2: BODY})
    data = printed(heading("Titel"), contents, *parts)
    entries = read(data).of("TOCI")
    assert [entry.rsplit(" ", 1)[0] for entry in entries] == [f"Del {number}" for number in range(1, 9)]
    stands = [node.page + 1 for node in read(data).root.walk() if node.role == "H2"]
    assert [int(entry.rsplit(" ", 1)[1]) for entry in entries] == stands
    assert stands[-1] > 4
    assert checks.faults(data) == []


def test_a_short_paper_has_no_contents() -> None:
    contents = Contents(Paragraph("Innehåll", HEAD), {2: BODY})
    heard = read(
        printed(heading("Titel"), contents, heading("Del", 2), Paragraph("ord", BODY), contents_from=3)
    )
    assert heard.of("TOCI") == []
    assert "Innehåll" not in heard.words


def test_a_figure_is_heard_as_its_alternative_text() -> None:
    def draw(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        canvas.rect(x, y, width / 2, height, fill=1)

    data = printed(heading("Bild"), press.Figure(80, "Hälften är fylld.", draw))
    assert [node.alt for node in read(data).root.walk() if node.role == "Figure"] == ["Hälften är fylld."]
    assert checks.faults(data) == []


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for lines in range(40, 60):
        filler = [Paragraph("rad", Style(leading=14)) for _ in range(lines)]
        heard = read(printed(heading("Först"), *filler, heading("Sist", 2), Paragraph("ord " * 60, BODY)))
        *_, last, text = heard.root.kids
        assert (last.role, text.role) == ("H2", "P")
        assert last.page == text.page


# --- what the gates are for ---


def test_text_without_a_tag_is_refused() -> None:
    def stray(canvas: TaggedCanvas) -> None:
        canvas.setFont("NotoSans-Regular", 12)
        canvas.drawString(50, 50, "bortglömd")

    with pytest.raises(press.Untagged, match="bortgl"):
        press.sheets([stray], A4.size, META)


def test_paint_without_a_tag_becomes_decoration() -> None:
    def ruled(canvas: TaggedCanvas) -> None:
        canvas.rect(10, 10, 100, 50, fill=1)
        press.draw_fitted(canvas, press.Tag("H1"), "Rubrik", HEAD, (50, 400, 300, 40), 6)

    data = press.sheets([ruled], A4.size, META)
    assert checks.faults(data) == []


@pytest.mark.parametrize(
    ("planted", "instead"),
    [
        (b"/Marked true", b"/Marked null"),
        (b"/DisplayDocTitle true", b"/DisplayDocTitle null"),
        (b"/StructTreeRoot ", b"/StructTreeRoof "),
        (b"/Metadata ", b"/Metadota "),
        (b"/ToUnicode ", b"/ToUnicade "),
        (b"/S /TH", b"/S /TX"),
    ],
)
def test_a_planted_defect_is_caught(planted: bytes, instead: bytes) -> None:
    data = printed(heading("Rubrik"), Table(["A"], [["1"]], (1,), GRID))
    assert planted in data
    assert checks.faults(data) == []
    assert checks.faults(data.replace(planted, instead)) != []


def test_read_back_catches_a_text_that_is_hidden_as_decoration() -> None:
    class Hidden(Paragraph):
        def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
            with canvas.artifact():
                super().draw(canvas, x, y)

    data = printed(heading("Rubrik"), Hidden("dold text", BODY))
    assert checks.faults(data) == []  # the validators can't know
    assert read(data).of("P") == []
    assert read(data).furniture == "dold text"


# --- repairs ---


def test_streams_end_with_a_line_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert checks.faults(printed(heading("Rubrik"))) == []
    monkeypatch.setattr(PDFStream, "format", endstream.broken)
    assert checks.faults(printed(heading("Rubrik"))) != []


def test_a_stream_that_ends_in_a_carriage_return_keeps_its_length() -> None:
    data = printed(heading("Rubrik"), Paragraph("a\N{KEYBOARD}", BODY))
    assert b"\r\r\nendstream" in data
    assert checks.faults(data) == []


def test_every_code_of_a_font_means_a_character(monkeypatch: pytest.MonkeyPatch) -> None:
    words = "𐀀 \N{THUMBS UP SIGN}"
    assert read(printed(heading("Rubrik"), Paragraph("\N{THUMBS UP SIGN}", BODY))).of("P") == [
        "\N{THUMBS UP SIGN}"
    ]
    monkeypatch.setattr(ttfonts, "makeToUnicodeCMap", tounicode.broken)
    assert checks.faults(printed(heading("Rubrik"), Paragraph(words, BODY))) != []


# --- text ---


def test_characters_without_a_glyph_are_told_before_printing() -> None:
    assert press.unprintable("Hej 漢 och 漢 och \U0001f9ff och ក") == ["漢", "ក"]
    assert press.unprintable("Tråd – ”citat” … € ☐ ✓ → ŋ đ ł Ж ሰ ❤\ufe0f ع می\u200cر 1\u20e3") == []


def test_control_characters_and_turned_directions_are_left_out(tmp_path: Path) -> None:
    typed = "a\x00b\x07c\u202ed\u2066e\ud800f\u2028g"
    data = printed(heading("Rubrik"), Paragraph(typed, BODY))
    assert read(data).of("P") == ["abcdef g"]
    assert checks.faults(data) == []
    assert "abcdef" in checks.text(data, tmp_path)


def test_a_title_may_hold_anything_a_person_can_paste() -> None:
    title = "A & B <c> \x00\ufffe\ud800\u202eå"
    data = press.build([heading(title)], SHEET, Meta(title, "sv", title))
    assert checks.faults(data) == []
    assert read(data).title == "A & B <c> å"


def test_a_text_is_set_as_large_as_its_place_allows() -> None:
    style = Style(Look(40, bold=True), 48)
    small, lines = press.fitted("Hur vill vi ha det? " * 20, style, 300, 200, 6)
    assert 6 < small.look.size < 40
    assert len(lines) * small.leading <= 200
    assert all(line.width <= 300 + 1e-6 and line.ends_word for line in lines)
    large, _ = press.fitted("Hej", style, 300, 200, 6)
    assert large.look.size == 40


def test_only_a_text_too_long_for_any_size_loses_its_end() -> None:
    _, lines = press.fitted("ord " * 5_000, Style(Look(20), 25), 300, 100, 6)
    assert lines[-1].pieces[-1].text.endswith("…")
