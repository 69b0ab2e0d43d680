"""The fallback kit: one bundle of paper with everything needed to go on by hand when the laptop dies."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, forms, press, styles
from forumdesk.paper.formats import A4, Field, Format, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout, as_drawn
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.press import Look, Paragraph, Run, Style, Tag, TaggedCanvas, paged
from forumdesk.paper.running import LEAD, Hand, head, sheet
from forumdesk.paper.sheets.layout import Placed
from forumdesk.words import N_, Words

ENTRY = Style(Look(15, color=styles.INK), 20)
STEP = Style(Look(15, color=styles.INK), 21, after=9, indent=26)
QUESTION = Style(Look(64, bold=True, color=styles.INK), 80)
PAGE = Style(Look(7.5, color=styles.GREY), 9)
NUMBER = Field(22, 4.2, 80, 3.2)
"""Where the page is told: below what stands on any paper, and beside its cuts and marks."""
ROW, FIRST_ENTRY = 12.5, 204.0

STEPS = (
    N_("Do not stop. Nobody needs the laptop to talk: say that you go on with paper."),
    N_("Take the time from a watch and follow the run sheet. Write down when things really began."),
    N_("Give each table its secretary sheet and its theme cards. The code in the corner stays on the card."),
    N_("Let the tables present from their cards. Collect the cards and put them on the wall, in groups."),
    N_("Write the name of each area on an area sheet and a sign, give it a letter and a table."),
    N_("Begin the next round with the other secretary sheets. Count the people at each rotation."),
    N_("Hand out parking slips for everything beside the question, and keep them in one place."),
    N_("Let people sign the attendance list, which is printed by itself because it holds names."),
    N_("Afterwards: start the laptop again. Everything typed before it died is still in the file."),
    N_("Type in the cards by their codes, then areas, notes and slips. Undo takes back a mistake."),
)


@dataclass(frozen=True)
class Part:
    """A part of the kit: its title, its sheets, what of them comes back filled, and which sheets they are."""

    title: str
    drawings: Sequence[Drawing]
    returns: Sequence[tuple[Placed, ...]] = ()
    format: Format = A4


BOUND = (
    ("secretary-sheets", ""), ("blank-theme-cards", ""), ("blank-area-sheets", ""), ("area-signs", ""),
    ("secretary-notes", "blank"), ("rotation-overview", ""), ("parking-slips", ""), ("evaluation-slips", ""),
)  # fmt: skip
"""The papers of others that are bound in, each as a variant of it or as it is."""


SLIPS, MOST = ("parking-slips", "evaluation-slips"), 30
"""Of slips the kit holds no more sheets than that: a reserve that can be carried."""


def parts(evening: Evening, _: Words) -> Iterator[Part]:
    """What to do, what is said, and then all that is written on, blank as the evening begins."""
    evening = _before(evening)
    yield Part(_("What to do"), list(_steps(evening, _)))
    yield _bound("run-sheet", "", evening, _)
    yield _bound("rules", "", evening, _)
    if evening.rounds:
        yield Part(_("The questions"), [_question(one.number, evening, _) for one in evening.rounds])
    for name, variant in BOUND:
        yield _bound(name, variant, evening, _)


def _before(evening: Evening) -> Evening:
    """The evening as it is before anybody has said anything."""
    return replace(evening, cards=(), ideas=(), areas=(), hanging={}, excluded=(), notes=(), rotations=())


def _bound(name: str, variant: str, evening: Evening, _: Words) -> Part:
    paper = next(one for one in all_handouts() if one.id == name)
    title, paper = _(paper.title), paper.varied(variant)
    most = MOST if name in SLIPS else None
    returns = list(islice(paper.returns(evening, _), most)) if paper.returns else []
    return Part(title, list(islice(paper.pages(evening, _), most)), returns, paper.format)


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """The contents first, with the pages of each part; every page says its number."""
    every = list(parts(evening, _))
    count = 1 + sum(len(part.drawings) for part in every)
    drawings = [_numbered(lambda canvas: _contents(canvas, every, evening, _), 1, count, A4, _)]
    for place, part in enumerate(every):
        for number, drawing in enumerate(part.drawings):
            begun = _begun(drawing, part, _key(place)) if not number else drawing
            drawings.append(_numbered(begun, len(drawings) + 1, count, part.format, _))
    return drawings


def returns(evening: Evening, _: Words) -> Iterator[tuple[Placed, ...]]:
    """Of each page, the sheets that come back filled."""
    yield ()
    for part in parts(evening, _):
        yield from part.returns or ((),) * len(part.drawings)


def _key(place: int) -> str:
    return f"part-{place}"


def _begun(drawing: Drawing, part: Part, key: str) -> Drawing:
    """The first sheet of a part, to which the contents lead."""

    def draw(canvas: TaggedCanvas) -> None:
        canvas.bookmarkHorizontal(key, 0, mm(part.format.height))
        canvas.outline(part.title, key, 1)
        drawing(canvas)

    return draw


def _numbered(drawing: Drawing, number: int, count: int, format_: Format, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        canvas.setPageSize(format_.size)
        drawing(canvas)
        told = _("Page {page} of {pages}").format(page=number, pages=count)
        words = " · ".join((_("If the laptop dies"), told))
        with canvas.artifact("Pagination"):
            press.draw_fitted(canvas, Tag("P"), words, PAGE, NUMBER.place, 5, "foot")

    return draw


def _contents(canvas: TaggedCanvas, every: Sequence[Part], evening: Evening, _: Words) -> None:
    about = _("Everything in this bundle can be done by hand. Print it before the evening and lay it aside.")
    top = head(Hand(), evening_words.title(evening, _), _("If the laptop dies"))
    paged([*top, Paragraph(about, LEAD)], sheet(evening, _))[0](canvas)
    owner, page, up = Tag("TOC"), 2, FIRST_ENTRY
    for place, part in enumerate(every):
        told = _("page {page}").format(page=page)
        if len(part.drawings) > 1:
            told = _("pages {first}–{last}").format(first=page, last=page + len(part.drawings) - 1)
        entry = Tag("Reference", Tag("TOCI", owner))
        for words, field, style in (
            (part.title, Field(22, up, 118, 8), ENTRY),
            (told, Field(142, up, 46, 8), ENTRY.but(align="right")),
        ):
            run = Run(words, link=_key(place))
            press.draw_fitted(canvas, entry, run, style, field.place, 6, "middle", continues=True)
        _rule(canvas, up - 1.5)
        page, up = page + len(part.drawings), up - ROW


def _rule(canvas: TaggedCanvas, height: float) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(styles.FAINT)
        canvas.setLineWidth(0.6)
        canvas.line(mm(22), mm(height), mm(188), mm(height))


def _steps(evening: Evening, _: Words) -> Iterable[Drawing]:
    listed = press.items([_(step) for step in STEPS], STEP, numbered=True)
    for number, item in enumerate(listed, start=1):
        item.label, item.hang = Run(f"{number}.", bold=True, color=styles.GREEN), STEP.indent
    top = head(Hand(), evening_words.title(evening, _), _("What to do"))
    lead = Paragraph(_("The evening goes on. Step by step:"), LEAD.but(keep_with_next=True))
    return paged([*top, lead, *listed], sheet(evening, _))


def _question(number: int, evening: Evening, _: Words) -> Drawing:
    """The question of a round, large enough to hold up."""

    def draw(canvas: TaggedCanvas) -> None:
        title = evening_words.round_(evening, number, _)
        forms.place(canvas, forms.TITLE, title, forms.TITLE_STYLE, "H1", "middle")
        words = evening_words.question(evening, number) or "______________________"
        forms.place(canvas, Field(forms.LEFT, 30, forms.WIDE, 226), words, QUESTION, stand="middle")
        forms.foot(canvas, evening, _)

    return draw


HANDOUT = Handout(
    28, "fallback-kit", N_("If the laptop dies"), N_("A4, all that is needed to go on by hand"), BEFORE, A4,
    pages, as_drawn(pages), returns=returns,
)  # fmt: skip
