"""How the evening goes: which steps belong to which round, and the course of it told in a few sentences."""

from collections.abc import Iterator

from forumdesk.forum import agenda
from forumdesk.forum.agenda import TimedStep
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words
from forumdesk.words import Words

BEGINS = ("brainstorm", "deepen", "round")
"""Kinds of steps with which a round begins."""
BELONGS = ("agree", "present", "rotation")
"""Kinds of steps that go on with the round that has begun."""


def step_name(told: TimedStep, _: Words) -> str:
    """What a step is called."""
    kind = agenda.KINDS.get(told.step.kind, "")
    return spoken.one_line(told.step.title) or (_(kind) if kind else "") or _("Untitled step")


def hours(told: TimedStep) -> str:
    """From when to when a step is planned, '' while the evening has no start."""
    return f"{told.starts}–{told.ends}" if told.starts else ""


def of_rounds(evening: Evening) -> dict[int, list[TimedStep]]:
    """The steps of each round, by its number."""
    numbers = [one.number for one in evening.rounds]
    steps: dict[int, list[TimedStep]] = {number: [] for number in numbers}
    begun, now = 0, 0
    for told in evening.agenda:
        if told.step.kind in BEGINS and numbers:
            now = numbers[min(begun, len(numbers) - 1)]
            begun += 1
        elif told.step.kind not in BELONGS:
            now = 0
        if now:
            steps[now].append(told)
    return steps


def rotations(evening: Evening) -> list[TimedStep]:
    """The steps at which people may change tables."""
    return [told for told in evening.agenda if told.step.kind == "rotation"]


def told(evening: Evening, _: Words) -> Iterator[str]:
    """The course of the evening for those who come to it."""
    yield _("You sit at a table with some others, and everybody gets to speak.")
    if evening.quota:
        yield _.n(
            "First you collect ideas, and the table agrees on {count} theme.",
            "First you collect ideas, and the table agrees on {count} themes.",
            evening.quota,
        ).format(count=spoken.number(evening.quota, _.language))
    if evening.quota and len(evening.rounds) > 1:
        yield _("The themes of all tables are sorted into areas, and each table takes one area further.")
    elif len(evening.rounds) > 1:
        yield _("The evening has {count} rounds, each with a question of its own.").format(
            count=spoken.number(len(evening.rounds), _.language)
        )
    if evening.facts.rotations:
        yield _("If you like, you can change tables along the way.")
    yield _("You need not prepare anything.")


def of_table(evening: Evening, number: int, _: Words) -> str:
    """A table by its number, and its name if it has one."""
    name = next((one.name for one in evening.tables if one.number == number), "")
    return " – ".join(
        part for part in (evening_words.table(evening, number, _), spoken.one_line(name)) if part
    )
