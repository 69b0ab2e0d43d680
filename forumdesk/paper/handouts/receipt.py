"""The receipt of the evening: one A4 for everyone who came, with what was said and what happens next."""

from collections.abc import Iterator

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.notes import HEADINGS
from forumdesk.paper import evening_words, forms, styles
from forumdesk.paper.formats import A4, Field
from forumdesk.paper.handout import AFTER, Drawing, Handout
from forumdesk.paper.press import Look, Style, TaggedCanvas
from forumdesk.words import N_, Words

LINES, COLUMNS, GAP = 3, 2, 8.0
FIRST = ("important", "agreed", "further", "disagreed", "unclear")
"""The headings of the notes, what matters most before the rest."""
TITLE = Field(forms.LEFT, 272, forms.WIDE, 14)
ABOUT = Field(forms.LEFT, 265, forms.WIDE, 6)
THANKS = Field(forms.LEFT, 252, forms.WIDE, 11)
AREAS_TOP, AREAS_FOOT = 248.0, 82.0
NEXT_LABEL, NEXT = Field(forms.LEFT, 70, forms.WIDE, 8), Field(forms.LEFT, 45, forms.WIDE, 24)
CONTACT_LABEL, CONTACT = Field(forms.LEFT, 35, forms.WIDE, 7), Field(forms.LEFT, 17, forms.WIDE, 17)

TITLE_STYLE = Style(Look(22, bold=True, color=styles.INK), 28)
LABEL_STYLE = Style(Look(14, bold=True, color=styles.GREEN), 18)
AREA_STYLE = Style(Look(13, bold=True, color=styles.INK), 16)
LINE_STYLE = Style(Look(11.5, color=styles.INK), 15)
SAID_STYLE = Style(Look(12, color=styles.INK), 15.5)


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """One sheet, however much was said."""
    yield lambda canvas: _draw(canvas, evening, _)


def _draw(canvas: TaggedCanvas, evening: Evening, _: Words) -> None:
    forms.place(canvas, TITLE, evening_words.title(evening, _), TITLE_STYLE, "H1", "middle")
    forms.place(canvas, ABOUT, evening_words.place_and_date(evening, _), LINE_STYLE)
    forms.place(canvas, THANKS, _thanks(evening, _), LINE_STYLE)
    rows = max(1, -(-len(evening.areas) // COLUMNS))
    wide, high = (forms.WIDE - GAP) / COLUMNS, (AREAS_TOP - AREAS_FOOT) / rows
    for place, area in enumerate(evening.areas):
        row, column = divmod(place, COLUMNS)
        left = forms.LEFT + column * (wide + GAP)
        _area(canvas, Field(left, AREAS_TOP - (row + 1) * high, wide, high), area, evening, _)
    forms.rule(canvas, NEXT_LABEL.top + 1.5)
    forms.place(canvas, NEXT_LABEL, _("What happens next"), LABEL_STYLE, "H2", "middle")
    forms.place(canvas, NEXT, "\n".join(what_next(evening, _)), LINE_STYLE)
    forms.place(canvas, CONTACT_LABEL, _("Questions? Ask"), LABEL_STYLE, "H2", "middle")
    forms.place(canvas, CONTACT, "\n".join(contacts(evening)) or "_" * 30, LINE_STYLE)


def _area(canvas: TaggedCanvas, field: Field, area: Area, evening: Evening, _: Words) -> None:
    """Letter, name and table, and under it the lines, an equal part of the room each."""
    head = min(8.0, field.height / 4)
    told = f"{area.letter}  {spoken.one_line(area.name)}".strip()
    if area.table is not None:
        told += f" – {evening_words.table(evening, area.table, _)}"
    forms.place(
        canvas, Field(field.left, field.top - head, field.width, head), told, AREA_STYLE, "H2", "middle"
    )
    top, said = field.top - head, lines(area, evening)
    for left, line in zip(range(len(said), 0, -1), said, strict=True):
        high = (top - field.foot - 2) / left
        here = Field(field.left, top - high, field.width, high)
        top -= forms.place(canvas, here, f"– {line}", SAID_STYLE) + 1.2


def lines(area: Area, evening: Evening) -> list[str]:
    """Three lines from the table's notes, most important first; the themes where nothing is noted yet."""
    of_area = [note for note in evening.notes if note.area_id == area.id and note.text.strip()]
    order = [*FIRST, *(key for key in HEADINGS if key not in FIRST)]
    of_area.sort(key=lambda note: order.index(note.heading))
    said = [spoken.one_line(note.text) for note in of_area]
    if not said:
        said = [spoken.one_line(pile.head.shown) for pile in evening.hanging.get(area.id, ())]
    return [one for one in said if one][:LINES]


def _thanks(evening: Evening, _: Words) -> str:
    came, tables = evening.facts.attended, len(evening.tables)
    if came and tables:
        return _("Thank you for coming! {came} people at {tables} tables said this:").format(
            came=came, tables=tables
        )
    return _("Thank you for coming! This is what was said:")


def what_next(evening: Evening, _: Words) -> list[str]:
    """Who goes on with it, and when those who came hear of it; a line to write on if no day is said."""
    body = spoken.one_line(evening.mandate.commissioned_body)
    told = [
        _("Everything that was written is documented and given to {body}.").format(
            body=spoken.body(body, _.language)
        )
        if body
        else _("Everything that was written is documented.")
    ]
    promise = spoken.one_line(evening.dialogue.feedback_promise)
    when = spoken.date_told(promise, _.language) if promise else "____________________"
    return [*told, _("You get feedback: {when}").format(when=when)]


def contacts(evening: Evening) -> list[str]:
    """Whom to ask, one on a line, three at most."""
    return [
        " · ".join(part for part in (one.name, one.title, one.phone, one.email) if part.strip())
        for one in evening.contacts[:3]
    ]


def sheets(evening: Evening) -> int:  # noqa: ARG001
    """Always one."""
    return 1


HANDOUT = Handout(
    60, "receipt", N_("Receipt of the evening"), N_("A4, one for everyone who came"), AFTER, A4, pages, sheets
)
