"""The handouts: which there are and how many sheets they take, each with its real paper beside it."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumdesk.forum import schema
from forumdesk.forum.evening import Evening
from forumdesk.forum.files import evening_of
from forumdesk.paper import signs
from forumdesk.paper.bundle import Order
from forumdesk.paper.handout import WHEN, Handout
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.sheets import texts
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.handouts.leaving import Leaving
from forumdesk.ui.stages.handouts.outgoing import Outgoing, make_handout
from forumdesk.ui.stages.handouts.rows import HEAD, rows, sheets_told
from forumdesk.ui.stages.handouts.selection import (
    Selection,
    counted,
    is_large,
    moment,
    of_moment,
    sheets,
)
from forumdesk.ui.stages.handouts.sheet import HandoutSheet
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band, Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.heading import Heading
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.mark_list import MarkList
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext

NARROW, TIGHT = 980, 660
"""Pixels of the design below which the heading has room for its buttons only, and for three of them."""


class HandoutsView(StageView):
    """What is chosen and the language are hers for now; the papers follow the dialogue."""

    WATCHES: ClassVar[frozenset[str]] = frozenset(schema.metadata.tables)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.evening: Evening | None = None
        self._read: tuple[int, Evening | None] = (0, None)
        self.selection = Selection()
        self.heading = Heading(_("Handouts"))
        self.language = Choice({"sv": _("Language: Swedish"), "en": _("Language: English"), **_of_forms()})
        self._told_language = ""
        self.list = MarkList(_("Handouts"))
        self.sheet = HandoutSheet(desk)
        self.preview = self.sheet.preview
        self.leaving = Leaving(desk, self.chosen, self)
        self.save_button = button(_("Save as PDF …"))
        self.directly_button = button(_("Print directly …"), self.leaving.print_directly)
        self.print_button = button("", self.leaving.print_out, "primary")
        self.moments: dict[str, QPushButton] = {}
        self.unprintable_band, self.unprintable = Band("warning"), Text("", wraps=True)
        self._lay_out()
        self.list.turned.connect(lambda _key: self._show_paper(at_once=True))
        self.list.ticked.connect(self._tick)
        self.language.edited.connect(self._choose_language)
        self.sheet.varied.connect(self._vary)
        self.sheet.counted.connect(self._count)

    def chosen(self, when: str = "") -> tuple[Outgoing, list[Order]]:
        """What is chosen, as the dialogue is when all that is being typed is stored."""
        self.desk.settling.emit()
        evening = self._now()
        orders = self.selection.orders_of(when, evening) if when else self.selection.orders(evening)
        return Outgoing(evening, self.language.value()), orders

    # --- what is shown ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        evening = self._now()
        if is_large(evening):
            self.desk.work(_("Counting the sheets"), counted, evening, then=self._take)
        else:
            self._take(evening)

    def _now(self) -> Evening:
        """The dialogue as it is; the same one as long as nothing changes, for its sheets are counted."""
        turn, evening = self._read
        if evening is None or turn != self.desk.file.turn:
            self._read = turn, evening = self.desk.file.turn, evening_of(self.desk.file)
        return evening

    def _take(self, evening: Evening) -> None:
        """Show it, unless it has changed since it was counted, or the stage is gone."""
        if not isValid(self) or evening is not self._read[1]:
            return
        self.evening = evening
        if not self._told_language:
            self.language.put(evening.dialogue.language)
        self._show_list()
        if self.list.current is None:
            self._begin_at(moment(evening))
        self._show_paper()

    def _begin_at(self, when: str) -> None:
        """The papers that are wanted next stand first."""
        self.list.turn_to(of_moment(when)[0].id)
        QTimer.singleShot(0, self, partial(self.list.show_first, HEAD + when))

    def _show_list(self) -> None:
        if (evening := self.evening) is None:
            return
        self.list.show_rows(list(rows(self.selection, evening)))
        orders = self.selection.orders(evening)
        self._say_how_many(orders, evening)
        self._show_moments(evening)
        self._show_unprintable(orders, evening)

    def _say_how_many(self, orders: list[Order], evening: Evening) -> None:
        by_size = sheets(orders, evening)
        kinds = ngettext("Print {n} chosen", "Print {n} chosen", len(orders)).format(n=len(orders))
        self.print_button.setText(f"{kinds} · {sheets_told(sum(by_size.values()))}")
        told = ", ".join(f"{count} {size}" for size, count in by_size.items())
        self.print_button.setAccessibleName(", ".join(filter(None, (self.print_button.text(), told))))
        for acts in (self.print_button, self.save_button, self.directly_button):
            acts.setEnabled(bool(orders))
        moments = {one.paper.when for one in orders}
        when = _(WHEN[moments.pop()]) if len(moments) == 1 else ""
        self.heading.say(" · ".join(filter(None, (when, told))) or _("Nothing is chosen."))

    def _show_moments(self, evening: Evening) -> None:
        """The button that prints the papers of a moment stands on its head."""
        for when, title in WHEN.items():
            if self.list.beside(HEAD + when) is None:
                self.moments[when] = button("", partial(self.leaving.print_out, when), "link")
                self.list.put_beside(HEAD + when, self.moments[when])
            by_size = sheets(self.selection.orders_of(when, evening), evening)
            words = _("Print {sheets}").format(sheets=sheets_told(sum(by_size.values())))
            self.moments[when].setText(words)
            self.moments[when].setAccessibleName(f"{_(title)}: {words}")
            self.moments[when].setEnabled(bool(by_size))
        self.list.scheduleDelayedItemsLayout()

    def _show_unprintable(self, orders: list[Order], evening: Evening) -> None:
        told = signs.sentence(evening, names=any(one.paper.names for one in orders))
        self.unprintable.setText(told)
        self.unprintable_band.setVisible(bool(told))

    def _show_paper(self, *, at_once: bool = False) -> None:
        paper, evening = self._current(), self.evening
        if paper is None or evening is None:
            return
        self.sheet.show_paper(paper, self.selection.order(paper, evening), evening)
        variant = self.selection.variant(paper)
        make = partial(make_handout, paper.id, variant, evening, self.language.value())
        self.preview.want(_(paper.title), make, at_once=at_once)

    def _current(self) -> Handout | None:
        row = self.list.current
        return next((one for one in all_handouts() if row is not None and one.id == row.key), None)

    # --- acts ------------------------------------------------------------------------------------------

    def _tick(self, key: str) -> None:
        if (evening := self.evening) is None:
            return
        if key.startswith(HEAD):
            self.selection.choose_moment(key.removeprefix(HEAD), evening)
        else:
            paper = next(one for one in all_handouts() if one.id == key)
            self.selection.choose(paper, not self.selection.is_chosen(paper, evening))
        self._show_list()

    def _vary(self, key: str) -> None:
        if (paper := self._current()) is not None:
            self.selection.vary(paper, key)
            self._show_list()
            self._show_paper(at_once=True)

    def _count(self, copies: int | None) -> None:
        if (paper := self._current()) is not None and self.evening is not None:
            self.selection.count(paper, copies)
            self._show_list()

    def _choose_language(self) -> None:
        self._told_language = self.language.value()
        self._show_paper(at_once=True)

    # --- looks -----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.left.setFixedWidth(max(250, min(430, self.width() * 42 // 100)))
        self.heading.subtitle.setVisible(self.width() >= Sizes.now().px(NARROW))
        tight = self.width() < Sizes.now().px(TIGHT)
        self.directly_button.setHidden(tight)
        self.leaving.directly_action.setVisible(tight)
        self.save_button.setText(_("More …") if tight else _("Save as PDF …"))
        self.save_button.setAccessibleName(self.save_button.text())

    def _lay_out(self) -> None:
        self._dress_heading()
        self.unprintable_band.row.addWidget(self.unprintable, 1)
        self.unprintable_band.hide()
        self.setFocusProxy(self.list)
        self.left = Card()
        self.left.column.setContentsMargins(8, 8, 8, 8)
        self.left.column.addWidget(self.list, 1)
        self.left.column.addWidget(Keys((("↑ ↓", _("show")), (_("Space"), _("choose")))))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.left)
        row.addWidget(self.sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.heading, self.leaving.saved, self.leaving.no_program, self.unprintable_band):
            column.addWidget(part)
        column.addLayout(row, 1)

    def _dress_heading(self) -> None:
        self.language.setAccessibleName(_("Language of the papers"))
        self.language.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.language.setMinimumContentsLength(len(_("Language: Swedish")))
        self.language.view().setMinimumWidth(self.language.view().sizeHintForColumn(0) + 24)
        self.save_button.setMenu(self.leaving.menu(self.save_button))
        self.print_button.setToolTip(
            _("They open in the PDF program of your computer, which prints them to size")
        )
        self.heading.add(self.language, self.save_button, self.directly_button, self.print_button)


def _of_forms() -> dict[str, str]:
    """Languages in which only what is filled in by hand is printed."""
    told, drafts = _("Forms: {language}"), _("Forms: {language} (not checked)")
    return {
        one.language: (drafts if one.status != texts.CHECKED else told).format(language=one.name)
        for one in texts.others().values()
    }
