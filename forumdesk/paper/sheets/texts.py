"""The fixed texts of forms in languages that the program itself does not speak.

Each is a file in `resources/forms`: its name, the direction it runs in, a `status` that says whether a
translator has seen it, and the texts by their English source. What a file lacks, and whatever was typed,
comes in the dialogue's own language.
"""

import json
from dataclasses import dataclass, field
from functools import cache

from forumdesk import resources
from forumdesk.words import LANGUAGES, N_, Words, speaker

DRAFT, CHECKED = "draft, to be checked by a translator", "checked by a translator"
DRAFT_TOLD = N_("translation not checked yet")
"""Printed beside the code, for the officer, until somebody has."""


@dataclass(frozen=True)
class Texts:
    """One such file."""

    language: str
    name: str
    direction: str
    status: str
    texts: dict[str, str] = field(repr=False)


@cache
def others() -> dict[str, Texts]:
    """The languages of forms beside those of the program, by their code."""
    files = sorted(resources.path("forms").glob("*.json"))
    found = (Texts(**json.loads(path.read_text("utf-8"))) for path in files)
    return {one.language: one for one in found}


class Translated(Words):
    """Words as forms need them: texts of a file, and those of the dialogue's language where it has none."""

    def __init__(self, texts: Texts, rest: Words) -> None:
        self.language, self.rest = texts.language, rest
        self._texts = texts.texts
        self.runs_left = texts.direction == "rtl"
        self.is_draft = texts.status != CHECKED

    def __call__(self, text: str) -> str:
        return self._texts.get(text) or self.rest(text)

    def n(self, one: str, many: str, n: int) -> str:
        return self._texts.get(one if n == 1 else many) or self.rest.n(one, many, n)

    def c(self, context: str, text: str) -> str:
        return self._texts.get(f"{context}|{text}") or self.rest.c(context, text)


def words(title: str, language: str | None, of_dialogue: str) -> Words:
    """The words of the paper with that title: in that language if it has them, else in the dialogue's."""
    if language in LANGUAGES:
        return speaker(language)
    found = others().get(language or "")
    rest = speaker(of_dialogue)
    return Translated(found, rest) if found and title in found.texts else rest


def own(_: Words) -> Words:
    """The words that go with what was typed: those of the dialogue's own language."""
    return _.rest if isinstance(_, Translated) else _


def is_draft(_: Words) -> bool:
    """Whether the paper's texts wait for a translator."""
    return isinstance(_, Translated) and _.is_draft


def runs_left(_: Words) -> bool:
    """Whether the paper's language is written from right to left."""
    return isinstance(_, Translated) and _.runs_left
