"""The line that says whether the board is ready for the next round, and what is missing, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.ui.stages.board.verbs import Verbs
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import _, ngettext

if TYPE_CHECKING:
    from forumdesk.forum.areas import Area, Guard
    from forumdesk.forum.takers import Proposal


class GuardLine(QWidget):
    """“5 of 6 areas · 2 unplaced”, then words, then the one thing that mends it."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pill = Pill()
        self.words = Text(kind="soft", wraps=True)
        self.assign = button(_("Assign as proposed"), verbs.assign_proposed, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.pill)
        row.addWidget(self.words, 1)
        row.addWidget(self.assign)

    def show_guard(self, guard: Guard, areas: tuple[Area, ...], proposed: tuple[Proposal, ...] = ()) -> None:
        """Say how it stands."""
        if guard.wanted:
            count = _("{areas} of {wanted} areas · {unplaced} unplaced")
        else:
            count = _("{areas} areas · {unplaced} unplaced")
        told = count.format(areas=guard.areas, wanted=guard.wanted, unplaced=guard.unplaced)
        self.pill.say(told, "good" if guard.ready else "warn")
        ready = _("The board is ready for the next round.")
        words = [ready] if guard.ready else [missing(guard, areas), in_words(proposed)]
        self.words.setText(" ".join(filter(None, words)))
        self.assign.setVisible(bool(proposed))


def in_words(proposed: tuple[Proposal, ...]) -> str:
    """“Proposed by who said most: B table 3, E table 5.”"""
    told = [_("{letter} table {number}").format(letter=one.letter, number=one.table) for one in proposed]
    return _("Proposed by who said most: {told}.").format(told=", ".join(told)) if told else ""


def missing(guard: Guard, areas: tuple[Area, ...]) -> str:
    """What is left to do, in whole sentences."""
    said = []
    short = guard.wanted - guard.areas
    if not guard.wanted:
        said.append(_("No tables are planned yet."))
    elif short > 0:
        said.append(ngettext("{n} area is missing.", "{n} areas are missing.", short).format(n=short))
    elif short < 0:
        said.append(ngettext(
            "{n} area too many for the tables: merge two.",
            "{n} areas too many for the tables: merge some.", -short
        ).format(n=-short))  # fmt: skip
    unnamed = [area.letter for area in areas if not area.name]
    if unnamed:
        said.append(ngettext("{letters} has no name.", "{letters} have no name.", len(unnamed)).format(
            letters=", ".join(unnamed)
        ))  # fmt: skip
    if guard.empty:
        said.append(ngettext("{letters} has no cards.", "{letters} have no cards.", len(guard.empty)).format(
            letters=", ".join(guard.empty)
        ))  # fmt: skip
    bare = [area.letter for area in areas if area.table is None]
    if bare:
        said.append(ngettext("{letters} has no table.", "{letters} have no table.", len(bare)).format(
            letters=", ".join(bare)
        ))  # fmt: skip
    if not said:
        said.append(ngettext(
            "{n} card waits for its area.", "{n} cards wait for their areas.", guard.unplaced
        ).format(n=guard.unplaced))  # fmt: skip
    return " ".join(said)
