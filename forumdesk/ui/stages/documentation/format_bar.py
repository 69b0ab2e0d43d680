"""The bar above a section: bold, italic, lists and links, each with its key."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from forumdesk.forum.documentation import leading_to
from forumdesk.ui.stages.documentation.fact_editor import FactEditor
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, pgettext


class FormatBar(QWidget):
    """Buttons and keys for what is chosen in the editor, or for what is typed next."""

    def __init__(self, editor: FactEditor, address: "AddressLine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor, self.address = editor, address
        self.bold = self._kind("bold", pgettext("bold", "B"), _("Bold"), "Ctrl+B")
        self.italic = self._kind("italic", pgettext("italic", "I"), _("Italic"), "Ctrl+I")
        self.list = button(_("• List"), editor.toggle_list, name=_("Make these lines a list"))
        numbered = partial(editor.toggle_list, numbered=True)
        self.numbered = button(_("1. List"), numbered, name=_("Make these lines a numbered list"))
        self.link = button(_("Link"), self._ask, name=_("Link the words chosen to an address (Ctrl+K)"))
        self._key("Ctrl+K", self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for one in self.buttons:
            row.addWidget(one)
        editor.cursorPositionChanged.connect(self._show)
        editor.selectionChanged.connect(self._show)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return self.bold, self.italic, self.list, self.numbered, self.link

    def _kind(self, kind: str, sign: str, name: str, key: str) -> QPushButton:
        made = button(sign, partial(self._turn, kind), name=f"{name} ({key})")
        made.setCheckable(True)
        font = made.font()
        font.setBold(kind == "bold")
        font.setItalic(kind == "italic")
        made.setFont(font)
        self._key(key, partial(self._turn, kind))
        return made

    def _key(self, key: str, act: object) -> None:
        made = QShortcut(QKeySequence(key), self.editor)
        made.setContext(Qt.ShortcutContext.WidgetShortcut)
        made.activated.connect(act)

    def _turn(self, kind: str) -> None:
        """On, or off where all of it is so already."""
        if not self.editor.isReadOnly():
            self.editor.dress(**{kind: not getattr(self.editor.look, kind)})
        self._show()
        self.editor.setFocus()

    def _show(self) -> None:
        look = self.editor.look
        self.bold.setChecked(look.bold)
        self.italic.setChecked(look.italic)

    def _ask(self) -> None:
        if not self.editor.isReadOnly():
            self.address.ask(self.editor)


class AddressLine(QWidget):
    """Asks for the address of a link in a line above the text; an empty one takes the link away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor: FactEditor | None = None
        self.line = Line()
        self.line.setPlaceholderText("https://…")
        self.line.setAccessibleName(_("Address of the link"))
        self.no = Text("", "error", wraps=True)
        self.done = button(_("Link"), self._take)
        self.stop = button(_("Cancel"), self._leave, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.no)
        row.addWidget(self.done)
        row.addWidget(self.stop)
        enter = QShortcut(QKeySequence("Return"), self.line)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self._take)
        stop = QShortcut(QKeySequence("Escape"), self)
        stop.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        stop.activated.connect(self._leave)
        self.hide()

    def ask(self, editor: FactEditor) -> None:
        """Ask where the words chosen lead; without any there is nothing to link."""
        self._editor = editor
        chosen = editor.textCursor().hasSelection()
        self.no.setText("" if chosen else _("Choose the words first."))
        self.no.setVisible(not chosen)
        self.line.setVisible(chosen)
        self.done.setVisible(chosen)
        self.line.put(editor.look.link)
        self.show()
        (self.line if chosen else self.stop).setFocus()
        self.line.selectAll()

    def _take(self) -> None:
        typed = self.line.value().strip()
        to = leading_to(typed)
        if typed and not to:
            self.no.setText(_("Only addresses with https:// and mail addresses."))
            self.no.show()
        elif self._editor is not None:
            self._editor.dress(link=to)
            self._leave()

    def _leave(self) -> None:
        self.hide()
        if self._editor is not None:
            self._editor.setFocus()
