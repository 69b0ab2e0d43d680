"""The trail of a card: merged into another, in an area, with notes, up to the decision; and the way back."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import areas, notes, themes
from forumdesk.forum.areas import Area
from forumdesk.forum.notes import Note
from forumdesk.forum.themes import Pile, ThemeCard


@dataclass(frozen=True)
class Stop:
    """One place on the way; `kind` is card, area, notes or decision, `id` that of the card or the area."""

    kind: str
    id: int = 0


DECISION = Stop("decision")


@dataclass(frozen=True)
class Traced:
    """An area with all that leads to it and from it."""

    area: Area
    piles: tuple[Pile, ...]
    notes: tuple[Note, ...]

    @property
    def cards(self) -> tuple[tuple[ThemeCard, ThemeCard], ...]:
        """Every card with the one in front of it, which is itself where nothing is."""
        return tuple((card, pile.head) for pile in self.piles for card in pile.cards)


def in_order(conn: Connection) -> tuple[Traced, ...]:
    """All areas, each with its cards from top to bottom and its notes."""
    hanging, written = themes.hanging(conn), notes.in_order(conn)
    return tuple(
        Traced(area, hanging.get(area.id, ()), tuple(note for note in written if note.area_id == area.id))
        for area in areas.in_order(conn)
    )


def stops(found: tuple[Traced, ...], start: Stop) -> tuple[Stop, ...]:
    """The way from a card or an area to the decision; none from what hangs nowhere."""
    for one in found:
        onwards = (Stop("area", one.area.id), Stop("notes", one.area.id), DECISION)
        if start in onwards[:2]:
            return onwards
        for card, head in one.cards:
            if start == Stop("card", card.id):
                return (start, *((Stop("card", head.id),) if card is not head else ()), *onwards)
    return ()
