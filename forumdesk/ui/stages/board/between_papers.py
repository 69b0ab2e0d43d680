"""The button that prints everything for the pin-boards and tables between the rounds, in one go."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.button import button
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.forum.evening import Evening
    from forumdesk.ui.paper_out import Paper, PaperOut


class BetweenPapers:
    """Made in the worker, opened in the system's PDF program, one PDF for each size of sheet."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self.desk, self._parent = desk, parent
        self.button = button(
            _("Print signs"), self.print_out, name=_("Print signs, headings and cards for the next round")
        )

    @cached_property
    def out(self) -> PaperOut:
        """Made when first wanted: the board is there sooner."""
        from forumdesk.ui.paper_out import PaperOut

        return PaperOut(self.desk, self._parent)

    def show_areas(self, count: int) -> None:
        """Without areas there is nothing to print yet."""
        self.button.setEnabled(count > 0)

    def print_out(self) -> None:
        """Everything that is needed between the rounds."""
        self.desk.settling.emit()
        self.out.open(self.papers())

    def papers(self) -> list[Paper]:
        """A paper for each size of sheet."""
        from forumdesk.forum.files import evening_of
        from forumdesk.paper.bundle import bundles
        from forumdesk.paper.handout import BETWEEN
        from forumdesk.paper.sheets.manifest import entries
        from forumdesk.ui.paper_out import Paper, file_name

        evening = evening_of(self.desk.file)
        language = evening.dialogue.language
        return [
            Paper(
                file_name(one.title(language), evening),
                partial(make, one.when, one.size, evening),
                partial(entries, one.papers, evening),
            )
            for one in bundles(BETWEEN)
        ]


def make(when: str, size: str, evening: Evening) -> bytes:
    """One bundle as PDF, for the worker."""
    from forumdesk.paper.bundle import bundles

    return next(one for one in bundles(when) if one.size == size).build(evening)
