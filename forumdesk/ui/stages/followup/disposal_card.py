"""Personal data and their end: how many people are on the list, when they are to go, and the protocol."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import disposal, people
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.followup import disposal_dialog
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.day_line import DayLine, as_iso
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext


class DisposalCard(Card):
    """Nothing goes from here without the dialog that asks for the decision."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Personal data"), parent=parent)
        self.desk = desk
        self.told = Text("", "soft", wraps=True)
        self.due = Field(
            _("To be disposed of on"),
            DayLine(),
            self._set_due,
            hint=_("The start screen reminds you that day."),
        )
        self.go = button(_("Dispose of personal data …"), self.ask)
        self.protocol = Text("", "soft", wraps=True)
        self.protocol.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.told, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.due, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.column.addWidget(self.protocol)

    def refresh(self) -> None:
        listed = len(self.desk.ask(people.in_order))
        done = self.desk.ask(disposal.latest)
        self.due.show_stored(self.desk.ask(disposal.due))
        self.told.setText(_told(listed, done is not None))
        self.protocol.setText(done.protocol if done and done.finished else "")
        self.protocol.setVisible(bool(self.protocol.text()))
        self.go.setEnabled(not self.desk.file.read_only)

    def ask(self) -> None:
        """Show what would go and what stays."""
        self.desk.settling.emit()
        disposal_dialog.ask(self.desk, self)

    def _set_due(self, text: str) -> None:
        self.desk.change(N_("Set the day of disposal"), disposal.set_due, as_iso(text), merge="disposal_due")


def _told(listed: int, done: bool) -> str:
    if listed:
        return ngettext(
            "{n} person is on the list of participants. When the data are no longer needed they are "
            "disposed of on a decision; the counts and everything that was said stay.",
            "{n} people are on the list of participants. When the data are no longer needed they are "
            "disposed of on a decision; the counts and everything that was said stay.",
            listed,
        ).format(n=listed)
    if done:
        return _("The personal data of the participants have been disposed of. The protocol:")
    return _("There is no list of participants in this dialogue.")
