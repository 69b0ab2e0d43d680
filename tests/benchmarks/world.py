"""Dialogue files of a given size, made through the program's own doors."""

import json
from pathlib import Path
from typing import Any

from forumdesk.forum.exchange import parse, read
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile

TEXTS = (
    "Pendeltåg var tionde minut hela dagen",
    "Snabbare besked om bygglov och markanvisning",
    "En mötesplats för unga företagare mitt i centrum",
    "Praktikplatser i varje klass, från sjuan och uppåt",
    "Fiber till alla industriområden före nästa vinter",
    "Behåll affärerna på torget",
)
MEANING = "Det avgör om man kan bo kvar och arbeta här."
LETTERS = "ABCDEF"


def evening(cards: int, people: int = 0, *, placed: bool = True) -> dict[str, Any]:
    """An evening of six tables and areas with that many cards, hung in turn or not at all."""
    ideas = [
        {
            "id": f"I{n}",
            "table": n % 6 + 1,
            "text": f"{TEXTS[n % len(TEXTS)]} ({n})",
            "meaning": MEANING,
            "chosen": True,
        }
        for n in range(cards)
    ]
    return {
        "format": "forumdesk-evening",
        "version": 1,
        "dialogue": {"title": f"Kväll med {cards} kort", "place": "Lerum", "language": "sv"},
        "date": "2011-05-18",
        "tables": [{"number": number} for number in range(1, 7)],
        "areas": [
            {"letter": letter, "name": f"Område {letter}", "table": number}
            for number, letter in enumerate(LETTERS, start=1)
        ],
        "ideas": ideas,
        "cards": [
            {"id": idea["id"], "idea": idea["id"], "area": LETTERS[n % 6] if placed else None}
            for n, idea in enumerate(ideas)
        ],
        "people": [{"name": f"Person {n}", "answer": "yes", "attended": True} for n in range(people)],
    }


def make(path: Path, told: dict[str, Any]) -> Path:
    """A dialogue file of that evening, closed again."""
    with (
        DialogueFile.create(path, SCHEMA, copy_at_close=False) as file,
        file.change("Make the evening") as conn,
    ):
        read(conn, parse(json.dumps(told)))
    return path
