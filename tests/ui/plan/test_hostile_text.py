"""Whatever is typed in a field of the plan comes back as it was typed, also from JSON and from paper."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import exchange, files
from forumdesk.forum.schema import SCHEMA
from forumdesk.paper.press import unprintable
from forumdesk.paper.report import report
from forumdesk.store import DialogueFile
from forumdesk.ui.booklet import Booklet
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.plan import PlanView
from forumdesk.ui.widgets.day_line import DayLine
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.time_line import TimeLine
from tests.forum.evenings import HOSTILE as PIECES
from tests.paper import checks
from tests.paper.reading import read

HOSTILE = (
    "<b>fet <skola> AT&T 5 < 6 &nosuch; &amp;",
    '<img src="/etc/hostname"> <a href="javascript:alert(1)">länk</a>',
    "=1+1 {title} %s \\n ${desk}",
    "åäö é ß Ω 🙂 \u0645\u0631\u062d\u0628\u0627 ŋđž",
)


STRICT = {"accent"}
"""Fields that take a colour and nothing else."""


def texts(booklet: Booklet) -> dict[tuple[int, str], str]:
    """Every field of free text, by page and name."""
    found = {}
    for place, view in enumerate(booklet.views):
        for key, field in view.fields.items():
            strict = isinstance(field.editor, DayLine | NumberLine | TimeLine)
            if isinstance(field.editor, Line | Lines) and not strict and key not in STRICT:
                found[place, key] = field.editor.value()
    return found


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_comes_back_as_typed_from_every_field(
    hostile: str, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "evening.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        view, desk = shown(qtbot, file)
        for place, key in texts(view.booklet):
            field = view.booklet.views[place].fields[key]
            field.editor.put(f"{hostile} {key}")
            field.editor.edited.emit()
            field.flush()
        desk.close()
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        view, desk = shown(qtbot, file)
        again = texts(view.booklet)
        assert len(again) > 35
        assert again == {(place, key): f"{hostile} {key}" for place, key in again}
        desk.close()


def shown(qtbot: QtBot, file: DialogueFile) -> tuple[PlanView, Desk]:
    desk = Desk(file)
    view = PlanView(desk)
    qtbot.addWidget(view)
    for page in view.booklet.views:
        page.refresh()
    return view, desk


EVERYTHING = " ".join(piece for piece in PIECES if piece.strip() and "\n" not in piece and len(piece) < 99)
"""All hostile pieces in one line, as long as the longest allows."""


def test_all_hostile_pieces_come_back_from_json_and_from_every_place_in_the_report(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "evening.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        view, desk = shown(qtbot, file)
        typed = {}
        for number, (place, key) in enumerate(texts(view.booklet)):
            field = view.booklet.views[place].fields[key]
            typed[key] = f"{EVERYTHING} Nr{number}."
            field.editor.put(typed[key])
            field.editor.edited.emit()
            field.flush()
            assert not field.wrong
        told = list(strings(json.loads(json.dumps(desk.ask(exchange.tell)))))
        assert [key for key, text in typed.items() if text not in told] == []
        desk.close()
    data = report(files.evening_in(path), "sv")
    assert checks.faults(data) == []
    heard = read(data).words
    missing = str.maketrans(dict.fromkeys(unprintable(EVERYTHING), "\ufffd"))
    assert len(missing) == 2, "what no font of ours has is told before printing, and marked on paper"
    printed = [
        text.translate(missing) for number, text in enumerate(typed.values()) if f"Nr{number}." in heard
    ]
    assert len(printed) > 10
    assert [text for text in printed if text not in heard] == []
    for trick in (b"/URI", b"/Launch", b"/JavaScript"):
        assert trick not in data


def strings(told: object) -> Iterator[str]:
    """Every text in a JSON."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for inner in told.values() if isinstance(told, dict) else told:
            yield from strings(inner)
