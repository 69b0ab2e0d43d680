"""The table leader's guide: a sheet for each table and round, with question, times and good ways to ask."""

from collections.abc import Iterator
from functools import partial

from forumdesk.forum.agenda import TimedStep
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.rounds import Round
from forumdesk.forum.tables import Table
from forumdesk.paper import course, evening_words, guiding, needs, running, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Drawing, Handout, remembered
from forumdesk.paper.press import Block, Look, Paragraph, Run, Style
from forumdesk.paper.press.text import Words as Text
from forumdesk.paper.running import BODY, Hand, Story
from forumdesk.words import N_, Words, speaker

LINE = Style(Look(12, color=styles.INK), 18, after=2)


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """Round by round, table by table, one sheet each if it can be."""
    for story in _stories(evening, _):
        yield from running.on_one_sheet_if_possible(story, evening, _)


def sheets(evening: Evening) -> int:
    """One for each table and round, unless a question or the themes of an area are very long."""
    _ = speaker(evening.dialogue.language)
    return sum(running.needed(story, evening, _) for story in _stories(evening, _))


def _stories(evening: Evening, _: Words) -> Iterator[Story]:
    for one in evening.rounds:
        for table in evening.tables or (Table(0, 1, "", "", None),):
            yield partial(_story, evening, one, table, _)
    if not evening.rounds:
        yield partial(_empty, evening, _)


def _empty(evening: Evening, _: Words, hand: Hand) -> list[Block]:
    head = running.head(hand, evening_words.title(evening, _), _("Table leader's guide"))
    return [*head, Paragraph(_("There are no rounds yet."), hand(BODY))]


def _story(evening: Evening, one: Round, table: Table, _: Words, hand: Hand) -> list[Block]:
    at, which = evening_words.table(evening, table.number, _), evening_words.round_(evening, one.number, _)
    eyebrow = " · ".join((evening_words.leader(evening, _), evening_words.title(evening, _)))
    blocks = running.head(hand, eyebrow, f"{at} · {which}", _about(evening, one, table, _))
    asked = evening_words.question(evening, one.number)
    blocks += running.question(asked or "_" * 34, hand, _("The question"))
    blocks += _area(evening, one, table, hand, _)
    if steps := course.of_rounds(evening)[one.number]:
        blocks += [running.heading(_("The times"), hand)]
        blocks += [running.facts([_step(told, _) for told in steps], hand, (2.6, 9))]
    blocks += [running.heading(_("What you do"), hand)]
    blocks += running.bullets(guiding.duties(one, evening, _), hand)
    blocks += [running.heading(_("Good ways to ask"), hand)]
    blocks += running.bullets([Run(said) for said in guiding.questions(one, _)], hand)
    blocks += [running.heading(_("If it gets difficult"), hand)]
    blocks += running.bullets(_helps(_), hand)
    return blocks


def _about(evening: Evening, one: Round, table: Table, _: Words) -> str:
    """The table's name, and who leads there."""
    leads = next(
        (role.leader for role in evening.roles if role.table == table.number and role.round == one.number), ""
    )
    told = f"{evening_words.leader(evening, _)}: {spoken.one_line(leads)}" if leads.strip() else ""
    return " · ".join(part for part in (spoken.one_line(table.name), told) if part)


def _step(told: TimedStep, _: Words) -> tuple[str, Text]:
    minutes = _("{minutes} min").format(minutes=told.step.minutes)
    return course.hours(told) or minutes, f"{course.step_name(told, _)} · {minutes}"


def _area(evening: Evening, one: Round, table: Table, hand: Hand, _: Words) -> list[Block]:
    """The area with which the table goes on after the first round, and what hangs in it."""
    if one.number == min(each.number for each in evening.rounds):
        return []
    area = next((each for each in evening.areas if each.table == table.number), None)
    if area is None:
        told = _("Your area: {area}").format(area="_" * 34)
        return [Paragraph(told, hand(BODY).but(before=6 * hand.scale))]
    name = f"{area.letter}  {spoken.one_line(area.name) or _('Area without a name')}"
    themes = [
        f"{pile.head.code}  {spoken.one_line(pile.head.shown)}" for pile in evening.hanging.get(area.id, ())
    ]
    blocks: list[Block] = [running.heading(_("Your area: {area}").format(area=name), hand)]
    return blocks + [Paragraph(theme, hand(LINE)) for theme in themes]


def _helps(_: Words) -> list[Text]:
    return [[Run(said, bold=True), f" {helps}"] for said, helps in guiding.difficulties(_)]


HANDOUT = Handout(
    22, "leader-guide", N_("Table leader's guide"), N_("A4, one for each table and round"), BEFORE, A4,
    pages, remembered(sheets),
    needs=(needs.TABLES, needs.QUESTIONS),
)  # fmt: skip
