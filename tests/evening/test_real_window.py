"""The real program in a real window: a card is dragged with the mouse, and the file tells where it hangs."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import files
from tests.evening.screen import lacking, program, screen, until

pytestmark = [
    pytest.mark.x_window,
    pytest.mark.skipif(bool(lacking()), reason=f"not on this machine: {', '.join(lacking())}"),
]
WHERE = "SELECT area.letter FROM theme JOIN area ON area.id = theme.area_id WHERE theme.code = ?"


def rows(path: Path) -> dict[str, list[Any]]:
    """Every row of the dialogue as the disk has it at this moment, while the program holds the file."""
    copy = path.with_name("copy.forumdesk")
    for ending in ("", "-wal"):
        copy.with_name(copy.name + ending).unlink(missing_ok=True)
        if path.with_name(path.name + ending).exists():
            shutil.copy(path.with_name(path.name + ending), copy.with_name(copy.name + ending))
    with closing(sqlite3.connect(copy)) as conn:
        names = [name for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {
            name: conn.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()  # noqa: S608
            for name in names
            if not name.startswith(("journal", "sqlite"))
        }
        found["where B6-1 hangs"] = conn.execute(WHERE, ("B6-1",)).fetchall()
    return found


def test_a_card_dragged_with_the_mouse_hangs_elsewhere_in_the_file_until_undone(tmp_path: Path) -> None:
    file = tmp_path / "evening.forumdesk"
    files.make(file, files.example())
    before = rows(file)
    with screen() as display, program(file, display, tmp_path) as shown:
        shown.wait(lambda seen: seen["window"], "the window is there")
        until(lambda: _board(shown), "the board is shown")
        seen = shown.wait(lambda seen: "B6-1" in seen.get("cards", {}), "the cards are there")
        shown.drag(seen["cards"]["B6-1"], seen["lanes"]["C"], lambda seen: seen["held"] == ["C"])
        until(lambda: rows(file)["where B6-1 hangs"] == [("C",)], "the file has the card in area C")
        assert rows(file)["idea"] == before["idea"]
        shown.press("ctrl+z")
        until(lambda: rows(file) == before, "the file is as before")


def _board(shown: Any) -> bool:
    shown.press("ctrl+5")
    return "cards" in shown.seen
