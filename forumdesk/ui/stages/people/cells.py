"""How a cell of the list is drawn, and what one writes or chooses with in it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from forumdesk.ui import style
from forumdesk.ui.stages.people.columns import COLUMNS, TONES, choices, value
from forumdesk.ui.stages.people.list_model import PeopleModel
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.line import ENTER, Line

Index = QModelIndex | QPersistentModelIndex
SUGGESTED = {"organisation", "stakeholder_kind", "place", "age_band", "inviter", "channel"}


class CellLine(Line):
    """A line in a cell; Enter ends the writing and the focus stays in the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            event.accept()
        else:
            super().keyPressEvent(event)


class Cells(QStyledItemDelegate):
    """The answer stands in a pill; values of which there are few are chosen, the others written."""

    def __init__(self, people: PeopleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = people
        self.tables = 0

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if COLUMNS[index.column()] == "name":
            option.font.setWeight(QFont.Weight.DemiBold)
        if COLUMNS[index.column()] == "state":
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        one = self._people.at(index.row())
        if one is not None and COLUMNS[index.column()] == "state" and one.state:
            _pill(painter, QRectF(option.rect), str(index.data()), TONES[one.state])
        view = self.parent()
        if isinstance(view, QTableView) and view.hasFocus() and index == view.currentIndex():
            painter.save()
            painter.setPen(QColor(style.of(QApplication.palette()).accent))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -2.5, -2.5), 4, 4)
            painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = COLUMNS[index.column()]
        if offered := choices(column, self.tables):
            chosen = Choice(offered, parent)
            chosen.activated.connect(lambda _row: self._done(chosen))
            QTimer.singleShot(0, chosen, chosen.showPopup)
            return chosen
        line = CellLine("", parent)
        if column in SUGGESTED:
            known = QCompleter(self._people.said_in(column), line)
            known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(known)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        one = self._people.at(index.row())
        if one is not None and isinstance(editor, Line | Choice):
            editor.put(value(one, COLUMNS[index.column()]))
            if isinstance(editor, Line):
                editor.setModified(False)
                editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, Choice) or (isinstance(editor, Line) and editor.isModified()):
            model.setData(index, editor.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        place = option.rect
        editor.setGeometry(place.adjusted(0, 0, max(0, editor.minimumSizeHint().width() - place.width()), 0))

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _pill(painter: QPainter, cell: QRectF, text: str, tone: str) -> None:
    colours = style.of(QApplication.palette())
    ground = {"good": colours.good, "wrong": colours.wrong, "neutral": colours.pill}[tone]
    ink = {"good": colours.good_text, "wrong": colours.wrong_text, "neutral": colours.soft}[tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(QApplication.font())
    font.setPixelSize(style.Sizes.now().px(12.5))
    painter.setFont(font)
    wide = min(painter.fontMetrics().horizontalAdvance(text) + 16, int(cell.width()) - 12)
    high = painter.fontMetrics().height() + 4
    box = QRectF(cell.left() + 6, cell.center().y() - high / 2, wide, high)
    painter.setPen(QColor(colours.chosen_line if tone == "good" else ground))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 9, 9)
    painter.setPen(QColor(ink))
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(wide) - 12)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short)
    painter.restore()
