"""The rules of the evening: her own, one on each line, else a draft made from the plan."""

from collections.abc import Iterator

from sqlalchemy import Connection

from forumdesk.forum import rounds, sections, sittings
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.documentation import spoken
from forumdesk.words import N_, Words, speaker

KEY = sections.RULES
ALWAYS = (
    (N_("Everybody gets to speak."), N_("One at a time, and briefly.")),
    (N_("Listen to the end."), N_("Build on what others say. You need not agree.")),
    (N_("All ideas are written down."), N_("We collect first and choose afterwards.")),
    (N_("Look ahead."), N_("We talk about how it can become, not about whose fault it is.")),
    (N_("Keep to the question."), N_("Write everything else on a parking slip. It gets an answer.")),
    (N_("What is said is written down, not who said it."), ""),
)
"""Each with what is meant by it, for whom there is room to say that."""


def own(text: str) -> tuple[str, ...]:
    """The rules that a text holds, one on each line."""
    return tuple(line for part in text.splitlines() if (line := spoken.one_line(part)))


def draft(quota: int, rotations: int, _: Words) -> tuple[tuple[str, str], ...]:
    """What holds where she has written no rules, each with its meaning."""
    always = ((_(rule), _(meaning) if meaning else "") for rule, meaning in ALWAYS)
    return (*always, *_of_method(quota, rotations, _))


def the_rules(conn: Connection) -> tuple[str, ...]:
    """The rules that hold for the evening, in the language of its paper."""
    written = own(sections.own_texts(conn).get(KEY, ""))
    return written or tuple(rule for rule, _meaning in _drafted(conn))


def write(conn: Connection, text: str) -> None:
    """Keep her own rules; no words at all, or those of the draft, let the draft hold again."""
    if own(text) in ((), tuple(rule for rule, _meaning in _drafted(conn))):
        sections.draft_again(conn, KEY)
    else:
        sections.write(conn, KEY, "\n".join(own(text)))


def _drafted(conn: Connection) -> tuple[tuple[str, str], ...]:
    return draft(rounds.quota(conn), sittings.planned(conn), speaker(the_dialogue(conn).language))


def _of_method(quota: int, rotations: int, _: Words) -> Iterator[tuple[str, str]]:
    if quota:
        told = _.n("The table agrees on {count} theme.", "The table agrees on {count} themes.", quota)
        count = spoken.number(quota, _.language)
        yield told.format(count=count), _("It is a common choice, not a vote.")
    if rotations:
        yield _("You may change tables."), _("At set times, and only if you want to.")
