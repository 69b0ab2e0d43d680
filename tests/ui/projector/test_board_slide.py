"""The board on the projector: areas keep their places while cards land, and nothing else is painted again."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QRectF

from forumdesk.forum import areas, schema, themes
from forumdesk.ui.projector import slides
from forumdesk.ui.projector.lettering import Block, Look, _laid, fitted, measure
from forumdesk.ui.projector.sheet import INK
from forumdesk.ui.projector.slides.board import shape
from tests.ui.projector.hall import Hall, outside, overlapping

Make = Callable[..., Hall]
BOARD = slides.named("board")


def places(seen: Hall, width: int = 1366, height: int = 768) -> dict[str, tuple[int, int, int]]:
    """Where each text stands and how large it is."""
    return {
        one.words: (round(one.rect.left()), round(one.rect.top()), round(one.size))
        for one in seen.show(BOARD, width, height)
    }


def loosen(seen: Hall, *letters: str) -> list[int]:
    """Take all cards out of some areas; their ids."""
    with seen.file.change("Loosen") as conn:
        wanted = [area.id for area in areas.in_order(conn) if area.letter in letters]
        ids = [pile.head.id for area_id in wanted for pile in themes.hanging_in(conn, area_id)]
        themes.move_all(conn, ids, None)
    return ids


def test_a_card_that_lands_moves_no_other_text(hall: Make) -> None:
    seen = hall("sv")
    (card,) = loosen(seen, "F")
    before = places(seen)
    with seen.file.change("Move") as conn:
        themes.move(conn, card, areas.in_order(conn)[5].id)
    after = places(seen)
    stayed = before.keys() & after.keys() - {"Miljökommunen som varumärke"}
    assert len(stayed) > 15
    assert {words: before[words] for words in stayed} == {words: after[words] for words in stayed}
    name, landed = after["Grön profil"], after["Miljökommunen som varumärke"]
    assert landed[1] > name[1]


def test_what_waits_for_its_area_stands_below_and_is_counted_where_there_is_no_room(hall: Make) -> None:
    seen = hall("sv")
    loosen(seen, "E", "F")
    words = places(seen)
    assert words["Inte i något område än"][1] == words["Sjöarna som dragplåster"][1]
    with seen.file.change("Write") as conn:
        for number in range(40):
            themes.write_new(conn, f"Ett temakort till om att få fler att stanna {number}")
    told = seen.show(BOARD, 1366, 768)
    assert any(one.words.startswith("och ") and one.words.endswith(" till") for one in told)
    assert overlapping(told) == []


def test_before_there_is_an_area_all_themes_are_seen(hall: Make) -> None:
    seen = hall("sv")
    with seen.file.change("Begin") as conn:
        ids = [pile.head.id for piles in themes.hanging(conn).values() for pile in piles]
        themes.move_all(conn, ids, None)
        texts = {pile.head.shown for pile in themes.hanging(conn)[None]}
    picture = seen.picture(BOARD)
    assert texts == set(picture.loose)
    with seen.file.change("Undress") as conn:
        conn.execute(schema.area.delete())
    words = places(seen)
    assert texts <= words.keys()


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)], ids=str)
def test_sixty_cards_in_twelve_areas_are_whole_or_counted(hall: Make, size: tuple[int, int]) -> None:
    seen = hall("sv")
    with seen.file.change("Grow") as conn:
        for number in range(6):
            areas.add(conn, f"Område {number}")
        for number in range(60):
            lane = areas.in_order(conn)[number % 12].id
            themes.write_new(conn, f"Ett temakort om bussar {number}", "", lane)
    told = seen.show(BOARD, *size)
    assert outside(told, *size) == []
    assert overlapping(told) == []
    assert min(one.size for one in told) >= 0.0195 * size[1]
    picture = seen.picture(BOARD)
    cards = {card for area in picture.areas for card in area.cards}
    shown = [one.words for one in told if one.words in cards]
    counted = [
        int(found[1]) for one in told if (found := re.fullmatch(r"(?:och )?(\d+) (?:till|teman?)", one.words))
    ]
    assert len(shown) >= 12
    assert len(shown) + sum(counted) == sum(len(area.cards) for area in picture.areas)


def test_areas_have_places_of_their_own_for_any_number_of_them() -> None:
    for count in range(1, 40):
        for wide in (True, False):
            columns, rows = shape(count, wide=wide)
            assert columns * rows >= count
            assert (columns - 1) * rows < count or (rows - 1) * columns < count


def test_only_what_differs_is_painted_again(hall: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = hall("sv")
    (card,) = loosen(seen, "F")
    canvas = seen.canvas
    seen.show(BOARD, 1366, 768)
    canvas.show()
    canvas.repaint()
    asked: list[QRect] = []
    monkeypatch.setattr(type(canvas), "update", lambda _self, rect=None: asked.append(rect or _self.rect()))
    with seen.file.change("Move") as conn:
        themes.move(conn, card, areas.in_order(conn)[5].id)
    canvas.show_picture(seen.picture(BOARD), BOARD)
    assert asked
    title = next(one for one in canvas.told if one.words == "Kollektivtrafik och infrastruktur")
    assert not any(rect.intersects(title.rect.toAlignedRect()) for rect in asked)
    asked.clear()
    canvas.show_picture(seen.picture(BOARD), BOARD)
    assert asked == []


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=str)
def test_twelve_long_names_are_alike_and_no_word_of_them_is_broken(hall: Make, size: tuple[int, int]) -> None:
    seen = hall("sv")
    seen.grow()
    told = seen.show(BOARD, *size)
    names = {area.name for area in seen.picture(BOARD).areas}
    shown = [one for one in told if one.words in names]
    assert len(shown) == 12
    assert len({one.size for one in shown}) == 1
    assert shown[0].size >= 0.0195 * size[1]
    whole = (measure(one.words, one.rect.width() + 1, one.size, True) for one in shown)
    assert all(found.fits for found in whole)


def test_a_word_that_is_longer_than_its_room_is_divided_where_it_may_be() -> None:
    room = QRectF(0, 0, 120, 300)
    block = fitted("Destinationsutvecklingsstrategi", room, 20, 20, Look(INK, bold=True))
    *divided, last = _lines(block)
    assert len(divided) >= 2
    assert all(line.endswith("\N{SOFT HYPHEN}") and len(line) > 3 for line in divided)  # shown as a hyphen
    assert len(last) >= 3


def _lines(block: Block) -> list[str]:
    layout, _high = _laid(block.words, block.width, block.size, block.look, block.anywhere)
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [layout.text()[one.textStart() : one.textStart() + one.textLength()] for one in lines]
