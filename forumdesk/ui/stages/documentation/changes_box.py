"""Offers beside her text: a frozen fact that the dialogue now tells otherwise, to be updated or kept."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum.documentation import Change
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext

MOST = 2
"""Offers shown at once; the next comes up when one is answered."""


class ChangesBox(Card):
    """A line for each changed fact; nothing in her text changes before she says so."""

    updated = Signal(object)  # Change
    kept = Signal(object)  # Change

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="warning", parent=parent)
        self.column.setContentsMargins(12, 6, 12, 6)
        self.column.setSpacing(2)
        self.shown: tuple[Change, ...] = ()
        self.rows: list[QWidget] = []
        self.hide()

    def offer(self, changes: tuple[Change, ...]) -> None:
        """Show these; the same again is left as it is, so that a focused button stays."""
        if changes == self.shown:
            return
        self.shown = changes
        for row in self.rows:
            self.column.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(one) for one in changes[:MOST]]
        left = len(changes) - MOST
        if left > 0:
            told = ngettext("… and {n} more change", "… and {n} more changes", left).format(n=left)
            self.rows.append(Text(told, "hint"))
        for row in self.rows:
            self.column.addWidget(row)
        self.setVisible(bool(changes))

    def _row(self, change: Change) -> QWidget:
        row = QWidget()
        words = _("“{was}” is now “{now}” in the dialogue.").format(
            was=_short(change.was), now=_short(change.now)
        )
        text = Text(words, wraps=True)
        update = button(_("Update"), partial(self.updated.emit, change), "link")
        keep = button(_("Keep"), partial(self.kept.emit, change), "link")
        update.setAccessibleName(f"{words} {update.text()}")
        keep.setAccessibleName(f"{words} {keep.text()}")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(text, 1)
        across.addWidget(update)
        across.addWidget(keep)
        return row


def _short(words: str, most: int = 60) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
