"""The band that points out two entries which may be one person; what to do is her choice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.forum.people import Person
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class AlikeBand(Band):
    """One pair at a time; those she says are two are not asked about again while the dialogue is open."""

    merged = Signal(int, int)  # the second goes into the first
    shown = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._pairs: list[tuple[Person, Person]] = []
        self._two: set[tuple[int, int]] = set()
        self._place = 0
        self.words = Text("", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.row.addWidget(self.words, 1)
        self.merge = button(_("Merge into one"), self._merge, "primary")
        self.two = button(_("They are two"), self._are_two)
        self.next = button("", self._turn)
        for pressed in (self.merge, self.two, self.next):
            self.row.addWidget(pressed)
        self.hide()

    def show_pairs(self, pairs: Sequence[tuple[Person, Person]]) -> None:
        """Those who are alike now."""
        self._pairs = [(one, other) for one, other in pairs if (one.id, other.id) not in self._two]
        self._place = min(self._place, max(0, len(self._pairs) - 1))
        self._tell()

    def lock(self) -> None:
        """Nothing can be merged in a file that is only read."""
        self.merge.setEnabled(False)

    def _tell(self) -> None:
        self.setVisible(bool(self._pairs))
        if not self._pairs:
            return
        one, other = self._pairs[self._place]
        told = _("{one} and {other} may be the same person.").format(one=_told(one), other=_told(other))
        self.words.setText(told)
        self.setAccessibleName(told)
        many = len(self._pairs)
        self.next.setVisible(many > 1)
        self.next.setText(_("Next, {n} in all").format(n=many))
        self.next.setAccessibleName(self.next.text())

    def _merge(self) -> None:
        one, other = self._pairs[self._place]
        self.merged.emit(one.id, other.id)

    def _are_two(self) -> None:
        one, other = self._pairs.pop(self._place)
        self._two.add((one.id, other.id))
        self.show_pairs(self._pairs)

    def _turn(self) -> None:
        self._place = (self._place + 1) % len(self._pairs)
        self._tell()
        one, other = self._pairs[self._place]
        self.shown.emit(one.id, other.id)


def _told(one: Person) -> str:
    beside = one.organisation or one.email or one.place
    name = _("“{name}”").format(name=one.name[:60])
    return f"{name} ({beside[:40]})" if beside else name
