"""`suggest`: which cards may belong together, over a list of texts and without a dialogue."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from pathlib import Path
from typing import Any

from forumdesk import grouping
from forumdesk.command import Command
from forumdesk.forum import lists
from forumdesk.grouping import Area, Card, Group, Suggestions
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _, language, ngettext

HEADS = {
    "id": ("id", "nr", "kort", "card"), "text": ("text", "tema", "kortets text"),
    "table": ("table", "bord"), "area": ("area", "område"),
}  # fmt: skip
"""What the columns may be called."""


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument(
        "cards",
        metavar="CARDS.csv",
        help=_("a list with the column text, and perhaps id, table, area; - reads input"),
    )
    parser.add_argument("--areas", type=_number, metavar="N", help=_("how many groups to make"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def _number(told: str) -> int:
    if told.isascii() and told.isdecimal() and 1 <= int(told[:9]) <= 1000:
        return int(told)
    raise ArgumentTypeError(_("“{text}” is no number from 1 to 1000").format(text=told[:40]))


def run(asked: Namespace) -> int:
    cards, with_areas = _cards(asked.cards)
    areas = [Area(name, name) for name in sorted({card.area for card in cards if card.area})]
    found = grouping.suggest(cards, areas, _left(asked.areas, len(areas)), language=language())
    if areas:
        found = _in_areas(cards, areas, found, asked.areas)
    told = _told(found, with_areas=with_areas)
    if asked.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        _say(found, {card.id: card.text for card in cards})
    return 0


def _cards(name: str) -> tuple[list[Card], bool]:
    """The cards of the list, and whether it says where they lie."""
    source = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    sheet = lists.from_bytes(source, "cards.csv" if name == "-" else Path(name).name)
    at = {field: place for place, head in enumerate(sheet.heads) if (field := _field(head))}
    if "text" not in at:
        raise Refusal(_("No column is called “text”. The first row must say what the columns are."))
    rows = [
        {field: row[place].strip() if place < len(row) else "" for field, place in at.items()}
        for _number, row in sheet.rows
    ]
    cards = [
        Card(
            row.get("id") or f"c{number:03}",
            row["text"],
            table=int(row["table"]) if row.get("table", "").isdecimal() else None,
            area=row.get("area") or None,
        )
        for number, row in enumerate(rows, start=1)
    ]
    twice = [one for one, n in Counter(card.id for card in cards).items() if n > 1]
    if twice:
        raise Refusal(_("The id “{id}” stands more than once.").format(id=twice[0]))
    return cards, "area" in at


def _field(head: str) -> str | None:
    low = head.strip().lower()
    return next((field for field, names in HEADS.items() if low in names), None)


def _left(wanted: int | None, areas: int) -> int | None:
    """How many groups beside the areas that there are."""
    return None if wanted is None else max(1, wanted - areas)


def _in_areas(cards: list[Card], areas: list[Area], found: Suggestions, wanted: int | None) -> Suggestions:
    """The areas that there are as groups: what lies there stays, what surely belongs there is added."""
    goes = {one.card: one.areas[0] for one in found.likely if one.sure}
    homes = [
        Group(
            area.name,
            tuple(card.id for card in cards if area.key in (card.area, goes.get(card.id))),
            (area.name,),
        )
        for area in areas
    ]
    rest = [
        Group(group.name, left, group.because)
        for group in found.groups
        if (left := tuple(one for one in group.cards if one not in goes))
    ]
    beside = rest if wanted is not None and wanted > len(areas) else []
    placed = {one for group in (*homes, *beside) for one in group.cards}
    unsure = tuple(card.id for card in cards if card.id not in placed)
    return Suggestions((*homes, *beside), found.duplicates, found.likely, unsure, found.engine)


def _told(found: Suggestions, *, with_areas: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "groups": [{"name": g.name, "cards": g.cards, "because": g.because} for g in found.groups],
        "duplicates": [{"cards": d.cards, "score": d.score, "because": d.because} for d in found.duplicates],
        "unsure": found.unsure,
        "engine": found.engine,
    }
    return told | {"areas": {one.card: one.areas for one in found.likely}} if with_areas else told


def _say(found: Suggestions, texts: dict[str, str]) -> None:
    for group in found.groups:
        n = len(group.cards)
        print(ngettext("{name} ({n} card)", "{name} ({n} cards)", n).format(name=group.name, n=n))
        for one in group.cards:
            print(f"  {one}  {texts[one]}")
    for pair in found.duplicates:
        print(_("Perhaps the same: {one} and {other}").format(one=pair.cards[0], other=pair.cards[1]))
    if found.unsure:
        print(_("Unsure: {cards}").format(cards=", ".join(found.unsure)))
    if found.engine == "words":
        print(_("The language model is not installed; only words were compared."))


COMMAND = Command("suggest", 45, N_("suggest groups for a list of cards"), arrange, run)
