"""The menus of a card and of an area: the same verbs as the keys, with the keys beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from forumdesk.forum import tables, takers
from forumdesk.ui.stages.board import spoken
from forumdesk.ui.stages.board.keys import BY_LETTER, KEYS, named
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.stages.board.lane import Lane
    from forumdesk.ui.stages.board.verbs import Verbs


def card_menu(verbs: Verbs, parent: QWidget) -> QMenu:
    """For the chosen cards, or for the lane if it has none."""
    menu = QMenu(parent)
    pile = verbs.wall.here.current_pile()
    excluded = verbs.wall.here is verbs.wall.excluded.list
    usable = {
        "put_back": excluded, "exclude": not excluded, "split": pile is not None and bool(pile.behind),
        "split_one": pile is not None and bool(pile.behind), "doubt": pile is not None and not excluded,
        "move_up": not excluded, "move_down": not excluded, "new_card": True,
        "remove": pile is not None and pile.head.idea_id is None,
    }  # fmt: skip
    _fill(menu, "card", verbs, lambda verb: usable.get(verb, pile is not None))
    _areas(menu.addMenu(_("Move to area")), verbs).setEnabled(pile is not None and bool(verbs.wall.areas))
    if pile is not None and len(pile.behind) > 1:
        taken_out = menu.addMenu(_("Split off"))
        for one in pile.behind:
            _add(taken_out, spoken.original(one), partial(verbs.split_off, one.id))
    return menu


def area_menu(verbs: Verbs, lane: Lane, parent: QWidget) -> QMenu:
    """For one area."""
    menu = QMenu(parent)
    place, last = verbs.wall.areas.index(lane), len(verbs.wall.areas) - 1
    usable = {"area_left": place > 0, "area_right": place < last, "join_area": last > 0}
    _fill(menu, "area", verbs, lambda verb: usable.get(verb, True), lane)
    _tables(menu.addMenu(_("Table that takes it on")), verbs, lane)
    return menu


def _fill(
    menu: QMenu, which: str, verbs: Verbs, usable: Callable[[str], bool], lane: Lane | None = None
) -> None:
    for key in KEYS:
        if key.menu.removeprefix("-") != which or (key.verb == "count_dots" and not verbs.dots_wanted):
            continue
        if key.menu.startswith("-"):
            menu.addSeparator()
        verb = getattr(verbs, key.verb)
        about = lane if key.verb not in ("new_area", "new_card") else None
        act = partial(verb, about) if about else verb
        _add(menu, f"{_(key.words)}\t{named(key.keys[0])}", act).setEnabled(usable(key.verb))


def _areas(menu: QMenu, verbs: Verbs) -> QMenu:
    for place, lane in enumerate(verbs.wall.areas):
        key = f"\tCtrl+{BY_LETTER[place]}" if place < len(BY_LETTER) else ""
        if lane.area is not None:
            _add(menu, spoken.area(lane.area) + key, partial(verbs.to_area, place))
    return menu


def _tables(menu: QMenu, verbs: Verbs, lane: Lane) -> None:
    now = lane.area.table if lane.area else None
    said = verbs.desk.ask(takers.said_in).get(lane.area_id or 0, Counter())
    for table in verbs.desk.ask(tables.in_order):
        words = _("Table {number}").format(number=table.number)
        if count := said.get(table.number, 0):
            words += f" – {spoken.cards(count)}"
        key = f"\t{table.number}" if table.number < 10 else ""
        action = _add(menu, words + key, partial(verbs.to_table, table.number, lane))
        action.setCheckable(True)
        action.setChecked(table.number == now)
    menu.addSeparator()
    action = _add(menu, _("No table"), partial(verbs.to_table, 0, lane))
    action.setCheckable(True)
    action.setChecked(now is None)


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(words.replace("&", "&&"))
    action.triggered.connect(lambda _checked=False: act())
    return action
