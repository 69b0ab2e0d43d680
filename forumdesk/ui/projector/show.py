"""What the projector shows: asks for the picture of a slide, and tells the canvas and the seconds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from forumdesk.forum import dialogue, methods
from forumdesk.forum.methods import Called
from forumdesk.store import Fault
from forumdesk.ui.projector import face, picture, slides
from forumdesk.ui.projector.picture import Here
from forumdesk.ui.projector.slide import Slide
from forumdesk.ui.projector.window import ProjectorWindow

if TYPE_CHECKING:
    from forumdesk.ui.desk import Desk

WATCHES = picture.WATCHES
STEADY = timedelta(seconds=20)
"""By how much the end of a step may waver before another minute is told."""


class Show:
    """Made when the projector is first shown, since a hall is seldom looked at and much is needed for it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.window = ProjectorWindow()
        self._called: tuple[str, Called] = ("", Called())
        self._ends: datetime | None = None
        self._seen, self._language = Here(), "sv"

    def slide(self, chosen: str | None) -> Slide:
        """The one chosen by hand, else that of the step under way."""
        if chosen is not None:
            return slides.named(chosen)
        clockwork = self.desk.clockwork
        if clockwork.step is not None:
            return slides.for_kind(clockwork.step.kind)
        return slides.named("closing" if clockwork.state == "ended" else "welcome")

    def beside(self, chosen: str | None, by: int) -> str | None:
        """The key of the slide so many places on; None beyond the ends."""
        keys = [slide.key for slide in slides.in_order() if slide.used is None or self.desk.ask(slide.used)]
        now = self.slide(chosen).key
        place = (keys.index(now) if now in keys else 0) + by
        return keys[place] if 0 <= place < len(keys) else None

    @property
    def is_stale(self) -> bool:
        """Is the clock at another step or in another state than what is seen?"""
        return self._here() != self._seen

    def look(self, chosen: str | None) -> None:
        """Ask again, and show what has changed."""
        here, slide = self._here(), self.slide(chosen)
        try:
            seen = self.desk.ask(picture.the_picture, here, slide.kinds, self._method_calls())
        except Fault:
            return  # the hall keeps what it sees; she is told by the desk when she next changes something
        self._seen, self._language = here, seen.language
        self.window.canvas.show_picture(seen, slide)
        self.tick()

    def tick(self) -> None:
        """Another second."""
        clockwork = self.desk.clockwork
        if clockwork.step is None:
            return
        left, planned, kind = clockwork.left_s, clockwork.planned_s, clockwork.step.kind
        shown = face.face(left, planned, clockwork.state, kind, self._end(), self._language)
        self.window.canvas.show_face(shown)

    def _here(self) -> Here:
        clockwork = self.desk.clockwork
        return Here(clockwork.step, clockwork.following, clockwork.state)

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
