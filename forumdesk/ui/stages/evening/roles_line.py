"""Who leads and who writes at the table shown, in one line; for the evening only, names are not published."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import rounds, tables
from forumdesk.ui.desk import Desk
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

WIDE = 520
"""Pixels of the design from which there is room for the names of the fields beside them."""

SAID = {"leader": N_("Say who leads a table"), "secretary": N_("Say who is secretary")}


class RolesLine(QWidget):
    """Of the table shown, in one round at a time; Enter stores and goes on to the next field."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._table: int | None = None
        self._round: int | None = None
        self.has_rounds = False  # is there something to show? Whoever owns the line says whether it is seen
        self.round = Choice({})
        self.round.setAccessibleName(_("Round whose leader and secretary are shown"))
        self.round.edited.connect(self._turn_round)
        names = {"leader": _("Leader of the table"), "secretary": _("Secretary")}
        self.labels = {key: Text(name, "soft") for key, name in names.items()}
        self.fields = {key: self._field(key, name) for key, name in names.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.round)
        for key, field in self.fields.items():
            row.addWidget(self.labels[key])
            row.addWidget(field, 1)

    def turn(self, table_id: int) -> None:
        """Show another table; what is being typed belongs to the one before and is stored first."""
        self._flush()
        self._table = table_id
        self.refresh()

    def turn_to_round(self, number: int) -> None:
        """Show that round, when the evening has come to it."""
        found = next((one for one in self.desk.ask(rounds.in_order) if one.number == number), None)
        if found is not None:
            self._flush()
            self._round = found.id
            self.refresh()

    def refresh(self) -> None:
        there = self.desk.ask(rounds.in_order)
        self.has_rounds = bool(there) and self._table is not None
        if not self.has_rounds:
            self.hide()
            return
        if self._round not in [one.id for one in there]:
            self._round = there[0].id
        self._list([(str(one.id), _("Round {number}").format(number=one.number)) for one in there])
        found = next(
            role for role in self.desk.ask(tables.roles)
            if role.round_id == self._round and self._table in (role.table_id, None)
        )  # fmt: skip
        for key, field in self.fields.items():
            field.show_stored(getattr(found, key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for label in self.labels.values():
            label.setVisible(self.width() >= Sizes.now().px(WIDE))

    def _field(self, key: str, name: str) -> Field:
        line = Line()
        line.setPlaceholderText(name)
        return Field(name, line, partial(self._store, key), named=False)

    def _store(self, key: str, name: str) -> None:
        merge = f"role.{self._table}.{self._round}.{key}"
        self.desk.change(SAID[key], tables.set_role, self._table, self._round, key, name.strip(), merge=merge)

    def _list(self, there: list[tuple[str, str]]) -> None:
        if [self.round.itemData(place) for place in range(self.round.count())] != [key for key, _w in there]:
            self.round.clear()
            for key, words in there:
                self.round.addItem(words, key)
        self.round.put(str(self._round))
        self.round.setVisible(len(there) > 1)

    def _turn_round(self) -> None:
        self._flush()
        self._round = int(self.round.value())
        self.refresh()

    def _flush(self) -> None:
        for field in self.fields.values():
            field.flush()
