"""What one entry of a list is: an idea, a slip, a note; and what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Part:
    """One line to type of an entry: the column it is kept in, its name, and the hint in the empty line."""

    key: str
    name: str
    hint: str


@dataclass(frozen=True)
class Entry:
    """One row: its texts part by part, a short code before them, a star if it can have one."""

    id: int
    texts: tuple[str, ...]
    code: str = ""
    starred: bool | None = None  # None: this kind of entry has no star
    shown: tuple[str, ...] = ()  # what the row shows, where it is more than the bare texts
    spoken: str = ""  # what a screen reader says; the texts if nothing is said

    @property
    def said(self) -> str:
        return self.spoken or ", ".join(text for text in (self.code, *(self.shown or self.texts)) if text)


@dataclass(frozen=True)
class Turn:
    """One more thing to do with an entry, for its menu: its words now and what it does."""

    words: str
    act: Callable[[int], object]


@dataclass(frozen=True)
class Acts:
    """The commands behind a list of entries; each may raise a Refusal, which is shown beside the list."""

    add: Callable[[tuple[str, ...]], int]
    edit: Callable[[int, str, str], object]
    remove: Callable[[int], object]
    star: Callable[[int], object] | None = None
    add_starred: Callable[[tuple[str, ...]], int] | None = None
    star_words: Callable[[bool], str] = field(default=lambda _starred: "")  # for the menu
    turns: Callable[[int], tuple[Turn, ...]] = field(default=lambda _entry_id: ())
