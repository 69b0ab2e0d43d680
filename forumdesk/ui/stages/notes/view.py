"""The notes of round two: the areas on the left, the notes of the one turned to on the right."""

from collections import Counter
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import areas, notes, rounds
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.notes.area_list import AreaList, Noted
from forumdesk.ui.stages.notes.area_notes import AreaNotes
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets import typing
from forumdesk.ui.widgets.area_sign import AreaSign
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.heading import Heading
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext


class NotesView(StageView):
    WATCHES: ClassVar[frozenset[str]] = frozenset({"note", "area", "table", "round"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.heading = Heading(_("Notes"))
        self.list = AreaList()
        self.notes = AreaNotes(desk)
        self.sign, self.name, self.table = AreaSign(), Text("", "heading", wraps=True), Text("", "soft")
        self.left, self.right, self.none = Card(), Card(), self._none()
        self._lay_out()
        self._listen()
        typing.watch_over(self, desk)

    def refresh(self) -> None:
        found, written = self.desk.ask(areas.in_order), self.desk.ask(notes.in_order)
        count = Counter(note.area_id for note in written)
        self.list.show_areas([Noted(area, count[area.id]) for area in found])
        for part in (self.left, self.right):
            part.setVisible(bool(found))
        self.none.setVisible(not found)
        missing = sum(not count[area.id] for area in found)
        words = ngettext("{n} area not yet typed in", "{n} areas not yet typed in", missing).format(n=missing)
        self.heading.mark(words if missing else "", "warn")
        self.heading.say(self._question())
        self._show_area()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and self.list.current is not None:
            self.notes.begin()

    def go_to(self, page: str, field: str) -> None:
        """To the notes of an area by its id."""
        ids = [one.area.id for one in self.list.areas.noted]
        if page == "area" and int(field) in ids:
            self.list.turn_to(ids.index(int(field)))
            self.notes.begin()

    def settle(self) -> bool:
        return typing.settle(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = min(Sizes.now().px(196), self.width() * 38 // 100)
        self.left.setFixedWidth(max(least, min(290, self.width() * 26 // 100)))

    def _lay_out(self) -> None:
        self.left.column.setContentsMargins(8, 8, 8, 8)
        self.left.column.addWidget(self.list)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sign)
        head.addWidget(self.name, 1)
        head.addWidget(self.table)
        self.right.column.addLayout(head)
        self.right.column.addWidget(self.notes, 1)
        there = (
            ("Enter", _("store")),
            ("F2", _("change")),
            ("Alt+1–9", _("area")),
            (_("PgDn"), _("next area")),
            (_("Ctrl+PgDn"), _("next not typed in")),
            ("→", _("take what is suggested")),
            (_("uncl: …"), _("to the heading that begins so")),
        )
        self.right.column.addWidget(Keys(there))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.left)
        row.addWidget(self.right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.none)
        column.addLayout(row, 1)
        column.addStretch(0)

    def _none(self) -> Card:
        """What is shown before there are any areas."""
        card = Card(_("No areas yet"))
        words = _("Here the notes of round 2 are typed in, area by area. The areas are made on the board.")
        card.column.addWidget(Text(words, "soft", wraps=True))
        card.column.addWidget(
            button(_("To the board"), lambda: self.desk.wanted.emit("board"), "primary"),
            0, Qt.AlignmentFlag.AlignLeft,
        )  # fmt: skip
        return card

    def _listen(self) -> None:
        self.list.turned.connect(self._turn)
        self.list.activated.connect(lambda _index: self.notes.begin())
        for number in range(1, 10):
            self._key(f"Alt+{number}", partial(self._go, lambda place=number - 1: self.list.turn_to(place)))
        self._key("PgDown", partial(self._go, lambda: self.list.step(1)))
        self._key("PgUp", partial(self._go, lambda: self.list.step(-1)))
        self._key("Ctrl+PgDown", partial(self._go, self.list.step_to_untyped))
        self._key("Ctrl+Tab", partial(self._go, lambda: self.list.step(1)))
        self._key("Ctrl+Shift+Tab", partial(self._go, lambda: self.list.step(-1)))

    def _key(self, keys: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _go(self, turn: object) -> None:
        assert callable(turn)
        turn()
        self.notes.begin()

    def _turn(self, area_id: int) -> None:
        self.notes.turn_to(area_id)
        self._show_area()

    def _show_area(self) -> None:
        one = self.list.current
        if one is None:
            return
        self.sign.show_letter(one.area.letter, one.area.colour)
        self.name.setText(one.name)
        self.table.setText(
            "" if one.area.table is None else _("Table {number}").format(number=one.area.table)
        )
        self.notes.turn_to(one.area.id)
        self.notes.refresh()

    def _question(self) -> str:
        """What the tables talked about."""
        choosing = self.desk.ask(rounds.first_that_chooses)
        after = choosing.number if choosing else 0
        later = (one.question for one in self.desk.ask(rounds.in_order) if one.number > after)
        return next(later, "")
