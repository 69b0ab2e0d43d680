"""A list of named steps, each with its number or a tick: where one is, what is done, and a way to jump."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from forumdesk.ui import style
from forumdesk.words import _

DONE = Qt.ItemDataRole.UserRole + 1
ROW = 40
BADGE = 22
Index = QModelIndex | QPersistentModelIndex


Mark = Callable[[QPainter, QRectF, int, style.Colours, bool, bool], None]


class Steps(QListWidget):
    """The arrow keys go from step to step; a screen reader hears the name and whether it is done."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "steps")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Painter(look, self))
        for title in titles:
            self.addItem(QListWidgetItem(title))
            self.item(self.count() - 1).setToolTip(title)
        self.currentRowChanged.connect(self.chosen)

    def show_done(self, done: Sequence[bool]) -> None:
        """Tick what is done."""
        for place, ticked in enumerate(done):
            item = self.item(place)
            item.setData(DONE, ticked)
            state = _("done") if ticked else _("something is missing")
            spoken = _("{number} {title}, {state}").format(number=place + 1, title=item.text(), state=state)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def show_current(self, place: int) -> None:
        """Mark the step one is at."""
        if self.currentRow() != place:
            self.setCurrentRow(place)


class _Painter(QStyledItemDelegate):
    """The mark, then the title; the current one lies on a ground of its own."""

    def __init__(self, look: Look, steps: Steps) -> None:
        super().__init__(steps)
        self._look, self._steps = look, steps

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, style.Sizes.now().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, box = style.of(QApplication.palette()), QRectF(option.rect).adjusted(1, 2, -1, -2)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            edge = colours.accent if self._steps.hasFocus() else getattr(colours, self._look.edge)
            painter.setPen(QPen(QColor(edge), 2 if self._steps.hasFocus() else 1))
            painter.setBrush(QColor(getattr(colours, self._look.ground)))
            painter.drawRoundedRect(box, 8, 8)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.pill))
            painter.drawRoundedRect(box, 8, 8)
        badge = self._badge(box)
        self._look.mark(painter, badge, index.row() + 1, colours, bool(index.data(DONE)), current)
        self._title(painter, box, badge, str(index.data()), colours, self._steps.font())
        painter.restore()

    def _badge(self, box: QRectF) -> QRectF:
        side = style.Sizes.now().px(BADGE)
        return QRectF(box.left() + 10, box.center().y() - side / 2, side, side)

    def _title(
        self, painter: QPainter, box: QRectF, badge: QRectF, title: str, colours: style.Colours, font: QFont
    ) -> None:
        painter.setPen(QColor(colours.text))
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        room = QRect(
            int(badge.right()) + 10, int(box.top()), int(box.right() - badge.right()) - 14, int(box.height())
        )
        two_lines = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        needed = painter.fontMetrics().boundingRect(room, two_lines, title).size()
        if needed.width() <= room.width() and needed.height() <= box.height() + 2:
            painter.drawText(room, two_lines, title)
            return
        short = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, short)


def _numbered(
    painter: QPainter, place: QRectF, number: int, colours: style.Colours, done: bool, current: bool
) -> None:
    """A circle with the number; a full one with a tick where it is done."""
    ticked = done and not current
    ink = QColor(colours.accent if done or current else colours.edge)
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(ink if ticked else QColor(colours.paper))
    painter.drawEllipse(place)
    if ticked:
        _tick(painter, place, colours.on_accent)
        return
    font = painter.font()
    font.setPixelSize(style.Sizes.now().px(11))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colours.accent_text if current else colours.soft))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))


def _marked(
    painter: QPainter, place: QRectF, _number: int, colours: style.Colours, done: bool, _current: bool
) -> None:
    """A tick, or a small ring."""
    if done:
        _tick(painter, place, colours.accent_text)
        return
    painter.setPen(QPen(QColor(colours.soft), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place.center(), place.width() / 5, place.width() / 5)


def _tick(painter: QPainter, place: QRectF, ink: str) -> None:
    painter.setPen(QPen(QColor(ink), 1.8))
    middle, unit = place.center(), place.width() / 22
    painter.drawPolyline(
        [middle + QPointF(x * unit, y * unit) for x, y in ((-4.5, 0.3), (-1.3, 3.4), (4.5, -3.2))]
    )


@dataclass(frozen=True)
class Look:
    """How steps are marked, and the colours beneath and around the current one."""

    mark: Mark
    ground: str
    edge: str


NUMBERED = Look(_numbered, "paper", "line")
MARKED = Look(_marked, "chosen", "chosen")
