"""The last page: what is set, and what is missing with a way to each place."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from forumdesk.forum import agenda, contacts, dialogue, facts, gaps, leaders
from forumdesk.ui import dates
from forumdesk.ui.desk import Desk
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext


class SummaryView(PageView):
    WATCHES = frozenset(
        {
            "dialogue",
            "mandate",
            "purpose",
            "contact",
            "round",
            "table",
            "role",
            "process_leader",
            "agenda_step",
            "counts",
            "person",
            "story",
        }
    )

    def build(self) -> None:
        self._set, self._open = Card(_("What is set")), Card(_("Still missing"))
        self._later = Card(_("Can wait"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self._set.column.addLayout(self._grid)
        self._links, self._waiting = QVBoxLayout(), QVBoxLayout()
        self._open.column.addLayout(self._links)
        self._later.column.addLayout(self._waiting)
        for card in (self._set, self._open, self._later):
            self.column.addWidget(card)

    def refresh(self) -> None:
        for layout in (self._grid, self._links, self._waiting):
            _clear(layout)
        for row, (name, said) in enumerate(what_is_set(self.desk)):
            self._grid.addWidget(Text(name, "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(said or "–", wraps=True), row, 1)
        found = self.desk.ask(gaps.in_plan)
        self._show_gaps(self._links, [gap for gap in found if not gap.can_wait])
        self._show_gaps(self._waiting, [gap for gap in found if gap.can_wait])
        self._open.setVisible(self._links.count() > 0)
        self._later.setVisible(self._waiting.count() > 0)
        self.retab()

    def _show_gaps(self, place: QVBoxLayout, found: list[gaps.Gap]) -> None:
        for gap in found:
            row = QHBoxLayout()
            row.addWidget(Text("○", "soft"))
            link = button(gap.words, partial(self.wanted.emit, gap.page, gap.field), "link")
            row.addWidget(link)
            row.addStretch(1)
            place.addLayout(row)


def what_is_set(desk: Desk) -> list[tuple[str, str]]:
    """The plan in a few lines."""
    told, counted = desk.ask(dialogue.the_dialogue), desk.ask(facts.the_facts)
    asked = desk.ask(gaps.held)
    where = ", ".join(filter(None, (told.venue, told.place)))
    return [
        (_("Dialogue"), told.title),
        (_("When"), ", ".join(filter(None, (dates.evening(told.date, told.date_text), _hours(desk, told))))),
        (_("Where"), where),
        *((_("Round {number}").format(number=one.number), one.question) for one in asked),
        (_("Tables"), str(counted.tables)),
        (_("Process leaders"), ", ".join(one.name for one in desk.ask(leaders.in_order))),
        (_("Contacts"), _first_contact(desk)),
        (_("Agenda"), _agenda(desk, counted)),
    ]


def _hours(desk: Desk, told: dialogue.Dialogue) -> str:
    steps = desk.ask(agenda.timed)
    return f"{told.start}–{steps[-1].ends}" if steps and told.start else told.start


def _first_contact(desk: Desk) -> str:
    standing = desk.ask(contacts.in_order)
    return ", ".join(filter(None, (standing[0].name, standing[0].title))) if standing else ""


def _agenda(desk: Desk, counted: facts.Facts) -> str:
    count = len(desk.ask(agenda.in_order))
    steps = ngettext("{n} step", "{n} steps", count).format(n=count)
    return _("{steps}, {minutes} min").format(steps=steps, minutes=counted.planned_minutes) if count else ""


def _clear(layout: QVBoxLayout | QGridLayout | QHBoxLayout) -> None:
    while item := layout.takeAt(0):
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QHBoxLayout):
            _clear(inner)


PAGE = Page(
    "summary",
    7,
    N_("All set"),
    N_("How far the plan has come"),
    N_("Nothing is locked: everything can be changed afterwards, too."),
    SummaryView,
)
