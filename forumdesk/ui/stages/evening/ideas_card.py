"""Ideas and themes at the speed of paper: one table at a time, an idea per Enter, the quota checked."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import ideas, rounds
from forumdesk.forum.ideas import Idea, TableState
from forumdesk.refusal import Refusal
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.evening.question_line import QuestionLine
from forumdesk.ui.stages.evening.roles_line import RolesLine
from forumdesk.ui.stages.evening.table_tabs import TableTabs
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.draft_keeper import DraftKeeper
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.entry import Acts, Entry, Part
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import N_, _

LOW = 440
"""Pixels of the design: a card less high than this has low rows, and shows roles when asked."""
LOWEST = 320
"""With less than this, tables stand in one line, and question and buttons share another."""


class IdeasCard(Card):
    """What is half written at a table waits there, in the file, while another table is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.setAccessibleName(_("Ideas and themes"))
        self._table: int | None = None  # the id of the table that is shown
        self._asked, self._lowest = "", False
        self.question = QuestionLine()
        self.tabs = TableTabs()
        self.roles = RolesLine(desk)
        self.entries = Entries(
            _("Ideas of the table"),
            (
                Part("text", _("New idea"), _("Write an idea and press Enter …")),
                Part("meaning", _("What is meant by it"), _("What is meant by it? (Tab)")),
            ),
            self._acts(),
            none_yet=_("The ideas of the table come here, those with a star are its themes."),
        )
        self.drafts = DraftKeeper(desk, self.entries)
        self.quota = Pill()
        self.show_roles = button(_("Roles"), self._turn_to_roles, name=_("Leader of the table and secretary"))
        self.show_roles.setCheckable(True)
        self.show_roles.setToolTip(_("Leader of the table and secretary") + " (Ctrl+B)")
        self.hand_in = button("", self._hand_in, name="")
        self.present = button("", self._present, "quiet", name="")
        self.none = Text(_("There are no tables yet. Say under Plan how many there are."), "soft", wraps=True)
        self.plan = button(_("Plan the tables"), lambda: desk.wanted.emit("plan"), "link")
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        states = self.desk.ask(ideas.states)
        self._show_whole(bool(states))
        self._asked = self._question()
        self._make_room()
        self.tabs.show_tables(states)
        self._show_table()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """On a low screen much stands side by side: room for the list."""
        low, lowest = (self.height() < Sizes.now().px(bound) for bound in (LOW, LOWEST))
        self.keys.setVisible(not low)
        self.entries.stand(low=low)
        self.tabs.stand(low=lowest)
        self.show_roles.setVisible(low)
        if lowest is not self._lowest:
            self._lowest = lowest
            self.column.setContentsMargins(*((10, 6, 10, 6) if lowest else (14, 12, 14, 10)))
            (self.head if lowest else self.foot).addWidget(self.buttons, 0 if lowest else 1)
            for layout in (self.inner, self.column):
                layout.setSpacing(4 if lowest else 8)
            if (state := self.tabs.current) is not None:
                self._show_quota(state)
        self.roles.setVisible(self.roles.has_rounds and (not low or self.show_roles.isChecked()))
        self.question.setVisible(bool(self._asked))
        self.question.ask(self._asked, 1 if lowest else 2 if low else 4)

    # --- what is shown ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.column.setContentsMargins(14, 12, 14, 10)
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.quota)
        row.addWidget(self.show_roles)
        row.addStretch(1)
        row.addWidget(self.present)
        row.addWidget(self.hand_in)
        self.head, self.foot = QHBoxLayout(), QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.question, 1)
        self.foot.addWidget(self.buttons, 1)
        self.keys = Keys((
            ("Enter", _("store")), ("Tab", _("what is meant")), (_("Ctrl+Enter"), _("choose as theme")),
            ("Alt+1–9", _("table")), (_("number, Tab"), _("what that idea means")),
        ))  # fmt: skip
        self.whole = QWidget()
        self.inner = inner = QVBoxLayout(self.whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self.tabs)
        inner.addWidget(self.roles)
        inner.addWidget(self.entries, 1)
        inner.addLayout(self.foot)
        inner.addWidget(self.keys)
        self.column.addLayout(self.head)
        self.column.addWidget(self.whole, 1)
        self.column.addWidget(self.none)
        self.column.addWidget(self.plan)
        self.column.addStretch(0)
        self.setFocusProxy(self.entries.lines[0])

    def _listen(self) -> None:
        self.tabs.turned.connect(self._turn)
        self.tabs.clicked.connect(lambda _index: self.entries.lines[0].setFocus())
        self._key("Ctrl+Tab", partial(self._step, 1))
        self._key("Ctrl+Shift+Tab", partial(self._step, -1))
        self._key("Ctrl+L", self._hand_in)
        self._key("Ctrl+R", self._present)
        self._key("Ctrl+B", self._go_to_roles)

    def _key(self, keys: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _show_whole(self, there: bool) -> None:
        self.whole.setVisible(there)
        self.none.setVisible(not there)
        self.plan.setVisible(not there)

    def _question(self) -> str:
        choosing = self.desk.ask(rounds.first_that_chooses)
        asked = choosing or next(iter(self.desk.ask(rounds.in_order)), None)
        return asked.question if asked else ""

    def _show_table(self) -> None:
        state = self.tabs.current
        if state is None:
            return
        self._table = state.table_id
        self.drafts.turn(f"idea.{self._table}")
        self.roles.turn(self._table)
        found = self.desk.ask(ideas.at_table, state.table_id)
        self.entries.show_entries([_entry(one, state) for one in found])
        self._show_quota(state)

    def _show_quota(self, state: TableState) -> None:
        told = _("{chosen} of {quota} themes chosen").format(chosen=state.chosen, quota=state.quota)
        if state.handed_in:
            told += " · " + _("handed in")
        if state.presented:
            told += " · " + _("presented")
        reached = state.chosen == state.quota
        self.quota.say(told, "good" if reached else "warn" if state.chosen > state.quota else "neutral")
        self.quota.setVisible(state.quota > 0 and not self._lowest)  # the tab tells it too
        words = _("Take back") if state.handed_in else _("Hand in")
        self.hand_in.setText(words if self._lowest else f"{words}  Ctrl+L")
        self.hand_in.setAccessibleName(
            _("Table {number} is handed in, take it back").format(number=state.number)
            if state.handed_in
            else _("Hand in the themes of table {number}").format(number=state.number)
        )
        self.hand_in.setVisible(state.quota > 0)
        words = _("Not presented") if state.presented else _("Presented")
        self.present.setText(words if self._lowest else f"{words}  Ctrl+R")
        self.present.setAccessibleName(
            _("Table {number} has presented, take it back").format(number=state.number)
            if state.presented
            else _("Table {number} has presented its themes").format(number=state.number)
        )
        self.present.setVisible(state.handed_in or state.presented)

    # --- from table to table ---------------------------------------------------------------------------

    def _turn(self, table_id: int) -> None:
        if table_id == self._table:
            return
        self._table = table_id
        self.entries.say_nothing()
        self._show_table()

    def go_to(self, place: int) -> None:
        """To the table at a place, 0 is first, with the cursor where an idea is written."""
        self.entries.lines[0].setFocus()
        self.tabs.turn_to(place)

    def _step(self, by: int) -> None:
        self.entries.lines[0].setFocus()
        self.tabs.step(by)

    def _go_to_roles(self) -> None:
        """The cursor into the leader's field, or back where it is there already."""
        inside = self.roles.isAncestorOf(QApplication.focusWidget() or self)
        self.show_roles.setChecked(not inside)
        self._turn_to_roles()

    def _turn_to_roles(self) -> None:
        self._make_room()
        fields = self.roles.fields
        line = fields["leader"].editor if self.show_roles.isChecked() else self.entries.lines[0]
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- acts ------------------------------------------------------------------------------------------

    def _acts(self) -> Acts:
        return Acts(
            add=lambda texts: self.desk.change(N_("Write down idea"), ideas.add, self._table, *texts),
            add_starred=lambda texts: self.desk.change(
                N_("Write down theme"), ideas.add_chosen, self._table, *texts
            ),
            edit=self._edit,
            remove=lambda idea_id: self.desk.change(N_("Remove idea"), ideas.remove, idea_id),
            star=self._star,
            star_words=lambda starred: _("No longer a theme") if starred else _("Choose as theme"),
        )

    def _edit(self, idea_id: int, field: str, value: str) -> None:
        label = N_("Change idea") if field == "text" else N_("Say what is meant")
        self.desk.change(label, ideas.edit, idea_id, field, value, merge=f"idea.{idea_id}.{field}")

    def _star(self, idea_id: int) -> None:
        if self.desk.ask(ideas.the_idea, idea_id).chosen:
            self.desk.change(N_("Unchoose theme"), ideas.unchoose, idea_id)
        else:
            self.desk.change(N_("Choose theme"), ideas.choose, idea_id)

    def _hand_in(self) -> None:
        state = self.tabs.current
        if state is None:
            return
        label = N_("Take back handing in") if state.handed_in else N_("Hand in themes")
        self.entries.say_nothing()
        try:
            self.desk.change(label, ideas.hand_in, state.table_id, not state.handed_in)
        except Refusal as no:
            self.entries.say_no(str(no))

    def _present(self) -> None:
        state = self.tabs.current
        if state is not None and state.quota:
            label = N_("Take back presented") if state.presented else N_("Mark as presented")
            self.desk.do(label, ideas.present, state.table_id, not state.presented)


def _entry(one: Idea, state: TableState) -> Entry:
    starred = bool(one.chosen) if state.quota else None
    said = [one.code, one.text, one.meaning, _("chosen as theme") if one.chosen else ""]
    spoken = ", ".join(part for part in said if part)
    return Entry(one.id, (one.text, one.meaning), one.code, starred, spoken=spoken)
