"""The table of dialogues: two lines a row, the stage as a pill, and Open at the end."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from forumdesk.forum.summary import Summary
from forumdesk.ui import style
from forumdesk.ui.start.model import (
    COLUMNS,
    DATE,
    DIALOGUE,
    NEXT,
    OPEN,
    PARTICIPANTS,
    STAGE,
    STAGES,
    SUMMARY,
    Dialogues,
    says,
)
from forumdesk.words import _

Index = QModelIndex | QPersistentModelIndex
PAD = 8
NARROWEST = 330
"""Pixels of the design for the dialogue and its next step; with less, figures and then dates make room."""


class Row(QStyledItemDelegate):
    """Paints a cell; the text layout is small enough to be made anew."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, style.Sizes.now().px(54))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(SUMMARY)
        if not isinstance(one, Summary):
            return
        colours = style.of(option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            painter.fillRect(cell, QColor(colours.chosen))
        painter.setPen(QColor(colours.rule))
        painter.drawLine(
            QPointF(cell.left(), cell.bottom() + 0.5), QPointF(cell.right() + 1, cell.bottom() + 0.5)
        )
        room = cell.adjusted(PAD, 7, -PAD, -6)
        column = index.column()
        if column == DIALOGUE:
            self._paint_name(painter, room, one, option.font, colours)
        elif column == STAGE:
            _paint_pill(painter, room, one, option.font, colours)
        elif column == OPEN:
            _paint_open(painter, cell, option.font, colours)
        else:
            painter.setFont(_sized(option.font, 13.5))
            painter.setPen(QColor(colours.wrong_text if one.problem and column == NEXT else colours.text))
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            wraps = Qt.TextFlag.TextWordWrap if column in (NEXT, DATE) else Qt.TextFlag.TextSingleLine
            painter.drawText(room, int(flags) | int(wraps), _fitted(painter, says(one, column), room))
        painter.restore()

    def _paint_name(
        self, painter: QPainter, room: QRect, one: Summary, font: QFont, colours: style.Colours
    ) -> None:
        bold = _sized(font, 14, QFont.Weight.Bold)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        metrics = QFontMetrics(bold)
        words = metrics.elidedText(says(one, DIALOGUE), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), words)
        painter.setFont(_sized(font, 12.5))
        painter.setPen(QColor(colours.soft))
        second = one.place if not one.problem else one.path.name
        below = room.adjusted(0, metrics.height(), 0, 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), second)


def _paint_pill(painter: QPainter, room: QRect, one: Summary, font: QFont, colours: style.Colours) -> None:
    words = says(one, STAGE)
    if not words:
        return
    small = _sized(font, 12.5, QFont.Weight.Medium)
    metrics = QFontMetrics(small)
    pill = QRectF(room.left(), room.top(), metrics.horizontalAdvance(words) + 18, metrics.height() + 3)
    ground, ink = colours.pill, colours.soft
    if one.problem:
        ground, ink = colours.wrong, colours.wrong_text
    elif one.stage == "done":
        ground, ink = colours.good, colours.good_text
    painter.setBrush(QColor(ground))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setFont(small)
    painter.setPen(QColor(ink))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def _paint_open(painter: QPainter, cell: QRect, font: QFont, colours: style.Colours) -> None:
    medium = _sized(font, 14, QFont.Weight.Medium)
    box = QRectF(open_box(cell, QFontMetrics(medium)))
    painter.setBrush(QColor(colours.paper))
    painter.setPen(QPen(QColor(colours.edge), 1))
    painter.drawRoundedRect(box, 6, 6)
    painter.setFont(medium)
    painter.setPen(QColor(colours.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _("Open"))


def open_box(cell: QRect, metrics: QFontMetrics) -> QRect:
    """Where Open is drawn in its cell."""
    wide, high = metrics.horizontalAdvance(_("Open")) + 26, metrics.height() + 13
    return QRect(cell.right() - wide - PAD, cell.center().y() - high // 2, wide, high)


def _sized(font: QFont, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(style.Sizes.now().px(size))
    sized.setWeight(weight)
    return sized


def _fitted(painter: QPainter, words: str, room: QRect) -> str:
    """As much as two lines hold; the tooltip has it all."""
    metrics = painter.fontMetrics()
    most = room.width() * max(1, room.height() // metrics.height()) * 9 // 10
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), most))


class DialogueTable(QTableView):
    """Enter, a double click or Open opens; arrows go from row to row."""

    opened = Signal(Path)

    def __init__(self, model: Dialogues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dialogues = model
        self.setModel(model)
        self.setItemDelegate(Row(self))
        self.setAccessibleName(_("Dialogues"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.measure()
        across = self.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setHighlightSections(False)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def measure(self) -> None:
        """Let the rows be as high as the text asks."""
        self.verticalHeader().setDefaultSectionSize(style.Sizes.now().px(54))
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.indexAt(event.position().toPoint())
        hand = over.isValid() and over.column() == OPEN
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        over = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and over.isValid() and over.column() == OPEN:
            self._open(over.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """As much as their words need for the short columns; the long ones share the rest."""
        wide = {column: self._need(column) for column in (DATE, PARTICIPANTS, STAGE, OPEN)}
        for column in (PARTICIPANTS, DATE):
            rest = self.viewport().width() - sum(wide.values())
            self.setColumnHidden(column, rest < style.Sizes.now().px(NARROWEST))
            if self.isColumnHidden(column):
                del wide[column]
        rest = self.viewport().width() - sum(wide.values())
        for column, width in wide.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(DIALOGUE, rest * 2 // 5)
        self.setColumnWidth(NEXT, rest - rest * 2 // 5)

    def _need(self, column: int) -> int:
        words = {
            DATE: ["30 mmm 2026"],
            PARTICIPANTS: [_(COLUMNS[PARTICIPANTS]), _("{n} registered").format(n=100)],
            STAGE: [_("Can't be opened"), *(_(stage) for stage in STAGES.values())],
            OPEN: [_("Open")],
        }
        metrics = QFontMetrics(_sized(self.font(), 14, QFont.Weight.Medium))
        room = {STAGE: 18, OPEN: 26}.get(column, 8)
        return max(metrics.horizontalAdvance(each) for each in words[column]) + room + 2 * PAD

    def _open(self, row: int) -> None:
        one = self.dialogues.at(row)
        if one is not None:
            self.opened.emit(one.path)
