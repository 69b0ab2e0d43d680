"""Theme cards: what hangs on the board, in which area, behind which other card, and who said it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Update, and_, bindparam, func, select, update

from forumdesk.forum import dismissed, imprints, places, rows, typed
from forumdesk.forum.places import GAP
from forumdesk.forum.schema import idea, table, theme
from forumdesk.refusal import Refusal
from forumdesk.words import _


@dataclass(frozen=True)
class ThemeCard:
    """A card: `text` and `meaning` are the participants' words, `wording…` those of the process leaders.

    `table` is the number of the table that said it. A card with `merged_into` lies behind another.
    """

    id: int
    code: str
    idea_id: int | None
    table: int | None
    text: str
    meaning: str
    wording: str
    wording_meaning: str
    area_id: int | None
    position: int
    merged_into: int | None
    excluded_because: str | None
    uncertain: int
    dots: int | None

    @property
    def shown(self) -> str:
        """The text that stands on the card: the process leaders' wording where there is one."""
        return self.wording or self.text

    @property
    def shown_meaning(self) -> str:
        return self.wording_meaning or self.meaning


@dataclass(frozen=True)
class Pile:
    """A card and those merged into it, in the order in which they were entered."""

    head: ThemeCard
    behind: tuple[ThemeCard, ...]

    @property
    def cards(self) -> tuple[ThemeCard, ...]:
        return (self.head, *self.behind)

    @property
    def tables(self) -> tuple[int, ...]:
        """The numbers of all tables that said it, each once."""
        return tuple(sorted({card.table for card in self.cards if card.table is not None}))


# --- queries ------------------------------------------------------------------------------------------


@cache  # a select is dearer to build than to run
def _asked() -> Select[Any]:
    said_at = func.coalesce(idea.c.table_id, theme.c.table_id)
    return (
        select(
            theme.c.id, theme.c.code, theme.c.idea_id, table.c.number.label("table"),
            func.coalesce(idea.c.text, theme.c.text).label("text"),
            func.coalesce(idea.c.meaning, theme.c.meaning).label("meaning"),
            theme.c.wording, theme.c.wording_meaning, theme.c.area_id, theme.c.position,
            theme.c.merged_into, theme.c.excluded_because, theme.c.uncertain, theme.c.dots,
        )
        .select_from(theme)
        .outerjoin(idea, idea.c.id == theme.c.idea_id)
        .outerjoin(table, table.c.id == said_at)
        .order_by(theme.c.position, theme.c.id)
    )  # fmt: skip


@cache
def _as_entered() -> Select[Any]:
    return _asked().order_by(None).order_by(theme.c.id)


@cache
def _among() -> Select[Any]:
    return _asked().order_by(None).where(theme.c.id.in_(bindparam("ids", expanding=True)))


def all_cards(conn: Connection) -> tuple[ThemeCard, ...]:
    """Every card, merged and excluded ones too, in the order in which they were entered."""
    return rows.listed(conn, ThemeCard, _as_entered())


def the_card(conn: Connection, card_id: int) -> ThemeCard:
    return rows.one(conn, ThemeCard, _asked().where(theme.c.id == card_id))


def the_cards(conn: Connection, ids: Collection[int]) -> tuple[ThemeCard, ...]:
    """These cards, as far as they are."""
    return rows.listed(conn, ThemeCard, _among(), ids=list(ids))


def the_pile(conn: Connection, card_id: int) -> Pile:
    """The pile that a card heads."""
    behind = _asked().order_by(None).where(theme.c.merged_into == card_id).order_by(theme.c.id)
    return Pile(the_card(conn, card_id), rows.listed(conn, ThemeCard, behind))


def on_board(conn: Connection) -> tuple[dict[int | None, tuple[Pile, ...]], tuple[Pile, ...]]:
    """What hangs, by area id (None for the ungrouped), and what was taken off: all piles in one reading."""
    lanes: dict[int | None, list[Pile]] = defaultdict(list)
    taken_off = []
    for pile in _piles(rows.listed(conn, ThemeCard, _asked())):
        if pile.head.excluded_because is None:
            lanes[pile.head.area_id].append(pile)
        else:
            taken_off.append(pile)
    return {area_id: tuple(piles) for area_id, piles in lanes.items()}, tuple(taken_off)


def hanging(conn: Connection) -> dict[int | None, tuple[Pile, ...]]:
    """All piles on the board by area id, None for the ungrouped; excluded ones are left out."""
    return on_board(conn)[0]


