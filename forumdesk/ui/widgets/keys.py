"""A row that tells which keys do what here."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from forumdesk.ui.widgets.text import Text


class Keys(QWidget):
    """Pairs of a key and what it does; what has no room on the right is cut, never wrapped."""

    def __init__(self, pairs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for key, does in pairs:
            row.addWidget(Text(key, "key"))
            row.addWidget(Text(does, "hint"))
            row.addSpacing(4)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
