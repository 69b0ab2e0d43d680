"""What a stage will hold when it is finished, and what to do meanwhile; said calmly at its foot."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class Coming(Band):
    """Words on the left, the buttons that help meanwhile on the right."""

    def __init__(self, what: str, meanwhile: str, *buttons: QWidget) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(_("To come: {what}").format(what=what), "hint", wraps=True))
        words.addWidget(Text(meanwhile, wraps=True))
        self.row.addLayout(words, 1)
        right = QHBoxLayout()
        right.setSpacing(8)
        for button in buttons:
            right.addWidget(button)
        self.row.addLayout(right)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
