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
MARGIN, CIRCLE = 6, 10
HIGH, LOW = 50, 30
"""Pixels of the design: with words under the name, and in one line."""


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
        self.high = HIGH
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

    def stand(self, *, low: bool) -> None:
        """With little height, in one line."""
        if self.high != (LOW if low else HIGH):
            self.high = LOW if low else HIGH
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (event.angleDelta().y() or event.angleDelta().x()))

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        wide = self.tab_width() * len(self.tables.states) > self.viewport().width()
        self.setFixedHeight(Sizes.now().px(self.high) + (14 if wide else 0))

    def _tell(self) -> None:
        if self.current is not None:
            self.turned.emit(self.current.table_id)


def spoken(state: TableState) -> str:
    """What a screen reader says of a table."""
    parts = [name_of(state)]
    if state.reached == "ideas":
        parts.append(_("ideas in"))
    if state.quota:
        parts.append(_("{chosen} of {quota} themes chosen").format(chosen=state.chosen, quota=state.quota))
    parts.append(ngettext("{n} idea", "{n} ideas", state.ideas).format(n=state.ideas))
    if state.handed_in:
        parts.append(_("handed in"))
    if state.presented:
        parts.append(_("presented"))
    return ", ".join(parts)


def told(state: TableState) -> tuple[str, ...]:
    """How far a table has come, in words; the shorter ones for where there is less room."""
    count = f"{state.chosen}/{state.quota}" if state.quota else str(state.ideas)
    if state.reached == "ideas":
        return (f"{_('ideas in')} · {count}", _("ideas in"), count) if state.quota else (_("ideas in"), count)
    if state.reached == "chosen":
        return _("{count} chosen").format(count=count), count
    if state.reached in ("handed in", "presented"):
        return _(state.reached), count
    return (count,)


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
    """The name, and how far the table has come: a circle that fills and gets its tick, and words."""

    def __init__(self, tabs: TableTabs) -> None:
        super().__init__(tabs)
        self.tabs = tabs

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self.tabs.tab_width(), Sizes.now().px(self.tabs.high - 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, colours, sizes = self.tabs.tables.states[index.row()], style.of(self.tabs), Sizes.now()
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
        ink = QColor(colours.accent_text if shown else colours.text)
        if self.tabs.high == LOW:
            self._in_one_line(painter, rect, state, font, ink)
        else:
            room = rect.adjusted(sizes.px(MARGIN), sizes.px(4), 0, -rect.height() // 2)
            self._name(painter, room, state, font, ink)
            self._pill(painter, rect, state, colours)
        painter.restore()

    def _name(self, painter: QPainter, room: QRect, state: TableState, font: QFont, ink: QColor) -> int:
        """The name in a room, in short where that is narrow; how wide it is."""
        words = _("Table {number}").format(number=state.number)
        if QFontMetrics(font).horizontalAdvance(words) > room.width():
            words = str(state.number)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        return QFontMetrics(font).horizontalAdvance(words)

    def _in_one_line(
        self, painter: QPainter, rect: QRect, state: TableState, font: QFont, ink: QColor
    ) -> None:
        """Name, circle and count behind each other; the name is a number where there is no room for more."""
        px, count, small = Sizes.now().px, told(state)[-1], _small(font)
        after = px(CIRCLE + 5) + QFontMetrics(small).horizontalAdvance(count)
        room = rect.adjusted(px(MARGIN), 0, -px(MARGIN) - after - px(5), 0)
        left = room.x() + self._name(painter, room, state, font, ink) + px(5)
        _circle(painter, QPointF(left + px(CIRCLE) / 2, rect.center().y()), state, ink)
        painter.setFont(small)
        painter.drawText(
            rect.adjusted(left + px(CIRCLE + 3) - rect.x(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, count
        )

    def _pill(self, painter: QPainter, rect: QRect, state: TableState, colours: Colours) -> None:
        """Under the name: the circle, and in words what the table has done, as many as have room."""
        px, small = Sizes.now().px, _small(painter.font())
        measured, around = QFontMetrics(small), px(CIRCLE + 4 + 10)
        room = rect.width() - px(MARGIN) - 2
        fit = (words for words in told(state) if measured.horizontalAdvance(words) + around <= room)
        words = next(fit, told(state)[-1])
        wide = measured.horizontalAdvance(words) + around
        pill = QRectF(rect.x() + px(MARGIN), rect.y() + rect.height() / 2 + 1, wide, px(18))
        ground, ink = colours.pill, colours.soft
        if state.quota and state.chosen > state.quota:
            ground, ink = colours.warn, colours.warn_text
        elif state.reached in ("handed in", "presented"):
            ground, ink = colours.accent, colours.on_accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        _circle(painter, QPointF(pill.x() + px(5) + px(CIRCLE) / 2, pill.center().y()), state, QColor(ink))
        painter.setFont(small)
        painter.drawText(pill.adjusted(px(5 + CIRCLE + 4), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(Sizes.now().px(12))
    made.setWeight(QFont.Weight.Medium)
    return made


def _circle(painter: QPainter, middle: QPointF, state: TableState, ink: QColor) -> None:
    """Empty, a quarter, half, three quarters, and a tick in a ring when all is done."""
    side = Sizes.now().px(CIRCLE)
    box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if state.reached == "presented":
        painter.setPen(QPen(ink, 1.6))
        x, y = middle.x(), middle.y()
        low = QPointF(x - side * 0.06, y + side * 0.2)
        painter.drawPolyline([QPointF(x - side * 0.25, y), low, QPointF(x + side * 0.26, y - side * 0.22)])
    elif state.reached:
        painter.setBrush(ink)
        painter.drawPie(box, 90 * 16, -90 * 16 * QUARTERS[state.reached])
    painter.setPen(ink)


QUARTERS = {"ideas": 1, "chosen": 2, "handed in": 3}
