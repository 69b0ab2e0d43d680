"""The list of participants: written line by line, sought in, marked by keys, or brought in from a file."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.forum import inviters, lists, people, seating, tables
from forumdesk.refusal import Refusal
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.people.add_line import AddLine
from forumdesk.ui.stages.people.alike_band import AlikeBand
from forumdesk.ui.stages.people.columns import STATES
from forumdesk.ui.stages.people.empty import Empty
from forumdesk.ui.stages.people.list_model import PeopleModel, ids_of
from forumdesk.ui.stages.people.list_table import ListTable
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.entry_line import EntryLine
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext

MARKING = {
    "yes": N_("Mark as yes"), "no": N_("Mark as no"), "contacted": N_("Mark as contacted"),
    "": N_("Mark as not contacted"),
}  # fmt: skip
LEFT_OUT = N_("A personal number was left out. Forumdesk keeps none.")


class ListPage(QWidget):
    """`wanted` asks for another page of the stage, `pasted` for an import of rows."""

    wanted = Signal(str)
    pasted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.people = PeopleModel(self)
        self.table = ListTable(self.people)
        self.line = AddLine(_("New participant"), _("Name, organisation, place – Enter adds"))
        self.search = EntryLine(_("Search in the list"), _("Search"))
        self.band, self.empty = AlikeBand(), Empty()
        self.note, self.sums = Text("", "hint", wraps=True), Text("", "hint")
        self.stack = QStackedWidget()
        self._lay_out()
        self._listen()
        if desk.file.read_only:
            self._lock()

    def refresh(self) -> None:
        listed = self.desk.ask(people.in_order)
        self.table.cells.tables = len(self.desk.ask(tables.in_order))
        self.people.show_people(listed)
        self.band.show_pairs(lists.pairs(listed))
        self.stack.setCurrentIndex(int(bool(listed)))
        self.search.setEnabled(bool(listed))
        self.keys.setVisible(bool(listed))
        self._sum_up()

    # --- verbs -----------------------------------------------------------------------------------------

    def add(self) -> None:
        """Put whoever is on the line into the list; the line stays ready."""
        if not self.line.words():
            return
        try:
            told, left_out = lists.from_line(self.line.text())
            made = self.desk.change(N_("Add participant"), people.add, told)
        except Refusal as no:
            self.say(str(no))
            return
        self.line.clear()
        self.say(_(LEFT_OUT) if left_out else "")
        self.table.choose([made])

    def store(self, person_id: int, column: str, text: str) -> None:
        """Keep what was written or chosen in a cell."""
        if column == "state":
            self.mark([person_id], text)
        elif column == "table":
            at = {str(table.number): table.id for table in self.desk.ask(tables.in_order)}
            self.desk.do(N_("Move to table"), seating.put, person_id, at.get(text))
        elif column == "attended":
            self.desk.do(N_("Mark attendance"), people.edit, person_id, "attended", int(text == "1"))
        else:
            kept, left_out = lists.left_out(text.strip())
            self.desk.do(N_("Edit participant"), people.edit, person_id, column, kept)
            self.say(_(LEFT_OUT) if left_out else "")

    def mark(self, ids: Sequence[int], state: str) -> None:
        self.desk.do(MARKING[state], people.mark, ids, state)

    def mark_chosen(self, state: str) -> None:
        self.mark(ids_of(self.table.chosen()), state)

    def toggle_came(self) -> None:
        """They came; or, if all of them did, they didn't."""
        chosen = self.table.chosen()
        came = int(not all(one.attended for one in chosen))
        self.desk.do(N_("Mark attendance"), people.edit_all, ids_of(chosen), "attended", came)

    def remove_chosen(self) -> None:
        self.desk.do(N_("Remove participants"), people.remove, ids_of(self.table.chosen()))

    def merge_chosen(self) -> None:
        """Two chosen ones become one: the one further up stays."""
        first, second = self.table.chosen()
        self._merge(first.id, second.id)

    def set_inviter(self, name: str) -> None:
        self.desk.do(N_("Edit participant"), people.edit_all, ids_of(self.table.chosen()), "inviter", name)

    def say(self, words: str) -> None:
        """Say something beneath the line."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self.line, QAccessible.Event.DescriptionChanged))

    def menu(self) -> QMenu:
        """What can be done with those chosen."""
        menu, chosen = QMenu(self), self.table.chosen()
        for state, key in (("yes", _("Y")), ("no", _("N")), ("contacted", _("C")), ("", "")):
            action = menu.addAction(
                _("Answer: {state}").format(state=_(STATES[state])) + (f"\t{key}" if key else "")
            )
            action.triggered.connect(lambda _on=False, state=state: self.mark_chosen(state))
        menu.addSeparator()
        menu.addAction(_("Came") + "\t" + _("Space"), self.toggle_came)
        invited = menu.addMenu(_("Invited by"))
        invited.addAction(_("nobody"), lambda: self.set_inviter(""))
        for one in self.desk.ask(inviters.in_order):
            action = invited.addAction(one.name.replace("&", "&&")[:60])
            action.triggered.connect(lambda _on=False, name=one.name: self.set_inviter(name))
        menu.addSeparator()
        menu.addAction(_("Merge the two into one"), self.merge_chosen).setEnabled(len(chosen) == 2)
        menu.addAction(_("Remove from the list") + "\t" + _("Del"), self.remove_chosen)
        menu.setEnabled(bool(chosen) and not self.desk.file.read_only)
        return menu

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _merge(self, into: int, person_id: int) -> None:
        self.desk.do(N_("Merge participants"), people.merge, person_id, into)
        self.table.choose([into])

    def _seek(self) -> None:
        self.people.seek(self.search.text())
        self._sum_up()

    def _clear_search(self) -> None:
        self.search.clear()
        self._seek()

    def _sum_up(self) -> None:
        shown, count = len(self.people.shown), len(self.people.people)
        chosen = len(self.table.chosen())
        words = [ngettext("{n} person", "{n} people", count).format(n=count)]
        if shown != count:
            words.append(_("{n} shown").format(n=shown))
        if chosen > 1:
            words.append(_("{n} chosen").format(n=chosen))
        self.sums.setText(" · ".join(words) if count else "")

    # --- looks -----------------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.line.entered.connect(self.add)
        self.line.pasted.connect(self.pasted)
        self.line.refused.connect(self.say)
        self.line.down.connect(self.table.setFocus)
        self.search.edited.connect(self._seek)
        self.search.escaped.connect(self._clear_search)
        for leave in (self.search.down, self.search.entered):
            leave.connect(self._go_to_table)
        self.people.edited.connect(self.store)
        self.table.marked.connect(self.mark_chosen)
        self.table.came.connect(self.toggle_came)
        self.table.removed.connect(self.remove_chosen)
        self.table.pasted.connect(self.pasted)
        self.table.left_above.connect(self.line.setFocus)
        self.table.asked_menu.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(lambda _a, _b: self._sum_up())
        self.band.merged.connect(self._merge)
        self.band.shown.connect(lambda one, other: self.table.choose([one, other]))
        self.empty.wanted.connect(self.wanted)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def _go_to_table(self) -> None:
        self.table.setFocus()
        if self.people.shown and not self.table.chosen():
            self.table.choose([self.people.shown[0].id])

    def _lock(self) -> None:
        self.line.lock()
        self.people.read_only = True
        self.band.lock()

    def _lay_out(self) -> None:
        card = Card()
        card.column.setContentsMargins(6, 4, 6, 4)
        card.column.addWidget(self.table, 1)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(card)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.line, 5)
        top.addWidget(self.search, 2)
        self.keys = Keys(
            (
                (_("Enter"), _("edit the cell")), (f"{_('Y')} {_('N')}", _("answer")),
                (_("Space"), _("came")), (_("Del"), _("remove")),
                ("Ctrl+V", _("paste rows")), ("Ctrl+F", _("search")),
            )
        )  # fmt: skip
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.sums)
        foot.addWidget(self.keys, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.band)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        self.note.hide()
        self.setFocusProxy(self.line)
