"""The real program in a real window: cards are dragged with the mouse, and the file tells where they hang."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import files
from tests.evening.screen import Program, lacking, program, screen, until

pytestmark = [
    pytest.mark.x_window,
    pytest.mark.skipif(bool(lacking()), reason=f"not on this machine: {', '.join(lacking())}"),
]
AREA = "SELECT area.letter FROM theme JOIN area ON area.id = theme.area_id WHERE theme.code = ?"
BEHIND = "SELECT head.code FROM theme JOIN theme AS head ON head.id = theme.merged_into WHERE theme.code = ?"


@dataclass(frozen=True)
class Shown:
    """The program with its board in sight, and the file that it works on."""

    program: Program
    file: Path

    def places(self) -> dict[str, Any]:
        """Where everything is, when the cards are back where they began."""
        return self.program.wait(lambda seen: "B6-1" in seen.get("cards", {}), "the cards are there")

    def rows(self) -> dict[str, list[Any]]:
        """Every row of the dialogue as the disk has it at this moment."""
        with closing(sqlite3.connect(self._copy())) as conn:
            names = [name for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            return {
                name: conn.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()  # noqa: S608
                for name in names
                if not name.startswith(("journal", "sqlite"))
            }

    def says(self, question: str, code: str) -> str:
        """One answer about a card."""
        with closing(sqlite3.connect(self._copy())) as conn:
            found = conn.execute(question, (code,)).fetchone()
        return str(found[0]) if found else ""

    def undo(self, before: dict[str, list[Any]]) -> None:
        self.program.press("ctrl+z")
        until(lambda: self.rows() == before, "the file is as before")

    def _copy(self) -> Path:
        """The file beside its log, copied while the program holds them."""
        copy = self.file.with_name("copy.forumdesk")
        for ending in ("", "-wal"):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)
            if self.file.with_name(self.file.name + ending).exists():
                shutil.copy(self.file.with_name(self.file.name + ending), copy.with_name(copy.name + ending))
        return copy


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """One window for all tests here; each leaves the file as it found it."""
    home = tmp_path_factory.mktemp("home")
    file = home / "evening.forumdesk"
    files.make(file, files.example())
    with screen() as display, program(file, display, home) as running:
        running.wait(lambda seen: seen["window"], "the window is there")

        def board() -> bool:
            running.press("ctrl+5")
            return "cards" in running.seen

        until(board, "the board is shown")
        yield Shown(running, file)


def test_a_card_dragged_with_the_mouse_hangs_elsewhere_in_the_file_until_undone(shown: Shown) -> None:
    before, seen = shown.rows(), shown.places()
    with shown.program.dragging(seen["cards"]["B6-1"], seen["lanes"]["C"], held={"over": "C", "onto": ""}):
        pass
    until(lambda: shown.says(AREA, "B6-1") == "C", "the file has the card in area C")
    assert shown.rows()["idea"] == before["idea"]
    shown.undo(before)


def test_a_card_dropped_onto_another_lies_behind_it_in_the_file_until_undone(shown: Shown) -> None:
    before, seen = shown.rows(), shown.places()
    with shown.program.dragging(
        seen["cards"]["B6-1"], seen["cards"]["B4-2"], held={"over": "F", "onto": "B4-2"}
    ):
        pass
    until(lambda: shown.says(BEHIND, "B6-1") == "B4-2", "the file has the card behind the other")
    shown.undo(before)


def test_escape_while_dragging_leaves_the_file_as_it_was(shown: Shown) -> None:
    before, seen = shown.rows(), shown.places()
    with shown.program.dragging(seen["cards"]["B6-1"], seen["lanes"]["C"], held={"over": "C", "onto": ""}):
        shown.program.press("Escape")
        shown.program.wait(lambda seen: seen["held"] == {"over": "", "onto": ""}, "the card is put back")
    assert shown.rows() == before
