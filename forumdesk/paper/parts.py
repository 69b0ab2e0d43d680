"""Parts that several chapters are built from: running text, area headings, tables of facts."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import Paragraph as Written
from forumdesk.forum.documentation import spoken
from forumdesk.paper import press, styles
from forumdesk.paper.press import Block, Heading, Paragraph, Rule, Run, Style, Table
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import Words


def running(paragraphs: Iterable[Written], style: Style = styles.BODY) -> list[Block]:
    """Written paragraphs; items that follow each other are one list."""
    blocks: list[Block] = []
    for kind, group in groupby(paragraphs, key=lambda one: one.kind):
        told = [one for one in group if one.text.strip()]
        if kind == "text" or not told:
            blocks += [Paragraph(_dressed(one), style) for one in told]
            continue
        if blocks:
            blocks[-1].keep_with_next = True
        listed = styles.LISTED.but(look=style.look, leading=style.leading)
        items = press.items(map(_dressed, told), listed, numbered=kind == "number")
        for item, one in zip(items, told, strict=True):
            item.label = f"{one.label}." if one.label else item.label
        items[-1].after = style.after
        for item in (items[0], *items[-2:-1]):  # no item stands alone at either side of a page's end
            item.keep_with_next = len(items) > 1
        blocks += items
    return blocks


def _dressed(paragraph: Written) -> list[str | Run]:
    """The runs as the press sets them; a link is green and underlined by nothing but its words."""
    return [
        Run(run.text, run.bold or None, run.italic or None, styles.GREEN if run.link else None, link=run.link)
        for run in paragraph.runs
    ]


def area_heading(area: Area, about: str, key: str, _: Words) -> list[Block]:
    """A bar in the area's colour, its letter and name, and a line about it."""
    bar = Rule(area.colour, 2.6, before=16, after=5)
    bar.keep_with_next = True
    name = spoken.one_line(area.name) or _("Area without a name")
    title: Text = [Run(f"{area.letter} ", color=area.colour), name]
    blocks: list[Block] = [
        bar,
        Heading(title, styles.SUBHEADING.but(before=0.0), 3, f"{key}-{area.id}", listed=False),
    ]
    if about:
        blocks.append(Paragraph(about, styles.NOTE.but(keep_with_next=True)))
    return blocks


def facts(rows: Sequence[tuple[str, Text]], widths: tuple[float, float] = (2, 9)) -> Table:
    """Names and what they are, without rules, names as row headers."""
    shown = [[Run(name, bold=True), value] for name, value in rows]
    return Table([], shown, widths, styles.FACTS, row_heads=True, before=0, after=0)


def counted(
    head: Sequence[str],
    rows: Sequence[Sequence[Text]],
    widths: Sequence[float],
    align: str,
    share: float = 1.0,
) -> Table:
    """A table whose first column says what the others are of."""
    return Table(head, rows, widths, styles.GRID, row_heads=True, align=align, share=share)
