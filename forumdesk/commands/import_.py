"""`import`: brings a list of people, or of theme cards, into a dialogue file; all of it or nothing."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from forumdesk.command import Command
from forumdesk.forum import files, lists, people
from forumdesk.forum.lists import cards
from forumdesk.forum.lists.taking import bad_rows
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile
from forumdesk.words import N_, _

KNOWN = ("merge", "skip", "add")


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--people", type=Path, metavar="people.csv", help=_("participants, from CSV, XLSX or ODS")
    )
    which.add_argument(
        "--cards", type=Path, metavar="cards.csv", help=_("theme cards, from CSV, XLSX or ODS")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("say what would happen, and change nothing"))
    parser.add_argument(
        "--known", choices=KNOWN, default="merge",
        help=_("people already there: fill in what is missing, leave them, or add them again"),
    )  # fmt: skip
    parser.add_argument(
        "--skip-bad", action="store_true", help=_("leave bad rows out and take the others in")
    )
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


@dataclass(frozen=True)
class Look:
    """What a list would do: told in figures, refused in a sentence if need be, and how to take it in."""

    told: dict[str, Any]
    refused: str
    label: str
    take: Callable[[Connection], int]


def run(asked: Namespace) -> int:
    source = asked.people or asked.cards
    sheet = lists.from_bytes(source.read_bytes(), source.name)
    with files.opened(asked.file) as file:
        look = (_at_people if asked.people else _at_cards)(file, sheet, asked)
        refused = look.refused if not asked.skip_bad else ""
        if asked.dry_run or not refused:
            taken = 0 if asked.dry_run else _take(file, look)
            _say(look.told | {"taken": taken}, as_json=asked.json)
    if refused:
        raise Refusal(refused)
    return 0


def _take(file: DialogueFile, look: Look) -> int:
    """One change, after a copy of the file as it was."""
    file.back_up("before-import")
    with file.change(look.label) as conn:
        return look.take(conn)


def _at_people(file: DialogueFile, sheet: lists.Sheet, asked: Namespace) -> Look:
    fields = lists.guess(sheet.heads)
    if not {"name", "first", "last"} & set(fields.values()):
        raise Refusal(
            _("No column is called “name”. The first row must say what the columns are: name, organisation …")
        )
    with file.read() as conn:
        planned = lists.plan(sheet, fields, people.in_order(conn))
    told = {
        "kind": planned.kind, "rows": len(planned.rows), "new": len(planned.new), "known": len(planned.known),
        "columns": {sheet.heads[place]: field for place, field in fields.items()},
        "unused": [head for place, head in enumerate(sheet.heads) if place not in fields],
        "bad": [{"row": row.number, "what": list(row.wrong)} for row in planned.bad],
        "noted": [{"row": row.number, "what": list(row.noted)} for row in planned.rows if row.noted],
    }  # fmt: skip
    take = partial(lists.take, planned=planned, skip_bad=asked.skip_bad, known=asked.known)
    return Look(told, bad_rows(planned) if planned.bad else "", N_("Import participants"), take)


def _at_cards(file: DialogueFile, sheet: lists.Sheet, asked: Namespace) -> Look:
    with file.read() as conn:
        found = cards.understood(conn, sheet)
    bad = [card for card in found if card.wrong]
    told = {
        "kind": sheet.kind, "rows": len(found), "new": len(found) - len(bad),
        "bad": [{"row": card.number, "what": list(card.wrong)} for card in bad],
    }  # fmt: skip
    take = partial(cards.take, cards=found, skip_bad=asked.skip_bad)
    return Look(told, cards.bad_rows(bad) if bad else "", N_("Import theme cards"), take)


def _say(told: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return
    words = _("{rows} rows ({kind}): {new} new, {known} there already, {bad} with something wrong.")
    print(words.format(**{"known": 0} | told | {"bad": len(told["bad"])}))
    for one in [*told["bad"], *told.get("noted", ())]:
        print(_("row {number}: {what}").format(number=one["row"], what=", ".join(one["what"])))
    if told.get("unused"):
        print(_("Not used: {columns}").format(columns=", ".join(told["unused"])))
    print(_("Taken in: {n}").format(n=told["taken"]))


COMMAND = Command("import", 25, N_("bring in a list of people or theme cards"), arrange, run)
