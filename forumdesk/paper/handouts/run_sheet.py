"""The run sheet: the evening's steps with their clock times, to be read standing and at arm's length."""

from forumdesk.forum.agenda import TimedStep
from forumdesk.forum.evening import Evening
from forumdesk.paper import course, evening_words, needs, running, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Drawing, Handout, as_drawn
from forumdesk.paper.press import Block, Grid, Look, Paragraph, Style, Table
from forumdesk.paper.running import LEAD, Hand
from forumdesk.words import N_, Words

SCALES = (1.0, 0.94, 0.88, 0.82, 0.76)
TIME = Style(Look(26, bold=True, color=styles.INK), 30)
NAME = Style(Look(18, bold=True, color=styles.INK), 23)
MORE = Style(Look(12, color=styles.GREY), 16)
GRID = Grid(
    body=NAME, head=Style(Look(11, bold=True, color=styles.GREY), 14), padding=6.0, inset=8.0,
    rule="#8a929a", head_rule=styles.INK,
)  # fmt: skip


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """On one sheet if it can be read there, else on more."""
    return running.on_one_sheet_if_possible(lambda hand: story(evening, hand, _), evening, _, SCALES)


def story(evening: Evening, hand: Hand, _: Words) -> list[Block]:
    """A row for each step; beside it the true time is written by hand."""
    about = " · ".join(
        part for part in (evening_words.place_and_date(evening, _), evening_words.hours(evening, _)) if part
    )
    blocks = running.head(Hand(), evening_words.title(evening, _), _("Run sheet"))
    blocks[-1].after = 4.0
    blocks += [Paragraph(about, LEAD.but(after=4.0))] if about else []
    if not evening.agenda:
        return [*blocks, Paragraph(_("The agenda has no steps yet."), LEAD)]
    rows: list[list[str | Block | list[Block]]] = [
        [
            Paragraph(told.starts or "–", hand(TIME)),
            [Paragraph(course.step_name(told, _), hand(NAME)), Paragraph(more(told, _), hand(MORE))],
            "",
        ]
        for told in evening.agenda
    ]
    heads = [_("Time"), _("Step"), _("Actual time")]
    table = Table(heads, rows, (2.4, 9.8, 2.4), hand.grid(GRID), after=6.0)
    if ends := evening.agenda[-1].ends:
        told = _("The evening ends at {time}.").format(time=ends)
        return [*blocks, table, Paragraph(told, LEAD)]
    return [*blocks, table]


def more(told: TimedStep, _: Words) -> str:
    """Its minutes, when it ends, how short it can be, and whether it may be left out."""
    step = told.step
    parts = [_("{minutes} min").format(minutes=step.minutes)]
    if told.ends:
        parts.append(_("ends {time}").format(time=told.ends))
    if 0 < step.min_minutes < step.minutes:
        parts.append(_("at least {minutes} min").format(minutes=step.min_minutes))
    if step.optional:
        parts.append(_("optional"))
    return " · ".join(parts)


HANDOUT = Handout(
    25, "run-sheet", N_("Run sheet"), N_("A4, large, with clock times"), BEFORE, A4, pages, as_drawn(pages),
    needs=(needs.START, needs.AGENDA),
)  # fmt: skip
