"""What suggestions are asked about and what they answer: plain data that knows no file and no screen."""

from dataclasses import dataclass
from typing import Literal

Engine = Literal["vectors", "words"]


@dataclass(frozen=True)
class Card:
    """One theme card; `area` is the key of the area where somebody has placed it."""

    id: str
    text: str
    meaning: str = ""
    table: int | None = None
    area: str | None = None


@dataclass(frozen=True)
class Area:
    """One area on the board, with the name that people gave it."""

    key: str
    name: str


@dataclass(frozen=True)
class Group:
    """Cards that may belong together, with a name to begin with and what speaks for it."""

    name: str
    cards: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True)
class Duplicate:
    """Two cards that may say the same thing; the score lies between 0 and 1."""

    cards: tuple[str, str]
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True)
class Likely:
    """The areas where an unplaced card may belong, best first; not `sure` when the first two are close."""

    card: str
    areas: tuple[str, ...]
    sure: bool
    because: tuple[str, ...]


@dataclass(frozen=True)
class Suggestions:
    """Everything that may be proposed about these cards; nothing of it has happened."""

    groups: tuple[Group, ...]
    duplicates: tuple[Duplicate, ...]
    likely: tuple[Likely, ...]
    unsure: tuple[str, ...]
    engine: Engine


class Cancelled(Exception):
    """Somebody no longer wants the answer."""
