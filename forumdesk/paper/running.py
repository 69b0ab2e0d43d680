"""Papers that are read from top to bottom: their sheet, and the hand they are set in, at any size."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, logo, press, styles
from forumdesk.paper.formats import A4, mm
from forumdesk.paper.press import (
    Block,
    Grid,
    Look,
    Paragraph,
    Rule,
    Run,
    Sheet,
    Style,
    Table,
    TaggedCanvas,
    Turn,
)
from forumdesk.paper.press.barred import Barred
from forumdesk.paper.press.text import Words as Text
from forumdesk.paper.press.text import broken, runs
from forumdesk.words import Words

SIDE, TOP, FOOT = mm(22), mm(20), mm(23)
LONG_TITLE = 50
"""Signs above which a title is set smaller."""
LONG_ASKED = 220
"""The same for a question."""
SCALES = (1.12, 1.06, 1.0, 0.94, 0.88, 0.82)
"""From which sizes a letter takes the largest that keeps it on one sheet."""


@dataclass(frozen=True)
class Hand:
    """The styles of running papers, all of them larger or smaller together."""

    scale: float = 1.0

    def __call__(self, style: Style) -> Style:
        """A style at this hand's size."""
        by = self.scale
        return style.but(
            look=replace(style.look, size=style.look.size * by), leading=style.leading * by,
            before=style.before * by, after=style.after * by, indent=style.indent * by,
        )  # fmt: skip

    def grid(self, grid: Grid) -> Grid:
        """A table's styles at this hand's size."""
        return replace(grid, body=self(grid.body), head=self(grid.head), padding=grid.padding * self.scale)


Story = Callable[[Hand], Sequence[Block]]

EYEBROW = Style(Look(11, bold=True, color=styles.GREEN), 15, after=3, keep_with_next=True)
TITLE = Style(Look(28, bold=True, color=styles.INK), 34, after=5, role="H1", keep_with_next=True)
SEVERAL_LINES = TITLE.but(look=Look(25, bold=True, color=styles.INK), leading=31.0)
SMALLER_TITLE = TITLE.but(look=Look(20, bold=True, color=styles.INK), leading=26.0)
ABOUT = Style(Look(12, color=styles.GREY), 17, after=4)
HEADING = Style(Look(15, bold=True, color=styles.INK), 20, before=13, after=3, role="H2", keep_with_next=True)
BODY = Style(Look(12, color=styles.INK), 18, after=6)
LEAD = Style(Look(14, color=styles.INK), 20.5, after=8)
LISTED = BODY.but(indent=16.0, after=4.0)
LABEL = Style(Look(10.5, bold=True, color=styles.GREY), 14, after=2, keep_with_next=True)
QUESTION = Style(Look(17, bold=True, color=styles.INK), 24)
LONG_QUESTION = Style(Look(13, bold=True, color=styles.INK), 19)
SMALL = Style(Look(10, color=styles.GREY), 14.5, after=4)
FACTS = Grid(
    body=Style(Look(12, color=styles.INK), 17), head=Style(Look(12, bold=True, color=styles.INK), 17),
    padding=2.6, inset=0.0, rule="",
)  # fmt: skip


def sheet(evening: Evening, _: Words) -> Sheet:
    """An A4 sheet with the house and the evening at its foot, and its number where there are several."""

    def furniture(canvas: TaggedCanvas, turn: Turn) -> None:
        wide, foot = A4.size[0] - 2 * SIDE, mm(7)
        page = _("Page {page} of {pages}").format(page=turn.page, pages=turn.pages) if turn.pages > 1 else ""
        told = [spoken.one_line(evening.house_style.contact_line), evening_words.foot(evening, _)]
        told = [line for line in told if line]
        tag, style = press.Tag("P"), Style(Look(9, color=styles.GREY), 12)
        with canvas.artifact("Pagination"):
            canvas.setStrokeColor(styles.FAINT)
            canvas.setLineWidth(0.6)
            canvas.line(SIDE, foot + 29, A4.size[0] - SIDE, foot + 29)
            place = (SIDE, foot, wide * 0.76, 25)
            press.draw_fitted(canvas, tag, "\n".join(told), style, place, 6)
            place = (SIDE + wide * 0.78, foot, wide * 0.22, 25)
            press.draw_fitted(canvas, tag, page, style.but(align="right"), place, 7)

    return Sheet(A4.size, SIDE, SIDE, TOP, FOOT, furniture)


