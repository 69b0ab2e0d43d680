"""What time it is: passing time, which sleep counts in and nobody can set, and the computer's own clock."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


def _passing() -> float:
    """Seconds that have passed in the room, also while the computer slept."""
    return time.clock_gettime(_COUNTS_SLEEP) if _COUNTS_SLEEP is not None else time.monotonic()


def _now() -> datetime:
    return datetime.now(UTC)


def _counts_sleep() -> int | None:
    """The system's clock that counts sleep; on Windows the monotonic one does."""
    if sys.platform == "darwin":
        return getattr(time, "CLOCK_MONOTONIC", None)
    return getattr(time, "CLOCK_BOOTTIME", None)


_COUNTS_SLEEP = _counts_sleep()


@dataclass(frozen=True)
class Times:
    """Three readings: `passing` and `awake` in seconds from any beginning, and the wall clock in UTC.

    While the computer sleeps, `passing` goes on and `awake` stands still, where the system tells them apart.
    """

    passing: Callable[[], float] = _passing
    awake: Callable[[], float] = time.monotonic
    wall: Callable[[], datetime] = _now
    late: float = 90  # so many seconds without a reading mean that nobody was there to read

    def today(self) -> date:
        """The day by the wall clock."""
        return self.wall().astimezone().date()

    def faster(self, factor: float) -> "Times":
        """The same times, running faster from now on; for a rehearsal."""
        began, awake, wall = self.passing(), self.awake(), self.wall()
        return Times(
            lambda: began + (self.passing() - began) * factor,
            lambda: awake + (self.awake() - awake) * factor,
            lambda: wall + (self.wall() - wall) * factor,
            self.late * factor,
        )
