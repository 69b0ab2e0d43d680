"""The seating: proposed so that people meet others than their own, and changed by hand."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.forum import facts, seating, tables
from forumdesk.forum.people import Person
from forumdesk.forum.seating import Plan
from forumdesk.forum.tables import Table
from forumdesk.refusal import Refusal
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.people.columns import choices
from forumdesk.ui.stages.people.seat_board import SeatBoard
from forumdesk.ui.stages.people.seat_quality import SeatQuality
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band, Card
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.worker import Job
from forumdesk.words import N_, _, ngettext

NOBODY = N_(
    "Here those who said yes are spread over the tables, so that colleagues, those whom one person invited,"
    " and women and men meet others. Nobody in the list has said yes yet."
)
FIRST = N_("Take or drop the proposal first.")


class SeatingPage(QWidget):
    """A proposal is shown first and stored when she takes it, as one change."""

    wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.expected: tuple[Person, ...] = ()
        self.tables: tuple[Table, ...] = ()
        self.proposal: Plan | None = None
        self._job: Job | None = None
        self.propose_button = button(_("Propose a seating"), self.propose, "primary")
        self.clear_button = button(_("Clear the seats"), self.clear)
        self.sums = Text("", "soft", wraps=True)
        self.band, self.words = Band(), Text("", wraps=True)
        self.quality, self.empty = SeatQuality(), Card()
        self.board = SeatBoard(str(desk.file.path), self._store_seats)
        self.area = QScrollArea()
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        expected, standing = self.desk.ask(seating.expected), self.desk.ask(tables.in_order)
        if [one.id for one in expected] != [one.id for one in self.expected]:
            self.proposal = None
        self.expected, self.tables = expected, standing
        self._show()
        self._judge()

    def settle(self) -> bool:
        for lane in self.board.lanes:
            lane.seats.flush()
        return not any(lane.seats.waiting for lane in self.board.lanes)

    # --- verbs -----------------------------------------------------------------------------------------

    def propose(self) -> None:
        """Find a seating beside the screen; locked people stay."""
        try:
            guests, room = self.desk.ask(seating.guests), self.desk.ask(seating.room)
        except Refusal as no:
            self.desk.said.emit(str(no))
            return
        self.propose_button.setEnabled(False)
        self.desk.work(
            _("Seeking a seating"),
            seating.propose,
            guests,
            room,
            then=self._show_proposal,
            failed=self._failed,
        )

    def accept(self) -> None:
        """Seat everybody as proposed."""
        if self.proposal is not None:
            plan, self.proposal = self.proposal, None
            self.desk.do(N_("Seat everybody"), seating.seat, dict(plan.tables))
            self.board.focus_first()

    def drop(self) -> None:
        """Leave the seats as they are."""
        self.proposal = None
        self._show()
        self._judge()

    def clear(self) -> None:
        self.proposal = None
        self.desk.do(N_("Clear the seats"), seating.unseat_all)

    def put(self, ids: Sequence[int], table_id: int | None) -> None:
        """Seat people at a table and lock them there; or take their seats away."""
        if self.proposal is not None:
            self.desk.said.emit(_(FIRST))
        elif ids:
            self.desk.do(N_("Move to table"), seating.put_all, list(ids), table_id)
            self.board.choose(ids)

    def lock(self) -> None:
        """Lock those chosen to their table, or, if all are, unlock them."""
        chosen = [one for one in self.board.chosen() if one.table is not None]
        if self.proposal is not None:
            self.desk.said.emit(_(FIRST))
        elif chosen:
            wanted = not all(one.seat_locked for one in chosen)
            label = N_("Lock seats") if wanted else N_("Unlock seats")
            ids = [one.id for one in chosen]
            self.desk.do(label, seating.lock, ids, wanted)
            self.board.choose(ids)

    def menu(self) -> QMenu:
        """Where those chosen may go."""
        menu, ids = QMenu(self), [one.id for one in self.board.chosen()]
        at = {str(table.number): table.id for table in self.tables}
        for number in choices("table", len(self.tables)):
            if number:
                words = _("To table {number}").format(number=number) + (
                    f"\t{number}" if len(number) == 1 else ""
                )
                menu.addAction(words, partial(self.put, ids, at.get(number)))
        menu.addSeparator()
        menu.addAction(_("Lock or unlock") + "\tL", self.lock)
        menu.addAction(_("Take the seat away") + "\t" + _("Del"), partial(self.put, ids, None))
        menu.setEnabled(bool(ids) and not self.desk.file.read_only)
        return menu

    # --- what is shown ---------------------------------------------------------------------------------

    def _show(self) -> None:
        plan, ids = self.proposal, {table.id: table.number for table in self.tables}
        shown = self.expected
        if plan is not None:
            shown = tuple(replace(one, table=ids.get(plan.tables.get(one.id, 0))) for one in self.expected)
        seats = self.desk.ask(facts.seats_for, len(shown))
        self.board.show_people(self.tables, seats, shown)
        unseated = sum(one.table is None for one in shown)
        locked = sum(bool(one.seat_locked and one.table is not None) for one in shown)
        told = [ngettext("{n} person", "{n} people", len(shown)).format(n=len(shown))]
        told += [_("{n} without a seat").format(n=unseated)] if unseated else []
        told += [_("{n} locked").format(n=locked)] if locked else []
        self.sums.setText(" · ".join(told) if shown else "")
        self.band.setVisible(plan is not None)
        self.propose_button.setText(_("Propose anew") if unseated < len(shown) else _("Propose a seating"))
        self.propose_button.setAccessibleName(self.propose_button.text())
        for part in (self.area, self.keys):
            part.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.propose_button.setEnabled(bool(shown) and bool(self.tables) and not self.desk.file.read_only)
        self.clear_button.setEnabled(unseated < len(shown) and not self.desk.file.read_only)
        for pressed in (self.clear_button, self.propose_button):
            pressed.setVisible(bool(shown) and plan is None)

    def _judge(self) -> None:
        """Say how good the seating is that stands, beside the screen."""
        if self._job is not None and self._job in self.desk.works.running:
            self._job.cancel()
        seated = {one.id: one.table for one in self.expected if one.table is not None}
        if self.proposal is not None or not seated or len(seated) < len(self.expected):
            self.quality.show_plan(self.proposal)
            return
        try:
            room = self.desk.ask(seating.room)
        except Refusal:
            self.quality.show_plan(None)
            return
        ids = {table.number: table.id for table in self.tables}
        at = {person: ids[number] for person, number in seated.items()}
        self._job = self.desk.work(
            _("Comparing with chance"), seating.judge, at, self.desk.ask(seating.guests), room,
            then=self.quality.show_plan,
        )  # fmt: skip

    def _show_proposal(self, plan: Plan) -> None:
        if {one.id for one in self.expected} != set(plan.tables):
            self.drop()  # the list has changed meanwhile
            return
        self.proposal = plan
        words = _("This is a proposal. Nobody is seated until you take it.")
        self.words.setText(words)
        self.band.setAccessibleName(words)
        self._show()
        self.quality.show_plan(plan)
        self.take_button.setFocus()

    def _failed(self, sentence: str) -> None:
        self.propose_button.setEnabled(True)
        self.desk.said.emit(sentence)

    def _store_seats(self, table: Table, text: str) -> object:
        return self.desk.change(
            N_("Edit seats of a table"), tables.edit, table.id, "seats", text, merge=f"seats.{table.id}"
        )

    def _listen(self) -> None:
        self.board.moved.connect(self.put)
        self.board.locked.connect(self.lock)
        self.board.asked_menu.connect(self._show_menu)
        if self.desk.file.read_only:
            self.board.setEnabled(False)

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _lay_out(self) -> None:
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.take_button = button(_("Take the proposal"), self.accept, "primary")
        self.band.row.addWidget(self.words, 1)
        self.band.row.addWidget(self.take_button)
        self.band.row.addWidget(button(_("Drop it"), self.drop))
        self.empty.column.setContentsMargins(28, 24, 28, 24)
        self.empty.column.addWidget(Text(_("Nobody to seat yet"), "title"))
        about = Text(_(NOBODY), "soft", wraps=True)
        about.setMaximumWidth(640)
        self.empty.column.addWidget(about)
        to_list = button(_("Go to the list"), lambda: self.wanted.emit("list"))
        self.empty.column.addWidget(to_list, 0, Qt.AlignmentFlag.AlignLeft)
        self.empty.column.addStretch(1)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.board)
        self.keys = Keys(
            (
                ("1–9", _("to that table")), ("Ctrl+← →", _("to the next table")), ("L", _("lock or unlock")),
                (_("Del"), _("take the seat away")), ("← → ↑ ↓", _("go")),
            )
        )  # fmt: skip
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.sums, 1)
        top.addWidget(self.clear_button)
        top.addWidget(self.propose_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.band)
        column.addWidget(self.quality)
        column.addWidget(self.area, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.keys)
