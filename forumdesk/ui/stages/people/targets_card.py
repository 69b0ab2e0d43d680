"""Who is missing, in words, and the targets it is measured by besides 40–60 percent."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import targets
from forumdesk.forum.people import Person
from forumdesk.forum.targets import Target
from forumdesk.refusal import Refusal
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.people.columns import HEADS
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.entry_line import EntryLine
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.sign import sign
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

FIELDS = ("age_band", "place", "stakeholder_kind")


class Missing(Card):
    """Sentences, each of which says how many more of whom."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Who is missing?"), parent=parent)
        self.desk = desk
        self.words = Text("", wraps=True)
        self.column.addWidget(self.words)

    def refresh(self, listed: tuple[Person, ...]) -> None:
        if not any(one.answer == "yes" for one in listed):
            told = _("Nobody has said yes yet.")
        else:
            found = [f"• {targets.in_words(one)}" for one in self.desk.ask(targets.missing)]
            told = "\n".join(found) or _(
                "Nobody: women and men are within 40–60, and every target is reached."
            )
        self.words.setText(told)


class Targets(Card):
    """A line for each target, and one to add the next."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Targets"), parent=parent)
        self.desk = desk
        self._shown: tuple[Target, ...] = ()
        self.rows: dict[int, Field] = {}
        self.list = QVBoxLayout()
        self.list.setSpacing(4)
        self.field = Choice({field: _(HEADS[field]) for field in FIELDS})
        self.value = EntryLine(_("Group"), _("e.g. 18–25"))
        self.percent = NumberLine(1, 100, 5)
        self.wrong = Text("", "error", wraps=True)
        self.add_button = button(_("Add"), self.add)
        self._lay_out()
        self.value.entered.connect(self.add)

    def refresh(self) -> None:
        found = self.desk.ask(targets.in_order)
        if [(one.id, one.field, one.value) for one in found] != [
            (one.id, one.field, one.value) for one in self._shown
        ]:
            self._show(found)
        self._shown = found
        for one in found:
            self.rows[one.id].show_stored("" if one.percent is None else str(one.percent))

    def add(self) -> None:
        """A new target from what is written."""
        try:
            percent = self.percent.text().strip() or "25"
            self.desk.change(N_("Add target"), targets.add, self.field.value(), self.value.text(), percent)
        except Refusal as no:
            self.wrong.setText(str(no))
            self.wrong.show()
            return
        self.wrong.hide()
        self.value.clear()
        self.value.setFocus()

    def lock(self) -> None:
        for part in (self.field, self.value, self.percent, self.add_button):
            part.setEnabled(False)

    def _show(self, found: Sequence[Target]) -> None:
        while (item := self.list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for one in found:
            self.list.addWidget(self._row(one))

    def _row(self, one: Target) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        name = _("{field}: {value}, at least").format(field=_(HEADS[one.field]), value=one.value[:60])
        editor = NumberLine(1, 100, 5)
        self.rows[one.id] = field = Field(
            _("{target} percent").format(target=name),
            editor,
            lambda text: self._store(one.id, text),
            named=False,
        )
        across.addWidget(Text(name, wraps=True), 1)
        across.addWidget(field)
        across.addWidget(Text("%"))
        remove = _("Remove the target {value}").format(value=one.value[:60])
        across.addWidget(sign("✕", lambda: self.desk.do(N_("Remove target"), targets.remove, one.id), remove))
        if self.desk.file.read_only:
            row.setEnabled(False)
        return row

    def _store(self, target_id: int, text: str) -> object:
        return self.desk.change(N_("Edit target"), targets.edit, target_id, text, merge=f"target.{target_id}")

    def _lay_out(self) -> None:
        self.field.setAccessibleName(_("What the target is for"))
        self.percent.setAccessibleName(_("At least so many percent"))
        self.percent.setPlaceholderText("25")
        self.percent.setFixedWidth(self.percent.width() * 2 // 3)
        about = _("At least so many percent of those who say yes.")
        self.column.addWidget(Text(about, "hint", wraps=True))
        self.column.addLayout(self.list)
        across = QHBoxLayout()
        across.setSpacing(6)
        across.addWidget(self.field)
        across.addWidget(self.value, 1)
        beneath = QHBoxLayout()
        beneath.setSpacing(6)
        beneath.addWidget(Text(_("at least")))
        beneath.addWidget(self.percent)
        beneath.addWidget(Text("%"), 1)
        beneath.addWidget(self.add_button)
        self.column.addLayout(across)
        self.column.addLayout(beneath)
        self.column.addWidget(self.wrong)
        self.wrong.hide()
