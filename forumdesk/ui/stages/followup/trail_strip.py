"""The trail of the card at hand: its stops in a strip, walked with Alt and the arrows or by pressing one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from forumdesk.forum.trail import Stop, Traced
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext

LONGEST = 26
"""Letters of what a stop is called; the rest stands where it leads."""


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
        self.row.addStretch(1)
        self.row.addWidget(Text(_("Alt+→ onwards, Alt+← back"), "hint"))
        self.hide()

    def show_stops(self, stops: tuple[Stop, ...], here: Stop, found: tuple[Traced, ...]) -> None:
        """Show the way, and where on it she is."""
        self.stops, self.here = stops, here
        self._make(len(stops))
        for place, (stop, shown) in enumerate(zip(stops, self.buttons, strict=True)):
            whole = _named(stop, found, into=place == 1 and stop.kind == "card")
            shown.setText(_short(whole).replace("&", "&&"))
            shown.setAccessibleName(_("{stop}, you are here").format(stop=whole) if stop == here else whole)
            shown.setChecked(stop == here)
        self.show()

    def step(self, by: int) -> None:
        """Onwards or back by one stop, as far as there is one."""
        if self.here in self.stops and not self.isHidden():
            place = self.stops.index(self.here) + by
            if 0 <= place < len(self.stops):
                self.wanted.emit(self.stops[place])

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


def _named(stop: Stop, found: tuple[Traced, ...], *, into: bool) -> str:
    for one in found:
        if stop == Stop("area", one.area.id):
            return f"{one.area.letter} {one.area.name or _('Area without a name')}"
        if stop == Stop("notes", one.area.id):
            return ngettext("{n} note", "{n} notes", len(one.notes)).format(n=len(one.notes))
        for card, _head in one.cards:
            if stop == Stop("card", card.id):
                words = _("merged into {card}").format(card=card.code) if into else card.code
                return f"{words} {card.shown}"
    return _("The decision")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
