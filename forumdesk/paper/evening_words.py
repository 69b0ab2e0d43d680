"""How papers name the evening: what it is called, whose it is, where and when."""

from datetime import timedelta

from forumdesk.forum import agenda
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.words import Words


def title(evening: Evening, _: Words) -> str:
    """The dialogue's title; a paper without one still says what it is."""
    return spoken.one_line(evening.dialogue.title) or _("Citizen dialogue")


def when(evening: Evening, _: Words) -> str:
    """The date, exact or as far as it is known."""
    return spoken.date_told(evening.dialogue.date or evening.dialogue.date_text, _.language)


def place_and_date(evening: Evening, _: Words) -> str:
    """Where and when, as far as it is known."""
    return " · ".join(part for part in (spoken.one_line(evening.dialogue.place), when(evening, _)) if part)


def foot(evening: Evening, _: Words) -> str:
    """The line at the foot of a handout: title, place and date."""
    return " · ".join(part for part in (title(evening, _), place_and_date(evening, _)) if part)


def question(evening: Evening, number: int) -> str:
    """The question of a round, '' while there is none."""
    return next((spoken.one_line(one.question) for one in evening.rounds if one.number == number), "")


def table(evening: Evening, number: int | str, _: Words) -> str:
    """A table by its number, in the words of the method."""
    called = evening.called.table
    return f"{called} {number}" if called else _("Table {number}").format(number=number)


def round_(evening: Evening, number: int | str, _: Words) -> str:
    """A round by its number, in the words of the method."""
    called = evening.called.round
    return f"{called} {number}" if called else _("Round {number}").format(number=number)


def leader(evening: Evening, _: Words) -> str:
    """What they are called who lead the tables."""
    return evening.called.leader or _("Table leader")


def hours(evening: Evening, _: Words) -> str:
    """From when to when, as far as it is known."""
    start, long = evening.dialogue.starts_at, evening.dialogue.duration_min
    if start is None:
        return ""
    if not long:
        return agenda.time_of_day(start)
    return f"{agenda.time_of_day(start)}–{agenda.time_of_day(start + timedelta(minutes=long))}"


def promise(evening: Evening, _: Words) -> str:
    """When those who came hear what became of it, '' while nothing is promised."""
    promised = spoken.one_line(evening.dialogue.feedback_promise)
    return spoken.date_told(promised, _.language) if promised else ""


def contacts(evening: Evening) -> list[str]:
    """Whom to ask, one on a line, three at most."""
    return [
        " · ".join(part for part in map(spoken.one_line, (one.name, one.title, one.phone, one.email)) if part)
        for one in evening.contacts[:3]
    ]
