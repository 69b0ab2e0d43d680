"""The page of the agenda: the steps of the evening, their clock times, and whether they fill it."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import agenda, agenda_checks, agenda_sheet, tables
from forumdesk.forum.gaps import Gap, fit_words
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.field import Editor, Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.row import Row
from forumdesk.ui.widgets.rows import Grip, Rows
from forumdesk.ui.widgets.sign import sign
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.ui.widgets.tick import Tick
from forumdesk.words import N_, _, ngettext

GRIP, TIME, KIND, MINUTES, TICK, SIGN = 12, 40, 164, 52, 58, 26
EACH = (230, MINUTES, 0)
WIDTHS = (GRIP, TIME, KIND, 0, MINUTES, MINUTES, TICK, SIGN, SIGN, SIGN)


class AgendaView(PageView):
    WATCHES = frozenset({"dialogue", "agenda_step", "table", "round"})

    def build(self) -> None:
        self._clocks: dict[int, Text] = {}
        self._named: dict[int, Text] = {}
        self._sums: dict[int, Text] = {}
        top = QHBoxLayout()
        self.fit = Pill()
        self.fit.setObjectName("fit")
        top.addWidget(self.fit)
        top.addStretch(1)
        self.column.addLayout(top)
        self.advice = Text("", "hint", wraps=True)
        self.advice.setObjectName("advice")
        self.column.addWidget(self.advice)
        named = (_("Kind of step"), _("Step"), _("Minutes"), _("At least"), _("Can go"))
        heads = ("", _("Time"), *named, "", "", "")
        self.steps = Rows(self._row, heads, WIDTHS, movable=True)
        self.steps.moved.connect(self._move)
        self.steps.folded.connect(self.retab)
        self.column.addWidget(self.steps)
        self._each = Rows(self._each_row, ("", "", ""), EACH)
        self.column.addWidget(self._each)
        self.add_step = button(_("Add step"), self._add)
        self.paste = button(_("Paste from a spreadsheet"), self._paste)
        self.no = Text("", "error", wraps=True)
        self.no.hide()
        self.beside(self.add_step, self.paste, QWidget(), stretch=(0, 0, 1))
        self.column.addWidget(self.no)
        self.column.addWidget(
            Text(
                _("Late on the evening, a step is cut to its least minutes, or left out if it can go."),
                "hint",
                wraps=True,
            )
        )

    def refresh(self) -> None:
        timed = self.desk.ask(agenda.timed)
        if self.steps.show_ids([one.step.id for one in timed]):
            self.retab()
        for one in timed:
            self._show(one)
        self._show_each([one.step for one in timed if _by_table(one.step)])
        self._advise()
        left = self.desk.ask(agenda.left_over)
        self.fit.say(self.desk.ask(fit_words), "good" if left == 0 else "warn")

    def place_of(self, name: str) -> QWidget | None:
        """Minutes are mended in the first step that has some."""
        if name == "steps":
            return self.fields[f"minutes {self.steps.ids[0]}"] if self.steps.ids else self.add_step
        return super().place_of(name)

    def point_out(self, gaps: Iterable[Gap]) -> None:
        """The line above the steps says it already."""

    def _show(self, one: agenda.TimedStep) -> None:
        step = one.step
        self._clocks[step.id].setText(one.starts)
        for key in ("kind", "title", "minutes", "min_minutes", "optional"):
            self.fields[f"{key} {step.id}"].show_stored(str(getattr(step, key)))

    def _show_each(self, steps: list[agenda.AgendaStep]) -> None:
        """Of presentations, what each table has: tables × minutes."""
        count = len(self.desk.ask(tables.in_order))
        if self._each.show_ids([step.id for step in steps]):
            self.retab()
        for step in steps:
            each = step.minutes_per_table
            field = self.fields[f"each {step.id}"]
            field.show_stored("" if each is None else str(each))
            words = _("× {tables} tables = {sum} min") if each else _("for each table; empty: as a whole")
            if each and each * count != step.minutes:
                words = _("× {tables} tables = {sum} min, but the step has {minutes}")
            self._sums[step.id].setText(
                words.format(tables=count, sum=count * (each or 0), minutes=step.minutes)
            )
            self._named[step.id].setText(step.title.strip() or _(agenda.KINDS.get(step.kind, "")))

    def _each_row(self, step_id: int) -> Row:
        named = self._named[step_id] = Text("", "soft")
        sums = self._sums[step_id] = Text("", "soft")
        for text in (named, sums):
            text.setContentsMargins(0, 8, 0, 0)
        field = self.field(
            f"each {step_id}", _("Minutes per table"), NumberLine(0, 1440), N_("Edit minutes per table"),
            agenda.set_per_table, step_id, named=False,
        )  # fmt: skip
        field.editor.setMinimumWidth(0)
        field.editor.setMaximumWidth(Sizes.now().px(MINUTES))
        return Row(step_id, [named, field, sums], EACH)

    def _advise(self) -> None:
        told = self.desk.ask(agenda_checks.advice)
        self.advice.setText("\n".join(f"• {sentence}" for sentence in told))
        self.advice.setVisible(bool(told))

    def _row(self, step_id: int) -> Row:
        clock = self._clocks[step_id] = Text("", "soft")
        grip = Grip(step_id)
        for label in (clock, grip):
            label.setContentsMargins(0, 8, 0, 0)
        kinds = {kind: _(words) for kind, words in agenda.KINDS.items()}
        fields = [
            self._part(step_id, "kind", _("Kind of step"), Choice(kinds), N_("Choose kind of step")),
            self._part(step_id, "title", _("Step"), Line(), N_("Edit step")),
            self._part(step_id, "minutes", _("Minutes"), NumberLine(0, 1440), N_("Edit minutes")),
            self._part(step_id, "min_minutes", _("At least"), NumberLine(0, 1440), N_("Edit least minutes")),
            self._part(
                step_id, "optional", _("Can go"), Tick(), N_("Choose whether a step can go"), read=int
            ),
        ]
        for field in fields[2:4]:
            field.editor.setMinimumWidth(0)
            field.editor.setMaximumWidth(Sizes.now().px(MINUTES))
        fields[4].setContentsMargins(0, 6, 0, 0)
        signs = [
            sign("↑", lambda: self.steps.step(step_id, -1), _("Move up")),
            sign("↓", lambda: self.steps.step(step_id, 1), _("Move down")),
            sign("✕", lambda: self.desk.do(N_("Remove step"), agenda.remove, step_id), _("Remove step")),
        ]
        for made in signs:
            made.setMinimumHeight(Sizes.now().px(36))
        return Row(step_id, [grip, clock, *fields, *signs], WIDTHS, below=[fields[0], *fields[2:]])

    def _part(
        self,
        step_id: int,
        key: str,
        name: str,
        editor: Editor,
        label: str,
        read: Callable[[str], object] = str,
    ) -> Field:
        return self.field(
            f"{key} {step_id}", name, editor, label, agenda.edit, step_id, key, named=False, read=read
        )

    def _add(self) -> None:
        added = self.desk.do(N_("Add step"), agenda.add, "other", "", 10)
        if added is not None:
            self.refresh()
            self.go_to(f"title {added}")

    def _paste(self) -> None:
        """Steps from the clipboard, last in the agenda; what is wrong stands below the buttons."""
        text = QGuiApplication.clipboard().text()
        try:
            count = self.desk.change(N_("Paste steps"), agenda_sheet.paste, text)
        except (Refusal, Fault) as no:
            self.no.setText(str(no))
            self.no.show()
            return
        self.no.hide()
        self.desk.noted.emit(ngettext("{n} step was pasted", "{n} steps were pasted", count).format(n=count))

    def _move(self, step_id: int, place: int) -> None:
        self.desk.do(N_("Move step"), agenda.move, step_id, place)


def _by_table(step: agenda.AgendaStep) -> bool:
    return step.kind == "present" or bool(step.minutes_per_table)


PAGE = Page(
    "agenda",
    5,
    N_("Agenda"),
    N_("What happens when?"),
    N_("The steps should fill the evening exactly; the clock times follow."),
    AgendaView,
)
