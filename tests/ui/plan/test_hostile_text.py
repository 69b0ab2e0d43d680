"""Whatever is typed in a field of the plan comes back as it was typed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import files
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.booklet import Booklet
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.plan import PlanView
from forumdesk.ui.widgets.day_line import DayLine
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.time_line import TimeLine

HOSTILE = (
    "<b>fet <skola> AT&T 5 < 6 &nosuch; &amp;",
    '<img src="/etc/hostname"> <a href="javascript:alert(1)">länk</a>',
    "=1+1 {title} %s \\n ${desk}",
    "åäö é ß Ω 🙂 \u0645\u0631\u062d\u0628\u0627 ŋđž",
)


def texts(booklet: Booklet) -> dict[tuple[int, str], str]:
    """Every field of free text, by page and name."""
    found = {}
    for place, view in enumerate(booklet.views):
        for key, field in view.fields.items():
            strict = isinstance(field.editor, DayLine | NumberLine | TimeLine)
            if isinstance(field.editor, Line | Lines) and not strict:
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
