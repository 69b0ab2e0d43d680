"""The run sheet: the evening's steps with their clock times, to be read standing and at arm's length."""

from collections.abc import Iterator, Sequence

from forumdesk.forum import agenda
from forumdesk.forum.agenda import TimedStep
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, forms, styles
from forumdesk.paper.formats import A4, Field
from forumdesk.paper.handout import BEFORE, Drawing, Handout
from forumdesk.paper.press import Look, Style, TaggedCanvas
from forumdesk.words import N_, Words

ROW, A_SHEET, TOP = 19.0, 12, 252.0
ABOUT = Field(forms.LEFT, 256, forms.WIDE, 6)
TIME, NAME = Field(18, 4, 32, 12), Field(52, 7.5, 140, 10)
MORE = Field(52, 1.5, 140, 6)

TIME_STYLE = Style(Look(24, bold=True, color=styles.INK), 30)
NAME_STYLE = Style(Look(19, bold=True, color=styles.INK), 24)
MORE_STYLE = Style(Look(12, color=styles.GREY), 15)


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """As many sheets as the steps need, one at least."""
    steps = evening.agenda
    for start in range(0, max(len(steps), 1), A_SHEET):
        yield _sheet(steps[start : start + A_SHEET], evening, _)


def _sheet(steps: Sequence[TimedStep], evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        forms.place(canvas, forms.TITLE, _("Run sheet"), forms.TITLE_STYLE, "H1", "middle")
        forms.place(canvas, ABOUT, evening_words.title(evening, _), MORE_STYLE)
        for number, told in enumerate(steps):
            up = TOP - (number + 1) * ROW
            forms.place(canvas, TIME.moved(up=up), told.starts or "–", TIME_STYLE, stand="middle")
            forms.place(canvas, NAME.moved(up=up), name(told, _), NAME_STYLE, stand="middle")
            forms.place(canvas, MORE.moved(up=up), more(told, _), MORE_STYLE, stand="middle")
            forms.rule(canvas, up)
        forms.foot(canvas, evening, _)

    return draw


def name(told: TimedStep, _: Words) -> str:
    """What the step is called."""
    kind = agenda.KINDS.get(told.step.kind, "")
    return spoken.one_line(told.step.title) or (_(kind) if kind else "") or _("Untitled step")


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


def sheets(evening: Evening) -> int:
    """As many as the steps need."""
    return max(-(-len(evening.agenda) // A_SHEET), 1)


HANDOUT = Handout(
    25, "run-sheet", N_("Run sheet"), N_("A4, large, with clock times"), BEFORE, A4, pages, sheets
)
