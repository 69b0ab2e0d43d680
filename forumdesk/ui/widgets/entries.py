"""A line to type entries in and the list of them: the same for ideas, slips, notes, sources and lessons."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.widgets.entry import Acts, Entry, Part
from forumdesk.ui.widgets.entry_editor import EntryEditor
from forumdesk.ui.widgets.entry_line import EntryLine
from forumdesk.ui.widgets.entry_list import EntryList
from forumdesk.ui.widgets.field import PAUSE
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import _


class Entries(QWidget):
    """The first line takes a new entry; the lines of the other parts belong to it, or, while nothing new is
    written, to the current entry of the list. Refusals stand between line and list."""

    refused = Signal(str)

    def __init__(
        self, name: str, parts: Sequence[Part], acts: Acts, *,
        grows: bool = False, none_yet: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.parts, self.acts = tuple(parts), acts
        self.lines = [EntryLine(part.name, part.hint) for part in parts]
        self.list = EntryList(name, grows=grows, none_yet=none_yet)
        self.no = Text("", "error", wraps=True)
        self.no.hide()
        self.finishing: Entry | None = None  # the entry whose other parts the lines belong to just now
        self._whose = Pill()
        self._whose.hide()
        self._editor: EntryEditor | None = None
        self._locked = False
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self._keep_finishing)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(6)
        self._top.addWidget(self.lines[0], 3)
        if len(self.lines) > 1:
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(self._whose)
            for line in self.lines[1:]:
                row.addWidget(line, 1)
            self._top.addLayout(row, 2)
        column.addLayout(self._top)
        column.addWidget(self.no)
        column.addWidget(self.list, 1)

    def _listen(self) -> None:
        for line in self.lines:
            line.entered.connect(self.enter)
            line.entered_starred.connect(self.enter_starred)
            line.down.connect(self._into_list)
            line.escaped.connect(self._escape)
            line.refused.connect(self.say_no)
            line.textEdited.connect(self.say_nothing)
        for line in self.lines[1:]:
            line.came.connect(self._begin_finishing)
            line.left.connect(self._leave_finishing)
            line.textEdited.connect(lambda: self.pause.start() if self.finishing else None)
        self.list.star.connect(self.star)
        self.list.change.connect(self.edit)
        self.list.remove.connect(self.remove)
        self.list.menu.connect(self._open_menu)
        self.list.above.connect(self.lines[0].setFocus)
        self.list.resized.connect(self._place_editor)
        self.list.verticalScrollBar().valueChanged.connect(self._place_editor)

    def stand(self, *, low: bool) -> None:
        """With little height, the lines stand beside each other, and the rows are low."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(beside if low else below)
        if self.list.painter.low is not low:
            self.list.painter.low = low
            self.list.fit()

    # --- what is shown ---------------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; what is being typed stays, and so does the focus."""
        had_focus = self.list.hasFocus()
        self.list.show_entries(entries)
        there = {entry.id: entry for entry in entries}
        if self.finishing:
            self._follow(there.get(self.finishing.id))
        if self._editor:
            entry = there.get(self._editor.entry.id)
            if entry is None:
                self._end_editing(by_key=True)
            else:
                self._editor.take(entry)
        if had_focus and not entries:
            self.lines[0].setFocus()
        self._place_editor()

    def say_no(self, sentence: str) -> None:
        """Show a refusal beside the list."""
        self.no.setText(sentence)
        self.no.show()
        self.refused.emit(sentence)

    def say_nothing(self) -> None:
        self.no.hide()
        self.no.setText("")

    def settle(self) -> bool:
        """Store what is being typed of an entry that is there; False if it is refused."""
        finished = self._keep_finishing()
        return (self._editor is None or self._editor.store()) and finished

    def lock(self) -> None:
        """Only to be read from now on."""
        self._locked = True
        for line in self.lines:
            line.lock()
            line.setPlaceholderText("")

    @property
    def draft(self) -> tuple[str, ...]:
        """What is half written of a new entry; the lines may belong to one that is there."""
        return tuple("" if self.finishing else line.text() for line in self.lines)

    def put_aside(self) -> tuple[str, ...]:
        """Empty the lines for other entries; a new one that is half written comes back."""
        self.settle()
        self._end_editing(by_key=False)
        self._end_finishing()
        draft = tuple(line.text() for line in self.lines)
        for line in self.lines:
            line.clear()
        return draft

    def take_draft(self, texts: Sequence[str]) -> None:
        """Let the lines hold what was written before."""
        for line, text in zip(self.lines, texts, strict=True):
            line.setText(text)

    # --- acts ------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Keep what is written; the first line is ready for the next."""
        if self.finishing:
            if self._keep_finishing():
                self._end_finishing()
                self.lines[0].setFocus()
            return
        texts = tuple(line.words() for line in self.lines)
        if any(texts):
            self._added(self._try(self.acts.add, texts))

    def enter_starred(self) -> None:
        """Keep what is written with its star; where no star is left the entry is kept without."""
        if self.finishing or not any(line.words() for line in self.lines):
            entry = self.finishing or self.list.current
            self.enter()
            if entry is not None and not entry.starred:
                self.star(entry.id)
            return
        if self.acts.add_starred is None:
            self.enter()
            return
        texts = tuple(line.words() for line in self.lines)
        added = self._try(self.acts.add_starred, texts)
        no = self.no.text()
        if added is None:
            added = self._try(self.acts.add, texts)
        self._added(added)
        if no:
            self.say_no(no)

    def star(self, entry_id: int) -> None:
        if self.acts.star is not None:
            self._try(self.acts.star, entry_id)

    def edit(self, entry_id: int, place: int = 0) -> None:
        """Open the fields of an entry where it stands."""
        self.settle()
        self._end_editing(by_key=False)
        entry = self.list.entries.entry(self.list.index_of(entry_id))
        if entry is None or self._locked:
            return
        self._editor = EntryEditor(entry, self.parts, self._kept, self.list.viewport())
        self._editor.ended.connect(lambda by_key: self._end_editing(by_key=by_key))
        self._editor.refused.connect(self.say_no)
        self._editor.grew.connect(self._place_editor)
        self._place_editor()
        self._editor.show()
        self._place_editor()
        self._editor.begin(place)

    def remove(self, entry_id: int) -> None:
        self._try(self.acts.remove, entry_id)

    def _try(self, act: Callable[..., object], *args: object) -> object:
        """Do it; a refusal is shown and None comes back."""
        self.say_nothing()
        if self._locked:
            return None
        try:
            done = act(*args)
        except (Refusal, Fault) as no:
            self.say_no(str(no))
            return None
        return True if done is None else done

    def _added(self, added: object) -> None:
        if added is None:
            return
        for line in self.lines:
            line.clear()
        if isinstance(added, int):
            self.list.make_current(added)
        self.lines[0].setFocus()

    def _kept(self, entry_id: int, key: str, text: str) -> bool:
        return self._try(self.acts.edit, entry_id, key, text) is not None

    # --- the other parts of the current entry -----------------------------------------------------------

    def _begin_finishing(self) -> None:
        if self.finishing:
            return
        called = self._called()
        if called is not None:
            self.lines[0].clear()
            self.list.make_current(called.id)
        elif any(line.words() for line in self.lines):
            return
        self.finishing = self.list.current
        if self.finishing is None:
            return
        for line, text in zip(self.lines[1:], self.finishing.texts[1:], strict=True):
            line.setText(text)
            line.end(False)
        self._whose.say(self.finishing.code or self.finishing.texts[0][:24], "good")
        self._whose.show()

    def _called(self) -> Entry | None:
        """The entry whose code, or the last number of it, stands in the first line and nothing else does."""
        said, *others = (line.words().casefold() for line in self.lines)
        if not said or any(others):
            return None
        for entry in self.list.entries.entries:
            if entry.code and said in (entry.code.casefold(), entry.code.rpartition("-")[2]):
                return entry
        return None

    def _keep_finishing(self) -> bool:
        self.pause.stop()
        entry = self.finishing
        if entry is None:
            return True
        for part, line, was in zip(self.parts[1:], self.lines[1:], entry.texts[1:], strict=True):
            if line.words() != was.strip() and not self._kept(entry.id, part.key, line.words()):
                return False
        return True

    def _follow(self, now: Entry | None) -> None:
        """The entry may have changed elsewhere, by undo perhaps: follow it, not over what was typed since."""
        before, self.finishing = self.finishing, now
        self._whose.setVisible(now is not None)
        if before is None or now is None:
            return
        for line, was, text in zip(self.lines[1:], before.texts[1:], now.texts[1:], strict=True):
            if line.words() == was.strip() != text.strip():
                line.setText(text)

    def _leave_finishing(self) -> None:
        still = any(line.hasFocus() for line in self.lines[1:])
        if self.finishing and not still and self._keep_finishing():
            self._end_finishing()

    def _end_finishing(self) -> None:
        self.finishing = None
        self._whose.hide()
        for line in self.lines[1:]:
            line.clear()

    # --- moving about ----------------------------------------------------------------------------------

    def _into_list(self) -> None:
        if self.list.entries.entries:
            self.list.setFocus()

    def _escape(self) -> None:
        if not self.lines[0].hasFocus():
            self.lines[0].setFocus()
        self.say_nothing()

    def menu_of(self, entry: Entry) -> QMenu:
        """All that the keys can do with an entry."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.starred is not None:
            words = self.acts.star_words(entry.starred) + "\t" + _("Space")
            menu.addAction(words, lambda: self.star(entry.id))
        menu.addAction(_("Edit") + "\tF2", lambda: self.edit(entry.id))
        for turn in self.acts.turns(entry.id):
            menu.addAction(turn.words, partial(self._try, turn.act, entry.id))
        menu.addAction(_("Remove") + "\t" + _("Del"), lambda: self.remove(entry.id))
        return menu

    def _open_menu(self, entry_id: int, where: QPoint) -> None:
        entry = self.list.entries.entry(self.list.index_of(entry_id))
        if entry is not None and not self._locked:
            self.menu_of(entry).popup(where)

    # --- the editor in the list --------------------------------------------------------------------------

    def _place_editor(self) -> None:
        if self._editor is None:
            return
        index = self.list.index_of(self._editor.entry.id)
        width = self.list.viewport().width()
        self._editor.setFixedWidth(width)
        height = self._editor.sizeHint().height()
        if self.list.painter.editing != (self._editor.entry.id, height):
            self.list.painter.editing = (self._editor.entry.id, height)
            self.list.fit()
            self.list.doItemsLayout()
        rect = self.list.visualRect(index)
        self._editor.setGeometry(0, rect.y(), width, height)

    def _end_editing(self, *, by_key: bool) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        self.list.painter.editing = None
        editor.hide()
        editor.deleteLater()
        self.list.fit()
        if by_key:
            self.list.setFocus()
