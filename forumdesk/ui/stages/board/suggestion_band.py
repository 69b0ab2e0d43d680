"""The band above the lanes: one suggestion in words, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from forumdesk.ui.stages.board.suggestion_offers import Offer
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.forum.board import Place

NARROW = 860
"""Pixels of the design."""


class SuggestionBand(Band):
    """Tells one offer at a time; what she chooses is done by whoever listens."""

    accepted = Signal(object)  # Offer
    all_accepted = Signal(object)  # the offers that are sure
    dismissed = Signal(object)  # Offer
    shown = Signal(object)  # Offer: she asked for the next one
    left = Signal()  # the keys go back to the cards

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._offers: tuple[Offer, ...] = ()
        self._place, self._away = 0, False
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)  # made of escaped words only
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.light = Pill(_("by words only"))
        self.light.setToolTip(
            _("The language model is not installed, so the suggestions go by the words on the cards only.")
        )
        self.take = button("", self._accept, "primary")
        self.all = button("", self._accept_all)
        self.next = button("", self._turn)
        self.hide_it = button(_("Hide"), self._dismiss, "quiet")
        told, acts = QHBoxLayout(), QHBoxLayout()
        told.setSpacing(self.row.spacing())
        for shown in (Text(_("Suggestion"), "strong"), self.light):
            told.addWidget(shown)
        told.addWidget(self.words, 1)
        for pressed in self._buttons:
            acts.addWidget(pressed)
        self.row.addLayout(told, 1)
        self.row.addLayout(acts)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons go below the words where both have no room side by side."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < Sizes.now().px(NARROW)
        self.row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.take, self.all, self.next, self.hide_it)

    @property
    def offer(self) -> Offer | None:
        """The one that is told."""
        return self._offers[self._place] if self._offers else None

    def show_offers(self, offers: Sequence[Offer], *, light: bool) -> None:
        """What is offered now; the one that is told stays if it still is offered."""
        told = self.offer.key if self.offer else ""
        self._offers = tuple(offers)
        keys = [one.key for one in self._offers]
        self._place = keys.index(told) if told in keys else min(self._place, max(0, len(keys) - 1))
        self.light.setVisible(light)
        self._tell()

    def keep(self, hung: Mapping[int, Place]) -> None:
        """Until the next answer is there, drop the offers whose cards no longer hang where they did."""
        kept = [one for one in self._offers if all(hung.get(card, -1) == at for card, at in one.cards)]
        if len(kept) != len(self._offers):
            self.show_offers(kept, light=not self.light.isHidden())

    def drop(self, done: Sequence[Offer]) -> None:
        """These have been dealt with."""
        kept = [one for one in self._offers if one not in done]
        self.show_offers(kept, light=not self.light.isHidden())

    def step_back(self, away: bool) -> None:
        """While two areas are compared, nothing else is spoken of."""
        if away is not self._away:
            self._away = away
            self._tell()

    def enter(self) -> bool:
        """Let the keys come here; False if nothing is offered."""
        if self.isHidden():
            return False
        self.take.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the buttons leave: Esc to the cards, N the next, Delete hides, A takes all."""
        acts = {Qt.Key.Key_Escape: self.left.emit, Qt.Key.Key_N: self._turn, Qt.Key.Key_Delete: self._dismiss,
                Qt.Key.Key_A: self._accept_all}  # fmt: skip
        if event.key() in acts and not event.modifiers():
            acts[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        offer = self.offer
        if offer is None or self._away:
            self._go_away()
            return
        self.words.setText(offer.markup)
        self.setAccessibleName(
            _("Suggestion {n} of {count}: {words}").format(
                n=self._place + 1, count=len(self._offers), words=offer.words
            )
        )
        self.take.setText(offer.accept)
        self.next.setText(_("Next of {n}").format(n=len(self._offers)))
        self.next.setVisible(len(self._offers) > 1)
        sure = sum(one.sure for one in self._offers)
        self.all.setText(_("Accept all {n}").format(n=sure))
        self.all.setVisible(sure > 1)
        for pressed in self._buttons:
            heard = f"{pressed.text()}: {offer.words}" if pressed is self.take else pressed.text()
            if pressed.accessibleName() != heard:
                pressed.setAccessibleName(heard)
        self.hide_it.setToolTip(_("This suggestion will not come back."))
        if self.take.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self.take, QAccessible.Event.NameChanged))
        self.show()

    def _go_away(self) -> None:
        if any(pressed.hasFocus() for pressed in self._buttons):
            self.left.emit()
        self.hide()

    def _accept(self) -> None:
        if self.offer is not None:
            self.accepted.emit(self.offer)

    def _accept_all(self) -> None:
        sure = [one for one in self._offers if one.sure]
        if len(sure) > 1:
            self.all_accepted.emit(sure)

    def _turn(self) -> None:
        if len(self._offers) > 1:
            self._place = (self._place + 1) % len(self._offers)
            self._tell()
            self.shown.emit(self.offer)

    def _dismiss(self) -> None:
        if self.offer is not None:
            self.dismissed.emit(self.offer)
