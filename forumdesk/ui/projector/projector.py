"""The projector of an open dialogue: shown or hidden, on which screen, and which slide is chosen by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from forumdesk.ui.projector.screens import Screens, corner, for_projector
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.desk import Desk
    from forumdesk.ui.projector.show import Show
    from forumdesk.ui.projector.slide import Slide
    from forumdesk.ui.projector.window import ProjectorWindow


class Projector(QObject):
    """`place` is hidden, screen (covers another screen), window, or away (its screen was unplugged)."""

    changed = Signal()  # another slide, or shown where it was not

    def __init__(self, desk: Desk, screens: Screens | None = None) -> None:
        super().__init__(desk)
        self.desk = desk
        self.screens = screens or Screens(self)
        self.place = "hidden"
        self.chosen: str | None = None  # the key of a slide chosen by hand
        self._show: Show | None = None
        self._beside: QWidget | None = None
        self._said: tuple[str, str, str | None] = ("hidden", "", None)
        desk.changed.connect(self._touched)
        desk.clockwork.ticked.connect(self._ticked)
        self.screens.changed.connect(self._rearranged)

    def stand_beside(self, widget: QWidget) -> None:
        """Her own window is the one in which this stands; it is never covered."""
        self._beside = widget

    @property
    def is_shown(self) -> bool:
        return self.place in ("screen", "window")

    @property
    def slide(self) -> Slide:
        """What is shown, or would be."""
        return self._made().slide(self.chosen)

    @property
    def window(self) -> ProjectorWindow | None:
        return self._show.window if self._show is not None else None

    # --- what she does ------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Show it, or hide it."""
        if self.is_shown:
            self.hide()
        else:
            self.show()

    def show(self) -> None:
        """On another screen than hers; with only one, in a window beside her work."""
        window = self._made().window
        own = self.screens.of(self._beside or window)
        spot = for_projector(self.screens.spots(), own)
        if self.place == "away":
            self.desk.unsaid.emit(_unplugged())
        self.place = "window" if spot is None else "screen"
        self._look()
        if spot is not None:
            window.be_alone()
            self.screens.fill(window, spot)
        else:
            window.stand_in(corner(own) if own else window.geometry())
        if self._beside is not None:
            self._beside.activateWindow()  # not every window manager leaves her the keys by itself
        self._say()

    @Slot()
    def hide(self) -> None:
        self._vanish("hidden")

    @Slot(int)
    def turn(self, by: int) -> None:
        """Another slide by hand: the next one or the one before."""
        key = self._made().beside(self.chosen, by)
        if key is not None:
            self.choose(key)

    def choose(self, key: str | None) -> None:
        """Show this slide whatever step it is; None follows the run sheet again."""
        self.chosen = key
        self._look()

    def close(self) -> None:
        """For good: the file is about to be closed."""
        self.hide()
        if self._show is not None:
            self._show.window.deleteLater()
            self._show = None

    # --- inside -------------------------------------------------------------------------------------

    def _made(self) -> Show:
        if self._show is None:
            from forumdesk.ui.projector.show import Show  # not before it is needed: it is much

            self._show = Show(self.desk)
            self._show.window.left.connect(self.hide)
            self._show.window.turned.connect(self.turn)
            handle = self._beside.window().windowHandle() if self._beside is not None else None
            if handle is not None:
                handle.screenChanged.connect(self._rearranged)  # hers was moved to the other screen
        return self._show

    def _look(self) -> None:
        if self.is_shown:
            self._made().look(self.chosen)
        self._say()

    def _say(self) -> None:
        said = (self.place, self.slide.key if self._show else "", self.chosen)
        if said != self._said:
            self._said = said
            self.changed.emit()

    @Slot(object)
    def _touched(self, touched: frozenset[str]) -> None:
        if self.is_shown:
            from forumdesk.ui.projector.show import WATCHES

            if touched & WATCHES:
                self._look()

    @Slot()
    def _ticked(self) -> None:
        """Only another step or state is a reason to ask the file; else the clock goes on alone."""
        if not self.is_shown or self._show is None:
            return
        if self._show.is_stale:
            self._look()
        else:
            self._show.tick()

    @Slot()
    def _rearranged(self) -> None:
        """Unplugged it goes out of sight and comes back with its screen; a new screen is taken at once."""
        if self.window is None or self.place == "hidden":
            return
        own = self.screens.of(self._beside or self.window)
        if for_projector(self.screens.spots(), own) is not None:
            self.show()
        elif self.place == "screen":
            self._vanish("away")
            self.desk.said.emit(_unplugged())

    def _vanish(self, place: str) -> None:
        if self.place == place:
            return
        self.place = place
        if self.window is not None:
            self.window.hide()
        self._say()


def _unplugged() -> str:
    return _("The projector was unplugged. Its picture comes back with it; F5 shows it in a window.")
