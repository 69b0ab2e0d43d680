"""The tables beside each other, each with how many themes it has chosen; keys change from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from forumdesk.forum.ideas import TableState
from forumdesk.ui import style
from forumdesk.ui.style import Colours, Sizes
from forumdesk.words import _, ngettext

Index = QModelIndex | QPersistentModelIndex
NARROWEST = 44
MARGIN = 6


class TableTabs(QListView):
    """One tab per table, scrolled sideways where there are many."""

    turned = Signal(int)  # the id of the table now shown

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Tables"))
        self.setProperty("kind", "entries")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tables = _Tables(self)
        self.setModel(self.tables)
        self.setItemDelegate(_TabPainter(self))
        self.selectionModel().currentChanged.connect(self._tell)

    def show_tables(self, states: Sequence[TableState]) -> None:
        """Show these tables; the one that is shown stays, or the first is."""
        now = self.current
        self.tables.show(tuple(states))
        ids = [state.table_id for state in states]
        if ids:
            self.turn_to(ids.index(now.table_id) if now and now.table_id in ids else 0)
        self._fit()

    @property
    def current(self) -> TableState | None:
        row = self.currentIndex().row()
        return self.tables.states[row] if 0 <= row < len(self.tables.states) else None

    def turn_to(self, place: int) -> None:
        """Show the table at a place, 0 is first; a place that isn't there is left alone."""
        if 0 <= place < len(self.tables.states):
            self.setCurrentIndex(self.tables.index(place))
            self.scrollTo(self.currentIndex())

    def step(self, by: int) -> None:
        """To the next table or the one before, round and round."""
        if self.tables.states:
            self.turn_to((self.currentIndex().row() + by) % len(self.tables.states))

    def tab_width(self) -> int:
        """As wide as the room allows, never too narrow to read."""
        count = max(1, len(self.tables.states))
        return max(Sizes.now().px(NARROWEST), self.viewport().width() // count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (event.angleDelta().y() or event.angleDelta().x()))

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        wide = self.tab_width() * len(self.tables.states) > self.viewport().width()
        self.setFixedHeight(Sizes.now().px(50) + (14 if wide else 0))

    def _tell(self) -> None:
        if self.current is not None:
            self.turned.emit(self.current.table_id)


def spoken(state: TableState) -> str:
    """What a screen reader says of a table."""
    parts = [name_of(state)]
    if state.quota:
        parts.append(_("{chosen} of {quota} themes chosen").format(chosen=state.chosen, quota=state.quota))
    parts.append(ngettext("{n} idea", "{n} ideas", state.ideas).format(n=state.ideas))
    if state.handed_in:
        parts.append(_("handed in"))
    if state.presented:
        parts.append(_("presented"))
    return ", ".join(parts)


def name_of(state: TableState) -> str:
    """Table 3, and its name where it has one."""
    table = _("Table {number}").format(number=state.number)
    return f"{table} · {state.name}" if state.name else table


class _Tables(QAbstractListModel):
    states: tuple[TableState, ...] = ()

    def show(self, states: tuple[TableState, ...]) -> None:
        if [one.table_id for one in states] == [one.table_id for one in self.states]:
            self.states = states
            if states:
                self.dataChanged.emit(self.index(0), self.index(len(states) - 1))
            return
        self.beginResetModel()
        self.states = states
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.states)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        state = self.states[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(state)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(state)
        return None


class _TabPainter(QStyledItemDelegate):
    def __init__(self, tabs: TableTabs) -> None:
        super().__init__(tabs)
        self.tabs = tabs

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self.tabs.tab_width(), Sizes.now().px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, colours = self.tabs.tables.states[index.row()], style.of(self.tabs)
        rect: QRect = option.rect
        shown = index.row() == self.tabs.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown:
            painter.setBrush(QColor(colours.chosen))
            ring = QPen(QColor(colours.accent), 2) if self.tabs.hasFocus() else QPen(Qt.PenStyle.NoPen)
            painter.setPen(ring)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -1), 6, 6)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if shown else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(colours.accent_text if shown else colours.text))
        room = rect.adjusted(Sizes.now().px(MARGIN), Sizes.now().px(4), 0, -rect.height() // 2)
        words = _("Table {number}").format(number=state.number)
        if QFontMetrics(font).horizontalAdvance(words) > room.width():
            words = str(state.number)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        self._count(painter, rect, state, colours)
        painter.restore()

    def _count(self, painter: QPainter, rect: QRect, state: TableState, colours: Colours) -> None:
        """The pill under the name: 2/2, with a tick when handed in and a second when presented."""
        sizes = Sizes.now()
        font = QFont(painter.font())
        font.setPixelSize(sizes.px(12))
        font.setWeight(QFont.Weight.Medium)
        words = f"{state.chosen}/{state.quota}" if state.quota else str(state.ideas)
        ticks = state.handed_in + state.presented
        tick = sizes.px(8) + sizes.px(5) * ticks if ticks else 0
        wide = QFontMetrics(font).horizontalAdvance(words) + tick + sizes.px(16)
        pill = QRectF(rect.x() + sizes.px(MARGIN), rect.y() + rect.height() / 2 + 1, wide, sizes.px(18))
        over = state.quota and state.chosen > state.quota
        ground, ink = (colours.pill, colours.soft)
        if over:
            ground, ink = colours.warn, colours.warn_text
        elif ticks:
            ground, ink = colours.accent, colours.on_accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(font)
        painter.setPen(QPen(QColor(ink), 1.6))
        painter.drawText(pill.adjusted(sizes.px(8) + tick, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        for one in range(ticks):
            x, y, size = pill.x() + sizes.px(7 + 5 * one), pill.center().y(), sizes.px(8)
            low = QPointF(x + size * 0.4, y + size * 0.4)
            painter.drawPolyline([QPointF(x, y), low, QPointF(x + size, y - size * 0.45)])
