"""The page before an import: what each column means, what happens with each row, and all of it or nothing."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from forumdesk.forum import lists, people
from forumdesk.forum.lists.taking import named as bad_rows
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.people.import_columns import ImportColumns
from forumdesk.ui.stages.people.import_rows import NUMBER, STATE, ImportRows
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.ui.widgets.tick import Tick
from forumdesk.ui.worker import Job
from forumdesk.words import N_, _, ngettext

SIDE, ROW = 330, 32


class ImportPage(QWidget):
    """`ready` when a list has been read, `ended` when it was taken in or given up."""

    ready = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.sheet: lists.Sheet | None = None
        self.plan = lists.Plan(())
        self._read: lists.Sheet | None = None
        self._planning: Job | None = None
        self.title, self.kind = Text("", "heading"), Pill()
        self.columns, self.rows, self.table = ImportColumns(), ImportRows(self), QTableView()
        self.heads = Tick(_("The first row says what the columns are"))
        self.sums, self.wrong = Text("", "strong", wraps=True), Text("", "error", wraps=True)
        self.known = Choice(
            {
                "merge": _("Those there already: fill in what is missing"),
                "skip": _("Those there already: leave them as they are"),
                "add": _("Those there already: add them again"),
            }
        )
        self.skip = Tick(_("Leave the rows with something wrong out"))
        self.take_button = button("", self.take, "primary")
        self._lay_out()
        self.columns.changed.connect(self.look)
        self.heads.edited.connect(self._show_columns)
        self.known.edited.connect(self._tell)
        self.skip.edited.connect(self._tell)

    # --- verbs -----------------------------------------------------------------------------------------

    def read_file(self, path: str) -> None:
        """Read a list beside the screen and show what would happen."""
        self._begin(Path(path).name)
        self.desk.work(_("Reading the list"), read, Path(path), then=self._show_sheet)

    def read_text(self, text: str) -> None:
        """The same for what was copied somewhere."""
        self._begin(_("Pasted rows"))
        self.desk.work(_("Reading the list"), lists.from_text, text, then=self._show_sheet)

    def look(self) -> None:
        """Understand all rows anew, beside the screen."""
        if self.sheet is None:
            return
        if self._planning is not None and self._planning in self.desk.works.running:
            self._planning.cancel()
        self.take_button.setEnabled(False)
        there = self.desk.ask(people.in_order)
        self._planning = self.desk.work(
            _("Looking through the list"), lists.plan, self.sheet, self.columns.fields(), there,
            then=self._show_plan,
        )  # fmt: skip

    def take(self) -> None:
        """Take everybody in as one change, after a copy of the dialogue as it was."""
        try:
            self.desk.file.back_up("before-import")
            self.desk.change(
                N_("Import participants"), lists.take, self.plan, skip_bad=self.skip.isChecked(),
                known=self.known.value(),
            )  # fmt: skip
        except (Refusal, Fault) as no:
            self.wrong.setText(str(no))
            self.wrong.show()
            return
        count = self._count()
        self.desk.noted.emit(
            ngettext("{n} person was taken in", "{n} people were taken in", count).format(n=count)
        )
        self.give_up()

    def give_up(self) -> None:
        """Forget what was read."""
        self.sheet = self._read = None
        self.plan = lists.Plan(())
        self.rows.show_plan(self.plan)
        self.ended.emit()

    # --- what is shown ---------------------------------------------------------------------------------

    def _begin(self, name: str) -> None:
        self.title.setText(_("Import: {name}").format(name=name[:80]))

    def _show_sheet(self, sheet: lists.Sheet) -> None:
        self._read = sheet
        self.heads.setChecked(bool(lists.guess(sheet.heads)))
        self.skip.setChecked(False)
        self.kind.say(sheet.kind)
        self._show_columns()
        self.ready.emit()

    def _show_columns(self) -> None:
        if self._read is None:
            return
        headed = self.heads.isChecked()
        self.sheet = self._read if headed else self._read.without_heads()
        self.columns.show_sheet(self.sheet, lists.guess(self.sheet.heads) if headed else {0: "name"})
        self.look()

    def _show_plan(self, plan: lists.Plan) -> None:
        self.plan = plan
        self.rows.show_plan(plan)
        self._measure()
        self._tell()

    def _tell(self) -> None:
        """What would happen, in words, and on the button."""
        bad, known, new = len(self.plan.bad), len(self.plan.known), len(self.plan.new)
        told = [ngettext("{n} new", "{n} new", new).format(n=new)]
        if known:
            told.append(_("{n} there already").format(n=known))
        if bad:
            told.append(ngettext("{n} row is wrong", "{n} rows are wrong", bad).format(n=bad))
        self.sums.setText(" · ".join(told))
        named = {"name", "first", "last"} & set(self.columns.fields().values())
        self.wrong.setText(bad_rows(self.plan) if named else _("Say which column is the name."))
        self.wrong.setVisible(bool(bad))
        self.known.setVisible(bool(known))
        self.skip.setVisible(bool(bad and named))
        self.skip.setText(
            ngettext("Leave the row that is wrong out", "Leave the {n} rows that are wrong out", bad).format(
                n=bad
            )
        )
        count = self._count()
        self.take_button.setText(ngettext("Take in {n} person", "Take in {n} people", count).format(n=count))
        self.take_button.setAccessibleName(self.take_button.text())
        self.take_button.setEnabled(count > 0 and (not bad or self.skip.isChecked()))

    def _count(self) -> int:
        return len(self.plan.new) + (len(self.plan.known) if self.known.value() != "skip" else 0)

    def _measure(self) -> None:
        sizes = Sizes.now()
        self.table.verticalHeader().setDefaultSectionSize(sizes.px(ROW))
        happens = 270 if any(row.wrong or row.noted for row in self.rows.rows) else 110
        wide = {
            NUMBER: 48,
            STATE: happens,
            "name": 170,
            "gender": 80,
            "answer": 64,
            "attended": 56,
            "age_band": 70,
        }
        for place, column in enumerate(self.rows.columns):
            self.table.setColumnWidth(place, sizes.px(wide.get(column, 130)))

    # --- looks -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.table.setModel(self.rows)
        self.table.setAccessibleName(_("Rows of the list"))
        self.table.setProperty("kind", "bare")
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setCornerWidget(QWidget())
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.known.setAccessibleName(_("Those there already"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.kind)
        head.addStretch(1)
        head.addWidget(button(_("Cancel"), self.give_up))
        head.addWidget(self.take_button)
        left, right = Card(_("What the columns mean")), Card()
        left.setFixedWidth(Sizes.now().px(SIDE))
        left.column.addWidget(self.heads)
        left.column.addWidget(self.columns, 1)
        choose = QHBoxLayout()
        choose.setSpacing(14)
        choose.addWidget(self.sums, 1)
        choose.addWidget(self.skip)
        choose.addWidget(self.known)
        right.column.addLayout(choose)
        right.column.addWidget(self.wrong)
        right.column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(left)
        row.addWidget(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(row, 1)
        self.setFocusProxy(self.take_button)


def read(path: Path) -> lists.Sheet:
    """The sheet in a file; Refusal in words if it can't be read."""
    try:
        if path.stat().st_size > lists.LARGEST:
            raise Refusal(_("“{name}” is too large for a list. Nothing was read.").format(name=path.name))
        return lists.from_bytes(path.read_bytes(), path.name)
    except OSError as fault:
        words = _("“{name}” could not be read: {reason}.")
        raise Refusal(words.format(name=path.name, reason=fault.strerror)) from None
