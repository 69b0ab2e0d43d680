"""Bundles: several papers in one PDF, each with its copies; and as few PDFs as printers need."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from forumdesk.forum.evening import Evening
from forumdesk.paper import press
from forumdesk.paper.handout import WHEN, Drawing, Handout, meta
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.sheets import texts
from forumdesk.words import Words, speaker

Drawn = Callable[[int], None]
"""Told how many sheets are drawn, before the next one; what it raises ends the work."""


@dataclass(frozen=True)
class Order:
    """So many copies of a paper, in the way it is to be printed."""

    paper: Handout
    copies: int = 1

    def sheets(self, evening: Evening) -> int:
        """Those of all copies."""
        return self.copies * self.paper.sheets(evening)


@dataclass(frozen=True)
class Bundle:
    """The papers of one moment on one size of sheet, such as A3."""

    when: str
    size: str
    papers: tuple[Handout, ...]

    def title(self, language: str) -> str:
        """“Mellan passen A3”."""
        return f"{speaker(language)(WHEN[self.when])} {self.size}"

    def build(self, evening: Evening, language: str | None = None) -> bytes:
        """All its papers in one PDF, each with as many copies as the evening needs."""
        language = language or evening.dialogue.language
        orders = [Order(paper, paper.copies(evening)) for paper in self.papers]
        return bind(orders, self.title(language), evening, language)


def bundles(when: str, wanted: Callable[[Handout], bool] = lambda _one: True) -> list[Bundle]:
    """A bundle for each size of sheet, the largest sheets first."""
    papers = [one for one in all_handouts() if one.when == when and wanted(one)]
    orders = by_size(Order(paper) for paper in papers)
    return [Bundle(when, size, tuple(one.paper for one in some)) for size, some in orders.items()]


def by_size(orders: Iterable[Order]) -> dict[str, list[Order]]:
    """The papers for each size of sheet, the largest sheets first: a printer takes one at a time."""
    found: dict[str, list[Order]] = {}
    for one in orders:
        found.setdefault(one.paper.format.name, []).append(one)
    return dict(sorted(found.items()))


def bind(
    orders: Sequence[Order],
    title: str,
    evening: Evening,
    language: str | None = None,
    drawn: Drawn = lambda _count: None,
) -> bytes:
    """All of it in one PDF, with a bookmark for each paper."""
    spoken = {texts.words(one.paper.title, language, evening.dialogue.language).language for one in orders}
    own = speaker(evening.dialogue.language)
    _ = texts.words(orders[0].paper.title, language, own.language) if len(spoken) == 1 else own
    about = meta(evening, " – ".join(filter(None, (title, evening.dialogue.title))), _)
    drawings = _counted(_drawings(orders, evening, language), drawn)
    return press.sheets(drawings, orders[0].paper.format.size, about)


def _drawings(orders: Sequence[Order], evening: Evening, language: str | None) -> Iterator[Drawing]:
    for place, order in enumerate(orders):
        paper = order.paper
        _: Words = texts.words(paper.title, language, evening.dialogue.language)
        for copy in range(order.copies):
            for number, drawing in enumerate(paper.drawings(evening, _)):
                begins = (_(paper.title), f"paper-{place}") if not copy and not number else None
                yield _turned(drawing, paper.format.size, begins)


def _turned(drawing: Drawing, size: tuple[float, float], begins: tuple[str, str] | None) -> Drawing:
    """Lying sheets and standing ones may follow each other; where a paper begins a bookmark leads."""

    def draw(canvas: press.TaggedCanvas) -> None:
        canvas.setPageSize(size)
        if begins:
            title, key = begins
            canvas.bookmarkHorizontal(key, 0, size[1])
            canvas.outline(title, key, 1)
        drawing(canvas)

    return draw


def _counted(drawings: Iterable[Drawing], drawn: Drawn) -> Iterator[Drawing]:
    for count, drawing in enumerate(drawings):
        drawn(count)
        yield drawing