def hanging_in(conn: Connection, area_id: int | None) -> tuple[Pile, ...]:
    """The piles of one area from top to bottom; None asks for the ungrouped."""
    return hanging(conn).get(area_id, ())


def excluded(conn: Connection) -> tuple[Pile, ...]:
    """The piles taken off the board, each with its reason."""
    return on_board(conn)[1]


def _piles(cards: Sequence[ThemeCard]) -> list[Pile]:
    """Cards gathered behind their heads, also those behind a card that itself lies behind another."""
    into = {card.id: card.merged_into for card in cards}
    behind = defaultdict(list)
    for card in sorted(cards, key=lambda card: card.id):
        if card.merged_into is not None:
            behind[front(into, card.id)].append(card)
    return [Pile(card, tuple(behind[card.id])) for card in cards if card.merged_into is None]


def front(into: Mapping[int, int | None], card_id: int) -> int:
    """The card seen in front of this one; `into` tells for each card which one it lies behind."""
    while (before := into[card_id]) is not None:
        card_id = before
    return card_id


# --- commands -----------------------------------------------------------------------------------------


def hang_up(conn: Connection, idea_id: int, code: str) -> int:
    """Make a card of a chosen idea, ungrouped and last."""
    return rows.add(conn, theme, code=code, idea_id=idea_id, position=_last_position(conn, None) + GAP)


def write(conn: Connection, code: str, text: str, meaning: str = "", area_id: int | None = None) -> int:
    """Write a card on the board that no table handed in; Refusal if it is empty."""
    text = typed.text(text).strip()
    if not text:
        raise Refusal(_("Write what the card says first."))
    return rows.add(
        conn, theme, code=code, text=text, meaning=meaning.strip(), area_id=area_id,
        position=_last_position(conn, area_id) + GAP,
    )  # fmt: skip


def write_new(conn: Connection, text: str, meaning: str = "", area_id: int | None = None) -> int:
    """The same with the next free code, K-1, K-2 …"""
    codes = conn.scalars(select(theme.c.code).where(theme.c.code.startswith("K-")))
    taken = [int(code[2:]) for code in codes if code[2:].isdecimal()]
    return write(conn, f"K-{max(taken, default=0) + 1}", text, meaning, area_id)


def reword(conn: Connection, card_id: int, wording: str, meaning: str | None = None) -> None:
    """Give a card the process leaders' wording; the participants' words are kept. '' goes back to theirs."""
    card = the_card(conn, card_id)
    wording = "" if wording.strip() == card.text else wording.strip()
    rows.edit(conn, theme, card_id, wording=wording)
    if meaning is not None:
        meaning = "" if meaning.strip() == card.meaning else meaning.strip()
        rows.edit(conn, theme, card_id, wording_meaning=meaning)


def rewrite(conn: Connection, card_id: int, text: str) -> None:
    """Change what a card says that was written on the board; Refusal if nothing would be left."""
    text = typed.text(text).strip()
    if not text:
        raise Refusal(_("Write what the card says first."))
    rows.edit(conn, theme, card_id, text=text)


def move(conn: Connection, card_id: int, area_id: int | None, place: int | None = None) -> None:
    """Hang a card, with those merged into it, in an area (None: ungrouped) at a place (0 is top, None last).

    A card that lay behind another is split from it; an excluded one is taken back.
    """
    move_all(conn, [card_id], area_id, place)


def move_all(
    conn: Connection, card_ids: Sequence[int], area_id: int | None, place: int | None = None
) -> None:
    """Hang several cards one below the other; the place is counted among the cards that stay."""
    room = _make_room(conn, card_ids, area_id, place)
    told = [
        {"card": card_id, "area": area_id, "place": position}
        for card_id, position in zip(card_ids, room, strict=True)
    ]
    if told:
        conn.execute(_hung(surely=area_id is not None), told)
        conn.execute(_followed(), {"heads": list(card_ids), "area": area_id})


@cache
def _hung(*, surely: bool) -> Update:
    """A card at its place; who hangs it in an area is sure."""
    free = {"merged_into": None, "excluded_because": None}
    return (
        update(theme).where(theme.c.id == bindparam("card"))
        .values(area_id=bindparam("area"), position=bindparam("place"), **free)
        .values(**({"uncertain": 0} if surely else {}))
    )  # fmt: skip


@cache
def _followed() -> Update:
    """Those that lie behind cards come along."""
    behind = theme.c.merged_into.in_(bindparam("heads", expanding=True))
    return update(theme).where(behind).values(area_id=bindparam("area"))


