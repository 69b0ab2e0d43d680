"""The verified copies of every dialogue, and how one is brought back without overwriting anything."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from forumdesk.store import Fault
from forumdesk.store.backups import REASONS, Backup, folder_of, listed
from forumdesk.store.restoring import restore
from forumdesk.ui import dates
from forumdesk.ui.start.folder import dialogues_in
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.window import Window

COPY = Qt.ItemDataRole.UserRole


class CopiesDialog(QDialog):
    """A tree: dialogues, and below each its copies, newest first."""

    def __init__(
        self, folder: Path, bring: Callable[[Backup, Path], bool], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bring = bring
        self.setWindowTitle(_("Backups"))
        self.resize(Sizes.now().px(720), Sizes.now().px(460))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("Backups"))
        self.tree.setHeaderLabels([_("Dialogue"), _("Made"), _("Size"), _("State")])
        self.tree.setColumnWidth(0, Sizes.now().px(250))
        self.tree.setColumnWidth(1, Sizes.now().px(190))
        self.restore = button(_("Bring this copy back"), self._restore, "primary")
        self._lay_out()
        for path in dialogues_in(folder):
            self._list(path, listed(path, folder_of(path)), today)
        self.tree.currentItemChanged.connect(lambda: self._offer())
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))
        rows = [self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount())]
        if first := next((copy for row in rows if row and (copy := row.child(0))), None):
            self.tree.setCurrentItem(first)
        self._offer()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(_("Backups"), "title"))
        words = _(
            "Choose a copy to bring back. The dialogue as it is now is set aside first and stands here, too."
        )
        column.addWidget(Text(words, "soft", wraps=True))
        self.tree.setProperty("kind", "bare")
        held = Card()
        held.column.setContentsMargins(8, 4, 8, 8)
        held.column.addWidget(self.tree)
        column.addWidget(held, 1)
        below = QDialogButtonBox()
        below.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        below.addButton(button(_("Close"), self.reject), QDialogButtonBox.ButtonRole.RejectRole)
        column.addWidget(below)

    def _list(self, path: Path, copies: list[Backup], today: date) -> None:
        top = QTreeWidgetItem(self.tree, [path.stem, "" if copies else _("no copies yet")])
        for copy in copies:
            size = QLocale().formattedDataSize(copy.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
            sound = _("verified") if copy.verified else _("damaged")
            row = QTreeWidgetItem(
                top, [_(REASONS[copy.reason]), dates.moment(copy.made_at, today), size, sound]
            )
            row.setData(0, COPY, (copy, path))
        top.setExpanded(bool(copies))

    def _chosen(self) -> tuple[Backup, Path] | None:
        item = self.tree.currentItem()
        return item.data(0, COPY) if item is not None else None

    def _offer(self) -> None:
        chosen = self._chosen()
        self.restore.setEnabled(chosen is not None and chosen[0].verified)

    def _restore(self) -> None:
        chosen = self._chosen()
        if chosen and self._bring(*chosen):
            self.accept()


def show(window: "Window") -> None:
    """The dialog of copies."""
    CopiesDialog(
        window.settings.folder, lambda copy, path: bring_back(window, copy, path), window.today(), window
    ).exec()


def bring_back(window: "Window", copy: Backup, path: Path) -> bool:
    """Put a copy in the file's place and open it; what stood there is set aside."""
    if not window.close_dialogue():
        return False
    try:
        restore(copy.path, path)
    except Fault as fault:
        window.show_start()
        window.message.say(str(fault), "wrong")
        return False
    window.open(path)
    window.status.note(_("The copy is open; what stood in its place is kept among the backups"))
    return True
