"""A panel at the foot of the start screen: a way to begin, in words and with its button."""

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text


class Panel(Card):
    """Title, words and a button; where there is little room, only the button, which then says it all."""

    def __init__(
        self, title: str, words: str, pressed: QPushButton, shortly: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(title)
        self.title, self.words, self.button = Text(title, "heading"), Text(words, "soft", wraps=True), pressed
        self._says = {False: pressed.text(), True: shortly}
        self.column.addWidget(self.title)
        self.column.addWidget(self.words)
        self.column.addStretch(1)
        self.column.addWidget(pressed)
        pressed.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._short = False

    def be_short(self, *, short: bool) -> None:
        """One line instead of several."""
        if short == self._short:
            return
        self._short = short
        self.setProperty("kind", "plain" if short else "card")
        self.style().unpolish(self)
        self.style().polish(self)
        for part in (self.title, self.words):
            part.setVisible(not short)
        self.button.setText(self._says[short])
        across = QSizePolicy.Policy.Expanding if short else QSizePolicy.Policy.Maximum
        self.button.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        edge = (0, 0, 0, 0) if short else (16, 14, 16, 14)
        self.column.setContentsMargins(*edge)