def merge(conn: Connection, card_id: int, into: int) -> None:
    """Put a card behind another that says the same; Refusal for itself or an excluded one."""
    behind = {card.id: card.merged_into for card in all_cards(conn)}
    head = the_card(conn, front(behind, into))
    if head.id == card_id:
        raise Refusal(_("A card can't be merged with itself."))
    if head.excluded_because is not None:
        raise Refusal(_("“{text}” is taken off the board. Put it back first.").format(text=head.shown))
    conn.execute(
        update(theme).where((theme.c.id == card_id) | (theme.c.merged_into == card_id))
        .values(merged_into=head.id, area_id=head.area_id, excluded_because=None, uncertain=0)
    )  # fmt: skip


def merge_all(conn: Connection, card_ids: Sequence[int], into: int) -> None:
    """Put several cards behind another."""
    for card_id in card_ids:
        if card_id != into:
            merge(conn, card_id, into)


def split(conn: Connection, card_id: int) -> None:
    """Take a card out from behind another, to hang just below it; Refusal if it is not merged."""
    card = the_card(conn, card_id)
    if card.merged_into is None:
        raise Refusal(_("“{text}” is not merged with another card.").format(text=card.shown))
    ids, _positions = _standing_in(conn, card.area_id, without={card_id})
    seen = card.merged_into in ids  # a pile that is taken off the board hangs nowhere
    move(conn, card_id, card.area_id, ids.index(card.merged_into) + 1 if seen else None)


def split_all(conn: Connection, head_id: int) -> None:
    """Take every card out from behind a card; Refusal if none is there."""
    pile = the_pile(conn, head_id)
    if not pile.behind:
        raise Refusal(_("No card is merged into “{text}”.").format(text=pile.head.shown))
    for card in reversed(pile.behind):
        split(conn, card.id)


def exclude(conn: Connection, card_id: int, because: str) -> None:
    """Take a card off the board with its reason; Refusal without one."""
    because = typed.text(because).strip()
    if not because:
        raise Refusal(_("Say in a line why the card is taken off the board."))
    conn.execute(
        update(theme).where(theme.c.id == card_id)
        .values(excluded_because=because, area_id=None, merged_into=None, uncertain=0)
    )  # fmt: skip
    conn.execute(update(theme).where(theme.c.merged_into == card_id).values(area_id=None))


def restore(conn: Connection, card_id: int) -> None:
    """Put an excluded card back among the ungrouped."""
    move(conn, card_id, None)


def remove(conn: Connection, card_id: int) -> None:
    """Throw a card away that was written on the board; Refusal if a table handed it in."""
    card = the_card(conn, card_id)
    if card.idea_id is not None:
        raise Refusal(
            _(
                "“{text}” was handed in by a table. Exclude it with a reason instead, so that it isn't lost."
            ).format(text=card.shown)
        )
    take_down(conn, card_id)


def take_down(conn: Connection, card_id: int) -> None:
    """Let a card be no more; those behind it hang on their own."""
    for card in the_pile(conn, card_id).behind:
        split(conn, card.id)
    imprints.forget_card(conn, card_id)
    rows.remove(conn, theme, card_id)
    dismissed.forget_card(conn, card_id)


def _standing_in(conn: Connection, area_id: int | None, without: set[int]) -> tuple[list[int], list[int]]:
    """Ids and positions of the cards seen in an area, top to bottom."""
    found = rows.tuples(conn.execute(_seen_in(), {"area": area_id}))
    kept = [one for one in found if one[0] not in without]
    return [card_id for card_id, _p in kept], [position for _c, position in kept]


@cache
def _seen_in() -> Select[Any]:
    here = theme.c.area_id.is_not_distinct_from(bindparam("area"))
    seen = and_(here, theme.c.merged_into.is_(None), theme.c.excluded_because.is_(None))
    return select(theme.c.id, theme.c.position).where(seen).order_by(theme.c.position, theme.c.id)


def _make_room(
    conn: Connection, card_ids: Sequence[int], area_id: int | None, place: int | None
) -> Sequence[int]:
    """Free positions for cards at a place; those hanging there move apart only if no room is left."""
    ids, positions = _standing_in(conn, area_id, without=set(card_ids))
    room = places.between(positions, place, len(card_ids))
    if not room:
        apart = places.spaced(len(ids), len(card_ids))
        for card_id, position in zip(ids, apart, strict=True):
            conn.execute(update(theme).where(theme.c.id == card_id).values(position=position))
        room = places.between(apart, place, len(card_ids))
    return room


def _last_position(conn: Connection, area_id: int | None) -> int:
    _ids, positions = _standing_in(conn, area_id, without=set())
    return positions[-1] if positions else 0
