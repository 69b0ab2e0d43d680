"""The line that finds cards: those that are not meant step aside while one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from forumdesk.ui.stages.board.sought import is_sought
from forumdesk.ui.stages.board.wall import Wall
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext

Key = Qt.Key


class Find(QWidget):
    """Enter or ↓ goes to the first card found, Esc shows all of them again."""

    def __init__(self, wall: Callable[[], Wall], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wall = wall
        self._aside: frozenset[int] = frozenset()  # the cards that are not meant
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Find cards (F3)"))
        self.line.setAccessibleName(_("Find cards by text, meaning, table or code"))
        self.line.setToolTip(_("Words, a code like B3-1, or “table 3”. Esc shows all cards again."))
        self.line.setClearButtonEnabled(True)
        for clear in self.line.findChildren(QToolButton):
            clear.setAccessibleName(_("Show all cards"))
        self.line.textChanged.connect(self._seek)
        self.line.installEventFilter(self)
        self.told = Text(kind="hint")
        self.told.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.told)
        row.addWidget(self.line)
        self.fit()

    def begin(self) -> None:
        """Let her type what she seeks."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def end(self) -> bool:
        """Show all cards; tells whether some were hidden."""
        sought = bool(self.line.text())
        self.line.clear()
        return sought

    def again(self) -> None:
        """The board is another: what has come since is seen, and what was seen stays."""
        if self.line.text().strip():
            self._hide(self._aside - self._meant())

    def fit(self) -> None:
        """As wide as its words at this text size."""
        self.line.setFixedWidth(Sizes.now().px(168))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Key.Key_Escape:
                self.end()
            elif event.key() not in (Key.Key_Return, Key.Key_Enter, Key.Key_Down):
                return False
            self._wall().focus_cards()
            return True
        return super().eventFilter(watched, event)

    def _seek(self, typed: str) -> None:
        everything = {pile.head.id for lane in self._wall().lanes for pile in lane.list.cards.piles}
        self._hide(frozenset(everything) - self._meant() if typed.strip() else frozenset())
        self.told.setVisible(bool(typed.strip()))

    def _meant(self) -> frozenset[int]:
        typed = self.line.text()
        piles = (pile for lane in self._wall().lanes for pile in lane.list.cards.piles)
        return frozenset(pile.head.id for pile in piles if is_sought(pile, typed))

    def _hide(self, aside: frozenset[int]) -> None:
        self._aside = aside
        wall = self._wall()
        everything = [pile.head.id for lane in wall.lanes for pile in lane.list.cards.piles]
        shown = [card_id for card_id in everything if card_id not in aside]
        wall.show_only(shown if self.line.text().strip() else None)
        told = ngettext("{shown} of {n} card", "{shown} of {n} cards", len(everything))
        self.told.setText(told.format(shown=len(shown), n=len(everything)))
