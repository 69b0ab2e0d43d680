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
from forumdesk.ui.stages.board.aside import Tray
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.view import BoardView


def told() -> dict[str, Any]:
    """The board as it stands: the middle of each card by its code, and the lane over which cards are held."""
    shown = [one for one in QApplication.allWidgets() if isinstance(one, BoardView) and one.isVisible()]
    if not shown:
        return {"window": any(one.isVisible() for one in QApplication.topLevelWidgets())}
    cards: dict[str, list[int]] = {}
    tops: dict[str, list[int]] = {}
    lanes: dict[str, list[int]] = {}
    heads: dict[str, list[int]] = {}
    hangs: dict[str, list[str]] = {}
    for lane in shown[0].wall.lanes:
        letter = lane.area.letter if lane.area else ""
        port = lane.list.viewport()
        lanes[letter] = place(port, port.width() // 2, port.height() - 12)
        heads[letter] = place(lane.head, 60, 14)
        hangs[letter] = [pile.head.code for pile in lane.list.cards.piles]
        for row in lane.list.rows_within(0, port.height()):
            code, rect = hangs[letter][row], lane.list.row_rect(row)
            cards[code] = place(port, rect.center().x(), rect.center().y())
            tops[code] = place(port, rect.center().x(), rect.top() + 2)
    return {
        "window": True, "cards": cards, "tops": tops, "lanes": lanes, "heads": heads, "hangs": hangs,
        "held": held(shown[0]),
        "chosen": chosen(shown[0]), "focus": focus(), "edges": edges(shown[0]),
        "area_is_held": shown[0].reorder.bar.isVisible(),
        "at_rest": not shown[0].verbs.suggester.busy,
        "aside": {name: place(tray, tray.width() // 2, tray.height() // 2) for name, tray in trays(shown[0])},
    }  # fmt: skip


def trays(board: BoardView) -> list[tuple[str, Tray]]:
    """The two places below the lanes, by what they say while cards are held over them."""
    return [("uncertain", board.aside.uncertain), ("excluded", board.aside.excluded)]


def edges(board: BoardView) -> dict[str, int]:
    """Where the wall ends on the right, and how far it is scrolled."""
    wall = board.wall
    right = wall.mapToGlobal(wall.rect().topRight()).x()
    return {"right": right, "scrolled": wall.horizontalScrollBar().value()}


def chosen(board: BoardView) -> list[str]:
    """The codes of the chosen cards."""
    ids = board.wall.chosen_ids()
    piles = [pile for lane in board.wall.lanes for pile in lane.list.cards.piles]
    return [pile.head.code for pile in piles if pile.head.id in ids]


def focus() -> str:
    """The code of the card with the focus, or what else has it."""
    widget = QApplication.focusWidget()
    pile = widget.current_pile() if isinstance(widget, CardList) else None
    return pile.head.code if pile else type(widget).__name__


def held(board: BoardView) -> dict[str, str]:
    """The lane or place over which cards are held, and the card with which they would be merged."""
    for name, tray in trays(board):
        if tray.held:
            return {"over": name, "onto": ""}
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
