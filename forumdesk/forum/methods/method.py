"""What a method is: a template as read from its file; texts are told by language ("sv", "en")."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Told = Mapping[str, str]


@dataclass(frozen=True)
class Round:
    """`question` is filled in, `hint` only says what kind of question belongs there."""

    kind: str
    themes_per_table: int | None
    question: Told
    hint: Told


@dataclass(frozen=True)
class Step:
    """One step of the agenda, its title by language."""

    kind: str
    title: Told
    minutes: int
    min_minutes: int
    optional: bool
    minutes_per_table: int | None


@dataclass(frozen=True)
class Called:
    """What the method calls a table, its leader and a round, where it has words of its own."""

    table: str = ""
    leader: str = ""
    round: str = ""


@dataclass(frozen=True)
class Method:
    """`method` is the id of the method it follows: its own, or for a template of hers that of ours."""

    id: str
    method: str
    path: Path | None  # of a template of hers
    name: Told
    about: Told
    changes: Told
    tables: int
    table_size: tuple[int, int] | None
    table_names: tuple[str, ...]
    duration_min: int | None
    start: str
    years_ahead: int | None
    dots_per_person: int | None
    influence_level: str
    called: Mapping[str, Told]
    story_title: Told
    rules: Mapping[str, tuple[str, ...]]  # none: those that the plan makes
    rounds: tuple[Round, ...]
    agenda: tuple[Step, ...]

    def calls(self, language: str) -> Called:
        """Its words in a language; '' where the usual word will do."""
        return Called(**{key: words(told, language) for key, told in self.called.items()})


def words(told: Told, language: str) -> str:
    """A text in a language, else in the one there is."""
    return told.get(language) or next(iter(told.values()), "")
