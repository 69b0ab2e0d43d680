"""Runs the real program on a file and tells on standard output where its cards stand on the screen.

Run as a program of its own: what is told is for the test beside it, which has the mouse.
"""

import json
import sys
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from forumdesk import cli
from forumdesk.ui import app
from forumdesk.ui.stages.board.view import BoardView


def told() -> dict[str, Any]:
    """The board as it stands: the middle of each card by its code, and the lane over which cards are held."""
    shown = [one for one in QApplication.allWidgets() if isinstance(one, BoardView) and one.isVisible()]
    if not shown:
        return {"window": any(one.isVisible() for one in QApplication.topLevelWidgets())}
    cards: dict[str, list[int]] = {}
    lanes: dict[str, list[int]] = {}
    for lane in shown[0].wall.lanes:
        letter = lane.area.letter if lane.area else ""
        port = lane.list.viewport()
        lanes[letter] = place(port, port.width() // 2, port.height() - 12)
        for row, pile in enumerate(lane.list.cards.piles):
            middle = lane.list.visualRect(lane.list.cards.index(row)).center()
            cards[pile.head.code] = place(port, middle.x(), middle.y())
    return {"window": True, "cards": cards, "lanes": lanes, "held": held(shown[0])}


def held(board: BoardView) -> dict[str, str]:
    """The lane over which cards are held, and the card with which they would be merged."""
    for lane in board.wall.areas:
        landing = lane.list.held
        if landing is not None and lane.area is not None:
            codes = {pile.head.id: pile.head.code for pile in lane.list.cards.piles}
            return {"over": lane.area.letter, "onto": codes.get(landing.onto or 0, "")}
    return {"over": "", "onto": ""}


def place(widget: QWidget, x: int, y: int) -> list[int]:
    """A place of a widget on the screen."""
    point = widget.mapToGlobal(widget.rect().topLeft())
    return [point.x() + x, point.y() + y]


def main() -> int:
    """Open the file that is named, in English, and tell until the window is closed."""
    app.application()
    last = ""

    def tell() -> None:
        nonlocal last
        now = json.dumps(told())
        if now != last:
            last = now
            print(now, flush=True)

    timer = QTimer(interval=50)
    timer.timeout.connect(tell)
    timer.start()
    return cli.main(["--lang", "en", sys.argv[1]])


if __name__ == "__main__":
    sys.exit(main())
