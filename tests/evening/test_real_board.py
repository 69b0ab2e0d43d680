"""The board under a real mouse and real keys: every move is one change, taken back and done again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import areas, files, themes
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from tests.evening.screen import lacking, program, screen, until
from tests.evening.test_real_window import Shown

pytestmark = [
    pytest.mark.x_window,
    pytest.mark.skipif(bool(lacking()), reason=f"not on this machine: {', '.join(lacking())}"),
]


class Board(Shown):
    """The same with more to look at."""

    @property
    def seen(self) -> dict[str, Any]:
        return self.program.seen

    def at(self, code: str) -> list[int]:
        """The middle of a card, once the board is at rest."""
        return self._place("cards", code)

    def above(self, code: str) -> list[int]:
        """Just inside the upper edge of a card."""
        return self._place("tops", code)

    def low_in(self, letter: str) -> list[int]:
        """The foot of a lane."""
        return self._place("lanes", letter)

    def _place(self, kind: str, key: str) -> list[int]:
        def is_there(seen: dict[str, Any]) -> bool:
            return bool(seen["at_rest"]) and key in seen[kind]

        return list(self.program.wait(is_there, f"{key} is seen")[kind][key])

    def hangs(self, letter: str, *codes: str) -> None:
        """Wait until these cards hang in a lane, from top to bottom."""
        self.program.wait(lambda seen: seen["hangs"][letter] == list(codes), f"{letter} has {codes}")

    def drag(self, code: str, to: list[int], over: str, onto: str = "") -> None:
        with self.program.dragging(self.at(code), to, held={"over": over, "onto": onto}):
            pass

    def go(self, code: str) -> None:
        """Choose one card by a click."""
        self.program.click(self.at(code))
        self.program.wait(lambda seen: (seen["focus"], seen["chosen"]) == (code, [code]), f"{code} is chosen")

    @contextmanager
    def one_change(self) -> Iterator[None]:
        """What happens inside is one change: undone, done again, and undone for the next test."""
        before = self.rows()
        yield
        until(lambda: self.rows() != before, "the file is another")
        after = self.rows()
        self.undo(before)
        self.program.press("ctrl+shift+z")
        until(lambda: self.rows() == after, "the file is as it was after")
        self.undo(before)


@contextmanager
def opened(file: Path, home: Path) -> Iterator[Board]:
    """The board in a window, without suggestions: their band would come and go while cards are dragged."""
    settings = home / ".config" / "Forumdesk" / "settings.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nsuggestions=off\n")
    with screen() as display, program(file, display, home) as running:
        running.wait(lambda seen: seen["window"], "the window is there")

        def shown() -> bool:
            running.press("ctrl+5")
            return "cards" in running.seen

        def answers() -> bool:
            running.click(running.seen["cards"]["B1-1"])
            return bool(running.seen["focus"] == "B1-1")

        until(shown, "the board is shown")
        until(answers, "the window stands where it stays, and the mouse reaches it")
        yield Board(running, file)


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    """The reference evening; each test leaves the file as it found it."""
    home = tmp_path_factory.mktemp("home")
    files.make(home / "evening.forumdesk", files.example())
    with opened(home / "evening.forumdesk", home) as found:
        yield found


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    """Twelve areas, more than there is room for, and many cards in the first."""
    home = tmp_path_factory.mktemp("wide")
    file = home / "evening.forumdesk"
    files.make(file, files.example())
    with DialogueFile.open(file, SCHEMA, copy_at_close=False) as made, made.change("Many") as conn:
        for _more in range(6):
            areas.add(conn, "Ännu ett område")
        for number in range(20):
            themes.write(conn, f"X-{number}", "Ett kort till", "", areas.in_order(conn)[0].id)
    with opened(file, home) as found:
        yield found


# --- with the mouse -------------------------------------------------------------------------------------


def test_the_mouse_moves_a_card_within_its_lane(board: Board) -> None:
    board.hangs("A", "B1-1", "B4-1", "B5-2")
    with board.one_change():
        board.drag("B1-1", board.above("B5-2"), "A")
        board.hangs("A", "B4-1", "B1-1", "B5-2")


def test_the_mouse_moves_a_card_to_another_area(board: Board) -> None:
    with board.one_change():
        board.drag("B6-1", board.low_in("C"), "C")
        board.hangs("C", "B3-1", "B6-1")


def test_the_mouse_moves_several_cards_at_once(board: Board) -> None:
    board.go("B2-1")
    board.program.click(board.at("B5-1"), adds=True)
    board.program.click(board.at("B3-2"), adds=True)
    board.program.wait(lambda seen: len(seen["chosen"]) == 3, "three are chosen")
    with board.one_change():
        board.drag("B5-1", board.low_in("E"), "E")
        board.hangs("E", "B6-1", "B3-2", "B2-1", "B5-1")


def test_the_mouse_merges_by_dropping_onto_a_card(board: Board) -> None:
    with board.one_change():
        board.drag("B6-1", board.at("B4-2"), "F", onto="B4-2")
        board.hangs("E")


def test_the_mouse_puts_a_card_aside_as_uncertain(board: Board) -> None:
    with board.one_change():
        board.drag("B6-1", board.seen["aside"]["uncertain"], "uncertain")
        board.hangs("", "B6-1")


def test_the_mouse_excludes_a_card_and_the_keys_say_why(board: Board) -> None:
    with board.one_change():
        board.drag("B6-1", board.seen["aside"]["excluded"], "excluded")
        board.program.wait(lambda seen: seen["focus"] == "Lines", "the line that asks why has the focus")
        board.program.type("redan beslutat")
        board.program.press("Return")
        board.hangs("E")


def test_the_mouse_puts_an_area_elsewhere_by_its_head(board: Board) -> None:
    (x, y), program = board.low_in("E"), board.program
    with board.one_change():
        program.lift(board.seen["heads"]["B"])
        for step in (-120, -60, 0, 30):
            program.glide([x + step, y])
        program.nudge_until(lambda seen: bool(seen["area_is_held"]), "a bar shows where it would stand")
        program.let_go()
        board.hangs("E", "B1-2", "B3-2")


def test_escape_lets_a_dragged_card_stay_and_undo_has_nothing_to_do(board: Board) -> None:
    before = board.rows()
    with board.program.dragging(board.at("B6-1"), board.at("B4-2"), held={"over": "F", "onto": "B4-2"}):
        board.program.press("Escape")
        board.program.wait(lambda seen: seen["held"] == {"over": "", "onto": ""}, "the card is put back")
    assert board.rows() == before
    board.hangs("E", "B6-1")


def test_a_lane_scrolls_under_a_card_held_at_its_edge(wide: Board) -> None:
    with wide.one_change():
        start = wide.at("B2-1")
        end = wide.low_in("A")
        with wide.program.dragging(start, end, held={"over": "A", "onto": ""}):
            wide.program.nudge_until(
                lambda seen: (
                    end[1] - 60 < seen["cards"].get("X-19", [0, 0])[1] < end[1] - 12
                    and seen["held"] == {"over": "A", "onto": ""}
                ),
                "the lane is scrolled to its end",
            )
        wide.program.wait(lambda seen: "B2-1" in seen["hangs"]["A"][15:], "it hangs far below")


def test_the_wall_scrolls_under_a_card_held_at_its_edge(wide: Board) -> None:
    assert wide.seen["edges"]["scrolled"] == 0
    with wide.one_change():
        start = wide.at("B2-1")
        x, y = wide.seen["edges"]["right"] - 6, wide.low_in("C")[1] - 60
        wide.program.lift(start)
        wide.program.glide([x - 40, y])
        wide.program.glide([x, y])
        last_is_seen = lambda seen: seen["lanes"]["L"][0] < seen["edges"]["right"] - 20  # noqa: E731
        wide.program.nudge_until(last_is_seen, "the last lane comes into sight")
        last = wide.seen["lanes"]["L"]
        wide.program.glide(last)
        wide.program.nudge_until(lambda seen: seen["held"]["over"] == "L", "it is held over the last")
        wide.program.let_go()
        wide.hangs("L", "B2-1")


# --- by keys --------------------------------------------------------------------------------------------


def test_keys_move_a_card_within_its_lane(board: Board) -> None:
    board.go("B1-1")
    with board.one_change():
        board.program.press("ctrl+Down")
        board.hangs("A", "B4-1", "B1-1", "B5-2")


def test_keys_move_a_card_to_another_area(board: Board) -> None:
    board.go("B6-1")
    with board.one_change():
        board.program.press("ctrl+c")
        board.hangs("C", "B3-1", "B6-1")


def test_keys_move_several_cards_at_once(board: Board) -> None:
    board.go("B2-1")
    board.program.press("shift+Down")
    board.program.wait(lambda seen: len(seen["chosen"]) == 2, "two are chosen")
    with board.one_change():
        board.program.press("ctrl+e")
        board.hangs("E", "B6-1", "B2-1", "B5-1")


def test_keys_merge_and_escape_leaves_all_as_it_was(board: Board) -> None:
    before = board.rows()
    board.go("B6-1")
    board.program.press("m")
    board.program.wait(lambda seen: seen["focus"] == "QLineEdit", "it is asked with which")
    board.program.press("Escape")
    board.program.wait(lambda seen: seen["focus"] == "B6-1", "the card has the focus again")
    assert board.rows() == before
    with board.one_change():
        board.program.press("m")
        board.program.wait(lambda seen: seen["focus"] == "QLineEdit", "it is asked with which")
        board.program.type("varum")
        board.program.press("Return")
        board.hangs("E")


def test_keys_put_a_card_aside_and_the_focus_is_never_lost(board: Board) -> None:
    board.go("B6-1")
    with board.one_change():
        board.program.press("u")
        board.hangs("", "B6-1")
        assert board.program.wait(lambda seen: seen["focus"] == "B6-1", "it has the focus")
    board.program.wait(lambda seen: seen["focus"] == "B6-1", "it has the focus where it was, too")
