"""What stands where the list will be: what belongs there, and the ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

HOW = N_(
    "Write a name on the line above and press Enter, paste rows from a spreadsheet with Ctrl+V, or import a"
    " file. Only the name is needed, and it may be made up; all else is voluntary."
)
WHY = N_(
    "With a list, the mirror shows before the evening whom each inviter has reached and who is missing, and a"
    " seating can be proposed. Without one, the counts are enough for the documentation."
)
NEVER = N_("Never write personal numbers or anything about health. Names of participants are not published.")
WIDEST = 640


class Empty(Card):
    """`wanted` says which page she would rather see: `import` or `counts`."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setContentsMargins(28, 24, 28, 24)
        self.column.setSpacing(10)
        self.column.addWidget(Text(_("Nobody is on the list yet"), "title"))
        for words, kind in ((HOW, ""), (WHY, "soft"), (NEVER, "hint")):
            told = Text(_(words), kind, wraps=True)
            told.setMaximumWidth(WIDEST)
            self.column.addWidget(told)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(button(_("Import a file …"), lambda: self.wanted.emit("import"), "primary"))
        buttons.addWidget(button(_("Keep to counts only"), lambda: self.wanted.emit("counts")))
        buttons.addStretch(1)
        self.column.addSpacing(6)
        self.column.addLayout(buttons)
        self.column.addStretch(1)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
