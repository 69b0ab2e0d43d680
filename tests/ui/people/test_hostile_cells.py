"""Whatever is written in a cell of the list comes back as it was typed, and never from the report."""

from pytestqt.qtbot import QtBot

from forumdesk.forum import exchange, people
from forumdesk.forum.evening import the_evening
from forumdesk.paper.report import report
from forumdesk.ui.stages.people.columns import COLUMNS
from tests.forum.evenings import HOSTILE
from tests.paper.reading import read
from tests.ui.people.test_list import at, fill, page
from tests.ui.scene import Scene

EVERYTHING = " ".join(piece for piece in HOSTILE if piece.strip() and "\n" not in piece and len(piece) < 99)
"""All hostile pieces in one line."""
WRITTEN = [column for column in COLUMNS if column not in {"gender", "state", "attended", "table"}]
"""The columns in which one writes; in the others one chooses."""


def test_what_is_written_in_every_cell_comes_back_and_stays_off_the_report(
    fresh: Scene, qtbot: QtBot
) -> None:
    fill(fresh, "A")
    for column in WRITTEN:
        at(fresh, 0, column)
        fresh.hands.press("F2", "Ctrl+A")
        fresh.hands.type(f"{EVERYTHING} {column}")
        fresh.hands.press("Return")
        qtbot.waitUntil(page(fresh).table.hasFocus)
    (person,) = fresh.ask(people.in_order)
    told = fresh.ask(exchange.tell)["people"][0]
    for column in WRITTEN:
        typed = f"{EVERYTHING} {column}"
        assert getattr(person, column) == typed
        assert page(fresh).people.index(0, COLUMNS.index(column)).data() == typed
        assert told[column] == typed
    heard = read(report(fresh.ask(the_evening), "sv"))
    assert "<skola>" not in heard.words + heard.furniture
