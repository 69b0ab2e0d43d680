"""What the benchmarks of the board share: a board of many cards on a screen, and a real drop."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.app import application
from forumdesk.ui.desk import Desk
from forumdesk.ui.dialogue_screen import DialogueScreen
from forumdesk.ui.stages import in_order
from forumdesk.ui.stages.board.lane import Lane
from forumdesk.ui.stages.board.view import BoardView
from forumdesk.ui.style.dress import dress
from tests.benchmarks import world

WIDTH, HEIGHT = 1366, 768


@contextmanager
def desk(path: Path, cards: int) -> Iterator[Desk]:
    """A dressed application and a desk with that many cards in six areas."""
    if not QApplication.instance():
        dress(application(), "light")
    with DialogueFile.open(world.make(path, world.evening(cards)), SCHEMA, copy_at_close=False) as file:
        found = Desk(file)
        found.suggest(False)  # they are reckoned beside the screen, a while later, and measured by themselves
        yield found


def opened(desk: Desk) -> BoardView:
    """The board as it is shown first, painted."""
    view = BoardView(desk)
    view.resize(WIDTH, HEIGHT)
    view.refresh()
    view.show()
    painted()
    return view


def close(view: BoardView) -> None:
    """Away with it, outside of what is measured."""
    view.close()
    view.deleteLater()
    painted()


@contextmanager
def screen(desk: Desk) -> Iterator[BoardView]:
    """The whole dialogue with the board in front, as it is worked on."""
    whole = DialogueScreen(desk, in_order())
    whole.resize(WIDTH, HEIGHT)
    whole.show_stage("board")
    whole.show()
    painted()
    view = whole.views["board"]
    assert isinstance(view, BoardView)
    yield view
    whole.close()


def drop(lane: Lane, card_id: int) -> None:
    """Let a card go above the first of a lane."""
    mime = lane.list.cards.carry([card_id])
    here, point, left = lane.list.viewport(), QPoint(20, 2), Qt.MouseButton.LeftButton
    action, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(point, action, mime, left, none),
        QDragMoveEvent(point, action, mime, left, none),
        QDropEvent(QPointF(point), action, mime, left, none),
    ):
        QApplication.sendEvent(here, event)
    painted()


def repaint(*lanes: Lane) -> None:
    """Paint the cards of some lanes again."""
    for lane in lanes:
        lane.list.viewport().update()
    painted()


def painted() -> None:
    """Let everything happen that waits to happen."""
    for _round in range(3):
        QApplication.processEvents()
