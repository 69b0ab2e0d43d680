"""Rehearsing: begun from an open dialogue, marked in the header, thrown away whole by one button."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import rehearsal
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Pill
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.window import Window

FASTER = 10


class RehearsalMark(QWidget):
    """Says that this is a rehearsal; shown only then."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.faster = button(_("Clock × {factor}").format(factor=FASTER), self._hasten)
        self.faster.setToolTip(_("Let the clock run ten times faster from now on"))
        self.away = button(_("Throw away"), kind="danger", name=_("Throw the rehearsal away"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Pill(_("REHEARSAL"), "warn"))
        row.addWidget(self.faster)
        row.addWidget(self.away)
        self.setVisible(desk.ask(rehearsal.is_one))

    def _hasten(self) -> None:
        self.desk.clockwork.use(self.desk.clockwork.times.faster(FASTER))
        self.faster.setEnabled(False)


def begin(window: "Window") -> None:
    """Make a rehearsal of the open dialogue and open it; the dialogue itself is left as it is."""
    from forumdesk.ui.start.beginning import free

    if window.session is None or not window.session.screen.settle():
        return
    file = window.session.file
    path = free(file.path.parent, _("{name} – rehearsal").format(name=file.path.stem))
    try:
        rehearsal.make(file, path)
    except (Refusal, Fault, OSError) as no:
        path.unlink(missing_ok=True)
        window.message.say(str(no))
        return
    window.open(path, "evening")


def throw_away(window: "Window") -> None:
    """Close the rehearsal and take it away, with its backups; nothing in it was real."""
    if window.session is None or not window.session.desk.ask(rehearsal.is_one):
        return
    path = window.session.file.path
    if not window.close_dialogue():
        return
    window.show_start()
    clear_away(window, path)


def clear_away(window: "Window", path: Path) -> None:
    """Take the file of a rehearsal away, with its backups, and say so; anything else is left as it is."""
    try:
        rehearsal.throw_away(path)
    except (Refusal, Fault, OSError) as no:
        window.message.say(str(no))
    else:
        window.status.note(_("The rehearsal was thrown away"))
    window.start.look_again()
