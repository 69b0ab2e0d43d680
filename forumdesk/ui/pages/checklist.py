"""The page of the checklist: what is to be done before the evening, with days and ticks."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from forumdesk.forum import checklist
from forumdesk.forum.checklist import Item
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui import dates
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.pages.earlier_lessons import EarlierLessons
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.day_line import DayLine, as_iso
from forumdesk.ui.widgets.entry_line import EntryLine
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.mark_list import MarkList, MarkRow
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import N_, _, language, ngettext, speaker

HIGH = 210
"""Pixels of the design: the list, at least."""
LABELS = {"text": N_("Edit item"), "due": N_("Edit item's day")}


class ChecklistView(PageView):
    WATCHES = frozenset(
        {
            "dialogue", "checklist_item", "table", "round", "agenda_step", "counts", "person", "story",
            "process_leader",
        }
    )  # fmt: skip

    def build(self) -> None:
        self.items: dict[str, Item] = {}
        self._held = ""  # the item that the fields below the list belong to
        self._head()
        self.list = MarkList(_("Checklist"))
        self.list.setMinimumHeight(Sizes.now().px(HIGH))
        self.list.ticked.connect(self._tick)
        self.list.removed.connect(self._remove)
        self.list.turned.connect(self._hold)
        self.list.activated.connect(lambda _index: self.text.setFocus())
        self.column.addWidget(self.list, 100)
        self._details()
        self.earlier = EarlierLessons(self.desk)
        self.column.addWidget(self.earlier, 40)

    def refresh(self) -> None:
        found, place = self.desk.ask(checklist.in_order), self.list.currentIndex().row()
        self.items = {item.key: item for item in found}
        today = self._today()
        self.list.show_rows([row(item, today) for item in found])
        if self.list.current is None and found:
            self.list.turn_to(found[max(0, min(place, len(found) - 1))].key)
        self._hold(self.list.current.key if self.list.current else "")
        self._count(found, today)
        self.bring_back.setVisible(self.desk.ask(checklist.taken_away) > 0)
        self.earlier.refresh()

    # --- what it is made of -----------------------------------------------------------------------------

    def _head(self) -> None:
        top = QHBoxLayout()
        self.done, self.late = Pill(), Pill()
        self.based_on = Text("", "hint", wraps=True)
        for pill in (self.done, self.late):
            top.addWidget(pill)
        top.addWidget(self.based_on, 1)
        self.column.addLayout(top)
        self.new = EntryLine(_("New item"), _("+ New item"))
        self.new.entered.connect(self._add)
        self.new.down.connect(self.list_focus)
        self.no = Text("", "error", wraps=True)
        self.no.hide()
        self.new.textEdited.connect(self.no.hide)
        self.column.addWidget(self.new)
        self.column.addWidget(self.no)

    def _details(self) -> None:
        self.text = self._detail("text", _("What"), Line())
        self.due = self._detail("due", _("At the latest"), DayLine())
        self.due.editor.setMinimumWidth(Sizes.now().px(150))
        self.beside(self.text, self.due, stretch=(3, 1))
        below = QHBoxLayout()
        self.away = button(_("Remove from the list"), lambda: self._remove(self._held))
        self.bring_back = button(_("Propose again what was removed"), self._bring_back, "link")
        below.addWidget(self.away)
        below.addWidget(self.bring_back)
        below.addStretch(1)
        self.column.addLayout(below)
        if self.desk.file.read_only:
            for line in (self.new, self.text.editor, self.due.editor):
                line.lock()
            self.away.hide()

    def _detail(self, part: str, name: str, editor: Line) -> Field:
        made = Field(name, editor, lambda words: self._edit(part, words), pause=self.pause)
        self.fields[part] = made
        return made

    # --- what is shown ----------------------------------------------------------------------------------

    def _today(self) -> date:
        """Today; after the evening nothing is late any more."""
        evening = self.desk.ask(the_dialogue).day
        return date.min if evening and evening < date.today() else date.today()

    def _count(self, found: tuple[Item, ...], today: date) -> None:
        done = sum(item.done for item in found)
        late = sum(item.overdue(today) > 0 for item in found)
        whole = bool(found) and done == len(found)
        words = _("{done} of {all} done").format(done=done, all=len(found))
        self.done.say(words, "good" if whole else "neutral")
        self.late.say(ngettext("{n} is late", "{n} are late", late).format(n=late), "warn")
        self.late.setVisible(late > 0)
        plan = self.desk.ask(checklist.reckoned)
        told = _("Reckoned for {tables} tables and {people} registered.")
        if plan.guessed:
            told = _("Reckoned for {tables} tables and {people} people; nobody has registered yet.")
        self.based_on.setText(told.format(tables=plan.tables, people=plan.people))

    def _hold(self, key: str) -> None:
        """Let the fields below belong to an item; what was typed for another is stored first."""
        if key != self._held:
            for field in (self.text, self.due):
                field.flush()
                field.let_go()
            self._held = key
        item = self.items.get(key)
        for field in (self.text, self.due):
            field.setEnabled(item is not None)
        self.away.setEnabled(item is not None)
        self.text.show_stored(item.words(speaker(language())) if item else "")
        self.due.show_stored((item.due.isoformat() if item.due else item.due_set) if item else "")
        self.due.say(before(item) if item and not item.due else "")

    # --- what she does ----------------------------------------------------------------------------------

    def list_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, key: str) -> None:
        done = not self.items[key].done
        self.desk.do(N_("Tick item") if done else N_("Untick item"), checklist.tick, key, done)

    def _add(self) -> None:
        try:
            added = self.desk.change(N_("Add item"), checklist.add, self.new.words())
        except (Refusal, Fault) as no:
            self.no.setText(str(no))
            self.no.show()
            return
        self.new.clear()
        self.refresh()
        self.list.turn_to(f"row:{added}")

    def _edit(self, part: str, words: str) -> None:
        if part == "due":
            words = as_iso(words)
        merge = f"checklist.{self._held}.{part}"
        self.desk.change(LABELS[part], checklist.edit, self._held, part, words, merge=merge)

    def _remove(self, key: str) -> None:
        if key in self.items and not self.desk.file.read_only:
            self.desk.do(N_("Remove item"), checklist.remove, key)

    def _bring_back(self) -> None:
        self.desk.do(N_("Propose items again"), checklist.bring_back)


def row(item: Item, today: date) -> MarkRow:
    """An item as a row: its words, what is to be known about it, and its day."""
    late = item.overdue(today)
    told = [
        ngettext("{n} day late", "{n} days late", late).format(n=late) if late else "",
        _("ticked for {n}, the plan needs more now").format(n=item.ticked_for) if item.ticked_for else "",
        _("Last time: {dialogue}").format(dialogue=item.lesson_of) if item.lesson_of else "",
    ]
    day = dates.day(item.due) if item.due else item.due_set or before(item)
    words = item.words(speaker(language()))
    return MarkRow(item.key, words, " · ".join(filter(None, told)), day, ticked=item.done)


def before(item: Item) -> str:
    """How long before the evening, where its day is not known."""
    if item.days is None:
        return ""
    if not item.days:
        return _("the same day")
    return ngettext("{n} day before", "{n} days before", item.days).format(n=item.days)


PAGE = Page(
    "checklist",
    8,
    N_("Checklist"),
    N_("What is to be done before the evening?"),
    N_("Reckoned from the plan. Space ticks off, Del takes away; what is missing you write yourself."),
    ChecklistView,
    in_wizard=False,
    done=lambda desk: all(item.done for item in desk.ask(checklist.in_order)),
)
