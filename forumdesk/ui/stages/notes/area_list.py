"""The areas one below the other, each with how many notes it has; the one chosen is typed in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from forumdesk.forum.areas import Area
from forumdesk.ui import style
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.area_sign import paint_letter
from forumdesk.ui.widgets.wrapped import Wrapped, wrapped
from forumdesk.words import _, ngettext

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Noted:
    """An area and how many notes it has."""

    area: Area
    notes: int

    @property
    def name(self) -> str:
        return self.area.name or _("Area without a name")

    @property
    def state(self) -> str:
        """The table and the number of notes, in words."""
        table = "" if self.area.table is None else _("Table {number}").format(number=self.area.table)
        notes = (
            ngettext("{n} note", "{n} notes", self.notes).format(n=self.notes)
            if self.notes else _("not yet typed in")
        )  # fmt: skip
        return " · ".join(part for part in (table, notes) if part)


class AreaList(QListView):
    """Tells which area is turned to."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Areas"))
        self.setProperty("kind", "entries")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.areas = _Areas(self)
        self.setModel(self.areas)
        self.setItemDelegate(_AreaPainter(self))
        self.selectionModel().currentChanged.connect(self._tell)

    def show_areas(self, noted: Sequence[Noted]) -> None:
        """Show these; the one turned to stays, or the first that has no notes is."""
        now = self.current
        self.areas.show(tuple(noted))
        ids = [one.area.id for one in noted]
        if now and now.area.id in ids:
            self.turn_to(ids.index(now.area.id))
        elif ids:
            self.turn_to(next((place for place, one in enumerate(noted) if not one.notes), 0))

    @property
    def current(self) -> Noted | None:
        row = self.currentIndex().row()
        return self.areas.noted[row] if 0 <= row < len(self.areas.noted) else None

    def turn_to(self, place: int) -> None:
        if 0 <= place < len(self.areas.noted):
            self.setCurrentIndex(self.areas.index(place))
            self.scrollTo(self.currentIndex())

    def step(self, by: int) -> None:
        """To the next area or the one before, round and round."""
        if self.areas.noted:
            self.turn_to((self.currentIndex().row() + by) % len(self.areas.noted))

    def step_to_untyped(self) -> None:
        """To the next area that has no notes, round and round; stays where every area has some."""
        here, count = self.currentIndex().row(), len(self.areas.noted)
        after = ((here + on) % count for on in range(1, count + 1))
        self.turn_to(next((place for place in after if not self.areas.noted[place].notes), here))

    def _tell(self) -> None:
        if self.current is not None:
            self.turned.emit(self.current.area.id)


class _Areas(QAbstractListModel):
    noted: tuple[Noted, ...] = ()

    def show(self, noted: tuple[Noted, ...]) -> None:
        if [one.area.id for one in noted] == [one.area.id for one in self.noted]:
            self.noted = noted
            if noted:
                self.dataChanged.emit(self.index(0), self.index(len(noted) - 1))
            return
        self.beginResetModel()
        self.noted = noted
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.noted)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.noted[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.area.letter}, {one.name}, {one.state}"
        return None


class _AreaPainter(QStyledItemDelegate):
    def __init__(self, view: AreaList) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.view.viewport().width()
        height = sum(part.height for part in self._parts(option.font, index, width))
        return QSize(width, height + Sizes.now().px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, colours, sizes = self.view.areas.noted[index.row()], style.of(self.view), Sizes.now()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self.view.currentIndex().row():
            ring = QPen(QColor(colours.accent), 2) if self.view.hasFocus() else QPen(Qt.PenStyle.NoPen)
            painter.setPen(ring)
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 6, 6)
        spot = QRectF(rect.x() + sizes.px(8), rect.y() + sizes.px(9), sizes.px(24), sizes.px(20))
        paint_letter(painter, spot, one.area.letter, one.area.colour)
        y = rect.y() + sizes.px(8)
        for place, part in enumerate(self._parts(option.font, index, rect.width())):
            painter.setPen(QColor(colours.soft if place else colours.text))
            part.draw(painter, rect.x() + sizes.px(40), y)
            y += part.height
        painter.restore()

    def _parts(self, font: QFont, index: Index, width: int) -> tuple[Wrapped, Wrapped]:
        one, sizes = self.view.areas.noted[index.row()], Sizes.now()
        room = width - sizes.px(40) - sizes.px(8)
        strong, small = QFont(font), QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(sizes.px(12))
        return wrapped(one.name, strong, room), wrapped(one.state, small, room)
