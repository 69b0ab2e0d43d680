"""The fallback kit: one bundle of paper with everything needed to go on by hand when the laptop dies."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from forumdesk.forum.evening import Evening
from forumdesk.forum.notes import HEADINGS
from forumdesk.forum.tables import Table
from forumdesk.paper import evening_words, forms, styles
from forumdesk.paper.formats import A4, Field
from forumdesk.paper.forms import Space
from forumdesk.paper.handout import BEFORE, Drawing, Handout
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.press import Look, Style, TaggedCanvas
from forumdesk.words import N_, Words

SLIPS, SLIP_SHEETS = 4, 2
IDEAS = 10
"""Lines for ideas on a secretary's sheet, with their codes."""
ENTRY_STYLE = Style(Look(15, color=styles.INK), 20)
STEP_STYLE = Style(Look(14, color=styles.INK), 19)
QUESTION_STYLE = Style(Look(52, bold=True, color=styles.INK), 66)

STEPS = (
    N_("Do not stop. Nobody needs the laptop to talk: say that you go on with paper."),
    N_("Take the time from a watch and follow the run sheet. Write the true times beside the planned ones."),
    N_("Give each table its secretary sheet and its theme cards. The code in the corner stays on the card."),
    N_("Let the tables present from their cards. Collect the cards and put them on the wall, in groups."),
    N_("Write the name of each area on an area sheet, give it a letter and a table, and begin round two."),
    N_("At each rotation, write on the area sheet how many sit at the table."),
    N_("Hand out parking slips for everything beside the question, and keep them in one place."),
    N_("Afterwards: start the laptop again. Everything typed before it died is still in the file."),
    N_("Type in the cards by their codes, then areas, notes and slips. Undo takes back a mistake."),
)


@dataclass(frozen=True)
class Part:
    """A part of the kit, as the contents name it."""

    title: str
    sheets: Callable[[Evening, Words], Iterator[Drawing]]


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """The contents first, with the page of each part."""
    parts = [(_(part.title), list(part.sheets(evening, _))) for part in PARTS]
    yield _cover(parts, evening, _)
    for _title, drawings in parts:
        yield from drawings


def _cover(parts: Sequence[tuple[str, list[Drawing]]], evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        forms.place(canvas, forms.TITLE, _("If the laptop dies"), forms.TITLE_STYLE, "H1", "middle")
        forms.place(
            canvas, forms.ABOUT,
            _("Everything in this bundle can be done by hand. Print it before the evening and lay it aside."),
            forms.ABOUT_STYLE,
        )  # fmt: skip
        page, up = 2, forms.TOP - 12
        for title, drawings in parts:
            told = _("page {page}").format(page=page)
            if len(drawings) > 1:
                told = _("pages {first}–{last}").format(first=page, last=page + len(drawings) - 1)
            forms.place(canvas, Field(forms.LEFT, up, 120, 9), title, ENTRY_STYLE, stand="middle")
            forms.place(canvas, Field(142, up, 50, 9), told, ENTRY_STYLE.but(align="right"), stand="middle")
            forms.rule(canvas, up - 1.5)
            page, up = page + len(drawings), up - 13
        forms.foot(canvas, evening, _)

    return draw


def _steps(evening: Evening, _: Words) -> Iterator[Drawing]:
    def draw(canvas: TaggedCanvas) -> None:
        forms.place(canvas, forms.TITLE, _("What to do"), forms.TITLE_STYLE, "H1", "middle")
        high = (forms.TITLE.foot - forms.BOTTOM) / len(STEPS)
        for number, step in enumerate(STEPS, start=1):
            up = forms.TITLE.foot - number * high
            forms.place(
                canvas, Field(forms.LEFT, up, forms.WIDE, high - 3), f"{number}. {_(step)}", STEP_STYLE
            )
        forms.foot(canvas, evening, _)

    yield draw


def _questions(evening: Evening, _: Words) -> Iterator[Drawing]:
    """A sheet for each round, large enough to hold up."""
    for one in evening.rounds:
        yield _question(one.number, evening, _)


def _question(number: int, evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        title = _("Round {number}").format(number=number)
        forms.place(canvas, forms.TITLE, title, forms.TITLE_STYLE, "H1", "middle")
        words = evening_words.question(evening, number) or "______________________"
        field = Field(forms.LEFT, 40, forms.WIDE, 215)
        forms.place(canvas, field, words, QUESTION_STYLE, stand="middle")
        forms.foot(canvas, evening, _)

    return draw


def _secretary_sheets(evening: Evening, _: Words) -> Iterator[Drawing]:
    for table in _tables(evening):
        title = _("Secretary – {table}").format(table=evening_words.table(evening, table.number, _))
        spaces = [Space(f"B{table.number}-{number}") for number in range(1, IDEAS + 1)]
        yield forms.sheet(title, evening_words.question(evening, 1), spaces, evening, _)


def _run_sheet(evening: Evening, _: Words) -> Iterator[Drawing]:
    yield from _handout("run-sheet").pages(evening, _)


def _handout(wanted: str) -> Handout:
    """Another handout, from the shelf."""
    return next(one for one in all_handouts() if one.id == wanted)


def _cards(evening: Evening, _: Words) -> Iterator[Drawing]:
    """Blank ones, also when the evening has its cards already."""
    yield from _handout("theme-cards").pages(replace(evening, cards=()), _)


def _area_sheets(evening: Evening, _: Words) -> Iterator[Drawing]:
    last = max((one.number for one in evening.rounds), default=2)
    for table in _tables(evening):
        title = _("{table} – area ____").format(table=evening_words.table(evening, table.number, _))
        spaces = [Space(_(name), 1.6 if key == "important" else 1) for key, name in HEADINGS.items()]
        people = _("Rotation {number}: ____ people")
        held = [people.format(number=number + 1) for number in range(evening.facts.rotations)]
        if held:
            spaces.append(Space("    ".join(held), 0.3))
        yield forms.sheet(title, evening_words.question(evening, last), spaces, evening, _)


def _slips(evening: Evening, _: Words) -> Iterator[Drawing]:
    label = _("Parking slip – beside the question")
    for _number in range(SLIP_SHEETS):
        yield forms.sheet(
            _("Parking lot"), _("Cut into slips. Whoever wants an answer writes how to be reached."),
            [Space(label) for _slip in range(SLIPS)], evening, _,
        )  # fmt: skip


def _tables(evening: Evening) -> Sequence[Table]:
    return evening.tables or (Table(0, 1, "", "", None),)


PARTS = (
    Part(N_("What to do"), _steps),
    Part(N_("Run sheet"), _run_sheet),
    Part(N_("The questions"), _questions),
    Part(N_("Sheets for the secretaries"), _secretary_sheets),
    Part(N_("Blank theme cards"), _cards),
    Part(N_("Area sheets"), _area_sheets),
    Part(N_("Parking slips"), _slips),
)


def sheets(evening: Evening) -> int:
    """As many as its parts have, and the contents."""
    tables = len(_tables(evening))
    cards = _handout("theme-cards").sheets(replace(evening, cards=()))
    return 2 + _handout("run-sheet").sheets(evening) + len(evening.rounds) + 2 * tables + cards + SLIP_SHEETS


HANDOUT = Handout(
    28, "fallback-kit", N_("If the laptop dies"), N_("A4, all that is needed to go on by hand"), BEFORE, A4,
    pages, sheets,
)  # fmt: skip
