"""The cards taken off the board: folded away below the ungrouped, each with its reason, and open to drops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.card_view import Keys
from forumdesk.ui.stages.board.carried import carried
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile


class Fold(QPushButton):
    """“Excluded (1)”: opens and closes; a card dropped here is excluded."""

    dropped = Signal(object)

    def __init__(self, file: str) -> None:
        super().__init__()
        self._file = file
        self.setCheckable(True)
        self.setAcceptDrops(True)
        self.setProperty("kind", "fold")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData(), self._file):
            event.acceptProposedAction()
            self.setDown(True)

    def dropEvent(self, event: QDropEvent) -> None:
        self.setDown(False)
        event.acceptProposedAction()
        self.dropped.emit(list(carried(event.mimeData(), self._file)))


class Excluded(QWidget):
    """The fold and, when it is open, the cards."""

    def __init__(self, file: str, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Fold(file)
        self.list = CardList(file, keys)
        self.list.hide()
        self.fold.toggled.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        self.show_cards(())

    def show_cards(self, piles: Sequence[Pile]) -> bool:
        """Show them; nothing at all is shown while there are none."""
        self.setVisible(bool(piles))
        self._say(len(piles))
        self.list.cards.place = _("excluded")
        self.list.setAccessibleName(_("Excluded"))
        return self.list.show_piles(piles)

    def _open(self, opened: bool) -> None:
        self.list.setVisible(opened)
        self._say(len(self.list.cards.piles))

    def _say(self, count: int) -> None:
        sign = "▾" if self.fold.isChecked() else "▸"
        self.fold.setText(_("{sign} Excluded ({n})").format(sign=sign, n=count))
        self.fold.setAccessibleName(_("Excluded, {n}").format(n=count))
