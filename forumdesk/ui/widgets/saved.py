"""The band that says what was saved and where, with the ways to it."""

from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.ui.paper_out import show
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext


class Saved(Band):
    """Stands until it is dismissed or something else is saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.paths: list[Path] = []
        self.words = Text("", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.row.addWidget(self.words, 1)
        self.open = button(_("Open"), lambda: show(self.paths[0]))
        self.row.addWidget(self.open)
        self.row.addWidget(button(_("Show the folder"), lambda: show(self.paths[0].parent)))
        self.row.addWidget(button(_("Dismiss"), self.hide, "quiet"))
        self.hide()

    def tell(self, paths: list[Path]) -> None:
        """Say that these were saved."""
        if not paths:
            return
        self.paths = paths
        if len(paths) == 1:
            told = _("Saved: {name}").format(name=paths[0].name)
        else:
            words = ngettext("{n} PDF was saved in {folder}", "{n} PDFs were saved in {folder}", len(paths))
            told = words.format(n=len(paths), folder=paths[0].parent.name)
        self.words.setText(told)
        self.words.setToolTip("")
        self.open.setVisible(len(paths) == 1)
        self.setAccessibleName(told)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
