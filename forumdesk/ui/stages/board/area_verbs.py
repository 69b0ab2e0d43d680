"""What can be done with areas: name, comment, table, order, merging and dissolving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from forumdesk.forum import areas, tables, takers
from forumdesk.ui.stages.board import spoken
from forumdesk.ui.stages.board.card_verbs import CardVerbs
from forumdesk.ui.stages.board.chooser import Choice, Chooser
from forumdesk.ui.stages.board.question import Asked
from forumdesk.words import N_, _

if TYPE_CHECKING:
    from forumdesk.ui.stages.board.lane import Lane


class AreaVerbs(CardVerbs):
    """The lane with the focus is meant unless one is told."""

    @property
    def lane(self) -> Lane | None:
        """The area's lane with the focus; None among the ungrouped."""
        lane = self.wall.lane_of(self.wall.here)
        return lane if lane.area else None

    def new_area(self) -> None:
        """Add an area on the right and ask for its name at once."""
        added = self.desk.do(N_("New area"), areas.add)
        lane = self.wall.lane_with(added) if added is not None else None
        if lane is not None:
            self.wall.show_lane(lane)
            self.rename_area(lane)

    def rename_area(self, lane: Lane | None = None) -> None:
        """Ask for the name where it stands."""
        lane = lane or self.lane
        if lane is None or lane.area is None:
            return
        area_id = lane.area.id

        def keep(name: str) -> None:
            one_line = " ".join(name.split())
            self.desk.change(N_("Rename area"), areas.rename, area_id, one_line, merge=f"area.{area_id}.name")

        lane.ask(Asked(_("Name of the area"), keep, lane.area.name, _("Name the area …"), live=True))

    def comment_area(self, lane: Lane | None = None) -> None:
        """Ask why the cards belong together."""
        lane = lane or self.lane
        if lane is None or lane.area is None:
            return
        area_id = lane.area.id

        def keep(text: str) -> None:
            key = f"area.{area_id}.comment"
            self.desk.change(N_("Comment on area"), areas.comment, area_id, text, merge=key)

        title = _("Why do these cards belong together?")
        lane.ask(Asked(title, keep, lane.area.comment, label=title, live=True))

    def area_left(self, lane: Lane | None = None) -> None:
        self._shift_area(lane or self.lane, -1)

    def area_right(self, lane: Lane | None = None) -> None:
        self._shift_area(lane or self.lane, 1)

    def put_area(self, lane: Lane, place: int) -> None:
        """Let an area stand at a place among the others."""
        if lane in self.wall.areas and place != self.wall.areas.index(lane):
            self.desk.do(N_("Move area"), areas.move, lane.area_id, place)
            self.wall.show_here()

    def join_area(self, lane: Lane | None = None) -> None:
        """Choose the area that takes all cards over."""
        lane = lane or self.lane
        others = [one for one in self.wall.areas if one is not lane]
        if lane is None or not others:
            return
        area_id = lane.area_id
        choices = [Choice(spoken.area(one.area), one.area_id) for one in others if one.area]
        title = _("Merge into which area?")
        corner = lane.mapToGlobal(QPoint(8, lane.head.height()))

        def join(into: int | None) -> None:
            self.desk.do(N_("Merge areas"), areas.join, area_id, into)

        Chooser(title, choices, join, self.wall).open_at(corner)

    def compare_areas(self, lane: Lane | None = None) -> None:
        """Choose the area that is seen beside this one; the others step back."""
        lane = lane or self.wall.lane_of(self.wall.here)
        others = [one for one in self.wall.lanes if one is not lane]
        choices = [Choice(one.title, one.area_id) for one in others]
        area_id = lane.area_id
        corner = lane.mapToGlobal(QPoint(8, lane.head.height()))

        def compare(other: int | None) -> None:
            self.wall.compare((area_id, other))
            self.look_changed()

        Chooser(_("Compare with which area?"), choices, compare, self.wall).open_at(corner)

    def whole_board(self) -> None:
        """Back from two areas, or from the cards that were sought, to everything."""
        if self.wall.pair:
            self.wall.compare(())
        self.look_changed()

    def remove_area(self, lane: Lane | None = None) -> None:
        """Dissolve the area; its cards become ungrouped."""
        lane = lane or self.lane
        if lane is not None:
            self.desk.do(N_("Remove area"), areas.remove, lane.area_id)

    def to_table(self, number: int, lane: Lane | None = None) -> None:
        """Let the table with that number take the area on; 0 is none."""
        lane = lane or self.lane
        if lane is None:
            return
        found = [table.id for table in self.desk.ask(tables.in_order) if table.number == number]
        if number and not found:
            self.desk.said.emit(_("There is no table {number}.").format(number=number))
            return
        self.desk.do(N_("Assign table"), areas.assign, lane.area_id, found[0] if found else None)

    def assign_proposed(self) -> None:
        """Each area without a table gets the one whose cards dominate it."""
        self.desk.do(N_("Assign tables as proposed"), takers.assign_proposed)

    def one_area_per_table(self) -> None:
        """Begin with as many empty areas as there are tables."""
        self.desk.do(N_("New areas"), areas.add_one_per_table)

    def _shift_area(self, lane: Lane | None, step: int) -> None:
        if lane is None:
            return
        place = self.wall.areas.index(lane) + step
        if 0 <= place < len(self.wall.areas):
            self.put_area(lane, place)
