"""A laptop whose time the test turns: it passes, the lid is closed, the clock is set; nobody sleeps."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from forumdesk.ui.clockwork import Clockwork
from forumdesk.ui.times import Times

EVENING = datetime(2011, 5, 18, 18, 0).astimezone()
"""When the reference evening began, where the test runs."""


class Laptop:
    """Hands its readings to a clockwork, and lets that tick as its own timer would."""

    def __init__(self, at: datetime = EVENING, passed: float = 1000.0) -> None:
        self.passed, self.asleep = passed, 0.0  # it has been on for so many seconds
        self.at = at.astimezone(UTC)
        self.times = Times(lambda: self.passed, lambda: self.passed - self.asleep, lambda: self.at)
        self.tick: Callable[[], None] = lambda: None

    def run(self, clockwork: Clockwork) -> None:
        """Let a clockwork read the time here."""
        clockwork.use(self.times)
        self.tick = clockwork.tick

    def wait(self, minutes: float = 0, seconds: float = 0) -> None:
        """Time passes, with a tick each minute at least."""
        left = minutes * 60 + seconds
        while left > 0:
            self._pass(min(60, left))
            left -= 60
            self.tick()

    def sleep(self, minutes: float) -> None:
        """The lid is closed and opened again."""
        self._pass(minutes * 60)
        self.asleep += minutes * 60
        self.tick()

    def stop(self, minutes: float) -> None:
        """The program stands still while the computer is awake."""
        self._pass(minutes * 60)
        self.tick()

    def set_clock(self, minutes: float) -> None:
        """Somebody sets the wall clock forward or back."""
        self.at += timedelta(minutes=minutes)
        self.tick()

    def _pass(self, seconds: float) -> None:
        self.passed += seconds
        self.at += timedelta(seconds=seconds)
