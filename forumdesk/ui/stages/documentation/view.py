"""The documentation: its parts on the left, the text of one in the middle, the real PDF on the right."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
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
from forumdesk.ui.paper_out import Paper, PaperOut
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.documentation.checks_box import ChecksBox
from forumdesk.ui.stages.documentation.data_page import DataPage
from forumdesk.ui.stages.documentation.leaving import Leaving, made
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
        self.checks = ChecksBox()
        self.preview = Preview(desk, _("Documentation"))
        self.turn = button(_("Show the PDF"), self._take_turns)
        self.out = PaperOut(desk, self)
        self.saved = Saved()
        self.audience = Choice({"publish": _("For publishing"), "print": _("For print and archive")})
        self.leaving = Leaving(desk, self.out, self, self.audience.value)
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
        self.checks.tell(documentation.checks(evening, speaker(language())))
        self.preview.want(_("Documentation"), self._preview(evening))

    def go_to(self, page: str, field: str) -> None:  # noqa: ARG002 - a section is one field
        if page in sections.HEADINGS:
            self.list.turn_to(page)
            self.section.editor.setFocus()

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
        """Ask where and as what, then write it there."""
        if self.section.flush():
            self.leaving.save()

    def print_out(self) -> None:
        """Open the PDF in the system's PDF program, which prints it exactly."""
        if self.section.flush():
            self.out.open([self._paper()])

    def copy(self, only: str = "") -> None:
        """Put the case page, or one section of it, on the clipboard."""
        if self.section.flush():
            self.leaving.copy(only)

    def _paper(self) -> Paper:
        self.section.flush()
        return self.leaving.paper()

    def _copy_menu(self, above: QPushButton) -> QMenu:
        """The whole page, or a section at a time, as web forms have a field for each."""
        menu = QMenu(above)
        menu.addAction(_("The whole page"), self.copy)
        menu.addSeparator()
        for key, heading in sections.HEADINGS.items():
            menu.addAction(_(heading).split(" – ")[0], partial(self.copy, key))
        return menu

    def _turn_audience(self) -> None:
        if self.evening is not None:
            self.preview.want(_("Documentation"), self._preview(self.evening))

    def _preview(self, evening: Evening) -> Callable[[], bytes]:
        return partial(made, evening, ".pdf", self.audience.value())

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
        self.right.setVisible(not narrow or self._paper_first)

    def _lay_out(self) -> None:
        self.status.setAccessibleName(_("Status of the documentation"))
        self.status.setEnabled(not self.desk.file.read_only)
        save = button(
            _("Save …"),
            self.save,
            "primary",
            name=_("Save as PDF, Word, HTML, text or Markdown, or as a package"),
        )
        copy = button(_("Copy for the web"), name=_("Copy for the web: the whole page or a section"))
        copy.setMenu(self._copy_menu(copy))
        self.audience.setAccessibleName(_("Whom the paper is for"))
        self.audience.setToolTip(_("For publishing, participants' names are left out wherever they stand"))
        print_out = button(_("Print …"), self.print_out, name=_("Open in the PDF program to print"))
        self.heading.add(self.turn, self.status, copy, print_out, save)
        self.left = Card()
        self.left.column.setContentsMargins(8, 8, 8, 8)
        self.left.column.addWidget(self.list)
        self.pages.addWidget(self.section)
        self.pages.addWidget(self.data)
        self.middle = QWidget()
        texts = QVBoxLayout(self.middle)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(10)
        texts.addWidget(self.pages, 1)
        texts.addWidget(self.checks)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.left)
        self.right = QWidget()
        papers = QVBoxLayout(self.right)
        papers.setContentsMargins(0, 0, 0, 0)
        papers.setSpacing(8)
        papers.addWidget(self.audience)
        papers.addWidget(self.preview, 1)
        for part in (self.middle, self.right):
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
            self.list, self.section.editor, *self.section.bar.buttons, self.section.again,
            self.section.freeze, self.audience, self.preview.view.pages,
            *self.heading.findChildren(QPushButton), self.status,
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
        self.audience.edited.connect(self._turn_audience)
        self.checks.section.connect(partial(self.go_to, field=""))
        self.checks.stage.connect(self.desk.wanted)
        self.out.saved.connect(self.saved.tell)
