"""The trail of the card at hand: its stops in a strip, walked with Alt and the arrows or by pressing one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from forumdesk.forum.trail import Stop, Traced
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.text import Text, plain
from forumdesk.words import _, ngettext

LONGEST, SHORT = 26, 16
"""Letters of what a stop is called, and where there is little room; the rest stands where it leads."""
NARROW = 860
"""Pixels of the design below which there is little room: cards are called by their codes alone."""


class TrailStrip(Band):
    """Tells to which stop she wants to go; hidden while no card and no area is at hand."""

    wanted = Signal(object)  # Stop

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_("From the card to the decision"))
        self.stops: tuple[Stop, ...] = ()
        self.here: Stop | None = None
        self.buttons: list[QPushButton] = []
        self._arrows: list[Text] = []
        self._names: list[tuple[str, str]] = []  # of each stop: the code or letter, and the whole
        self.hint = Text(_("Alt+→ onwards, Alt+← back"), "hint")
        self.row.addStretch(1)
        self.row.addWidget(self.hint)
        self.hide()

    def show_stops(self, stops: tuple[Stop, ...], here: Stop, found: tuple[Traced, ...]) -> None:
        """Show the way, and where on it she is."""
        self.stops, self.here = stops, here
        self._make(len(stops))
        self._names = [
            _named(stop, found, into=place == 1 and stop.kind == "card") for place, stop in enumerate(stops)
        ]
        for stop, shown, (_code, whole) in zip(stops, self.buttons, self._names, strict=True):
            shown.setToolTip(plain(whole))
            shown.setAccessibleName(_("{stop}, you are here").format(stop=whole) if stop == here else whole)
            shown.setChecked(stop == here)
        self._fit()
        self.show()

    def step(self, by: int) -> None:
        """Onwards or back by one stop, as far as there is one."""
        if self.here in self.stops and not self.isHidden():
            place = self.stops.index(self.here) + by
            if 0 <= place < len(self.stops):
                self.wanted.emit(self.stops[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say as much as there is room for."""
        narrow = self.width() < Sizes.now().px(NARROW)
        self.hint.setVisible(not narrow)
        for shown, (code, whole) in zip(self.buttons, self._names, strict=False):
            words = (code or _short(whole, SHORT)) if narrow else _short(whole, LONGEST)
            if shown.text() != words.replace("&", "&&"):
                shown.setText(words.replace("&", "&&"))

    def _make(self, count: int) -> None:
        while len(self.buttons) > count:
            for gone in (self.buttons.pop(), *([self._arrows.pop()] if self._arrows else [])):
                self.row.removeWidget(gone)
                gone.deleteLater()
        while len(self.buttons) < count:
            if self.buttons:
                self._arrows.append(Text("›", "soft"))
                self.row.insertWidget(self.row.count() - 2, self._arrows[-1])
            made = button("", partial(self._press, len(self.buttons)))
            made.setCheckable(True)
            self.buttons.append(made)
            self.row.insertWidget(self.row.count() - 2, made)

    def _press(self, place: int) -> None:
        self.buttons[place].setChecked(self.stops[place] == self.here)
        self.wanted.emit(self.stops[place])


def _named(stop: Stop, found: tuple[Traced, ...], *, into: bool) -> tuple[str, str]:
    """A card's code, '' for other stops, and the whole of what a stop is called."""
    for one in found:
        if stop == Stop("area", one.area.id):
            return "", f"{one.area.letter} {one.area.name or _('Area without a name')}"
        if stop == Stop("notes", one.area.id):
            return "", ngettext("{n} note", "{n} notes", len(one.notes)).format(n=len(one.notes))
        for card, _head in one.cards:
            if stop == Stop("card", card.id):
                words = _("merged into {card}").format(card=card.code) if into else card.code
                return card.code, f"{words} {card.shown}"
    return "", _("The decision")


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
