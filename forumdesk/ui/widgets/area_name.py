"""An area's letter in its colour, and its name beside: never the colour alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum.areas import Area
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class AreaName(QWidget):
    """A badge and a name."""

    def __init__(self, area: Area, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        badge = Text(area.letter, "badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setFixedSize(Sizes.now().px(22), Sizes.now().px(22))
        badge.setStyleSheet(
            f"background: {area.colour}; color: #ffffff; border-radius: 5px; font-weight: 700;"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(area.name or _("No name yet"), "strong", wraps=True), 1)
        self.setAccessibleName(f"{area.letter} {area.name}")
