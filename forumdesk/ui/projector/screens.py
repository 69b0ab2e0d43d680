"""Which screen is the projector's: another one than hers, or none."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

SHARE = 0.42
"""How much of the only screen a window takes, in each direction."""


@dataclass(frozen=True)
class Spot:
    """A screen: its name and where it lies on the desktop; `free` is what task bars leave of it."""

    name: str
    whole: QRect
    free: QRect


def for_projector(spots: Sequence[Spot], own: Spot | None) -> Spot | None:
    """The first screen that shows nothing of hers; one that mirrors hers is no other screen."""
    if own is None:
        return None
    return next((spot for spot in spots if not spot.whole.intersects(own.whole)), None)


def corner(own: Spot) -> QRect:
    """A window in the lower right corner, small enough to leave her own in sight."""
    free = own.free
    wide = int(free.width() * SHARE)
    high = min(wide * 9 // 16, int(free.height() * SHARE))
    return QRect(free.right() - wide - 24, free.bottom() - high - 48, wide, high)


class Screens(QObject):
    """The screens of this computer."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._other)
        app.screenRemoved.connect(self._other)
        app.primaryScreenChanged.connect(self._other)

    def spots(self) -> tuple[Spot, ...]:
        return tuple(_spot(screen) for screen in QGuiApplication.screens())

    def of(self, widget: QWidget) -> Spot | None:
        """The screen on which a widget's window stands."""
        screen = widget.window().screen() or QGuiApplication.primaryScreen()
        return _spot(screen) if screen is not None else None

    def fill(self, window: QWidget, spot: Spot) -> None:
        """Cover that screen with the window."""
        screen = next((one for one in QGuiApplication.screens() if _spot(one) == spot), None)
        if screen is not None:
            window.setScreen(screen)
        window.setGeometry(spot.whole)
        window.showFullScreen()

    def _other(self, _screen: object) -> None:
        self.changed.emit()


def _spot(screen: QScreen) -> Spot:
    return Spot(screen.name(), screen.geometry(), screen.availableGeometry())
