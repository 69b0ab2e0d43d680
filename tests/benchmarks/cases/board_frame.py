"""board.frame: one frame of a lane of 1,000 cards while it scrolls, against the same drawing replayed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPicture
from PySide6.QtWidgets import QWidget

from forumdesk.ui import style
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.drawing import MARGIN
from tests.benchmarks import board
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

CARDS, FRAMES, STEP = 1000, 40, 17


class Replay(QWidget):
    """Lets Qt draw again what it was once told to: every edge and every letter."""

    def __init__(self, picture: QPicture, rect: QRect) -> None:
        super().__init__()
        self._picture = picture
        self.setGeometry(rect)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.drawPicture(0, 0, self._picture)


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """A lane, and a window that replays one of its frames."""
    with board.desk(folder / "e.forumdesk", CARDS) as desk, board.screen(desk) as view:
        cards = view.wall.areas[1].list
        bar = cards.verticalScrollBar()
        replay = Replay(_recorded(cards), cards.viewport().rect())
        replay.show()
        board.painted()

        def scroll() -> None:
            bar.setValue(0)
            for _frame in range(FRAMES):
                bar.setValue(bar.value() + STEP)
                cards.viewport().repaint()

        def again() -> None:
            for _frame in range(FRAMES):
                replay.scroll(0, -STEP)
                replay.repaint()

        yield Race(lambda: cpu(again) / FRAMES, lambda: cpu(scroll) / FRAMES)
        replay.close()


def _recorded(cards: CardList) -> QPicture:
    picture = QPicture()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row in cards.rows_within(0, cards.viewport().height()):
        rect = cards.row_rect(row).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        cards.delegate.draw(painter, rect, cards.cards.piles[row], style.of(cards))
    painter.end()
    return picture


BENCHMARK = Benchmark(
    22, "board.frame", "a frame while scrolling against its drawing replayed", "ms", 1.3, prepare,
    plausible=0.2,  # the board copies the pictures it keeps, while the floor draws
)  # fmt: skip
