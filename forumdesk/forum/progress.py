"""How far an evening has come: its figures, the stage it is at and the next thing to do.

One rule for the rail and for the start screen. Only the standard library is imported here, so that a folder
of dialogues can be read before SQLAlchemy is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from forumdesk.forum import rough_dates
from forumdesk.words import N_, _, ngettext

if TYPE_CHECKING:
    from sqlalchemy import Connection

STAGES = ("plan", "people", "handouts", "evening", "board", "notes", "documentation", "followup")
SECTIONS = 5
"""How many sections of the documentation can hold her own text."""

REMINDED = 7
"""So many days before the promised day of the feedback one is reminded of it."""

MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
    N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip

ASKED = """
SELECT d.title, d.place, d.municipality, d.date, d.date_text, d.status,
  CASE WHEN EXISTS (SELECT 1 FROM person)
    THEN (SELECT count(*) FROM person WHERE answer = 'yes') ELSE c.registered END,
  CASE WHEN EXISTS (SELECT 1 FROM person)
    THEN (SELECT nullif(count(*), 0) FROM person WHERE attended = 1) ELSE c.attended END,
  (SELECT count(*) FROM person),
  (SELECT count(*) FROM disposal WHERE finished = 1),
  (SELECT count(*) FROM round),
  (SELECT count(*) FROM round WHERE question != ''),
  d.one_round_only,
  (SELECT count(*) FROM "table"),
  (SELECT coalesce(sum(minutes), 0) FROM agenda_step),
  d.duration_min,
  d.start,
  (SELECT dialogue FROM purpose WHERE id = 1),
  (SELECT count(*) FROM printed_sheet),
  (SELECT count(*) FROM theme),
  (SELECT count(*) FROM theme WHERE area_id IS NULL AND merged_into IS NULL AND excluded_because IS NULL),
  (SELECT count(*) FROM area),
  (SELECT count(*) FROM area WHERE name = ''),
  (SELECT count(*) FROM area WHERE id NOT IN (SELECT area_id FROM note)),
  (SELECT count(*) FROM area
    WHERE id NOT IN (SELECT area_id FROM imprint WHERE grade != '' AND theme_id IS NULL)),
  (SELECT count(*) FROM section WHERE text != '' AND key != 'rules'),
  (SELECT body != '' OR matter != '' FROM decision WHERE id = 1),
  d.rehearsal, d.feedback_promise, d.disposal_due,
  EXISTS (SELECT 1 FROM timeline_entry WHERE text = '{feedback_given}')
FROM dialogue d LEFT JOIN counts c ON c.id = 1 WHERE d.id = 1
"""
"""One row with the Figures in their order; the same question for SQLAlchemy and for the standard library."""


class Figures(NamedTuple):
    """What the rule looks at; None is unknown."""

    title: str
    place: str
    municipality: str
    day: str
    date_text: str
    status: str
    registered: int | None
    attended: int | None
    persons: int
    disposed: int
    rounds: int
    rounds_asked: int
    one_round_only: int
    tables: int
    minutes: int
    duration_min: int | None
    start: str
    why: str
    printed: int
    cards: int
    unplaced: int
    areas: int
    areas_unnamed: int
    areas_without_notes: int
    areas_without_imprint: int
    sections: int
    decided: int
    rehearsal: int = 0
    feedback_promise: str = ""
    disposal_due: str = ""
    feedback_given: int = 0

    @property
    def on(self) -> date | None:
        """The date of the evening, where it is known exactly."""
        try:
            return date.fromisoformat(self.day) if self.day else None
        except ValueError:
            return None


@dataclass(frozen=True)
class Progress:
    """The stages that are done, the one that is next, and what to do there, in words."""

    done: frozenset[str]
    stage: str  # one of STAGES, or "done"
    next: str

    def of(self, key: str) -> str:
        """'done', 'under way' or 'ahead'."""
        if key == self.stage:
            return "under way"
        return "done" if key in self.done else "ahead"


def figures(row: tuple[Any, ...]) -> Figures:
    """The answer to ASKED as figures."""
    return Figures(*row)


def the_figures(conn: "Connection") -> Figures:
    """The figures of an open file."""
    return figures(tuple(conn.exec_driver_sql(ASKED).one()))


def the_progress(conn: "Connection", today: date | None = None) -> Progress:
    """How far the dialogue of an open file has come."""
    return progress(the_figures(conn), today or date.today())


def progress(seen: Figures, today: date) -> Progress:
    """The rule: the first stage with something left to do, in the order of the work."""
    done = frozenset(_finished(seen, today))
    if promised := _due(seen, today):
        return Progress(done - {"followup"}, "followup", promised)
    for stage, words in _steps(seen, today):
        return Progress(done - {stage}, stage, words)
    return Progress(done, "done", _last_words(seen))


def _due(seen: Figures, today: date) -> str:
    """What has a day that has come: nothing else is more urgent then."""
    if seen.persons and seen.disposal_due and seen.disposal_due <= today.isoformat():
        return _("Personal data were to be disposed of on {day}").format(day=_day(seen.disposal_due))
    soon = today + timedelta(days=REMINDED)
    if seen.cards and not seen.feedback_given and rough_dates.place(seen.feedback_promise) <= _place(soon):
        return _("Feedback to the participants is promised: {when}").format(when=_day(seen.feedback_promise))
    return ""


def _place(day: date) -> rough_dates.Place:
    return day.year, day.month, day.day


def _day(text: str) -> str:
    """A day as it is said; inexact words as they were written."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return _("{day} {month} {year}").format(day=day.day, month=_(MONTHS[day.month - 1]), year=day.year)


