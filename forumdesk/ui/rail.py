"""The rail: eight stages in the order of the work, each with its number or a tick, and a line that tells."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.ui import style
from forumdesk.ui.stage import Stage, State
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

STATES = {State.DONE: N_("done"), State.UNDER_WAY: N_("next"), State.AHEAD: N_("not begun")}
SECOND_LINE = 40
"""Below this height, in pixels of the design, an entry shows its title only."""
ABOVE_AND_BELOW = 2
"""What header and margins take of a screen's height, in entries."""


class Entry(QAbstractButton):
    """One stage on the rail."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.number = stage.key, stage.number
        self.second, self.state = "", State.AHEAD
        self.setText(_(stage.title))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setToolTip(_("{title} (Ctrl+{number})").format(title=self.text(), number=stage.number))

    def say(self, second: str, state: State) -> None:
        """Show how far it has come."""
        if (second, state) == (self.second, self.state) and self.accessibleName():
            return
        self.second, self.state = second, state
        self.setAccessibleName(f"{self.number} {self.text()}")
        self.setAccessibleDescription(f"{second}, {_(STATES[state])}" if second else _(STATES[state]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(style.Sizes.now().px(190), style.Sizes.now().px(54))

    def minimumSizeHint(self) -> QSize:
        return QSize(style.Sizes.now().px(120), style.Sizes.now().px(21))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), style.of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours.paper if self.isChecked() else colours.pill))
            painter.setPen(QColor(colours.line) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(box, 8, 8)
        side = min(style.Sizes.now().px(22), self.height() - 4)
        circle = QRectF(10, (self.height() - side) / 2, side, side)
        self._paint_badge(painter, circle, colours)
        self._paint_words(painter, int(circle.right()) + 10, colours)

    def _paint_badge(self, painter: QPainter, circle: QRectF, colours: style.Colours) -> None:
        marked = self.isChecked() or self.state is State.UNDER_WAY
        filled = self.state is State.DONE and not self.isChecked()
        ink = colours.accent if filled or marked else colours.edge
        painter.setBrush(QColor(colours.accent if filled else colours.paper))
        painter.setPen(QPen(QColor(ink), 1.4))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        if filled:
            _tick(painter, circle, colours.on_accent)
            return
        painter.setFont(_sized(self.font(), 11, QFont.Weight.Bold))
        painter.setPen(QColor(colours.accent_text if marked else colours.soft))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self.number))

    def _paint_words(self, painter: QPainter, left: int, colours: style.Colours) -> None:
        title, second = _sized(self.font(), 14, QFont.Weight.Medium), _sized(self.font(), 12)
        width = self.width() - left - 6
        room = QRect(left, 0, width, self.height())
        both = self.second and self.height() >= style.Sizes.now().px(SECOND_LINE)
        painter.setFont(title)
        painter.setPen(QColor(colours.text))
        words = QFontMetrics(title).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if not both:
            painter.drawText(room, middle, words)
            return
        half = room.height() // 2
        painter.drawText(
            room.adjusted(0, 0, 0, -half), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words
        )
        painter.setFont(second)
        painter.setPen(QColor(colours.soft))
        words = QFontMetrics(second).elidedText(self.second, Qt.TextElideMode.ElideRight, width)
        painter.drawText(
            room.adjusted(0, half, 0, 0), Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words
        )

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class Rail(QFrame):
    """The entries one below the other, and the method at the bottom."""

    chosen = Signal(str)  # the key of a stage

    def __init__(self, stages: Sequence[Stage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setAccessibleName(_("Stages"))
        self.group = QButtonGroup(self)
        self.method = Text(kind="hint", wraps=True)
        self.method.setContentsMargins(12, 0, 4, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 10)
        column.setSpacing(1)
        self.entries = {stage.key: Entry(stage) for stage in stages}
        for entry in self.entries.values():
            self.group.addButton(entry)
            column.addWidget(entry)
        column.addStretch(1)
        column.addWidget(self.method)
        self.group.buttonClicked.connect(self._pressed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.method.setVisible(self.height() > len(self.entries) * style.Sizes.now().px(SECOND_LINE) + 50)

    def width_for(self, screen: QSize) -> int:
        """What the lines need on a screen of that size; where only titles have room, as much as those do."""
        sizes = style.Sizes.now()
        if screen.height() < (len(self.entries) + ABOVE_AND_BELOW) * sizes.px(SECOND_LINE):
            measured = QFontMetrics(_sized(self.font(), 14, QFont.Weight.Medium))
            titles = max(measured.horizontalAdvance(entry.text()) for entry in self.entries.values())
            return titles + sizes.px(22) + 20 + 6 + 20
        return sizes.px(max(188, min(208, screen.width() * 2 // 13)))

    def show_chosen(self, key: str) -> None:
        """Mark the stage that is on the screen."""
        self.entries[key].setChecked(True)

    def take_focus(self) -> None:
        """Put the focus on the stage that is shown."""
        checked = self.group.checkedButton()
        (checked or next(iter(self.entries.values()))).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from stage to stage, Enter opens."""
        focused = self.focusWidget()
        if isinstance(focused, Entry) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _pressed(self, entry: QAbstractButton) -> None:
        if isinstance(entry, Entry):
            self.chosen.emit(entry.key)


def _sized(font: QFont, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(style.Sizes.now().px(size))
    sized.setWeight(weight)
    return sized


def _tick(painter: QPainter, circle: QRectF, ink: str) -> None:
    side = circle.width()
    painter.setPen(QPen(QColor(ink), side / 11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    at = [
        circle.topLeft() + QPointF(side * x, side * y) for x, y in ((0.32, 0.52), (0.45, 0.64), (0.68, 0.38))
    ]
    painter.drawPolyline(at)
