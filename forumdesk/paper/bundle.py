"""Bundles: all papers of one moment in as few PDFs as printers need, one for each size of sheet."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from forumdesk.forum.evening import Evening
from forumdesk.paper import press
from forumdesk.paper.handout import WHEN, Drawing, Handout, meta
from forumdesk.paper.handouts import all_handouts
from forumdesk.words import Words, speaker


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
        _ = speaker(language)
        about = meta(evening, f"{self.title(language)} – {evening.dialogue.title}", _)
        return press.sheets(_drawings(self.papers, evening, _), self.papers[0].format.size, about)


def bundles(when: str, wanted: Callable[[Handout], bool] = lambda _one: True) -> list[Bundle]:
    """A bundle for each size of sheet, the largest sheets first."""
    papers = [one for one in all_handouts() if one.when == when and wanted(one)]
    sizes = sorted({one.format.name for one in papers})
    return [Bundle(when, size, tuple(one for one in papers if one.format.name == size)) for size in sizes]


def _drawings(papers: Sequence[Handout], evening: Evening, _: Words) -> Iterator[Drawing]:
    for paper in papers:
        for _copy in range(paper.copies(evening)):
            for drawing in paper.drawings(evening, _):
                yield _turned(drawing, paper.format.size)


def _turned(drawing: Drawing, size: tuple[float, float]) -> Drawing:
    """Lying sheets and standing ones may follow each other."""

    def draw(canvas: press.TaggedCanvas) -> None:
        canvas.setPageSize(size)
        drawing(canvas)

    return draw
