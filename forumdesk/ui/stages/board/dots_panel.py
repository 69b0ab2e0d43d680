"""The panel beside the lanes while dots are counted: the card at hand, the sum, and who leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from forumdesk.forum import dots
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import _, ngettext

if TYPE_CHECKING:
    from forumdesk.forum.dots import Score, Tally
    from forumdesk.forum.themes import Pile

WIDE = 230


class DotsPanel(Card):
    """Keys do it on the cards; the buttons are their twins for the mouse."""

    wanted = Signal(int)  # the id of a card in the list

    def __init__(
        self, more: Callable[[], object], fewer: Callable[[], object], done: Callable[[], object],
        to_wall: Callable[[], object], parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(_("Dots"), parent=parent)
        self.sum = Text("", "soft", wraps=True)
        self.over = Pill(tone="warn")
        self.card, self.count = Text("", "strong", wraps=True), Text("", "figure")
        self.list = QListWidget()
        self.list.setAccessibleName(_("Cards by their dots"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        by_hand = QHBoxLayout()
        by_hand.addWidget(button("−", fewer, name=_("One dot fewer (-)")))
        by_hand.addWidget(self.count, 1, Qt.AlignmentFlag.AlignCenter)
        by_hand.addWidget(button("+", more, name=_("One dot more (+)")))
        below = QHBoxLayout()
        below.addWidget(button(_("Show on projector"), to_wall))
        below.addWidget(button(_("Done"), done, "primary", name=_("Done counting (P)")))
        for widget in (self.sum, self.over, self.card):
            self.column.addWidget(widget)
        self.column.addLayout(by_hand)
        self.column.addWidget(
            Keys((("+ −", _("one more, one fewer")), ("0–9", _("the number, then Enter")))),
        )
        self.column.addWidget(self.list, 1)
        self.column.addLayout(below)
        self.setFixedWidth(Sizes.now().px(WIDE))
        self.hide()

    def show_tally(self, tally: Tally) -> None:
        """The sum against what there is, and the cards from the first place on."""
        self.sum.setText(_sum(tally))
        self.over.setVisible(tally.over > 0)
        self.over.say(ngettext("{n} too many", "{n} too many", tally.over).format(n=tally.over), "warn")
        self.list.clear()
        for score in tally.scores:
            row = QListWidgetItem(_row(score), self.list)
            row.setData(Qt.ItemDataRole.UserRole, score.card.id)

    def show_card(self, pile: Pile | None, typed: str) -> None:
        """The card at hand, and what is being typed for it."""
        self.card.setText(pile.head.shown if pile is not None else _("Choose a card"))
        now = dots.of(pile) if pile is not None else None
        self.count.setText(f"{typed}_" if typed else "–" if now is None else str(now))
        self.count.setAccessibleName(_("Dots: {n}").format(n=typed or self.count.text()))

    def _choose(self, row: QListWidgetItem) -> None:
        self.wanted.emit(int(row.data(Qt.ItemDataRole.UserRole)))


def _sum(tally: Tally) -> str:
    given = ngettext("{n} dot", "{n} dots", tally.given).format(n=tally.given)
    if tally.possible is None:
        return given
    words = _("{given} of {possible} ({people} people × {each})")
    return words.format(given=given, possible=tally.possible, people=tally.people, each=tally.per_person)


def _row(score: Score) -> str:
    if score.place is None:
        return f"– · {score.card.shown}"
    words = _("{place} (shared) · {n} · {card}") if score.shared else _("{place} · {n} · {card}")
    return words.format(place=score.place, n=score.dots, card=score.card.shown)
