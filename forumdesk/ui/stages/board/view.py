"""The board as a stage: heading, guard, the wall of lanes, and the keys that do what the mouse does."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from forumdesk.forum import areas, takers, themes
from forumdesk.forum.board import the_board
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.ui.desk import Desk
from forumdesk.ui.projector.control import show_button
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.board.aside import Aside
from forumdesk.ui.stages.board.between_papers import BetweenPapers
from forumdesk.ui.stages.board.compare import Compare
from forumdesk.ui.stages.board.empty import Empty
from forumdesk.ui.stages.board.find import Find
from forumdesk.ui.stages.board.finger import Finger
from forumdesk.ui.stages.board.guard import GuardLine
from forumdesk.ui.stages.board.hints import Hints
from forumdesk.ui.stages.board.keys import bound
from forumdesk.ui.stages.board.lane import Lane
from forumdesk.ui.stages.board.menus import area_menu, card_menu
from forumdesk.ui.stages.board.reorder import Reorder
from forumdesk.ui.stages.board.verbs import Verbs
from forumdesk.ui.stages.board.wall import Seen, Wall
from forumdesk.ui.stages.board.write import Write
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.heading import Heading
from forumdesk.words import _, ngettext

FEW = 60
"""With more cards than these touched by a change, all are read again: that is the shorter way then."""


class BoardView(StageView):
    """Asks once for the whole board and hands each lane its cards."""

    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {"theme", "idea", "area", "table", "dismissed_suggestion", "dialogue"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.verbs = Verbs(desk, lambda: self.wall)
        self.wall = Wall(str(desk.file.path), bound(self.verbs))
        self.between = BetweenPapers(desk, self)
        self.heading = Heading(_("The board"))
        self.dots = self.verbs.begin_counting()
        self.heading.add(
            self.verbs.dots_button,
            show_button(desk),
            self.between.button,
            button(_("+ New area"), self.verbs.new_area, "primary", name=_("New area (Ctrl+Shift+N)")),
        )
        self.band = self.verbs.begin_suggesting()
        self.guard = GuardLine(self.verbs)
        self.reorder = Reorder(self.wall, self.verbs.put_area)
        self.compare = Compare(self.verbs)
        self.finder = Find(lambda: self.wall)
        self.hints = Hints(self.verbs)
        self.wall.ungrouped.column.insertWidget(2, Write(self.verbs))
        self.no_cards = Empty(
            _("The theme cards come here when the tables have chosen their themes"),
            _("Enter what the tables say under The evening and choose their themes. Each becomes a card."),
            button(_("Go to the evening"), lambda: desk.wanted.emit("evening"), "primary"),
            button(_("Write a card here"), self._first_card),
        )  # fmt: skip
        self.no_areas = Empty(
            _("Make the first area"),
            _("Gather cards that belong together and name what they share. Aim for as many areas as tables."),
            button(_("+ New area"), self.verbs.new_area, "primary"),
            button(_("One empty area per table"), self.verbs.one_area_per_table),
            button(_("Suggest groups"), self.verbs.suggest_groups),
        )  # fmt: skip
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Show the board as it is in the file."""
        self.board, self._turn = self.desk.ask(the_board), self.desk.file.turn
        self._guard = guard = self.desk.ask(areas.guard)
        seen = self._seen = self._look(self.desk.ask(areas.in_order))
        count = len(self.board.cards)
        self.heading.say(_about(count, guard))
        proposed = self.desk.ask(takers.proposed) if guard.without_table else ()
        self.guard.show_guard(guard, seen.areas, proposed)
        self.no_areas.setVisible(not seen.areas)
        self.guard.setVisible(bool(seen.areas))
        bare = not count and not seen.areas
        self.stack.setCurrentWidget(self.no_cards if bare else self.full)
        self.between.show_areas(len(seen.areas))
        self.hints.show_areas(len(seen.areas))
        self.wall.show_board(seen)
        self.verbs.dots_planned = bool(self.desk.ask(the_dialogue).dots_per_person)
        self.verbs.look_for_suggestions(seen)
        self.finder.again()
        self._show_pair()
        self.reorder.watch()
        self.finger.watch()
        self.setFocusProxy(self.no_cards if bare else self.wall.first())

    def refresh_after(self, tables: frozenset[str]) -> None:
        """A change of cards alone is read card by card, and shown in the lanes that it touched."""
        before, self._turn = self._turn, self.desk.file.turn
        ids = self.desk.file.latest_rows("theme") if tables == {"theme"} else ()
        guard, count = self._guard, len(self.board.cards)
        if before == self._turn:
            return  # a change within a change has been shown with it
        if before != self._turn - 1 or not 0 < len(ids) <= FEW or guard.without_table:
            self.refresh()
            return
        places = self.board.renew(ids, self.desk.ask(themes.the_cards, ids))
        if len(self.board.cards) != count:
            self.refresh()
            return
        seen = self._seen = self._look(self._seen.areas)
        self._guard = self.board.counted(guard, seen.areas)
        if self._guard != guard:
            self.guard.show_guard(self._guard, seen.areas, ())
        self.wall.renew(seen, places)
        self.verbs.look_for_suggestions(seen)
        self.finder.again()
        self.setFocusProxy(self.wall.first())

    def _look(self, found: tuple[areas.Area, ...]) -> Seen:
        return Seen(found, self.board)

    def go_to(self, page: str, field: str) -> None:
        """To a card by its id, or to the one it lies behind; to an area by its id, at its first card."""
        if page == "area" and field.isdecimal():
            here = self.desk.ask(themes.hanging_in, int(field))
            page, field = ("card", str(here[0].head.id)) if here else ("", "")
        if page == "card" and field.isdecimal():
            into = {card.id: card.merged_into for card in self.desk.ask(themes.all_cards)}
            head = themes.front(into, int(field)) if int(field) in into else 0
            self.wall.compare(())
            self.verbs.look_changed()
            self.wall.choose([head], head)
            self.wall.show_here()
            self.wall.focus_cards()

    def settle(self) -> bool:
        """Store the line that is being written, if there is one."""
        asked = [lane.question for lane in self.wall.lanes if lane.question is not None]
        return False not in [question.settle() for question in asked]

    def _first_card(self) -> None:
        self.stack.setCurrentWidget(self.full)
        self.verbs.new_card()

    def _lay_out(self) -> None:
        self.full = QWidget(self)  # or the stack would show it as a window of its own for a moment
        beside = QHBoxLayout()
        beside.setSpacing(9)
        beside.addWidget(self.wall, 1)
        beside.addWidget(self.dots)
        self.wall.row.addWidget(self.no_areas, 4)
        inner = QVBoxLayout(self.full)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.band)
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.guard, 1)
        above.addWidget(self.finder, 0, Qt.AlignmentFlag.AlignRight)
        inner.addLayout(above)
        inner.addWidget(self.compare)
        inner.addLayout(beside, 1)
        inner.addWidget(self.hints)
        self.finger = Finger(self.wall, self.full)
        self.aside = Aside(str(self.desk.file.path), self.full)
        self.stack = QStackedLayout()
        self.stack.addWidget(self.full)
        self.stack.addWidget(self.no_cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addLayout(self.stack, 1)

    def _listen(self) -> None:
        wall, verbs = self.wall, self.verbs
        self.desk.settling.connect(self.settle)
        wall.used.connect(lambda cards: self.setFocusProxy(cards))
        wall.dropped.connect(verbs.drop)
        wall.lifted.connect(self.aside.show_for)
        self.aside.uncertain.dropped.connect(verbs.put_aside)
        self.aside.excluded.dropped.connect(verbs.exclude_these)
        verbs.begin_finding = self.finder.begin
        verbs.look_changed = self._show_all
        wall.opened.connect(verbs.edit)
        wall.stepped.connect(verbs.card_at_hand)
        wall.used.connect(lambda _cards: verbs.card_at_hand())
        wall.rename.connect(verbs.rename_area)
        wall.comment.connect(verbs.comment_area)
        wall.asked_card_menu.connect(self._card_menu)
        wall.asked_area_menu.connect(self._area_menu)

    def _show_all(self) -> None:
        """Or the two areas that are compared."""
        if not self.wall.pair:
            self.finder.end()
        self._show_pair()

    def _show_pair(self) -> None:
        self.compare.show_for(self.wall)
        self.band.step_back(bool(self.wall.pair))

    def _card_menu(self, point: QPoint) -> None:
        card_menu(self.verbs, self).popup(point)

    def _area_menu(self, lane: Lane, point: QPoint) -> None:
        area_menu(self.verbs, lane, self).popup(point)


def _about(count: int, guard: areas.Guard) -> str:
    if not guard.wanted:
        return ngettext("{n} theme", "{n} themes", count).format(n=count)
    themes_told = ngettext("{n} theme from {tables} tables", "{n} themes from {tables} tables", count)
    goal = ngettext("goal: {n} area", "goal: {n} areas", guard.wanted).format(n=guard.wanted)
    return f"{themes_told.format(n=count, tables=guard.wanted)} · {goal}"
