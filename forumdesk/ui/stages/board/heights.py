"""Where the cards of a lane stand: measured from the top as far as anybody looks, reckoned below that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

FIRST_GUESS = 84
FEW = 20
"""So many new rows are measured at once; with more of them, all below waits until somebody looks."""


class Heights:
    """Asks for a row's height only when somebody looks that far; a row that is hidden has none.

    All that is ever told of a row is exact. Only `total` is reckoned from the rows measured so far.
    """

    def __init__(self, measure: Callable[[int], int]) -> None:
        self._measure = measure
        self._bottoms: list[int] = []
        self.count = 0

    def cut(self, count: int, keep: int = 0) -> None:
        """There are that many rows now, and those after the first `keep` may be others."""
        self.count = count
        del self._bottoms[keep:]

    def replace(self, first: int, gone: int, come: int) -> None:
        """Other rows stand there now; those below keep their heights, as far as they are known."""
        self.count += come - gone
        if first + gone >= self.known or come > FEW:
            del self._bottoms[first:]
            return
        below = self._bottoms[first + gone :]
        old = self._bottoms[first + gone - 1] if first + gone else 0
        del self._bottoms[first:]
        for _row in range(come):
            self.measure_next()
        moved = (self._bottoms[-1] if self._bottoms else 0) - old
        self._bottoms += [bottom + moved for bottom in below]

    @property
    def known(self) -> int:
        """How many rows have been measured."""
        return len(self._bottoms)

    @property
    def total(self) -> int:
        """The height of all rows."""
        measured = self._bottoms[-1] if self._bottoms else 0
        usual = measured / self.known if measured else FIRST_GUESS
        return measured + round((self.count - self.known) * usual)

    def top(self, row: int) -> int:
        """Where a row begins."""
        self.reach_row(row)
        return self._bottoms[row - 1] if row else 0

    def bottom(self, row: int) -> int:
        """Where it ends, and the next begins."""
        self.reach_row(row)
        return self._bottoms[row]

    def row_at(self, y: int) -> int:
        """The row that stands at a height; as many as there are rows if none does."""
        self.reach(y)
        return min(bisect_right(self._bottoms, y), self.count) if y >= 0 else 0

    def reach_row(self, row: int) -> None:
        """Measure down to this row."""
        while self.known <= row:
            self.measure_next()

    def reach(self, y: int) -> None:
        """Measure down to this height, or to the end."""
        while self.known < self.count and (not self._bottoms or self._bottoms[-1] <= y):
            self.measure_next()

    def measure_next(self) -> None:
        """One row more."""
        above = self._bottoms[-1] if self._bottoms else 0
        self._bottoms.append(above + self._measure(self.known))
