"""Tiles to count on: arrows left and right go from one to the next, up and down count, figures type it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Pill, Text, plain
from forumdesk.words import _

NARROWEST, GAP = 104, 8
"""Pixels of the design."""
PAUSE = 1200
"""Milliseconds in which a second figure belongs to the first."""


@dataclass(frozen=True)
class Counted:
    """One tile: what is counted, what it is about, the number so far, and a state in words with its tone."""

    id: int
    title: str
    about: str = ""
    number: int | None = None
    state: str = ""
    tone: str = "neutral"

    @property
    def said(self) -> str:
        number = _("not counted") if self.number is None else str(self.number)
        return ", ".join(part for part in (self.title, self.about, number, self.state) if part)


class CountTile(QFrame):
    """Takes the focus; tells what the keys and the two buttons want."""

    stepped = Signal(int, int)  # the id, and by how many
    typed = Signal(int, int)  # the id, and the number
    marked = Signal(int)  # F or Space
    gone = Signal(int)  # -1 to the left, 1 to the right
    came = Signal(QWidget)  # the focus did

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.counted = Counted(0, "")
        self._figures = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._forget)
        self.title, self.about = Text("", "strong"), Text("", "hint", wraps=True)
        self.number = Text("", "figure")
        self.state = Pill()
        less = button("−", lambda: self._step(-1), "count", name=_("One less"))
        more = button("+", lambda: self._step(1), "count", name=_("One more"))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.number, 1)
        self._buttons = (less, more)
        for one in self._buttons:
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            one.setFixedWidth(Sizes.now().px(30))
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addLayout(row)
        column.addWidget(self.state)
        column.addStretch(1)

    def show_counted(self, counted: Counted) -> None:
        self.counted = counted
        self.title.setText(counted.title)
        self.about.setText(counted.about)
        self.about.setVisible(bool(counted.about))
        self.setToolTip(plain(counted.about))
        self.number.setText("–" if counted.number is None else str(counted.number))
        self.state.say(counted.state, counted.tone)
        self.state.setVisible(bool(counted.state))
        self.setAccessibleName(counted.said)

    def offer_buttons(self, wide: bool) -> None:
        """Only where there is room; the keys do the same."""
        for one in self._buttons:
            one.setVisible(wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Up or text == "+":
            self._step(1)
        elif key == Qt.Key.Key_Down or text == "-":
            self._step(-1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._forget()
            self.gone.emit(1 if key == Qt.Key.Key_Right else -1)
        elif text.isdecimal() and text.isascii():
            self._figures = (self._figures + text)[-3:]
            self._pause.start()
            self.typed.emit(self.counted.id, int(self._figures))
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_F):
            self.marked.emit(self.counted.id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _step(self, by: int) -> None:
        self._forget()
        self.stepped.emit(self.counted.id, by)

    def _forget(self) -> None:
        self._figures = ""


class CountTiles(QWidget):
    """So many beside each other as there is room for."""

    stepped = Signal(int, int)
    typed = Signal(int, int)
    marked = Signal(int)
    came = Signal(QWidget)

    def __init__(self, name: str, narrowest: int = NARROWEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._narrowest = narrowest
        self.tiles: list[CountTile] = []
        self._columns, self._low = 0, False
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(GAP)

    def show_counted(self, all_counted: Sequence[Counted]) -> None:
        """Show these; the focus stays on the tile it was on."""
        while len(self.tiles) > len(all_counted):
            gone = self.tiles.pop()
            self.grid.removeWidget(gone)
            gone.deleteLater()
        while len(self.tiles) < len(all_counted):
            self.tiles.append(self._tile())
            self._columns = 0
        for tile, counted in zip(self.tiles, all_counted, strict=True):
            tile.show_counted(counted)
        self.stand(low=self._low)
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def minimumSizeHint(self) -> QSize:
        """As wide as one tile: so many as stand beside each other now must not keep them there."""
        return QSize(Sizes.now().px(self._narrowest), super().minimumSizeHint().height())

    def stand(self, *, low: bool) -> None:
        """With little height, what a tile is about is only told aloud and by the mouse."""
        self._low = low
        for tile in self.tiles:
            tile.about.setVisible(bool(tile.about.text()) and not low)

    def _tile(self) -> CountTile:
        tile = CountTile(self)
        tile.stepped.connect(self.stepped)
        tile.typed.connect(self.typed)
        tile.marked.connect(self.marked)
        tile.came.connect(self.came)
        tile.gone.connect(lambda by: self._go(tile, by))
        return tile

    def _go(self, tile: CountTile, by: int) -> None:
        place = (self.tiles.index(tile) + by) % len(self.tiles)
        self.tiles[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _stand(self) -> None:
        fit = (self.width() + GAP) // (Sizes.now().px(self._narrowest) + GAP)
        columns = max(1, min(len(self.tiles), fit))
        wide = (self.width() + GAP) // columns - GAP >= Sizes.now().px(NARROWEST)
        for tile in self.tiles:  # not when a tile is resized: that is in the middle of laying out
            tile.offer_buttons(wide)
        if columns == self._columns:
            return
        self._columns = columns
        for tile in self.tiles:
            self.grid.removeWidget(tile)
        for place, tile in enumerate(self.tiles):
            self.grid.addWidget(tile, place // columns, place % columns)
        for column in range(self.grid.columnCount()):
            self.grid.setColumnStretch(column, int(column < columns))
