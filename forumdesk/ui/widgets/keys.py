"""A row that tells which keys do what here."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from forumdesk.ui.widgets.text import Text

GAP = 6


class Keys(QWidget):
    """Pairs of a key and what it does; those that have no room are left out, the last ones first."""

    def __init__(self, pairs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._pairs = [(Text(key, "key"), Text(does, "hint")) for key, does in pairs]
        for key, does in self._pairs:
            row.addWidget(key)
            row.addWidget(does)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show as many as there is room for."""
        used = 0
        for key, does in self._pairs:
            used += key.sizeHint().width() + does.sizeHint().width() + 2 * GAP
            key.setVisible(used <= self.width())
            does.setVisible(used <= self.width())
