"""A page of a form: which returning sheets stand on it, and how it is drawn. A handout is made of such."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from forumdesk.forum.evening import Evening
from forumdesk.forum.sheet_codes import LOWER, UPPER, SheetCode
from forumdesk.forum.tables import Table
from forumdesk.paper.handout import Drawing, Pages, Returns
from forumdesk.paper.sheets.layout import Layout, Placed
from forumdesk.words import Words


@dataclass(frozen=True)
class FormPage:
    """One page."""

    placed: tuple[Placed, ...]
    draw: Drawing


FormPages = Callable[[Evening, Words], Iterable[FormPage]]


def drawings(pages: FormPages) -> Pages:
    """What a handout draws."""

    def drawn(evening: Evening, _: Words) -> Iterator[Drawing]:
        return (page.draw for page in pages(evening, _))

    return drawn


def returns(pages: FormPages) -> Returns:
    """What of a handout comes back."""

    def told(evening: Evening, _: Words) -> Iterator[tuple[Placed, ...]]:
        return (page.placed for page in pages(evening, _))

    return told


def coded(
    layout: Layout, evening: Evening, about: str, number: int, round_: int = 0, page: int = 1,
    place: tuple[float, float] = (0.0, 0.0),
) -> Placed:  # fmt: skip
    """A sheet with its two codes."""
    corners = (
        str(SheetCode(evening.sheet_code, layout.kind, number, round_, page, layout.version, corner))
        for corner in (UPPER, LOWER)
    )
    return Placed(layout, tuple(corners), about, *place)


def tables(evening: Evening) -> Sequence[Table]:
    """The tables; one without a number while there are none, so that the form can be looked at."""
    return evening.tables or (Table(0, 1, "", "", None),)


def idea_rounds(evening: Evening) -> list[int]:
    """The rounds in which a table gathers ideas."""
    found = [one.number for one in evening.rounds if one.themes_per_table or one.kind == "brainstorm"]
    return found or [min((one.number for one in evening.rounds), default=1)]


def note_rounds(evening: Evening) -> list[int]:
    """The rounds in which a table goes on with an area."""
    ideas = set(idea_rounds(evening))
    found = [one.number for one in evening.rounds if one.number not in ideas]
    return found or [max((one.number for one in evening.rounds), default=2)]


def named(evening: Evening, field: str, table: int, round_: int) -> str:
    """Who leads or writes at a table in a round, '' if that isn't said."""
    found = (role for role in evening.roles if role.table == table and role.round == round_)
    return next((str(getattr(role, field)) for role in found), "")
