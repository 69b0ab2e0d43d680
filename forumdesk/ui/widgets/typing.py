"""All that can be typed in on a stage: stored together before undo and the end, locked where the file is."""

from PySide6.QtWidgets import QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.field import Field


def settle(stage: QWidget) -> bool:
    """Store what is being typed; False if some of it is refused."""
    fields = stage.findChildren(Field)
    for field in fields:
        field.flush()
    kept = [entries.settle() for entries in stage.findChildren(Entries)]
    return all(kept) and not any(field.waiting for field in fields)


def watch_over(stage: QWidget, desk: Desk) -> None:
    """Settle the stage whenever the desk asks for it; in a file that can only be read nothing is typed."""
    desk.settling.connect(lambda: settle(stage))
    if desk.file.read_only:
        for entries in stage.findChildren(Entries):
            entries.lock()
        for field in stage.findChildren(Field):
            field.editor.lock()
