"""The page of tables and roles: how many tables, their names, and who leads what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.forum import dialogue, facts, gaps, leaders, methods, people, rounds, tables
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.row import Row
from forumdesk.ui.widgets.rows import Rows
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext

NUMBER = 52


class TablesView(PageView):
    WATCHES = frozenset({"dialogue", "table", "role", "round", "process_leader", "counts", "person"})

    def build(self) -> None:
        self.column.addWidget(
            self.field(
                "process_leaders",
                _("Process leaders, one on each line"),
                Lines(2, 6),
                N_("Edit process leaders"),
                leaders.set_names,
                read=str.splitlines,
                hint=_("They hold the evening together and sort the cards on the board."),
            )
        )
        self.group(_("The tables"))
        self.column.addWidget(
            self.field(
                "tables",
                _("Number of tables"),
                NumberLine(2, tables.MOST),
                N_("Change number of tables"),
                tables.set_count,
            )
        )
        self._held: tuple[rounds.Round, ...] = ()
        self._place, self.table_rows = QVBoxLayout(), Rows(self._row)
        self.column.addLayout(self._place)
        self.same = button(_("Same leaders in every round"), self._lead_all)
        self.column.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        self.fields["process_leaders"].show_stored(
            "\n".join(one.name for one in self.desk.ask(leaders.in_order))
        )
        standing, held = self.desk.ask(tables.in_order), self.desk.ask(gaps.held)
        self.fields["tables"].show_stored(str(len(standing)))
        self.fields["tables"].say(self._seats())
        if self._kinds(held) != self._kinds(self._held):
            self._begin_anew(held)
        if self.table_rows.show_ids([one.id for one in standing]):
            self.retab()
        for one in standing:
            self.fields[f"name {one.id}"].show_stored(one.name)
        for role in self.desk.ask(tables.roles):
            if field := self.fields.get(f"leader {role.table_id} {role.round_id}"):
                field.show_stored(role.leader)
        self.same.setVisible(len(held) > 1)

    def place_of(self, name: str) -> QWidget | None:
        """The first place where a leader is missing is the place for leaders."""
        if name == "leaders":
            empty = [
                key
                for key, field in self.fields.items()
                if key.startswith("leader ") and not field.editor.value()
            ]
            return self.fields[empty[0]] if empty else None
        return super().place_of(name)

    def _kinds(self, held: tuple[rounds.Round, ...]) -> tuple[tuple[int, int], ...]:
        return tuple((one.id, one.number) for one in held)

    def _widths(self) -> tuple[int, ...]:
        return (NUMBER, 0, *(0 for _one in self._held))

    def _begin_anew(self, held: tuple[rounds.Round, ...]) -> None:
        """The columns are others now."""
        self.table_rows.flush_away()
        for key in [key for key in self.fields if key.startswith(("name ", "leader "))]:
            del self.fields[key]
        self._held = held
        heads = [_("Table"), _("Name, if it has one")]
        heads += [
            _("Leader in round {number}").format(number=one.number) if len(held) > 1 else _("Table leader")
            for one in held
        ]
        self.table_rows = Rows(self._row, heads, self._widths())
        self.table_rows.folded.connect(self.retab)
        self._place.addWidget(self.table_rows)
        self.table_rows.show()

    def _row(self, table_id: int) -> Row:
        number = next(one.number for one in self.desk.ask(tables.in_order) if one.id == table_id)
        shown = Text(str(number), "strong")
        shown.setContentsMargins(4, 8, 0, 0)
        name = self.field(
            f"name {table_id}",
            _("Name of table {number}").format(number=number),
            Line(),
            N_("Edit table's name"),
            tables.edit,
            table_id,
            "name",
            named=False,
        )
        leading = [
            self.field(
                f"leader {table_id} {one.id}",
                _("Leader of table {table} in round {round}").format(table=number, round=one.number),
                Line(),
                N_("Edit table leader"),
                tables.set_leader,
                table_id,
                one.id,
                named=False,
            )
            for one in self._held
        ]
        return Row(table_id, [shown, name, *leading], self._widths(), below=leading)

    def _lead_all(self) -> None:
        self.desk.do(N_("Same leaders in every round"), tables.lead_every_round)

    def _seats(self) -> str:
        seats = self.desk.ask(lambda conn: facts.seats(conn, people.counted(conn)))
        if not sum(seats):
            return self._size() or _("2 to {most}").format(most=tables.MOST)
        words = ngettext("{n} person: {seats}", "{n} people: {seats}", sum(seats))
        return words.format(n=sum(seats), seats=" + ".join(map(str, seats)))

    def _size(self) -> str:
        """How many the method puts at a table."""
        method = methods.named(self.desk.ask(dialogue.the_dialogue).method_template)
        if method is None or method.table_size is None:
            return ""
        low, high = method.table_size
        return _("This method sits {low}–{high} at each table.").format(low=low, high=high)


PAGE = Page(
    "tables",
    4,
    N_("Tables and roles"),
    N_("How many tables, and who leads them?"),
    N_("The secretary is chosen at the table that evening. Names can be filled in later."),
    TablesView,
)
