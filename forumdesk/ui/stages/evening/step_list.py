"""The steps of the evening as a list: clock time, title, and under it minutes and kind."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from forumdesk.forum import agenda
from forumdesk.forum.agenda import TimedStep
from forumdesk.ui import style
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.wrapped import Wrapped, wrapped
from forumdesk.words import _

Index = QModelIndex | QPersistentModelIndex


class StepList(QListView):
    """To read and to scroll; nothing is changed here."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("kind", "entries")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)  # Qt lays the rows out anew at another width only then
        self.steps = _Steps(self)
        self.setModel(self.steps)
        self.setItemDelegate(_StepPainter(self))

    def show_steps(self, told: Sequence[TimedStep]) -> None:
        """Show these steps; where one had come in the list stays."""
        if tuple(told) == self.steps.told:
            return
        row, place = self.currentIndex().row(), self.verticalScrollBar().value()
        self.steps.show(tuple(told))
        if 0 <= row < len(told):
            self.setCurrentIndex(self.steps.index(row))
        self.verticalScrollBar().setValue(place)


def second_line(told: TimedStep) -> str:
    """Minutes, kind unless the title says it, and whether the step can be left out."""
    step = told.step
    kind = _(agenda.KINDS.get(step.kind, ""))
    parts = [_("{minutes} min").format(minutes=step.minutes)]
    if kind and kind.casefold() not in step.title.casefold():
        parts.append(kind)
    if step.optional:
        parts.append(_("optional"))
    return " · ".join(parts)


class _Steps(QAbstractListModel):
    told: tuple[TimedStep, ...] = ()

    def show(self, told: tuple[TimedStep, ...]) -> None:
        self.beginResetModel()
        self.told = told
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.told)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        told = self.told[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(told)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (told.starts, _title(told), second_line(told)) if part)
        return None


class _StepPainter(QStyledItemDelegate):
    def __init__(self, view: StepList) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.view.viewport().width()
        parts = self._parts(option.font, self._told(index), width)
        return QSize(width, sum(part.height for part in parts) + Sizes.now().px(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        told, colours, sizes = self._told(index), style.of(self.view), Sizes.now()
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and self.view.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(colours.accent))
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 5, 5)
        y = rect.y() + sizes.px(3)
        if not self._narrow:
            painter.setFont(option.font)
            painter.setPen(QColor(colours.soft))
            painter.drawText(rect.x() + sizes.px(10), y + option.fontMetrics.ascent(), told.starts)
        for place, part in enumerate(self._parts(option.font, told, rect.width())):
            painter.setPen(QColor(colours.soft if place else colours.text))
            part.draw(painter, rect.x() + self._left(told), y)
            y += part.height
        painter.restore()

    def _told(self, index: Index) -> TimedStep:
        return self.view.steps.told[index.row()]

    @property
    def _narrow(self) -> bool:
        """Is there no room for the times beside the titles?"""
        return self.view.viewport().width() < Sizes.now().px(220)

    def _left(self, told: TimedStep) -> int:
        return Sizes.now().px(56 if told.starts and not self._narrow else 10)

    def _parts(self, font: QFont, told: TimedStep, width: int) -> tuple[Wrapped, Wrapped]:
        room = width - self._left(told) - 4
        small = QFont(font)
        small.setPixelSize(Sizes.now().px(12))
        second = second_line(told)
        if self._narrow and told.starts:
            second = f"{told.starts} · {second}"
        return wrapped(_title(told), font, room), wrapped(second, small, room)


def _title(told: TimedStep) -> str:
    return told.step.title or _(agenda.KINDS.get(told.step.kind, "")) or _("Untitled step")
