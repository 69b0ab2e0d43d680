"""From a story to the bytes of a PDF: one pass, or two where page numbers must be known."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from forumdesk.paper.press.block import Block, Together
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.contents import Contents
from forumdesk.paper.press.flow import Flow, Sheet
from forumdesk.paper.press.heading import Entry, Heading
from forumdesk.paper.press.meta import Meta

_MOST_PASSES = 5


@dataclass
class _Pass:
    data: bytes
    pages: int
    headings: list[Entry]


def build(story: Sequence[Block], sheet: Sheet, meta: Meta, contents_from: int = 4) -> bytes:
    """The story as PDF. Contents appear if without them it has that many pages."""
    contents = next((thing for thing in story if isinstance(thing, Contents)), None)
    if contents is None and not sheet.numbered:
        return _run(story, sheet, meta, pages=0).data
    if contents is not None:
        contents.fill(_guessed(story))
    done = _run(story, sheet, meta, pages=0)
    if contents is not None and done.pages <= contents_from:
        contents.shown = False
        done = _run(story, sheet, meta, pages=done.pages)
    for _ in range(_MOST_PASSES):
        known = (done.pages, list(done.headings))
        if contents is not None:
            contents.fill(done.headings)
        done = _run(story, sheet, meta, pages=done.pages)
        if (done.pages, done.headings) == known:
            break
    return done.data


def sheets(
    drawings: Iterable[Callable[[TaggedCanvas], None]], size: tuple[float, float], meta: Meta
) -> bytes:
    """Drawn pages, one a drawing, as PDF: for forms whose places are fixed."""
    target = BytesIO()
    canvas = TaggedCanvas(target, meta, size)
    for drawing in drawings:
        drawing(canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _run(story: Sequence[Block], sheet: Sheet, meta: Meta, pages: int) -> _Pass:
    target = BytesIO()
    canvas = TaggedCanvas(target, meta, sheet.size)
    flow = Flow(canvas, sheet, pages)
    flow.set(_flat(story))
    canvas.save()
    return _Pass(target.getvalue(), flow.page, canvas.headings)


def _flat(story: Iterable[Block]) -> Iterable[Block]:
    for thing in story:
        if isinstance(thing, Contents):
            yield from thing.parts()
        else:
            yield thing


def _guessed(story: Iterable[Block]) -> list[Entry]:
    """The headings that will come, so that the contents take their room from the first pass on."""
    found: list[Entry] = []
    for thing in story:
        if isinstance(thing, Heading):
            found += [Entry(thing.level, thing.title, thing.key, 0)] if thing.listed else []
        else:
            found += _guessed(thing.blocks if isinstance(thing, Together) else ())
    return found