def head(hand: Hand, eyebrow: str, title: str, about: str = "") -> list[Block]:
    """What kind of paper it is, its title, a line about it, and a strong rule below."""
    blocks: list[Block] = [Paragraph(eyebrow, hand(EYEBROW))] if eyebrow else []
    blocks.append(Paragraph(title, _title_style(title, hand)))
    blocks += [Paragraph(about, hand(ABOUT).but(keep_with_next=True))] if about else []
    return [*blocks, rule(before=5, after=13 * hand.scale)]


def _title_style(title: str, hand: Hand) -> Style:
    """The largest size at which the title stands on one line; where it can't, one that suits several."""
    for style in (TITLE, *(TITLE.but(look=replace(TITLE.look, size=size)) for size in (26.0, 24.0, 22.0))):
        look = hand(style).look
        if len(broken(runs(title), look, A4.size[0] - 2 * SIDE)) <= 1:
            return hand(style)
    return hand(SEVERAL_LINES if len(title) <= LONG_TITLE else SMALLER_TITLE)


def rule(before: float = 4.0, after: float = 4.0) -> Rule:
    """A strong rule that ends a head; what it heads stays with it."""
    line = Rule(styles.INK, 1.4, before, after)
    line.keep_with_next = True
    return line


def letterhead(evening: Evening, hand: Hand, _: Words) -> list[Block]:
    """Whose letter it is, by its logo or its name, and under which number it is registered."""
    owner, shown = spoken.one_line(evening.dialogue.municipality), logo.on_paper(evening, _)
    number = spoken.one_line(evening.dialogue.registry_number)
    told = _("Reg. no. {number}").format(number=number) if number else ""
    blocks: list[Block] = [shown] if shown else []
    if owner and not shown:
        blocks.append(Paragraph(owner, hand(Style(Look(12, bold=True, color=styles.INK), 16))))
    if told:
        blocks.append(Paragraph(told, hand(SMALL.but(after=0.0))))
    return [*blocks, press.Gap(14 * hand.scale)] if blocks else []


def heading(words: str, hand: Hand) -> Paragraph:
    """A heading within a paper."""
    return Paragraph(words, hand(HEADING))


def texts(words: str, style: Style) -> list[Block]:
    """What was typed, a paragraph for each of its lines."""
    return [Paragraph(line, style) for line in words.splitlines() if line.strip()]


def bullets(words: Iterable[Text], hand: Hand, style: Style = LISTED) -> list[Block]:
    """A list."""
    return list(press.items(words, hand(style)))


def question(words: str, hand: Hand, label: str = "") -> list[Block]:
    """A question, set so that nobody overlooks it."""
    blocks: list[Block] = [Paragraph(label, hand(LABEL))] if label else []
    style = QUESTION if len(words) <= LONG_ASKED else LONG_QUESTION
    return [Barred(*blocks, Paragraph(words, hand(style)), color=styles.GREEN, around=9 * hand.scale)]


def facts(rows: Sequence[tuple[str, Text]], hand: Hand, widths: tuple[float, float] = (2, 9)) -> Table:
    """Names and what they are."""
    shown = [[Run(name, bold=True), value] for name, value in rows]
    return Table([], shown, widths, hand.grid(FACTS), row_heads=True, before=0, after=4)


def on_one_sheet_if_possible(
    story: Story, evening: Evening, _: Words, scales: Sequence[float] = SCALES
) -> list[press.Page]:
    """As large as keeps it on one sheet; what is too long for that goes on over more in the usual size."""
    return press.as_large_as_fits(lambda scale: story(Hand(scale)), sheet(evening, _), scales)


def needed(story: Story, evening: Evening, _: Words, scales: Sequence[float] = SCALES) -> int:
    """How many sheets that takes."""
    return press.needed(lambda scale: story(Hand(scale)), sheet(evening, _), scales)
