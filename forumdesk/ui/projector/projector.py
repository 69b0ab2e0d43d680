"""The projector of an open dialogue: follows the clock and the file, unless she chooses a slide by hand."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from forumdesk.forum import dialogue, methods
from forumdesk.forum.methods import Called
from forumdesk.store import Fault
from forumdesk.ui.projector import face, picture, slides
from forumdesk.ui.projector.picture import Here
from forumdesk.ui.projector.screens import Screens, corner, for_projector
from forumdesk.ui.projector.slide import Slide
from forumdesk.ui.projector.window import ProjectorWindow
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.desk import Desk

STEADY = timedelta(seconds=20)
"""By how much the end of a step may waver before another minute is told."""


class Projector(QObject):
    """`place` is hidden, screen (covers another screen), window, or away (its screen was unplugged)."""

    changed = Signal()  # another slide, or shown where it was not

    def __init__(self, desk: Desk, screens: Screens | None = None) -> None:
        super().__init__(desk)
        self.desk = desk
        self.screens = screens or Screens(self)
        self.place = "hidden"
        self.chosen: str | None = None  # the key of a slide chosen by hand
        self.window: ProjectorWindow | None = None
        self._beside: QWidget | None = None
        self._called: tuple[str, Called] = ("", Called())
        self._ends: datetime | None = None
        self._seen, self._language = Here(), "sv"
        self._said: tuple[str, str, str | None] = ("hidden", "", None)
        desk.changed.connect(self._touched)
        desk.clockwork.ticked.connect(self._ticked)
        self.screens.changed.connect(self._rearranged)

    def stand_beside(self, widget: QWidget) -> None:
        """Her own window is the one in which this stands; it is never covered."""
        self._beside = widget

    # --- what she does ------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Show it, or hide it."""
        if self.place in ("screen", "window"):
            self.hide()
        else:
            self.show()

    def show(self) -> None:
        """On another screen than hers; with only one, in a window beside her work."""
        if self.window is None:
            self.window = ProjectorWindow()
            self.window.left.connect(self.hide)
            self.window.turned.connect(self.turn)
            handle = self._beside.window().windowHandle() if self._beside is not None else None
            if handle is not None:
                handle.screenChanged.connect(self._rearranged)  # hers was moved to the other screen
        own = self.screens.of(self._beside or self.window)
        spot = for_projector(self.screens.spots(), own)
        self.place = "window" if spot is None else "screen"
        self._look()
        if spot is not None:
            self.window.be_alone()
            self.screens.fill(self.window, spot)
        else:
            self.window.stand_in(corner(own) if own else self.window.geometry())
        if self._beside is not None:
            self._beside.activateWindow()  # not every window manager leaves her the keys by itself
        self._say()

    @Slot()
    def hide(self) -> None:
        self._vanish("hidden")

    @Slot(int)
    def turn(self, by: int) -> None:
        """Another slide by hand: the next one or the one before."""
        keys = [slide.key for slide in slides.in_order()]
        place = keys.index(self.slide.key) + by
        if 0 <= place < len(keys):
            self.choose(keys[place])

    def choose(self, key: str | None) -> None:
        """Show this slide whatever step it is; None follows the run sheet again."""
        self.chosen = key
        self._look()

    def close(self) -> None:
        """For good: the file is about to be closed."""
        self.hide()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None

    # --- what is shown ------------------------------------------------------------------------------

    @property
    def slide(self) -> Slide:
        if self.chosen is not None:
            return slides.named(self.chosen)
        clockwork = self.desk.clockwork
        if clockwork.step is not None:
            return slides.for_kind(clockwork.step.kind)
        return slides.named("closing" if clockwork.state == "ended" else "welcome")

    @property
    def is_shown(self) -> bool:
        return self.place in ("screen", "window")

    def _look(self) -> None:
        """Ask again, and show what has changed."""
        if self.is_shown and self.window is not None:
            here, slide = self._here(), self.slide
            try:
                seen = self.desk.ask(picture.the_picture, here, slide.kinds, self._method_calls())
            except Fault:
                return  # the hall keeps what it sees; she is told by the desk when she next changes something
            self._seen, self._language = here, seen.language
            self.window.canvas.show_picture(seen, slide)
            self._tick()
        self._say()

    def _here(self) -> Here:
        clockwork = self.desk.clockwork
        return Here(clockwork.step, clockwork.following, clockwork.state)

    def _tick(self) -> None:
        clockwork = self.desk.clockwork
        if self.window is None or clockwork.step is None:
            return
        shown = face.face(
            clockwork.left_s,
            clockwork.planned_s,
            clockwork.state,
            clockwork.step.kind,
            self._end(),
            self._language,
        )
        self.window.canvas.show_face(shown)

    def _end(self) -> str:
        """When the step is over, as the run sheet says it; it does not waver from second to second."""
        clockwork = self.desk.clockwork
        end = clockwork.now + timedelta(seconds=clockwork.left_s)
        if self._ends is None or abs(end - self._ends) > STEADY:
            self._ends = end
        return f"{self._ends.astimezone():%H:%M}"

    def _method_calls(self) -> Called:
        """The words of the method, read from its file only when it is another one."""
        about = self.desk.ask(dialogue.the_dialogue)
        kept = f"{about.method_template} {about.language}"
        if self._called[0] != kept:
            method = methods.named(about.method_template)
            self._called = (kept, method.calls(about.language) if method else Called())
        return self._called[1]

    def _say(self) -> None:
        said = (self.place, self.slide.key, self.chosen)
        if said != self._said:
            self._said = said
            self.changed.emit()

    @Slot(object)
    def _touched(self, touched: frozenset[str]) -> None:
        if touched & picture.WATCHES:
            self._look()

    @Slot()
    def _ticked(self) -> None:
        """Only another step or state is a reason to ask the file; else the clock goes on alone."""
        if self.is_shown and self._here() != self._seen:
            self._look()
        elif self.is_shown:
            self._tick()

    # --- screens come and go ------------------------------------------------------------------------

    @Slot()
    def _rearranged(self) -> None:
        """Unplugged it goes out of sight and comes back with its screen; a new screen is taken at once."""
        if self.window is None or self.place == "hidden":
            return
        own = self.screens.of(self._beside or self.window)
        spot = for_projector(self.screens.spots(), own)
        if spot is not None:
            self.show()
        elif self.place == "screen":
            self._vanish("away")
            self.desk.said.emit(
                _("The projector was unplugged. Its picture comes back with it; F5 shows it in a window.")
            )

    def _vanish(self, place: str) -> None:
        if self.place == place:
            return
        self.place = place
        if self.window is not None:
            self.window.hide()
        self._say()
