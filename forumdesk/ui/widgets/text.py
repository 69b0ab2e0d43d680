"""Words on the screen that are never markup: a label of a kind that the style sheet knows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Text(QLabel):
    """Plain text, whatever was typed; kinds: page, title, brand, heading, field, soft, hint, error …"""

    def __init__(
        self, text: str = "", kind: str = "", *, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(wraps)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)


class Pill(Text):
    """A short state in a rounded field; tones: neutral, good, warn, wrong. The words alone must tell it."""

    def __init__(self, text: str = "", tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, "pill", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.say(text, tone)

    def say(self, text: str, tone: str = "neutral") -> None:
        """Show another state."""
        self.setText(text)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


def plain(text: str) -> str:
    """User text for a tooltip, which Qt would otherwise take for markup if it looks like it."""
    from html import escape

    from PySide6.QtGui import Qt as Gui  # the same namespace, but with the text functions of QtGui

    return f"<span>{escape(text)}</span>" if Gui.mightBeRichText(text) else text
