"""The page of a section: its editor, what the underlining means, and the ways back to the draft."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import documentation, sections
from forumdesk.forum.documentation import Change
from forumdesk.forum.evening import Evening
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.documentation import where
from forumdesk.ui.stages.documentation.changes_box import ChangesBox
from forumdesk.ui.stages.documentation.fact_editor import FactEditor
from forumdesk.ui.stages.documentation.format_bar import AddressLine, FormatBar
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.field import PAUSE
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, Words, _, speaker

LOW = 340
"""Pixels of the design below which the text needs the room of what is explained under it."""


class SectionPage(Card):
    """Stores a pause after the last key and when it is left; what is typed is never overwritten by news."""

    writing = Signal()  # she began to write, or left off

    def __init__(self, desk: Desk, pause: int = PAUSE, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.key = ""
        self.waiting = False
        self._stored = ""
        self._evening: Evening | None = None
        self.origins: dict[str, str] = {}
        self.title = Text("", "heading", wraps=True)
        self.editor = FactEditor()
        self.no = Text("", "error", wraps=True)
        self.address = AddressLine()
        self.bar = FormatBar(self.editor, self.address)
        self.offers = ChangesBox()
        self.origin = button("", self._trace_here, "link")
        words = _("Underlined words come from the dialogue and follow when it changes.")
        self.hint = Text(words, "hint", wraps=True)
        self.again = button(_("Draft again"), self.draft_again, "link")
        self.again.setToolTip(_("Replace your own text by the draft from the data; undo brings it back"))
        self.freeze = button(_("Freeze the facts"), self.freeze_facts, "link")
        self.freeze.setToolTip(_("Let the underlined words stay; if the data change, you are asked first"))
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self.flush)
        self._lay_out()
        self.editor.edited.connect(self._typed)
        self.editor.entered.connect(self.writing)
        self.editor.left.connect(self._left)
        self.editor.refused.connect(self._complain)
        self.editor.traced.connect(self._trace)
        self.editor.cursorPositionChanged.connect(self._tell_origin)
        self.offers.updated.connect(self._update)
        self.offers.kept.connect(self._keep)
        if desk.file.read_only:
            self.editor.setReadOnly(True)
            self.bar.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hint.setVisible(self.height() >= Sizes.now().px(LOW))

    def show_section(self, evening: Evening, key: str) -> None:
        """Show a section as it is now; facts follow also where something is being typed."""
        another = key != self.key
        if another:
            self.flush()
            self.key, self.waiting = key, False
            self._complain("")
        self._evening = evening
        paper = speaker(evening.dialogue.language)
        self._stored = documentation.source(evening, paper, key)
        source = self.editor.source() if self.waiting else self._stored
        self.origins = _origins(evening, paper)
        self.editor.hints = {
            fact: _("{origin}: Ctrl+click, or Ctrl+Enter at the word").format(origin=told)
            for fact, told in self.origins.items()
        }
        lines = documentation.lines(evening, paper, source)
        if self.editor.source() != source or not self.editor.shows(lines):
            self.editor.show_lines(lines)
        if another:
            self.editor.go_to_start()
        heading = paper(sections.HEADINGS[key])
        self.title.setText(heading)
        self.editor.setAccessibleName(heading)
        read_only = self.desk.file.read_only
        self.offers.offer(() if read_only else documentation.changes(evening, paper, source))
        self._tell_origin()
        self.again.setVisible(key in evening.own_texts and not read_only)
        self.freeze.setVisible(documentation.has_facts(source) and not read_only)

    @property
    def being_written(self) -> str:
        """The section in which she writes just now."""
        return self.key if self.waiting or self.editor.hasFocus() else ""

    def flush(self) -> bool:
        """Store what is not stored yet; False if it is refused and still only on the screen."""
        self._timer.stop()
        text = self.editor.source()
        if not self.waiting or text == self._stored:
            self.waiting = False
            return True
        self.waiting = False
        try:
            self.desk.change(N_("Write section"), sections.write, self.key, text, merge=f"section.{self.key}")
        except (Refusal, Fault) as no:
            self.waiting = True
            self._complain(str(no))
            return False
        self._complain("")
        return True

    def draft_again(self) -> None:
        """Let the draft from the data stand again; undo brings her own text back."""
        if self.flush():
            self.desk.do(N_("Draft section again"), sections.draft_again, self.key)

    def freeze_facts(self) -> None:
        """Let the words stay as they are; what becomes of the data is offered, and never done unasked."""
        if self._evening is None or not self.flush():
            return
        paper = speaker(self._evening.dialogue.language)
        words = documentation.frozen(self._evening, paper, self.editor.source())
        self.desk.do(N_("Freeze facts"), sections.write, self.key, words)

    def _update(self, change: Change) -> None:
        if self.flush():
            text = documentation.updated(self.editor.source(), change)
            self.desk.do(N_("Update fact"), sections.write, self.key, text)

    def _keep(self, change: Change) -> None:
        if self.flush():
            text = documentation.kept(self.editor.source(), change)
            self.desk.do(N_("Keep words"), sections.write, self.key, text)

    def _typed(self) -> None:
        first, self.waiting = not self.waiting, True
        self._timer.start()
        if first:
            self.writing.emit()

    def _left(self) -> None:
        self.flush()
        self.writing.emit()

    def _complain(self, words: str) -> None:
        self.no.setText(words)
        self.no.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)

    def _trace(self, key: str) -> None:
        """Go to the stage in which the rows of a fact are, and to the row where it is a single one."""
        if self._evening is not None and self.flush():
            fact = documentation.known(self._evening, speaker(self._evening.dialogue.language)).get(key)
            if fact is not None:
                stage, page = where.place_of(fact.tables[0])
                self.desk.pointed.emit(stage, page, "" if fact.row is None else str(fact.row))

    def _trace_here(self) -> None:
        if self.editor.here is not None:
            self._trace(self.editor.here)

    def _tell_origin(self) -> None:
        """Where the fact at the cursor comes from, with the way there."""
        key = self.editor.here
        self.origin.setText(self.origins.get(key or "", ""))
        self.origin.setAccessibleName(self.origin.text())
        self.origin.setVisible(bool(self.origin.text()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.bar)
        self.column.addLayout(head)
        self.column.addWidget(self.address)
        self.column.addWidget(self.editor, 1)
        self.column.addWidget(self.offers)
        self.column.addWidget(self.no)
        self.column.addWidget(self.hint)
        ways = QHBoxLayout()
        ways.setSpacing(14)
        ways.addWidget(self.again)
        ways.addWidget(self.freeze)
        ways.addStretch(1)
        ways.addWidget(self.origin)
        self.column.addLayout(ways)
        self.no.hide()


def _origins(evening: Evening, paper: Words) -> dict[str, str]:
    """Where each fact comes from, in words."""
    known = documentation.known(evening, paper)
    told = {table: _(where.title_of(table)) for fact in known.values() for table in fact.tables}
    return {
        key: _("Comes from {stage} – show it").format(stage=told[fact.tables[0]])
        for key, fact in known.items()
    }
