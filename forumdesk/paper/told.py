"""The report's story without its looks: headings, texts, items and tables, for outputs that are not pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from forumdesk.forum.evening import Evening
from forumdesk.paper import report
from forumdesk.paper.press import Block, Boxes, Figure, Heading, Item, Paragraph, Run, Table, Together
from forumdesk.paper.press.canvas import OUTSIDE
from forumdesk.paper.press.table import Row
from forumdesk.words import Words, speaker


@dataclass(frozen=True)
class Title:
    """A heading of level 1, 2 or 3."""

    level: int
    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph; its `runs` say what is bold, italic or a link."""

    text: str
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True)
class Point:
    """An item of a list; `label` is what hangs beside it, a bullet, a number or a word."""

    label: str
    text: str
    runs: tuple[Run, ...] = ()

    @property
    def number(self) -> int | None:
        """Its number, None in a list without any."""
        bare = self.label.removesuffix(".")
        return int(bare) if bare.isdecimal() else None

    @property
    def word(self) -> str:
        """The word beside it, '' where there is none."""
        return "" if self.label in {"", "•"} or self.number is not None else self.label


@dataclass(frozen=True)
class Sheet:
    """A table: its heads, and rows of cells."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Piece = Title | Text | Point | Sheet


def documentation(evening: Evening, language: str) -> tuple[Words, tuple[Piece, ...]]:
    """The pieces of an evening's report in a language, and the words they were told in."""
    _ = speaker(language)
    return _, tuple(pieces(report.story(evening, _)))


def pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    """What the blocks tell, in their order; rules, gaps and page breaks tell nothing."""
    for block in blocks:
        if isinstance(block, Heading):
            yield Title(block.level, _said(block))
        elif isinstance(block, Item):
            label = block.label if isinstance(block.label, str) else getattr(block.label, "text", "")
            yield Point(str(label), _said(block), looks(block))
        elif isinstance(block, Paragraph):
            yield Text(_said(block), looks(block))
        elif isinstance(block, Figure):
            yield Text(block.alt)
        elif isinstance(block, Table):
            heads = _cells(block.heads[0]) if block.heads else ()
            yield Sheet(heads, tuple(_cells(row) for row in block.rows))
        elif isinstance(block, Together):
            yield from pieces(block.blocks)
        elif isinstance(block, Boxes):
            for row in block.rows:
                for box in row:
                    yield Point("•", _stacked(box.content))


def looks(paragraph: Paragraph) -> tuple[Run, ...]:
    """The paragraph's runs, neighbours of one look as one, without blanks at either end.

    Links inside the paper lead nowhere outside it.
    """
    runs: list[Run] = []
    for run in paragraph.runs:
        here = run if run.link.startswith(OUTSIDE) else replace(run, link="")
        if runs and replace(runs[-1], text="") == replace(here, text=""):
            runs[-1] = replace(here, text=runs[-1].text + here.text)
        else:
            runs.append(here)
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip())
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(run for run in runs if run.text)


def _cells(row: Row) -> tuple[str, ...]:
    return tuple(_stacked(cell.content) for cell in row.cells)


def _stacked(blocks: Iterable[Block]) -> str:
    return "\n".join(_said(block) for block in blocks if isinstance(block, Paragraph))


def _said(paragraph: Paragraph) -> str:
    """The text as it was typed, its line breaks kept."""
    return "".join(run.text for run in paragraph.runs).strip()
