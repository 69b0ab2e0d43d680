"""pdf.report: a page of a long report, tagged and with contents, against the same page in plain reportlab."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pikepdf
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from forumdesk.forum.evening import Evening, the_evening
from forumdesk.forum.schema import SCHEMA
from forumdesk.paper.press import fonts
from forumdesk.paper.report import report
from forumdesk.store import DialogueFile
from tests.benchmarks import world
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

CARDS = 710
"""They fill some forty pages."""

HEADING = ParagraphStyle("heading", fontName=fonts.BOLD, fontSize=11, leading=15, spaceBefore=13)
CELL = ParagraphStyle("cell", fontName=fonts.REGULAR, fontSize=9, leading=13)


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """One evening in memory, printed by both."""
    path = world.make(folder / "e.forumdesk", world.evening(CARDS))
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file, file.read() as conn:
        evening = the_evening(conn)
    for name in (fonts.REGULAR, fonts.BOLD):
        fonts.face(name)
    ours, theirs = _pages(report(evening)), _pages(_plain(evening))
    yield Race(lambda: cpu(lambda: _plain(evening)) / theirs, lambda: cpu(lambda: report(evening)) / ours)


def _plain(evening: Evening) -> bytes:
    """The cards of all areas in tables, by reportlab alone."""
    target = BytesIO()
    story: list[Flowable] = []
    for area in evening.areas:
        story += [Paragraph(f"{area.letter} {area.name}", HEADING), _cards(evening, area.id)]
    SimpleDocTemplate(target).build(story)
    return target.getvalue()


def _cards(evening: Evening, area_id: int) -> Table:
    rows: list[list[object]] = [["Card", "Table", "Theme", "What we mean"]]
    for pile in evening.hanging[area_id]:
        card = pile.head
        texts = [Paragraph(text, CELL) for text in (card.shown, card.shown_meaning)]
        rows.append([card.code, str(card.table), *texts])
    style = [("FONT", (0, 0), (-1, -1), fonts.REGULAR, 9), ("LINEBELOW", (0, 0), (-1, -1), 0.5, "#c9cfd6")]
    return Table(rows, colWidths=[52, 38, 181, 181], repeatRows=1, style=style)


def _pages(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


BENCHMARK = Benchmark(
    50, "pdf.report", "a page against plain reportlab", "ms", 3.5, prepare, plausible=1, pairs=5
)
