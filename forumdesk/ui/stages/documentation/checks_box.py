"""The checks below the text: what is worth a look, each with the way to its place."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum.documentation import Check
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext

FEW = 2
"""Checks shown before she asks for all."""


class ChecksBox(Card):
    """The most important first; the rest at a click."""

    section = Signal(str)  # the key of a section that she wants to see
    stage = Signal(str)  # the key of a stage that she wants to see

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="warning", parent=parent)
        self.column.setContentsMargins(12, 8, 12, 8)
        self.column.setSpacing(2)
        self.shown: tuple[Check, ...] | None = None
        self.rows: list[QWidget] = []
        self._all = False

    @property
    def words(self) -> str:
        """All that is told, line by line."""
        return "\n".join(one.words for one in self.shown or ())

    def tell(self, checks: tuple[Check, ...]) -> None:
        """Show these; nothing to check shows nothing."""
        if checks != self.shown:
            self.shown = checks
            self._lay_out()
        self.setVisible(bool(checks))

    def _lay_out(self) -> None:
        for row in self.rows:
            self.column.removeWidget(row)
            row.deleteLater()
        checks = self.shown or ()
        told = checks if self._all else checks[:FEW]
        self.rows = [self._row(one, first=not place) for place, one in enumerate(told)]
        left = len(checks) - FEW
        if left > 0:
            more = ngettext("Show {n} more", "Show {n} more", left).format(n=left)
            self.rows.append(button(_("Show fewer") if self._all else more, self._turn, "link"))
        for row in self.rows:
            self.column.addWidget(row)

    def _turn(self) -> None:
        self._all = not self._all
        self._lay_out()

    def _row(self, check: Check, *, first: bool) -> QWidget:
        row = QWidget()
        words = " ".join((_("To check:"), check.words)) if first else check.words
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Text(words, wraps=True), 1)
        act = (
            partial(self.section.emit, check.section)
            if check.section
            else partial(self.stage.emit, check.stage)
        )
        go = button(_("Go there"), act, "link")
        go.setAccessibleName(f"{check.words} {go.text()}")
        across.addWidget(go)
        return row
