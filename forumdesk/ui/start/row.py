"""Paints a row of the table of dialogues: two lines, the stage as a pill, and Open at the end."""

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from forumdesk.forum.summary import Summary
from forumdesk.ui import style
from forumdesk.ui.start.model import DIALOGUE, NEXT, OPEN, STAGE, SUMMARY, says
from forumdesk.words import _

Index = QModelIndex | QPersistentModelIndex
PAD = 8
HEIGHT = 54
TOP_LEFT = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
WRAPPED = TOP_LEFT | int(Qt.TextFlag.TextWordWrap)
NORMAL, MEDIUM, BOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.Bold


@cache
def font(pixels: int, weight: QFont.Weight) -> QFont:
    """The program's font in that size."""
    made = QFont()
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


@cache
def metrics(pixels: int, weight: QFont.Weight) -> QFontMetrics:
    return QFontMetrics(font(pixels, weight))


class Row(QStyledItemDelegate):
    """One cell at a time; the row that is chosen is marked while the table has the focus."""

    def __init__(self, table: QAbstractItemView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, style.Sizes.now().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(SUMMARY)
        if not isinstance(one, Summary):
            return
        brush = Brush(painter, style.of(option.palette), style.Sizes.now())
        cell = QRect(option.rect)
        painter.save()
        if self._table.hasFocus() and self._table.currentIndex().row() == index.row():
            painter.fillRect(cell, QColor(brush.colours.chosen))
        painter.setPen(QColor(brush.colours.rule))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        _CELLS.get(index.column(), Brush.words)(brush, cell, one, index.column())
        painter.restore()


class Brush:
    """Draws what a cell holds."""

    def __init__(self, painter: QPainter, colours: style.Colours, sizes: style.Sizes) -> None:
        self.painter, self.colours, self.px = painter, colours, sizes.px

    def words(self, cell: QRect, one: Summary, column: int) -> None:
        """One or two lines; the tooltip has it all."""
        wrong = one.is_wrong and column == NEXT
        self._write(
            _room(cell), says(one, column), 13.5, self.colours.wrong_text if wrong else self.colours.text
        )

    def name(self, cell: QRect, one: Summary, column: int) -> None:
        """The title, and below it the place, or the file's name where there is no place."""
        room, bold = _room(cell), metrics(self.px(14), BOLD)
        words = bold.elidedText(says(one, column), Qt.TextElideMode.ElideRight, room.width())
        self._pen(14, self.colours.text, BOLD)
        self.painter.drawText(room, TOP_LEFT, words)
        self._pen(12.5, self.colours.soft)
        second = one.place or (one.path.name if one.problem else "")
        self.painter.drawText(room.adjusted(0, bold.height(), 0, 0), TOP_LEFT, second)

    def pill(self, cell: QRect, one: Summary, column: int) -> None:
        words, room = says(one, column), _room(cell)
        if not words:
            return
        ground, ink = self.colours.pill, self.colours.soft
        if one.is_wrong:
            ground, ink = self.colours.wrong, self.colours.wrong_text
        elif one.rehearsal:
            ground, ink = self.colours.warn, self.colours.warn_text
        elif one.stage == "done":
            ground, ink = self.colours.good, self.colours.good_text
        small = metrics(self.px(12.5), MEDIUM)
        pill = QRectF(room.left(), room.top(), small.horizontalAdvance(words) + 18, small.height() + 3)
        self._box(pill, ground, None, pill.height() / 2)
        self._pen(12.5, ink, MEDIUM)
        self.painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def open(self, cell: QRect, _one: Summary, _column: int) -> None:
        medium = metrics(self.px(14), MEDIUM)
        wide, high = medium.horizontalAdvance(_("Open")) + 26, medium.height() + 13
        corner = QPointF(cell.right() - wide - PAD, cell.center().y() - high / 2)
        box = QRectF(corner.x(), corner.y(), wide, high)
        self._box(box, self.colours.paper, self.colours.edge, 6)
        self._pen(14, self.colours.text, MEDIUM)
        self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _("Open"))

    def _write(self, room: QRect, words: str, size: float, ink: str) -> None:
        self._pen(size, ink)
        measured = metrics(self.px(size), NORMAL)
        if measured.horizontalAdvance(words) <= room.width():
            self.painter.drawText(room, TOP_LEFT, words)
            return
        lines = max(1, room.height() // measured.height())
        most = room.width() * lines * 9 // 10 if lines > 1 else room.width()
        self.painter.drawText(room, WRAPPED, measured.elidedText(words, Qt.TextElideMode.ElideRight, most))

    def _pen(self, size: float, ink: str, weight: QFont.Weight = NORMAL) -> None:
        self.painter.setFont(font(self.px(size), weight))
        self.painter.setPen(QColor(ink))

    def _box(self, box: QRectF, ground: str, edge: str | None, corner: float) -> None:
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setBrush(QColor(ground))
        self.painter.setPen(QPen(QColor(edge), 1) if edge else Qt.PenStyle.NoPen)
        self.painter.drawRoundedRect(box, corner, corner)


_CELLS = {DIALOGUE: Brush.name, STAGE: Brush.pill, OPEN: Brush.open}


def _room(cell: QRect) -> QRect:
    return cell.adjusted(PAD, 7, -PAD, -6)
