"""Attendance: how many came of those who registered, and whether women and men are in balance."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import facts
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.balance_bar import BalanceBar
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import _, ngettext


class Attendance(Card):
    """Figures from the counts or the list; the words say what the colours show."""

    wanted = Signal()  # they are to be counted in

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Attendance"), parent=parent)
        self.desk = desk
        self.came, self.of_all = Text("", "figure"), Text("", "soft")
        self.bar = BalanceBar()
        self.who = Text("", "hint", wraps=True)
        self.balance = Pill()
        self.type_in = button(_("Count them in"), self.wanted.emit, "link")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.came)
        row.addWidget(self.of_all, 1, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        for part in (self.bar, self.who, self.balance, self.type_in):
            self.column.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """Let the balance take two lines where it must."""
        room = self.width() - 32
        self.balance.setWordWrap(False)
        wide = self.balance.sizeHint().width() > room
        self.balance.setWordWrap(wide)
        width = room if wide else self.balance.sizeHint().width()
        self.balance.setFixedSize(
            width, self.balance.heightForWidth(width) if wide else self.balance.sizeHint().height()
        )

    def refresh(self) -> None:
        found = self.desk.ask(facts.the_facts)
        known = found.attended is not None
        self.came.setText(str(found.attended) if known else "–")
        of_all = _("of {registered}").format(registered=found.registered)
        self.of_all.setText(of_all if found.registered else "")
        self.who.setText(genders(found))
        self.who.setVisible(bool(self.who.text()))
        self.bar.show_parts(
            (found.women or 0, found.men or 0, found.other or 0, found.not_stated or 0), self.who.text()
        )
        self.bar.setVisible(bool(self.who.text()))
        self.balance.say(*balance_in_words(found))
        self.balance.setVisible(bool(self.balance.text()))
        self._wrap()
        self.type_in.setVisible(not known)


def genders(found: facts.Facts) -> str:
    """17 women · 34 men, and the others where there are some."""
    parts = []
    if found.women is not None:
        parts.append(ngettext("{n} woman", "{n} women", found.women).format(n=found.women))
    if found.men is not None:
        parts.append(ngettext("{n} man", "{n} men", found.men).format(n=found.men))
    if found.other:
        parts.append(ngettext("{n} other", "{n} others", found.other).format(n=found.other))
    if found.not_stated:
        parts.append(_("{n} not stated").format(n=found.not_stated))
    return " · ".join(parts)


def balance_in_words(found: facts.Facts) -> tuple[str, str]:
    """Whether women and men are each 40 to 60 percent, and the tone of that."""
    if found.balance == "unknown" or found.women_percent is None:
        return "", "neutral"
    percent = round(found.women_percent)
    if found.balance == "even":
        return _("{percent} % women – within 40–60").format(percent=percent), "good"
    return _("{percent} % women – outside 40–60").format(percent=percent), "warn"
