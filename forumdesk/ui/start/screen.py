"""The start screen: all dialogues with their next thing to do, and three ways to begin."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.ui.header import Header
from forumdesk.ui.settings import Settings
from forumdesk.ui.start.copies_panel import CopiesPanel
from forumdesk.ui.start.folder import Folder
from forumdesk.ui.start.hits import Hits
from forumdesk.ui.start.model import ORDERS, Dialogues
from forumdesk.ui.start.panel import Panel
from forumdesk.ui.start.table import DialogueTable
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.worker import Works
from forumdesk.words import _

NARROW = 860
LOW = 560
"""Pixels of the design: a lower screen shows the panels short."""


class StartScreen(QWidget):
    """Shows the folder; what is pressed is told to the window by the name of its verb."""

    opened = Signal(Path)
    thrown_away = Signal(Path)  # a rehearsal
    found = Signal(Path, str)  # and the stage where it stands
    verb = Signal(str)

    def __init__(
        self, settings: Settings, works: Works, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.folder = Folder(works, today, self)
        self.model = Dialogues()
        self.table = DialogueTable(self.model)
        self.search = QLineEdit()
        self.hits = Hits(works)
        self.order = Choice({order: _(words) for order, words in ORDERS.items()})
        self.new = button(_("+ New dialogue"), lambda: self.verb.emit("new_dialogue"), "primary")
        self.copies = CopiesPanel(works, today)
        self._first = True
        self._lay_out()
        self._listen()

    def look_again(self) -> None:
        """Read the folder after the screen has been painted."""
        QTimer.singleShot(0, self._look)

    def take_focus(self) -> None:
        """Stand on the dialogues, or on the way to the first one."""
        (self.table if self.model.rowCount() else self.new).setFocus()

    def pause(self) -> None:
        """Leave the folder alone while a dialogue is open."""
        self.folder.pause()

    def dressed(self) -> None:
        """Measure again."""
        self.table.measure()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """With little room, the table matters more than the panels."""
        for panel in self.panels:
            panel.be_short(short=self.height() < Sizes.now().px(LOW))
        self.order.setVisible(self.width() > Sizes.now().px(NARROW))
        aside = 56 if self.width() > 1000 else 24
        self.body.setContentsMargins(aside, 16, aside, 14)

    def _look(self) -> None:
        if self.isVisible():
            self.folder.look(self.settings.folder)

    def _lay_out(self) -> None:
        """From the outside in: what is put in something that is not in the window yet is styled again."""
        header = Header("Forumdesk")
        header.add(
            button(_("Settings"), lambda: self.verb.emit("show_settings")),
            button(_("Help F1"), lambda: self.verb.emit("show_help")),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column.addLayout(self.body, 1)
        self._put_top()
        self._put_middle()
        self._put_panels()

    def _put_top(self) -> None:
        self.search.setPlaceholderText(_("Search all dialogues"))
        self.search.setAccessibleName(_("Search all dialogues"))
        self.search.setMaxLength(200)
        self.search.setMinimumWidth(Sizes.now().px(170))
        self.search.setMaximumWidth(Sizes.now().px(260))
        row = QHBoxLayout()
        self.body.addLayout(row)
        row.setSpacing(10)
        row.addWidget(Text(_("Dialogues"), "page"))
        row.addStretch(1)
        self.order.setAccessibleName(_("Order of the dialogues"))
        row.addWidget(self.order)
        row.addWidget(self.search, 2)
        row.addWidget(button(_("Import file …"), lambda: self.verb.emit("import_evening")))
        row.addWidget(self.new)

    def _put_middle(self) -> None:
        """The table, or what belongs here while there is nothing in it."""
        self.middle = QStackedWidget()
        self.middle.setMinimumHeight(Sizes.now().px(110))
        self.body.addWidget(self.middle, 1)
        self.body.addWidget(self.hits, 1)
        card = Card(parent=self.middle)
        card.column.setContentsMargins(8, 4, 8, 4)
        self.table.setFrameShape(DialogueTable.Shape.NoFrame)
        self.table.setProperty("kind", "bare")
        card.column.addWidget(self.table)
        self.empty = Card(parent=self.middle)
        self.empty_words = Text(wraps=True)
        self.empty_title = Text(kind="heading")
        self.empty.column.addStretch(1)
        for part in (self.empty_title, self.empty_words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.empty.column.addWidget(part)
        self.empty.column.addStretch(2)
        self.middle.addWidget(card)
        self.middle.addWidget(self.empty)

    def _put_panels(self) -> None:
        example = Panel(
            _("Begin with an example"),
            _("A finished evening to try: 6 tables, 51 participants, 12 themes, report and handouts."),
            button(_("Open the example"), lambda: self.verb.emit("open_example")),
            _("Open the example"),
        )
        method = Panel(
            _("New from a method"),
            _("The method sets questions, tables and agenda. All of it can be changed."),
            button(_("Choose method …"), lambda: self.verb.emit("choose_method")),
            _("New from a method …"),
        )
        row = QGridLayout()
        self.body.addLayout(row)
        row.setSpacing(14)
        self.panels = (example, method, self.copies)
        for place, panel in enumerate(self.panels):
            row.addWidget(panel, 0, place)
            row.setColumnStretch(place, 1)
        self.copies.button.clicked.connect(lambda: self.verb.emit("show_backups"))

    def _listen(self) -> None:
        self.search.textChanged.connect(self._seek)
        self.order.edited.connect(lambda: self.model.put_in_order(self.order.value()))
        self.search.returnPressed.connect(self._go_to_table)
        self.table.opened.connect(self.opened)
        self.table.thrown_away.connect(self.thrown_away)
        self.hits.chosen.connect(self.found)
        self.hits.found.connect(self._show_middle)
        self.folder.listed.connect(self._list)
        self.folder.read.connect(self._tell)
        self.folder.finished.connect(lambda: self.copies.look(self.settings.folder))
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def _list(self, files: list[Path]) -> None:
        chosen = self.model.at(self.table.currentIndex().row())
        self.model.list_files(files)
        self._show_middle()
        self._choose(chosen.path if chosen else None)

    def _tell(self, read: object) -> None:
        chosen = self.model.at(self.table.currentIndex().row())
        self.model.tell(read)  # type: ignore[arg-type]
        self._show_middle()
        if not self.table.currentIndex().isValid():  # what was told has put them in another order
            self._choose(chosen.path if chosen else None)

    def _seek(self, words: str) -> None:
        self.search.setClearButtonEnabled(True)  # its icon is slow to load
        self.model.seek(words)
        self.hits.seek(words, self.settings.folder)
        self._show_middle()
        self._choose(None)

    def _choose(self, path: Path | None) -> None:
        """Keep the row that was chosen; the first time, stand on the first."""
        rows = range(self.model.rowCount())
        at = next((row for row in rows if (one := self.model.at(row)) and one.path == path), 0)
        if len(rows):
            self.table.selectRow(at)
        if self._first and len(rows):
            self._first = False
            self.table.setFocus()

    def _go_to_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            self.table.selectRow(0)
        elif self.hits.hits:
            self.hits.list.setCurrentRow(0)
            self.hits.list.setFocus()

    def _show_middle(self) -> None:
        self.middle.setVisible(bool(self.model.rowCount() or not self.hits.hits))
        if self.model.rowCount():
            self.middle.setCurrentIndex(0)
            return
        if self.model.total:
            self.empty_title.setText(_("No dialogue fits"))
            self.empty_words.setText(
                _("No title, card, note or text has these words. Empty the search to see all dialogues.")
            )
        else:
            self.empty_title.setText(_("Your dialogues will stand here"))
            self.empty_words.setText(
                _(
                    "Begin with a new dialogue, or open the example evening. They are kept in {folder}."
                ).format(folder=self.settings.folder)
            )
        self.middle.setCurrentIndex(1)
