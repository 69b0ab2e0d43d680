"""The top of a stage: its name, what it holds just now, and its buttons on the right."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from forumdesk.ui.widgets.text import Pill, Text, plain


class Subtitle(Text):
    """One line; where it has no room it ends in dots, and the mouse tells the whole."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "soft")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def shown(self) -> str:
        """What there is room for."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.shown)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tell()

    def tell(self) -> None:
        """The whole of it by the mouse, where it is cut."""
        self.setToolTip(plain(self.text()) if self.shown != self.text() else "")


class Heading(QWidget):
    """Title, subtitle or pill, then buttons from the left to the most important one."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(title, "title")
        self.subtitle = Subtitle(subtitle)
        self._buttons: tuple[QWidget, ...] = ()
        self.pill = Pill()
        self.pill.hide()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(10)
        self.row.addWidget(self.title)
        self.row.addWidget(self.pill)
        self.row.addWidget(self.subtitle, 1)

    def put_first(self, widget: QWidget) -> None:
        """Put something beside the title."""
        self._buttons += (widget,)
        self.row.insertWidget(1, widget)

    def add(self, *buttons: QWidget) -> None:
        """Put buttons on the right."""
        self._buttons += buttons
        for button in buttons:
            self.row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """What stands here may want more or less room than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Where there is no room for both, buttons matter more than the name, which the rail tells too."""
        others = [one for one in (self.pill, *self._buttons) if not one.isHidden()]
        needed = sum(one.sizeHint().width() + self.row.spacing() for one in (self.title, *others))
        self.title.setVisible(not self._buttons or needed <= self.width())

    def say(self, subtitle: str) -> None:
        """Tell what the stage holds just now."""
        self.subtitle.setText(subtitle)

    def mark(self, text: str, tone: str = "warn") -> None:
        """Show a pill beside the title, or none for no text."""
        self.pill.setVisible(bool(text))
        self.pill.say(text, tone)
