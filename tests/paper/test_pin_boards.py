"""Papers for the pin-boards between the rounds: headings, cards, and all of it in one go."""

from dataclasses import replace

import pikepdf
import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper.bundle import bundles
from forumdesk.paper.handout import BETWEEN, Handout
from forumdesk.paper.handouts import all_handouts
from tests.paper import checks
from tests.paper.reading import read


def handout(name: str) -> Handout:
    return next(one for one in all_handouts() if one.id == name)


def sizes(data: bytes) -> list[tuple[int, int]]:
    """The sheets in millimetres."""
    from io import BytesIO

    with pikepdf.open(BytesIO(data)) as pdf:
        boxes = [page.mediabox for page in pdf.pages]
        return [(round(float(box[2]) / 72 * 25.4), round(float(box[3]) / 72 * 25.4)) for box in boxes]


def test_each_area_has_a_heading_with_letter_name_and_table(lerum: Evening) -> None:
    data = handout("area-headings").build(lerum, "sv")
    assert sizes(data) == [(420, 297)] * 6
    assert read(data).of("H1") == [f"{one.letter} {one.name} Bord {one.table}" for one in lerum.areas]


def test_a_heading_can_be_two_a4_sheets_side_by_side(lerum: Evening) -> None:
    data = handout("area-headings").varied("a4").build(lerum, "sv")
    assert sizes(data) == [(210, 297)] * 12
    assert read(data).of("H1")[:2] == ["A", f"{lerum.areas[0].name} Bord 1"]
    assert checks.faults(data) == []


def test_before_there_are_areas_each_table_gets_a_heading_to_write_on(lerum: Evening) -> None:
    early = replace(lerum, areas=(), hanging={})
    assert handout("area-headings").sheets(early) == 6
    assert "Bord ____" in read(handout("area-headings").build(early, "sv")).words


@pytest.mark.parametrize(("variant", "sheet"), [("", (420, 297)), ("a4", (210, 297))])
def test_every_card_on_the_board_is_a_card_of_its_area_with_its_tables(
    lerum: Evening, variant: str, sheet: tuple[int, int]
) -> None:
    paper = handout("board-cards").varied(variant)
    data = paper.build(lerum, "sv")
    assert set(sizes(data)) == {sheet}
    assert len(sizes(data)) == paper.sheets(lerum)
    piles = [pile for area in lerum.areas for pile in lerum.hanging[area.id]]
    heard = read(data)
    assert heard.of("H2") == [pile.head.shown for pile in piles]
    assert any("Bord 1 · Bord 2 · 2 kort" in words for words in heard.of("P"))
    assert checks.faults(data) == []


def test_all_papers_between_the_rounds_come_in_one_pdf_for_each_size(lerum: Evening) -> None:
    found = bundles(BETWEEN)
    assert [one.size for one in found] == ["A3", "A4"]
    assert {paper.id for one in found for paper in one.papers} == {
        one.id for one in all_handouts() if one.when == BETWEEN
    }
    for one in found:
        data = one.build(lerum)
        wanted = sum(paper.sheets(lerum) * paper.copies(lerum) for paper in one.papers)
        assert len(sizes(data)) == wanted
        assert checks.faults(data) == []
        long_sides = {max(size) for size in sizes(data)}
        assert long_sides == {420 if one.size == "A3" else 297}


def test_a_bundle_of_a_rehearsal_says_so_on_every_sheet(lerum: Evening) -> None:
    rehearsal = replace(lerum, dialogue=replace(lerum.dialogue, rehearsal=1))
    for one in bundles(BETWEEN):
        told = read(one.build(rehearsal)).furniture
        wanted = sum(paper.sheets(lerum) * paper.copies(lerum) for paper in one.papers)
        assert told.count("REPETITION") == wanted
