"""A dialogue in one row, for the start screen: read from the file with the standard library only."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from forumdesk.forum import progress
from forumdesk.store.fault import Fault
from forumdesk.store.peek import peek
from forumdesk.words import _

MARK, VERSION = 0x464F5255, 3
"""As in the schema, which can't be imported here since it needs SQLAlchemy; a test holds them together."""


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
    rehearsal: bool = False  # nothing in it is real

    @property
    def is_in_use(self) -> bool:
        """Is it open, here or in another window?"""
        return self.problem == "locked"

    @property
    def is_wrong(self) -> bool:
        """Is there something the matter with the file?"""
        return bool(self.problem) and not self.is_in_use


def of(path: Path, today: date) -> Summary:
    """The summary of the dialogue in a file; a file that can't be read has one that says so."""
    try:
        with peek(path, application_id=MARK, version=VERSION) as raw:
            row = raw.execute(progress.ASKED).fetchone()
        if row is None:
            raise Fault("damaged", path.name)
    except Fault as fault:
        return Summary(path, path.stem, next=trouble(fault), problem=fault.code)
    return told(path, progress.figures(row), today)


def trouble(fault: Fault) -> str:
    """What its row says; that a dialogue is being worked on is nothing wrong."""
    in_use = _("Open in a window just now. Everything in it is stored.")
    return in_use if fault.code == "locked" else str(fault)


def told(path: Path, seen: progress.Figures, today: date) -> Summary:
    """The figures of an evening as a row."""
    reached = progress.progress(seen, today)
    next_ = _("Nothing in it is real; Del throws it away") if seen.rehearsal else reached.next
    return Summary(
        path=path, title=seen.title, place=seen.place or seen.municipality,
        date=seen.day, date_text=seen.date_text, registered=seen.registered, attended=seen.attended,
        stage=reached.stage, next=next_, rehearsal=bool(seen.rehearsal),
    )  # fmt: skip
