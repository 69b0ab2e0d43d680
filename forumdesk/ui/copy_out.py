"""Saves a copy of the open dialogue where she says; that of a file that can only be read is opened."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from forumdesk.forum import disposal
from forumdesk.store import Fault
from forumdesk.ui.start.folder import ENDING
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.window import Window


def ask(window: "Window") -> None:
    """Ask where, and save it there."""
    if window.session is None:
        return
    chosen, _kind = QFileDialog.getSaveFileName(
        window,
        _("Save a copy"),
        str(proposed(window)),
        _("Dialogues (*.forumdesk)"),
        options=QFileDialog.Option.DontConfirmOverwrite,  # a dialogue is never overwritten: that is said
    )
    if chosen:
        save(window, Path(chosen))


def save(window: "Window", target: Path) -> None:
    """Save it under that name, with what is being typed stored first."""
    session = window.session
    if session is None or not session.screen.settle():
        return
    path = target if target.suffix == ENDING else target.with_name(target.name + ENDING)
    try:
        session.file.save_copy(path)
        disposal.note(session.file, [path])  # afterwards: the copy is not to count itself among its copies
    except Fault as fault:
        window.message.say(str(fault))
        return
    if session.file.read_only:
        window.open(path)
    window.status.note(_("The copy was saved as {name}").format(name=path.name))


def proposed(window: "Window") -> Path:
    """A free name in the folder of dialogues."""
    from forumdesk.ui.start.beginning import free

    assert window.session is not None
    stem = window.session.file.path.stem
    return free(window.settings.folder, _("{name} – copy").format(name=stem))