def _ahead(seen: Figures, today: date) -> bool:
    """The evening has not been: its day is to come, and nobody has written a card."""
    return seen.on is not None and seen.on >= today and not seen.cards


def _questions_missing(seen: Figures) -> int:
    wanted = 1 if seen.one_round_only else max(1, seen.rounds)
    return max(0, wanted - seen.rounds_asked)


def _documented(seen: Figures) -> bool:
    return bool(seen.decided) or seen.status == "established" or seen.sections >= SECTIONS


def _finished(seen: Figures, today: date) -> Iterator[str]:
    """The stages with nothing left to do."""
    known = seen.registered if _ahead(seen, today) else seen.attended
    sorted_out = seen.cards and seen.areas and not seen.unplaced and not seen.areas_unnamed
    finished = {
        "plan": not any(_plan(seen)),
        "people": known is not None,
        "handouts": seen.printed or seen.cards,
        "evening": seen.cards,
        "board": sorted_out,
        "notes": seen.areas and not seen.areas_without_notes,
        "documentation": _documented(seen),
        "followup": seen.decided and seen.areas and not seen.areas_without_imprint,
    }
    yield from (key for key, is_done in finished.items() if is_done)


def _steps(seen: Figures, today: date) -> Iterator[tuple[str, str]]:
    """What is left to do, by stage, first things first."""
    if not seen.cards:
        yield from (("plan", words) for words in _plan(seen))
    if _ahead(seen, today):
        yield _before(seen, today)
    if not seen.cards:
        yield "evening", _("Enter the ideas of the tables and the themes they chose")
    yield from (("board", words) for words in _board(seen))
    if not _documented(seen):
        yield from _writing(seen)
    yield from (("followup", words) for words in _followup(seen))


def _plan(seen: Figures) -> Iterator[str]:
    if not seen.title:
        yield _("Write what the dialogue is called")
    if not seen.why.strip():
        yield _("Write why the dialogue is held")
    if missing := _questions_missing(seen):
        yield ngettext(
            "{n} question is not written yet", "{n} questions are not written yet", missing
        ).format(n=missing)
    if not seen.day and not seen.date_text:
        yield _("Decide when the evening is")
    if not seen.start or seen.duration_min is None:
        yield _("Say when the evening starts and how long it is")
    if not seen.tables:
        yield _("Say how many tables there are")
    if seen.duration_min is not None and seen.minutes != seen.duration_min:
        yield _("The agenda fills {minutes} of {duration} minutes").format(
            minutes=seen.minutes, duration=seen.duration_min
        )


def _before(seen: Figures, today: date) -> tuple[str, str]:
    days = (seen.on - today).days if seen.on else 0
    if days == 0:
        return "evening", _("The evening is today")
    return "handouts", ngettext(
        "The evening is tomorrow – print the handouts",
        "The evening is in {n} days – print the handouts",
        days,
    ).format(n=days)


def _board(seen: Figures) -> Iterator[str]:
    if not seen.areas:
        yield _("Sort the cards into areas")
    elif seen.unplaced:
        yield ngettext("{n} card is in no area yet", "{n} cards are in no area yet", seen.unplaced).format(
            n=seen.unplaced
        )
    if seen.areas_unnamed:
        yield ngettext("{n} area has no name yet", "{n} areas have no name yet", seen.areas_unnamed).format(
            n=seen.areas_unnamed
        )


def _writing(seen: Figures) -> Iterator[tuple[str, str]]:
    if seen.areas_without_notes and seen.rounds > 1 and not seen.one_round_only:
        yield (
            "notes",
            ngettext(
                "Notes of round 2 are missing for {n} area",
                "Notes of round 2 are missing for {n} areas",
                seen.areas_without_notes,
            ).format(n=seen.areas_without_notes),
        )
    yield (
        "documentation",
        _("{n} of {all} sections have no text of your own").format(
            n=SECTIONS - min(seen.sections, SECTIONS), all=SECTIONS
        ),
    )


def _followup(seen: Figures) -> Iterator[str]:
    if not seen.decided:
        yield _("Enter the decision when it has been made")
    elif seen.areas_without_imprint:
        yield ngettext(
            "The imprint in the decision is missing for {n} area",
            "The imprint in the decision is missing for {n} areas",
            seen.areas_without_imprint,
        ).format(n=seen.areas_without_imprint)


def _last_words(seen: Figures) -> str:
    if seen.persons and seen.disposal_due:
        return _("Personal data are to be disposed of on {day}").format(day=_day(seen.disposal_due))
    if seen.persons and not seen.disposed:
        return _("Dispose of the personal data when there is a decision")
    return _("Nothing left to do")
