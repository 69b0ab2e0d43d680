"""The steps of the evening as a list: clock time, title, and under it minutes, kind and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

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
from forumdesk.forum.agenda import AgendaStep, TimedStep
from forumdesk.ui import style
from forumdesk.ui.stages.evening.step_words import name_of
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.wrapped import Wrapped, wrapped
from forumdesk.words import _

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Outcome:
    """`state` is been, now, coming or dropped; `words` are the times that became of it."""

    state: str = "coming"
    words: str = ""


Row = tuple[TimedStep, Outcome]
PAD = 3
"""Pixels of the design above and below a step: a long evening is seen whole."""


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

    def show_steps(self, told: Sequence[TimedStep], outcomes: Sequence[Outcome] = ()) -> None:
        """Show these steps; where one had come in the list stays, until the evening goes to another step."""
        known = tuple(outcomes) or (Outcome(),) * len(told)
        rows = tuple(zip(told, known, strict=True))
        if rows == self.steps.rows:
            return
        row, place, now = self.currentIndex().row(), self.verticalScrollBar().value(), self.steps.now()
        self.steps.show(rows)
        if 0 <= row < len(told):
            self.setCurrentIndex(self.steps.index(row))
        self.verticalScrollBar().setValue(place)
        if self.steps.now() != now and self.steps.now() is not None:
            self.show_now()

    def show_now(self) -> None:
        """Scroll so that the step under way is seen, with what comes after it."""
        now = self.steps.now()
        if now is not None:
            for row in (min(now + 2, len(self.steps.rows) - 1), now):
                self.scrollTo(self.steps.index(row))


def second_line(row: Row) -> str:
    """Minutes, then what became of it, and whether the step can be left out."""
    told, outcome = row
    step = told.step
    parts = [minutes_of(step)]
    if outcome.words:
        parts.append(outcome.words)
    if step.optional and outcome.state == "coming":
        parts.append(_("optional"))
    return " · ".join(parts)


def kind_of(step: AgendaStep) -> str:
    """The kind of a step, said aloud where the title does not tell it."""
    kind = _(agenda.KINDS.get(step.kind, ""))
    return "" if kind.casefold() in step.title.casefold() else kind


def minutes_of(step: AgendaStep) -> str:
    """12 min, or 12 → 9 min where it is no longer as planned."""
    if step.dropped or step.lasts == step.minutes:
        return _("{minutes} min").format(minutes=step.minutes)
    return _("{before} → {after} min").format(before=step.minutes, after=step.lasts)


class _Steps(QAbstractListModel):
    rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def now(self) -> int | None:
        """The place of the step under way."""
        return next((place for place, row in enumerate(self.rows) if row[1].state == "now"), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        told, outcome = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(told.step)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = {"been": _("over"), "now": _("under way")}.get(outcome.state, "")
            kind = "" if outcome.words else kind_of(told.step)
            second = " · ".join(filter(None, (second_line((told, outcome)), kind)))
            said = (told.starts, name_of(told.step), second, state)
            return ", ".join(part for part in said if part)
        return None


class _StepPainter(QStyledItemDelegate):
    def __init__(self, view: StepList) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.view.viewport().width()
        parts = self._parts(option.font, self._row(index), width)
        return QSize(width, sum(part.height for part in parts) + 2 * Sizes.now().px(PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, colours, sizes = self._row(index), style.of(self.view), Sizes.now()
        told, outcome = row
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self.view.hasFocus()
        if chosen or outcome.state == "now":
            painter.setPen(QColor(colours.accent) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 5, 5)
        over = outcome.state in ("been", "dropped")
        first = QColor(colours.faint if over else colours.text)
        second = QColor(colours.faint if over else colours.soft)
        y = rect.y() + sizes.px(PAD)
        parts = self._parts(option.font, row, rect.width())
        if not self._narrow:
            painter.setFont(_bold(option.font) if outcome.state == "now" else option.font)
            painter.setPen(first if outcome.state == "now" else second)
            painter.drawText(rect.x() + sizes.px(10), y + option.fontMetrics.ascent(), told.starts)
        for place, part in enumerate(parts):
            painter.setPen(second if place else first)
            part.draw(painter, rect.x() + self._left(told), y)
            y += part.height
        painter.restore()

    def _row(self, index: Index) -> Row:
        return self.view.steps.rows[index.row()]

    @property
    def _narrow(self) -> bool:
        """Is there no room for the times beside the titles?"""
        return self.view.viewport().width() < Sizes.now().px(220)

    def _left(self, told: TimedStep) -> int:
        return Sizes.now().px(56 if told.starts and not self._narrow else 10)

    def _parts(self, font: QFont, row: Row, width: int) -> tuple[Wrapped, Wrapped]:
        told, outcome = row
        room = width - self._left(told) - 4
        first = _bold(font) if outcome.state == "now" else QFont(font)
        first.setStrikeOut(outcome.state == "dropped")
        small = QFont(font)
        small.setPixelSize(Sizes.now().px(12))
        second = second_line(row)
        if self._narrow and told.starts:
            second = f"{told.starts} · {second}"
        return wrapped(name_of(told.step), first, room), wrapped(second, small, room)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
