"""Sheets of paper and their measures. Layouts are told in millimetres; the press counts in points."""

from dataclasses import dataclass

POINTS = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True)
class Format:
    """A sheet, in millimetres."""

    name: str
    width: float
    height: float

    @property
    def size(self) -> tuple[float, float]:
        """The sheet in points."""
        return mm(self.width), mm(self.height)

    def __str__(self) -> str:
        return self.name


A3 = Format("A3", 297, 420)
A4 = Format("A4", 210, 297)
A5 = Format("A5", 148, 210)


def mm(length: float) -> float:
    """Millimetres in points."""
    return length * POINTS


@dataclass(frozen=True)
class Field:
    """A place on a sheet, in millimetres from its lower left corner."""

    left: float
    foot: float
    width: float
    height: float

    @property
    def place(self) -> tuple[float, float, float, float]:
        """The place in points."""
        return mm(self.left), mm(self.foot), mm(self.width), mm(self.height)

    @property
    def top(self) -> float:
        """The upper edge in millimetres."""
        return self.foot + self.height

    def moved(self, right: float = 0.0, up: float = 0.0) -> "Field":
        """The same field elsewhere."""
        return Field(self.left + right, self.foot + up, self.width, self.height)
