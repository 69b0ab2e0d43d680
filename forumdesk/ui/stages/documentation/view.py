"""The documentation: its parts on the left, the text of one in the middle, the real PDF on the right."""

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from forumdesk.forum import dialogue, documentation, schema, sections
from forumdesk.forum.evening import Evening
from forumdesk.forum.files import evening_of
from forumdesk.ui.desk import Desk
from forumdesk.ui.paper_out import Paper, PaperOut, file_name
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.documentation.data_page import DataPage
from forumdesk.ui.stages.documentation.parts import parts
from forumdesk.ui.stages.documentation.section_page import SectionPage
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.heading import Heading
from forumdesk.ui.widgets.mark_list import MarkList, MarkRow
from forumdesk.ui.widgets.preview import Preview
from forumdesk.ui.widgets.saved import Saved
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, language, speaker

NARROW = 800
"""Pixels of the design below which text and paper take turns."""


class DocumentationView(StageView):
    """Whatever changes in the dialogue is seen in text, checks and paper."""

    WATCHES: ClassVar[frozenset[str]] = frozenset(schema.metadata.tables)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.evening: Evening | None = None
        self._paper_first = False
        self.heading = Heading(
            _("Documentation"),
            _("Without the names of participants · accessible PDF (PDF/UA) · fit for the archive (PDF/A)"),
        )
        self.status = Choice({"draft": _("Draft"), "established": _("Established")})
        self.list = MarkList(_("Parts of the documentation"))
        self.section, self.data = SectionPage(desk), DataPage(desk)
        self.pages = QStackedWidget()
        self.checks = Text("", wraps=True)
        self.preview = Preview(desk, _("Documentation"))
        self.turn = button(_("Show the PDF"), self._take_turns)
        self.out = PaperOut(desk, self)
        self.saved = Saved()
        self._lay_out()
        self._listen()

    # --- what is shown ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.evening = evening = evening_of(self.desk.file)
        self.status.put(evening.dialogue.status)
        self._show_parts()
        if self.list.current is None:
            self.list.turn_to("ingress")
        self._show_part()
        told = documentation.checks(evening, speaker(language()))
        one, several = f"{_('To check:')} {''.join(told)}", [_("To check:"), *(f"– {one}" for one in told)]
        self.checks.setText("\n".join(several) if len(told) > 1 else one)
        self.checks_box.setVisible(bool(told))
        self.preview.want(_("Documentation"), partial(make_report, evening))

    def settle(self) -> bool:
        return self.section.flush()

    def _show_parts(self) -> None:
        if self.evening is not None:
            told = parts(self.evening, self.section.being_written)
            self.list.show_rows([MarkRow(one.key, one.title, one.state, done=one.done) for one in told])

    def _show_part(self) -> None:
        row = self.list.current
        if self.evening is None or row is None:
            return
        if row.key in sections.HEADINGS:
            self.section.show_section(self.evening, row.key)
            self.pages.setCurrentWidget(self.section)
        else:
            self.section.flush()
            self.data.show_part(next(one for one in parts(self.evening) if one.key == row.key))
            self.pages.setCurrentWidget(self.data)

    def _turn(self) -> None:
        self._show_part()
        self._turn_paper()

    def _turn_paper(self) -> None:
        """Show the part in the paper too."""
        row = self.list.current
        if self.evening is not None and row is not None and isValid(self):
            heading = next(one.heading for one in parts(self.evening) if one.key == row.key)
            self.preview.view.go_to_heading(heading)

    # --- paper -----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where, then write the PDF there, whole or not at all."""
        paper = self._paper()
        folder = self.desk.file.path.parent
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save PDF"), str(folder / paper.name), _("PDF files (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.out.save(
                paper, path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
            )

    def print_out(self) -> None:
        """Open the PDF in the system's PDF program, which prints it exactly."""
        self.out.open([self._paper()])

    def _paper(self) -> Paper:
        self.section.flush()
        evening = evening_of(self.desk.file)
        kind = speaker(evening.dialogue.language)("Documentation")
        return Paper(file_name(kind, evening), partial(make_report, evening))

    def _choose_status(self) -> None:
        self.desk.do(N_("Set status"), dialogue.edit, "status", self.status.value())

    # --- looks -----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.left.setFixedWidth(max(Sizes.now().px(168), min(Sizes.now().px(236), self.width() * 21 // 100)))
        self._arrange()

    def _take_turns(self) -> None:
        self._paper_first = not self._paper_first
        self._arrange()
        QTimer.singleShot(0, self._turn_paper)  # once it is laid out

    def _arrange(self) -> None:
        """Text and paper side by side, or in turns where there is no room for both."""
        narrow = self.width() < Sizes.now().px(NARROW)
        self.turn.setVisible(narrow)
        self.heading.subtitle.setVisible(not narrow)
        self.turn.setText(_("Show the text") if self._paper_first else _("Show the PDF"))
        self.middle.setVisible(not narrow or not self._paper_first)
        self.preview.setVisible(not narrow or self._paper_first)

    def _lay_out(self) -> None:
        self.status.setAccessibleName(_("Status of the documentation"))
        self.status.setEnabled(not self.desk.file.read_only)
        save = button(_("Save PDF …"), self.save, "primary")
        print_out = button(_("Print …"), self.print_out, name=_("Open in the PDF program to print"))
        self.heading.add(self.turn, self.status, print_out, save)
        self.left, self.checks_box = Card(), Card(kind="warning")
        self.left.column.setContentsMargins(8, 8, 8, 8)
        self.left.column.addWidget(self.list)
        self.checks_box.column.setContentsMargins(12, 8, 12, 8)
        self.checks_box.column.addWidget(self.checks)
        self.pages.addWidget(self.section)
        self.pages.addWidget(self.data)
        self.middle = QWidget()
        texts = QVBoxLayout(self.middle)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(10)
        texts.addWidget(self.pages, 1)
        texts.addWidget(self.checks_box)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.left)
        for part in (self.middle, self.preview):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            row.addWidget(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.saved)
        column.addLayout(row, 1)

        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes as one reads: parts, text, paper, then what is done with the whole."""
        order = [
            self.list, self.section.editor, self.section.list_button, self.section.again, self.section.freeze,
            self.preview.view.pages, *self.heading.findChildren(QPushButton), self.status,
        ]  # fmt: skip
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
        self.setFocusProxy(self.list)

    def _listen(self) -> None:
        self.desk.settling.connect(self.section.flush)
        self.list.turned.connect(lambda _key: self._turn())
        self.list.activated.connect(lambda _index: self.section.editor.setFocus())
        self.section.writing.connect(self._show_parts)
        self.status.edited.connect(self._choose_status)
        self.out.saved.connect(self.saved.tell)


def make_report(evening: Evening) -> bytes:
    """The report; reportlab is imported in the worker, when the first one is made."""
    from forumdesk.paper.report import report

    return report(evening, evening.dialogue.language)
