"""One handout beside the list: in which way and how many, what it still lacks, and the real paper."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumdesk.forum.evening import Evening
from forumdesk.paper.bundle import Order
from forumdesk.paper.handout import Handout
from forumdesk.paper.needs import Need
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.handouts.selection import MOST
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.preview import Preview
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, language, ngettext, speaker


class HandoutSheet(QWidget):
    """Tells which variant and how many copies she wants."""

    varied = Signal(str)
    counted = Signal(object)  # int, None for as many as the evening needs

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._paper = ""
        self.variant = Choice({})
        self.copies = NumberLine(1, MOST)
        self.of_sheets = Text("", "soft")
        self.names = Text(
            _("Participants' names stand on it. Where you save it is remembered until they are disposed of."),
            "hint", wraps=True,
        )  # fmt: skip
        self.missing = Band("warning")
        self.links: dict[str, QPushButton] = {}
        self._rows: list[QWidget] = []
        self.preview = Preview(desk, _("Handouts"), whole=True)
        self._lay_out()
        self.variant.edited.connect(lambda: self.varied.emit(self.variant.value()))
        self.copies.edited.connect(self._count)

    def show_paper(self, paper: Handout, order: Order, evening: Evening) -> None:
        """Say all about it; the preview is asked for apart."""
        if self._paper != paper.id:
            self._paper = paper.id
            self._offer(paper)
        self.variant.put(_key(paper, order.paper))
        self.copies.put(self.copies.text() if self.copies.hasFocus() else str(order.copies))
        sheets = order.paper.sheets(evening)
        words = ngettext("of {n} sheet {size}", "of {n} sheets {size}", sheets)
        self.of_sheets.setText(words.format(n=sheets, size=order.paper.format.name))
        self.names.setVisible(paper.names and bool(evening.people))
        self._show_missing(paper.missing(evening))

    def _offer(self, paper: Handout) -> None:
        self.variant.clear()
        for key, words in variants(paper).items():
            self.variant.addItem(words, key)
        self.variant.setVisible(self.variant.count() > 1)
        self.variant.setAccessibleName(_("How {paper} is printed").format(paper=_(paper.title)))
        self.copies.setAccessibleName(_("Copies of {paper}").format(paper=_(paper.title)))

    def _count(self) -> None:
        text = self.copies.text().strip()
        self.counted.emit(int(text) if text.isdecimal() and int(text) else None)

    def _show_missing(self, needs: list[Need]) -> None:
        for row in self._rows:
            self._places.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.links = {}
        self._rows = [self._row(one) for one in needs]
        for row in self._rows:
            self._places.addWidget(row)
        self.missing.setVisible(bool(needs))

    def _row(self, need: Need) -> QWidget:
        """What is missing, and the way to where it is mended."""
        words, row = _(need.words), QWidget()
        go = partial(self.desk.pointed.emit, need.stage, need.page, need.field)
        self.links[words] = link = button(_("Go there"), go, "link")
        link.setAccessibleName(f"{words} {_('Go there')}")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Text(words, wraps=True), 1)
        across.addWidget(link)
        return row

    def _lay_out(self) -> None:
        self.variant.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.variant, 1)
        top.addWidget(Text(_("Copies")))
        top.addWidget(self.copies)
        top.addWidget(self.of_sheets)
        top.addStretch(0)
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self.missing.row.setContentsMargins(14, 2, 8, 2)
        self.missing.row.addLayout(self._places, 1)
        self.missing.setAccessibleName(_("Still missing for this paper"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.names)
        column.addWidget(self.missing)
        column.addWidget(self.preview, 1)


def variants(paper: Handout) -> dict[str, str]:
    """The ways in which it can be printed, by their keys; '' as it is."""
    told: Callable[[str], str] = _
    as_it_is = {} if any(one.pages is paper.pages for one in paper.variants) else {"": told(paper.about)}
    spoken = speaker(language())
    return as_it_is | {one.key: one.title(spoken) for one in paper.variants}


def _key(paper: Handout, wanted: Handout) -> str:
    """The key of the variant as which it is wanted."""
    return next((one.key for one in paper.variants if one.pages is wanted.pages), "")
