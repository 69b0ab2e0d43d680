"""The topics of municipal life, from their data file, and where each of them lies."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from forumdesk import resources


@dataclass(frozen=True)
class Topic:
    """One topic: its name is the first of its words."""

    key: str
    family: str
    sv: tuple[str, ...]
    en: tuple[str, ...]

    def name(self, language: str) -> str:
        return self.sv[0] if language == "sv" else self.en[0]


def path() -> Path:
    return resources.path("grouping", "topics.toml")


@cache
def all_topics() -> tuple[Topic, ...]:
    """In the order of the file, which is the order of their places in `space`."""
    with path().open("rb") as file:
        told = tomllib.load(file)
    return tuple(Topic(key, one["family"], tuple(one["sv"]), tuple(one["en"])) for key, one in told.items())
