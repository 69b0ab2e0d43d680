"""The facilitator's cue cards: one for each step, two on a sheet, to hold in the hand and lay aside."""

from collections.abc import Iterator, Sequence

from forumdesk.forum.agenda import TimedStep
from forumdesk.forum.evening import Evening
from forumdesk.paper import course, evening_words, guiding, needs, press, styles
from forumdesk.paper.cutting import across
from forumdesk.paper.formats import A4, POINTS, Field, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout, one_for_each_leader
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

A_SHEET = 2
HIGH = A4.height / A_SHEET
LEFT, WIDE = 16.0, 178.0

TIME = Field(LEFT, HIGH - 29, 88, 15)
LASTS = Field(106, HIGH - 29, 88, 15)
NAME = Field(LEFT, HIGH - 56, WIDE, 24)
CUES = Field(LEFT, 22, WIDE, HIGH - 80)
NEXT = Field(LEFT, 9, 130, 9)
PLACE = Field(150, 9, 44, 9)

TIME_STYLE = Style(Look(34, bold=True, color=styles.INK), 40)
LASTS_STYLE = Style(Look(17, bold=True, color=styles.GREY), 21, align="right")
NAME_STYLE = Style(Look(27, bold=True, color=styles.INK), 33)
CUE_STYLE = Style(Look(20, color=styles.INK), 27)
NEXT_STYLE = Style(Look(13, color=styles.INK), 17)
PLACE_STYLE = Style(Look(10, color=styles.GREY), 13, align="right")
SMALLEST, STEP = 8.0, 0.94
DOT = 1.1
"""Half the width of a bullet in millimetres; it is drawn, no glyph."""


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """Two cards a sheet, in the order of the evening."""
    steps = evening.agenda
    if not steps:
        yield lambda canvas: _empty(canvas, evening, _)
    for start in range(0, len(steps), A_SHEET):
        yield _sheet(steps[start : start + A_SHEET], start, evening, _)


def _sheet(pair: Sequence[TimedStep], start: int, evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        for place, told in enumerate(pair):
            _card(canvas, told, start + place, HIGH * (A_SHEET - 1 - place), evening, _)
        across(canvas, HIGH)

    return draw


def _empty(canvas: TaggedCanvas, evening: Evening, _: Words) -> None:
    _place(canvas, NAME.moved(up=HIGH), _("The agenda has no steps yet."), NAME_STYLE, "H1")
    _place(canvas, NEXT.moved(up=HIGH), evening_words.title(evening, _), NEXT_STYLE)


def _card(canvas: TaggedCanvas, told: TimedStep, number: int, up: float, evening: Evening, _: Words) -> None:
    _place(canvas, TIME.moved(up=up), course.hours(told) or _("Step {number}").format(number=number + 1),
           TIME_STYLE, "P", "foot")  # fmt: skip
    _place(canvas, LASTS.moved(up=up), _lasts(told, _), LASTS_STYLE, "P", "foot")
    _rule(canvas, TIME.foot + up - 2.2)
    used = _place(canvas, NAME.moved(up=up), course.step_name(told, _), NAME_STYLE, "H1")
    top = NAME.top - used - 5
    _cues(canvas, Field(LEFT, CUES.foot + up, WIDE, top - CUES.foot), guiding.cues(told, evening, _))
    following = evening.agenda[number + 1] if number + 1 < len(evening.agenda) else None
    _rule(canvas, NEXT.top + up + 1.5, faint=True)
    _place(canvas, NEXT.moved(up=up), _then(following, _), NEXT_STYLE, "P", "middle")
    told_place = _("{number} of {count}").format(number=number + 1, count=len(evening.agenda))
    _place(canvas, PLACE.moved(up=up), told_place, PLACE_STYLE, "P", "middle")


def _lasts(told: TimedStep, _: Words) -> str:
    """Its minutes, and how it can be caught up with."""
    step = told.step
    parts = [_("{minutes} min").format(minutes=step.minutes)]
    if 0 < step.min_minutes < step.minutes:
        parts.append(_("at least {minutes}").format(minutes=step.min_minutes))
    if step.optional:
        parts.append(_("optional"))
    return " · ".join(parts)


def _then(following: TimedStep | None, _: Words) -> str:
    if following is None:
        return _("Then the evening is over.")
    if not following.starts:
        return _("Then: {step}").format(step=course.step_name(following, _))
    return _("Then {time}: {step}").format(time=following.starts, step=course.step_name(following, _))


def _cues(canvas: TaggedCanvas, field: Field, cues: Sequence[str]) -> None:
    """A list as large as the field holds; a card without cues has lines to write on."""
    if not cues:
        with canvas.artifact():
            canvas.setStrokeColor("#8a929a")
            canvas.setLineWidth(0.7)
            for number in range(4):
                height = mm(field.top - 10 - 12 * number)
                canvas.line(mm(field.left), height, mm(field.left + field.width), height)
        return
    style, gap = _fitting(field, cues), 2.4
    owner = press.listing()
    top = field.top
    for cue in cues:
        _styled, lines = press.fitted(cue, style, mm(field.width - 7), 10_000, style.look.size)
        high = len(lines) * style.leading / POINTS
        with canvas.artifact():
            canvas.setFillColor(styles.GREEN)
            middle = top - style.leading / POINTS / 2
            canvas.rect(mm(field.left), mm(middle - DOT), mm(2 * DOT), mm(2 * DOT), stroke=0, fill=1)
        body = Tag("P", Tag("LBody", Tag("LI", owner)))
        place = Field(field.left + 7, top - high, field.width - 7, high + 0.01).place
        press.draw_fitted(canvas, body, cue, style, place, style.look.size)
        top -= high + gap * style.look.size / CUE_STYLE.look.size


def _fitting(field: Field, cues: Sequence[str]) -> Style:
    """The largest size in which all cues stand one below the other."""
    style, gap = CUE_STYLE, 2.4
    while style.look.size > SMALLEST:
        lines = sum(
            len(press.fitted(cue, style, mm(field.width - 7), 10_000, style.look.size)[1]) for cue in cues
        )
        gaps = gap * style.look.size / CUE_STYLE.look.size * len(cues)
        if lines * style.leading / POINTS + gaps <= field.height:
            break
        look = Look(style.look.size * STEP, style.look.bold, style.look.italic, style.look.color)
        style = style.but(look=look, leading=style.leading * STEP)
    return style


def _place(
    canvas: TaggedCanvas, field: Field, words: str, style: Style, role: str = "P", stand: str = "top"
) -> float:
    return press.draw_fitted(canvas, Tag(role), words, style, field.place, 5, stand) / POINTS


def _rule(canvas: TaggedCanvas, height: float, *, faint: bool = False) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(styles.FAINT if faint else styles.INK)
        canvas.setLineWidth(0.6 if faint else 1.4)
        canvas.line(mm(LEFT), mm(height), mm(LEFT + WIDE), mm(height))


def sheets(evening: Evening) -> int:
    """Half as many as there are steps."""
    return max(-(-len(evening.agenda) // A_SHEET), 1)


HANDOUT = Handout(
    30, "cue-cards", N_("Facilitator's cue cards"), N_("A4, two cards to cut apart"), BEFORE, A4,
    pages, sheets, one_for_each_leader,
    needs=(needs.START, needs.AGENDA),
)  # fmt: skip
