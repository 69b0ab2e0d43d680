"""A dialogue in one row, for the start screen: read from the file with the standard library only."""

import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from forumdesk.forum import progress
from forumdesk.store.fault import Fault


@dataclass(frozen=True)
class Summary:
    """What the start screen says about a file; with a `problem`, `next` says what is wrong and what to do."""

    path: Path
    title: str
    place: str = ""
    date: str = ""
    date_text: str = ""
    registered: int | None = None
    attended: int | None = None
    stage: str = ""
    next: str = ""
    problem: str = ""  # the code of a fault


def of(path: Path, today: date) -> Summary:
    """The summary of the dialogue in a file; a file that can't be read has one that says so."""
    try:
        return told(path, progress.figures(_row(path)), today)
    except Fault as fault:
        return Summary(path, path.stem, next=str(fault), problem=fault.code)


def told(path: Path, seen: progress.Figures, today: date) -> Summary:
    """The figures of an evening as a row."""
    reached = progress.progress(seen, today)
    return Summary(
        path=path, title=seen.title, place=seen.place or seen.municipality, date=seen.day, date_text=seen.date_text,
        registered=seen.registered, attended=seen.attended, stage=reached.stage, next=reached.next,
    )  # fmt: skip
