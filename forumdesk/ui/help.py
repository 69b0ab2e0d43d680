"""Help for the keys and for where things lie, and who made the program; the handbook is to follow."""

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk import __version__
from forumdesk.ui.settings import Settings, logs
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

KEYS = (
    (N_("Ctrl+1 … Ctrl+8"), N_("go to a stage of the dialogue")),
    (N_("F6"), N_("between the stages on the left and the one shown")),
    (N_("Ctrl+Z, Ctrl+Shift+Z"), N_("undo and redo, also what was done before the program was closed")),
    (N_("Ctrl+N, Ctrl+O"), N_("new dialogue, open a file")),
    (N_("Ctrl+F"), N_("search")),
    (N_("Ctrl++, Ctrl+-"), N_("larger and smaller text")),
    (N_("Shift+Esc"), N_("take the message away")),
    (N_("Shift+F10"), N_("everything that can be done with what is chosen")),
)


def show_help(parent: QWidget, settings: Settings) -> None:
    """The keys, and where the files are."""
    dialog = _dialog(_("Help"), parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, (keys, does) in enumerate(KEYS):
        grid.addWidget(Text(_(keys), "strong"), row, 0)
        grid.addWidget(Text(_(does), wraps=True), row, 1)
    _fill(
        dialog,
        Text(
            _("There is no Save: every action is stored when it is done. What you regret can be undone."),
            wraps=True,
        ),
        grid,
        Text(_("The dialogues lie in {folder}.").format(folder=settings.folder), "hint", wraps=True),
    )
    dialog.exec()


def show_about(parent: QWidget) -> None:
    """The version, what the program never does, and where it writes down what went wrong."""
    dialog = _dialog(_("About Forumdesk"), parent)
    _fill(
        dialog,
        Text(_("Version {version}").format(version=__version__)),
        Text(_("Plans, runs and documents a citizen dialogue evening, without a network."), wraps=True),
        Text(_("What went wrong is written down in {folder}.").format(folder=logs()), "hint", wraps=True),
    )
    dialog.exec()


def _dialog(title: str, parent: QWidget) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(Sizes.now().px(520))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 18)
    column.setSpacing(14)
    column.addWidget(Text(title, "title"))
    return dialog


def _fill(dialog: QDialog, *parts: QWidget | QGridLayout) -> None:
    column = dialog.layout()
    assert isinstance(column, QVBoxLayout)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    close = button(_("Close"), dialog.accept, "primary")
    close.setDefault(True)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(close)
    column.addLayout(row)
