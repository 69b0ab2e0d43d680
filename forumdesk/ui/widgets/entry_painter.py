"""Paints an entry in its list: star, code, text, and under it in a softer hand what belongs to the text."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from forumdesk.ui import style
from forumdesk.ui.style import Colours, Sizes
from forumdesk.ui.widgets.entry import Entry
from forumdesk.ui.widgets.entry_model import EntryModel
from forumdesk.ui.widgets.wrapped import Wrapped, wrapped


@dataclass(frozen=True)
class Places:
    """Where the parts of a row stand, at the present text size."""

    star: int
    code: int
    text: int
    menu: int
    pad: int

    @staticmethod
    def of(entry: Entry, *, low: bool = False) -> Places:
        sizes = Sizes.now()
        code = sizes.px(34) if entry.starred is not None else sizes.px(10)
        text = code + (sizes.px(46) if entry.code else 0)
        return Places(sizes.px(18), code, text, sizes.px(30), sizes.px(4 if low else 9))


class EntryPainter(QStyledItemDelegate):
    """Heights follow the texts; the row being edited is as high as its editor."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.view = view
        self.editing: tuple[int, int] | None = None  # id and height of the entry that is being edited
        self.low = False  # little height: what belongs to a text stands behind it where there is room

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry, width = self._entry(index), self.view.viewport().width()
        if self.editing and self.editing[0] == entry.id:
            return QSize(width, self.editing[1])
        places = Places.of(entry, low=self.low)
        height = sum(part.height for part in self._parts(entry, places, option.font, width))
        return QSize(width, height + 2 * places.pad + 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry, colours = self._entry(index), style.of(self.view)
        rect: QRect = option.rect
        places = Places.of(entry, low=self.low)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option, colours)
        line = option.fontMetrics.height()
        if entry.starred is not None:
            middle = QPointF(rect.x() + places.star, rect.y() + places.pad + line / 2)
            _star(painter, middle, Sizes.now().px(7), entry.starred, QColor(colours.warn_text))
        if entry.code:
            painter.setFont(_smaller(option.font))
            painter.setPen(QColor(colours.soft))
            spot = QRect(rect.x() + places.code, rect.y() + places.pad, places.text - places.code, line)
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.code)
        y = rect.y() + places.pad
        for place, part in enumerate(self._parts(entry, places, option.font, rect.width())):
            painter.setPen(QColor(colours.soft if place else colours.text))
            part.draw(painter, rect.x() + places.text, y)
            y += part.height
        self._behind(painter, rect, entry, places, option)
        _dots(painter, rect, places, line, QColor(colours.soft))
        painter.restore()

    def star_area(self, rect: QRect, entry: Entry) -> QRect:
        """Where a click means the star."""
        if entry.starred is None:
            return QRect()
        return QRect(rect.x(), rect.y(), Places.of(entry).code, rect.height())

    def menu_area(self, rect: QRect, entry: Entry) -> QRect:
        """Where a click means the menu."""
        width = Places.of(entry).menu
        return QRect(rect.right() - width, rect.y(), width + 1, rect.height())

    def _entry(self, index: QModelIndex | QPersistentModelIndex) -> Entry:
        model = index.model()
        assert isinstance(model, EntryModel)
        return model.entries[index.row()]

    def _parts(self, entry: Entry, places: Places, font: QFont, width: int) -> list[Wrapped]:
        room = width - places.text - places.menu
        first, *others = entry.shown or entry.texts
        if self._has_room_behind(entry, places, font, width):
            return [wrapped(first, font, room)]
        return [wrapped(first, font, room), *(wrapped(text, _smaller(font), room) for text in others if text)]

    def _has_room_behind(self, entry: Entry, places: Places, font: QFont, width: int) -> bool:
        """Is there room enough on the line of the text to say what belongs to it, or how that begins?"""
        first, *others = entry.shown or entry.texts
        if not self.low or not any(others):
            return False
        used = QFontMetrics(font).horizontalAdvance(first) + places.text + places.menu
        return used + Sizes.now().px(30) <= width

    def _behind(
        self, painter: QPainter, rect: QRect, entry: Entry, places: Places, option: QStyleOptionViewItem
    ) -> None:
        """What belongs to the text, on the same line; the whole of it is there when one edits."""
        if not self._has_room_behind(entry, places, option.font, rect.width()):
            return
        first, *others = entry.shown or entry.texts
        measured, small = option.fontMetrics, _smaller(option.font)
        left = places.text + measured.horizontalAdvance(first) + Sizes.now().px(10)
        room = rect.width() - left - places.menu
        words = QFontMetrics(small).elidedText(
            " · ".join(filter(None, others)), Qt.TextElideMode.ElideRight, room
        )
        painter.setFont(small)
        painter.setPen(QColor(style.of(self.view).soft))
        painter.drawText(rect.x() + left, rect.y() + places.pad + measured.ascent(), words)

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, colours: Colours) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected and self.view.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -2), 5, 5)
            return
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.rail))
        painter.setPen(QColor(colours.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPixelSize(Sizes.now().px(12.5))
    return smaller


def _star(painter: QPainter, middle: QPointF, radius: float, filled: bool, colour: QColor) -> None:
    points = []
    for tip in range(10):
        far = radius if tip % 2 == 0 else radius * 0.42
        turn = math.radians(36 * tip - 90)
        points.append(QPointF(middle.x() + far * math.cos(turn), middle.y() + far * math.sin(turn)))
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(points))


def _dots(painter: QPainter, rect: QRect, places: Places, line: int, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x, y = rect.right() - places.menu / 2, rect.y() + places.pad + line / 2
    for step in (-5, 0, 5):
        painter.drawEllipse(QPointF(x + step, y), 1.2, 1.2)
