"""Asks for the name under which the open dialogue's plan is kept as a template of her own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from forumdesk.forum import methods
from forumdesk.refusal import Refusal
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.entry_line import EntryLine
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.worker import sentence
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.window import Window


class OwnTemplate(QDialog):
    """One line; what is wrong with the name stands below it."""

    def __init__(self, keep: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self.setWindowTitle(_("Save as my own template"))
        self.setMinimumWidth(Sizes.now().px(460))
        name = _("Name of the template")
        self.line = EntryLine(name, "")
        self.field = Field(name, self.line, lambda _text: None)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(Text(_("Save as my own template"), "title"))
        words = _("Tables, rounds, questions and agenda are kept. Names and all that was said stay behind.")
        column.addWidget(Text(words, "soft", wraps=True))
        column.addWidget(self.field)
        below = QDialogButtonBox()
        self.save = button(_("Save template"), self._save, "primary")
        self.line.entered.connect(self._save)
        self.line.escaped.connect(self.reject)
        below.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        below.addButton(button(_("Cancel"), self.reject), QDialogButtonBox.ButtonRole.RejectRole)
        column.addWidget(below)
        self.line.setFocus()

    def _save(self) -> None:
        try:
            self._keep(self.line.text())
        except (Refusal, OSError) as no:
            self.field.complain(sentence(no))
            self.line.setFocus()
        else:
            self.accept()


def ask(window: "Window") -> None:
    """Keep the plan of the open dialogue, with what is being typed stored first."""
    session = window.session
    if session is None:
        return
    desk = session.desk
    desk.settling.emit()

    def keep(name: str) -> None:
        methods.save(window.settings.methods, name, desk.ask(methods.as_text, name))
        window.status.note(_("The template was saved. It is there for new dialogues."))

    dialog = OwnTemplate(keep, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
