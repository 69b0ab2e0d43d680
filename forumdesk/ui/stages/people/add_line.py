"""The line on top of the list: a person by Enter; several pasted rows become an import instead."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence

from forumdesk.ui.widgets.entry_line import EntryLine


class AddLine(EntryLine):
    """Tells of rows that were pasted from a spreadsheet or an e-mail."""

    pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard)
        several = "\n" in text.strip() or "\t" in text.strip()
        if event.matches(QKeySequence.StandardKey.Paste) and several and not self.isReadOnly():
            self.pasted.emit(text)
        else:
            super().keyPressEvent(event)
