"""The extreme evening: everything as long and as many as the program promises to hold."""

import json
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from forumdesk.forum import files
from forumdesk.forum.evening import Evening

TABLES, PEOPLE, CHOSEN = 40, 300, 2
TITLE, QUESTION, CARD = 120, 500, 400
NAMES = (
    "Åsa Öman", "Wolfeschlegelsteinhausenbergerdorff-Bindestrecksson Alexandrina", "Ng Ô",
    "ሰላም ተስፋይ", "Øyvind Ærlig", "Zażółć Gęślą-Jaźń", "Олена Шевченко", "Cabdiraxmaan Xuseen Maxamed",
)  # fmt: skip


def told() -> dict[str, Any]:
    """The evening as JSON: 40 tables, some without a name, 300 people, 80 cards of 400 signs, long notes."""
    told: dict[str, Any] = json.loads(files.example())
    told["dialogue"]["title"] = _long("En mycket lång titel om hur vi vill ha det här i kommunen ", TITLE)
    for one in told["rounds"]:
        one["question"] = _long("Hur kan vi tillsammans göra det bättre här? ", QUESTION)
    told["tables"] = [
        {"number": n, "name": "Bordet vid fönstret mot sjön" if n % 2 else ""} for n in range(1, TABLES + 1)
    ]
    told["ideas"] = [_idea(n, place) for n in range(1, TABLES + 1) for place in range(1, CHOSEN + 1)]
    told["cards"] = [
        {"id": one["id"], "idea": one["id"], "area": "ABCDEF"[number % 6]}
        for number, one in enumerate(told["ideas"], start=1)
    ]
    told["people"] = [_person(name, place) for place, name in enumerate(islice(cycle(NAMES), PEOPLE))]
    told["notes"] = [{"area": "A", "heading": "important", "text": "Så här sade vi vid bordet. " * 700}]
    told["parking"] = [{"text": "x" * 20_000, "answer": "Svar. " * 3000}]
    return told


def evening(folder: Path) -> Evening:
    """The same as papers get it."""
    path = folder / "extreme.forumdesk"
    files.make(path, json.dumps(told()).encode(), replace=True)
    return files.evening_in(path)


def _idea(table: int, place: int) -> dict[str, Any]:
    return {
        "id": f"B{table}-{place}",
        "table": table,
        "text": _long("Ett tema som inte tar slut. ", CARD),
        "meaning": "Det här menar vi alldeles bestämt. " * 40,
        "chosen": True,
    }


def _person(name: str, place: int) -> dict[str, Any]:
    return {
        "name": f"{name} {place + 1}",
        "organisation": "Föreningen för ett levande centrum i hela kommunen" if place % 3 else "",
        "gender": ("woman", "man", "other", "")[place % 4],
        "contacted": True,
        "answer": "yes",
        "attended": place % 7 > 0,
        "table": place % TABLES + 1,
    }


def _long(words: str, signs: int) -> str:
    """The words again and again, until they are so many signs."""
    return (words * (signs // len(words) + 1))[:signs].strip().ljust(signs, "?")
