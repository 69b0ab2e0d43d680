"""The handouts: which there are and how many sheets they take, each with its real paper beside it."""

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import schema
from forumdesk.forum.evening import Evening
from forumdesk.forum.files import evening_of
from forumdesk.paper.handout import WHEN, Handout
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.sheets import manifest, texts
from forumdesk.ui.desk import Desk
from forumdesk.ui.paper_out import Paper, PaperOut, file_name
from forumdesk.ui.stage import StageView
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.heading import Heading
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.mark_list import MarkList, MarkRow
from forumdesk.ui.widgets.preview import Preview
from forumdesk.ui.widgets.saved import Saved
from forumdesk.words import _, ngettext

NARROW = 860
"""Pixels of the design below which the heading has no room for more than its buttons."""


class HandoutsView(StageView):
    """What is chosen and the language are hers for now; the papers follow the dialogue."""

    WATCHES: ClassVar[frozenset[str]] = frozenset(schema.metadata.tables)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.evening: Evening | None = None
        self.chosen = {handout.id for handout in all_handouts()}
        self.heading = Heading(_("Handouts"))
        self.language = Choice({"sv": _("Language: Swedish"), "en": _("Language: English"), **_of_forms()})
        self._told_language = ""
        self.list = MarkList(_("Handouts"))
        self.preview = Preview(desk, _("Handouts"), whole=True)
        self.save_button = button(_("Save as PDF …"), self.save)
        self.print_button = button("", self.print_out, "primary")
        self.out, self.saved = PaperOut(desk, self), Saved()
        self._lay_out()
        self.list.turned.connect(lambda _key: self._show_paper(at_once=True))
        self.list.ticked.connect(self._tick)
        self.language.edited.connect(self._choose_language)
        self.out.saved.connect(self.saved.tell)

    # --- what is shown ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.evening = evening = evening_of(self.desk.file)
        if not self._told_language:
            self.language.put(evening.dialogue.language)
        self._show_list()
        if self.list.current is None and all_handouts():
            self.list.turn_to(all_handouts()[0].id)
        self._show_paper()

    def _show_list(self) -> None:
        if self.evening is None:
            return
        self.list.show_rows([self._row(handout, self.evening) for handout in all_handouts()])
        chosen = self._chosen()
        sheets = sum(handout.sheets(self.evening) for handout in chosen)
        kinds = ngettext("Print {n} chosen", "Print {n} chosen", len(chosen)).format(n=len(chosen))
        self.print_button.setText(f"{kinds} · {_sheets(sheets)}")
        self.print_button.setAccessibleName(self.print_button.text())
        self.print_button.setEnabled(bool(chosen))
        self.save_button.setEnabled(bool(chosen))
        self.heading.say(_("They open in the PDF program of your computer, which prints them to size"))

    def _row(self, handout: Handout, evening: Evening) -> MarkRow:
        about = f"{_(WHEN[handout.when])} · {_(handout.about)}"
        sheets = _sheets(handout.sheets(evening))
        return MarkRow(handout.id, _(handout.title), about, sheets, ticked=handout.id in self.chosen)

    def _show_paper(self, *, at_once: bool = False) -> None:
        handout = self._current()
        if handout is not None and self.evening is not None:
            make = partial(make_handout, handout.id, self.evening, self.language.value())
            self.preview.want(_(handout.title), make, at_once=at_once)

    def _current(self) -> Handout | None:
        row = self.list.current
        return next((one for one in all_handouts() if row is not None and one.id == row.key), None)

    def _chosen(self) -> list[Handout]:
        return [handout for handout in all_handouts() if handout.id in self.chosen]

    # --- acts ------------------------------------------------------------------------------------------

    def save(self) -> None:
        """One paper under a name, or several in a folder, a PDF each."""
        papers, folder = self._papers(), self.desk.file.path.parent
        if len(papers) == 1:
            chosen, _kind = QFileDialog.getSaveFileName(
                self, _("Save PDF"), str(folder / papers[0].name), _("PDF files (*.pdf)")
            )
            if chosen:
                self.out.save(papers[0], Path(chosen))
        elif papers:
            chosen = QFileDialog.getExistingDirectory(self, _("Save the PDFs in a folder"), str(folder))
            if chosen:
                self.out.save_all(papers, Path(chosen))

    def print_out(self) -> None:
        """Open what is chosen in the system's PDF program."""
        self.out.open(self._papers())

    def _papers(self) -> list[Paper]:
        self.desk.settling.emit()
        evening, spoken = evening_of(self.desk.file), self.language.value()
        return [
            Paper(
                file_name(
                    texts.words(handout.title, spoken, evening.dialogue.language)(handout.title), evening
                ),
                partial(make_handout, handout.id, evening, spoken),
                partial(manifest.entries, [handout], evening, spoken),
            )
            for handout in self._chosen()
        ]

    def _tick(self, key: str) -> None:
        self.chosen ^= {key}
        self._show_list()

    def _choose_language(self) -> None:
        self._told_language = self.language.value()
        self._show_paper(at_once=True)

    # --- looks -----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.left.setFixedWidth(max(250, min(430, self.width() * 38 // 100)))
        self.heading.subtitle.setVisible(self.width() >= Sizes.now().px(NARROW))

    def _lay_out(self) -> None:
        self.language.setAccessibleName(_("Language of the papers"))
        self.language.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.language.setMinimumContentsLength(len(_("Language: Swedish")))
        self.language.view().setMinimumWidth(self.language.view().sizeHintForColumn(0) + 24)
        self.setFocusProxy(self.list)
        self.heading.add(self.language, self.save_button, self.print_button)
        self.left = Card()
        self.left.column.setContentsMargins(8, 8, 8, 8)
        self.left.column.addWidget(self.list, 1)
        self.left.column.addWidget(Keys((("↑ ↓", _("show")), (_("Space"), _("choose")))))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.left)
        row.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.saved)
        column.addLayout(row, 1)
        self.setTabOrder(self.list, self.preview.view.pages)
        for first, second in pairwise(
            (self.preview.view.pages, self.language, self.save_button, self.print_button)
        ):
            self.setTabOrder(first, second)


def make_handout(handout_id: str, evening: Evening, spoken: str) -> bytes:
    """One handout as PDF, for the worker."""
    handout = next(one for one in all_handouts() if one.id == handout_id)
    return handout.build(evening, spoken)


def _of_forms() -> dict[str, str]:
    """Languages in which only what is filled in by hand is printed."""
    told, drafts = _("Forms: {language}"), _("Forms: {language} (not checked)")
    return {
        one.language: (drafts if one.status != texts.CHECKED else told).format(language=one.name)
        for one in texts.others().values()
    }


def _sheets(count: int) -> str:
    return ngettext("{n} sheet", "{n} sheets", count).format(n=count)
