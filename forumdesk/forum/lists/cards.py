"""Theme cards from a list: the text, and where it says so the table, the code, the area and the meaning."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from forumdesk.forum import areas, rows, schema, tables, themes, typed
from forumdesk.forum.lists.columns import folded
from forumdesk.forum.lists.sheet import Sheet
from forumdesk.refusal import Refusal
from forumdesk.words import _, ngettext

HEADS = {
    "text": ("text", "tema", "theme", "kort", "card", "idé", "idea"),
    "table": ("table", "bord"),
    "id": ("id", "kod", "code", "nr"),
    "area": ("area", "område", "temaområde"),
    "meaning": ("meaning", "betydelse", "vad vi menar", "förklaring"),
}


@dataclass(frozen=True)
class Card:
    """What a row says of a card; `wrong` stops the import."""

    number: int
    text: str
    table: int | None = None
    code: str = ""
    area: int | None = None
    meaning: str = ""
    wrong: tuple[str, ...] = ()


def understood(conn: Connection, sheet: Sheet) -> tuple[Card, ...]:
    """The cards of a sheet; Refusal where no column is the text."""
    places = _places(sheet.heads)
    if "text" not in places:
        raise Refusal(_("No column is called “text”, so there is nothing to put on the cards."))
    numbers = {str(table.number): table.id for table in tables.in_order(conn)}
    hung = {folded(said): one.id for one in areas.in_order(conn) for said in (one.letter, one.name) if said}
    taken = {card.code for card in themes.all_cards(conn)}
    found = []
    for number, cells in sheet.rows:
        told = {key: cells[place] for key, place in places.items() if place < len(cells)}
        card = _card(number, told, numbers, hung)
        if card.code in taken:
            said = _("there is a card {code} already").format(code=card.code)
            card = replace(card, wrong=(*card.wrong, said))
        taken |= {card.code} - {""}
        found.append(card)
    return tuple(found)


def take(conn: Connection, cards: Sequence[Card], *, skip_bad: bool = False) -> int:
    """Hang all of them up or none; Refusal that names the bad rows, unless they are to be left out."""
    bad = [card for card in cards if card.wrong]
    if bad and not skip_bad:
        raise Refusal(bad_rows(bad))
    good = [card for card in cards if not card.wrong]
    for card in good:
        _hang(conn, card)
    return len(good)


def _places(heads: Sequence[str]) -> dict[str, int]:
    known = {folded(word): key for key, words in HEADS.items() for word in words}
    found: dict[str, int] = {}
    for place, head in enumerate(heads):
        if key := known.get(folded(head)):
            found.setdefault(key, place)
    return found


def _card(number: int, told: dict[str, str], numbers: dict[str, int], hung: dict[str, int]) -> Card:
    wrong = []
    texts = {}
    for key in ("text", "meaning", "id"):
        try:
            texts[key] = typed.text(told.get(key, "")).strip()
        except Refusal as no:
            wrong.append(str(no))
    if not texts.get("text"):
        wrong.append(_("the text is missing"))
    table, area = told.get("table", ""), told.get("area", "")
    if table and table not in numbers:
        wrong.append(_("there is no table “{name}”").format(name=table[:40]))
    if area and folded(area) not in hung:
        wrong.append(_("there is no area “{name}”").format(name=area[:40]))
    return Card(
        number, texts.get("text", ""), numbers.get(table), texts.get("id", ""), hung.get(folded(area)),
        texts.get("meaning", ""), tuple(wrong),
    )  # fmt: skip


def _hang(conn: Connection, card: Card) -> None:
    if card.code:
        made = themes.write(conn, card.code, card.text, card.meaning, card.area)
    else:
        made = themes.write_new(conn, card.text, card.meaning, card.area)
    if card.table is not None:
        rows.edit(conn, schema.theme, made, table_id=card.table)


def bad_rows(bad: Sequence[Card]) -> str:
    shown = "; ".join(
        _("row {number}: {what}").format(number=card.number, what=", ".join(card.wrong)) for card in bad[:5]
    )
    if len(bad) > 5:
        shown += "; " + ngettext("{n} more row", "{n} more rows", len(bad) - 5).format(n=len(bad) - 5)
    return _("Nothing was taken in. {rows}").format(rows=shown)
