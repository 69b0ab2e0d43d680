"""The parking lot at hand from everywhere: a line at the foot of the window, Enter stores, Esc closes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from forumdesk.forum import drafts, parking
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.entry_line import EntryLine
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext

DRAFT = "parking line"


class ParkingLine(QFrame):
    """Opens with what was half written; the focus returns to where it was."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("kind", "status")
        self.setAccessibleName(_("Parking lot"))
        self._came_from: QWidget | None = None
        self.line = EntryLine(_("Comment for the parking lot"), _("What the slip says – Enter parks it"))
        self.told = Text("", "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.addWidget(Text(_("Parking lot"), "strong"))
        row.addWidget(self.line, 1)
        row.addWidget(self.told)
        row.addWidget(button("Esc", self.close_line, "quiet", name=_("Close")))
        self.line.entered.connect(self._park)
        self.line.escaped.connect(self.close_line)
        self.line.textEdited.connect(lambda: self.told.setText(""))
        desk.settling.connect(self._keep)
        self.hide()

    def open_line(self) -> None:
        """Show the line with the cursor in it; once more, and the cursor goes back."""
        if self.line.hasFocus():
            self.close_line()
            return
        self._came_from = QApplication.focusWidget()
        self.line.setText(next(iter(self.desk.ask(drafts.kept, DRAFT)), ""))
        self.told.setText("")
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> None:
        """Put it away; what is half written is there the next time."""
        self._keep()
        here = self._came_from
        self.hide()
        if here is not None and here.isVisible():
            here.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _park(self) -> None:
        if not self.line.words():
            self.close_line()
            return
        try:
            self.desk.change(N_("Park a comment"), parking.add, self.line.words())
        except (Refusal, Fault) as no:
            self.told.setText(str(no))
            return
        self.line.clear()
        self._keep()
        parked = len(self.desk.ask(parking.in_order))
        self.desk.noted.emit(ngettext("{n} comment parked", "{n} comments parked", parked).format(n=parked))
        self.close_line()

    def _keep(self) -> None:
        if self.isVisible() and not self.desk.file.read_only:
            self.desk.aside(drafts.keep, DRAFT, (self.line.text(),))
