"""A layout: where on a sheet which mark, which words and which answer stand, in millimetres.

Places are measured from the sheet's upper left corner, as one lays a ruler on it. A layout that has been
printed is never changed: the next one gets the next version, and the old one stays for the paper that is out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from forumdesk.paper.formats import Field

EDGE, CODE, RING, HOLE = 9.0, 18.0, 6.0, 3.0
"""Marks stand so far from the edges; the sides of a code; a ring's outer and inner diameter."""
CARD_CODE, CARD_MODULES = 26.0, 13
QUIET, CARD_QUIET = 4 * CODE / 21, 2 * CARD_CODE / CARD_MODULES
"""What must stay white around a code: four of its modules, for that of a card two."""

SHEET, CARD, SLIP = "sheet", "card", "slip"
"""What marks it carries: two codes and four rings; a card's code; a card's code and three rings."""
PRINT, WRITE, TICK = "print", "write", "tick"
"""Words of ours, an answer in words, a box to tick."""


@dataclass(frozen=True)
class Spot:
    """A place on a sheet, named for what stands there; `lines` help to write straight."""

    name: str
    left: float
    top: float
    width: float
    height: float
    kind: str = PRINT
    lines: int = 1

    def field(self, page_height: float, left: float = 0.0, top: float = 0.0) -> Field:
        """The place as the press takes it, from the page's lower left corner."""
        foot = page_height - top - self.top - self.height
        return Field(left + self.left, foot, self.width, self.height)


@dataclass(frozen=True)
class Ring:
    """A ring mark, by its centre."""

    x: float
    y: float


@dataclass(frozen=True)
class CodeSpot:
    """The square of a code without what stays white around it."""

    left: float
    top: float
    side: float
    corner: str


@dataclass(frozen=True)
class Layout:
    """One kind of sheet; `kind` is the sign by which its codes tell it."""

    name: str
    kind: str
    version: int
    width: float
    height: float
    marks: str
    spots: tuple[Spot, ...]

    def __str__(self) -> str:
        return f"{self.name}/{self.version}"

    def spot(self, name: str) -> Spot:
        """The place with that name."""
        return next(one for one in self.spots if one.name == name)

    @property
    def answers(self) -> tuple[Spot, ...]:
        """The places that are filled in by hand."""
        return tuple(one for one in self.spots if one.kind != PRINT)

    @property
    def codes(self) -> tuple[CodeSpot, ...]:
        """Where its codes stand."""
        if self.marks != SHEET:
            return (CodeSpot(EDGE, EDGE, CARD_CODE, ""),)
        far = EDGE + CODE
        return (
            CodeSpot(EDGE, EDGE, CODE, "A"),
            CodeSpot(self.width - far, self.height - far, CODE, "B"),
        )

    @property
    def rings(self) -> tuple[Ring, ...]:
        """Where its ring marks stand."""
        near = EDGE + RING / 2
        right, low, middle = self.width - near, self.height - near, self.height / 2
        every = {
            SHEET: (Ring(right, near), Ring(near, middle), Ring(right, middle), Ring(near, low)),
            SLIP: (Ring(right, near), Ring(near, low), Ring(right, low)),
        }
        return every.get(self.marks, ())


@dataclass(frozen=True)
class Placed:
    """A sheet on its page: its layout, what its codes say in their order, and what it is about."""

    layout: Layout
    payloads: tuple[str, ...]
    about: str = ""
    left: float = 0.0
    top: float = 0.0

    @property
    def coded(self) -> Iterator[tuple[CodeSpot, str]]:
        """Each code with what it says."""
        return zip(self.layout.codes, self.payloads, strict=True)

    def spot(self, name: str, page_height: float) -> Field:
        """A place on this page, as the press takes it."""
        return self.layout.spot(name).field(page_height, self.left, self.top)
