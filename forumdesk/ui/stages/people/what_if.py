"""What if some more say yes: those who have not answered, to be ticked; nothing of it is stored."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from forumdesk.forum import mirror, targets
from forumdesk.forum.people import Person
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.people.columns import says
from forumdesk.ui.stages.people.mirror_model import in_words
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext

Index = QModelIndex | QPersistentModelIndex
Check = Qt.CheckState


class Maybe(QAbstractListModel):
    """Those who have not answered yet, each with a tick."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: list[Person] = []
        self.on: set[int] = set()

    def show_people(self, people: list[Person]) -> None:
        if people != self.people:
            self.beginResetModel()
            self.people = people
            self.on &= {one.id for one in people}
            self.endResetModel()

    def chosen(self) -> list[Person]:
        return [one for one in self.people if one.id in self.on]

    def turn(self, rows: list[int]) -> None:
        """Tick these, or, if all of them are, untick them."""
        ids = {self.people[row].id for row in rows if 0 <= row < len(self.people)}
        self.on = self.on - ids if ids <= self.on else self.on | ids
        self.dataChanged.emit(self.index(0), self.index(len(self.people) - 1))
        self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.people)

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: ARG002
        kinds = Qt.ItemFlag
        return kinds.ItemIsEnabled | kinds.ItemIsSelectable | kinds.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            told = (says(one, column) for column in ("name", "gender", "age_band", "place"))
            return ", ".join(part for part in told if part)[:200]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Check.Checked if one.id in self.on else Check.Unchecked
        return None

    def setData(self, index: Index, told: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        wanted = Check(told) is Check.Checked
        if wanted != (self.people[index.row()].id in self.on):
            self.turn([index.row()])
        return True


class MaybeList(QListView):
    """The space bar ticks all that are chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, Maybe):
            model.turn([index.row() for index in self.selectionModel().selectedIndexes()])
        else:
            super().keyPressEvent(event)


class WhatIf(Card):
    """The effect is told at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("What if these say yes?"), parent=parent)
        self.desk = desk
        self.maybe, self.list = Maybe(self), MaybeList()
        self.effect = Text("", wraps=True)
        self.column.addWidget(
            Text(_("Tick some who have not answered. Nothing is stored."), "hint", wraps=True)
        )
        self.column.addWidget(self.effect)
        self.list.setModel(self.maybe)
        self.list.setAccessibleName(_("Those who have not answered"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMinimumHeight(Sizes.now().px(132))
        self.column.addWidget(self.list, 1)
        self.maybe.ticked.connect(self.tell)

    def refresh(self, listed: tuple[Person, ...]) -> None:
        self.maybe.show_people([one for one in listed if not one.answer])
        self.setVisible(bool(self.maybe.people))
        self._listed = listed
        self.tell()

    def tell(self) -> None:
        """What would be, if they did."""
        chosen = self.maybe.chosen()
        if not chosen:
            self.effect.setText("")
            self.effect.hide()
            return
        yes = [one for one in self._listed if one.answer == "yes"]
        would = mirror.balance_of([*yes, *chosen])
        words = ngettext(
            "If this one says yes, {total} come: {balance}.",
            "If these {n} say yes, {total} come: {balance}.",
            len(chosen),
        ).format(n=len(chosen), total=len(yes) + len(chosen), balance=in_words(would))  # fmt: skip
        still = self.desk.ask(targets.missing, chosen)
        told = [words, *map(targets.in_words, still)] if still else [words, _("Then nobody is missing.")]
        self.effect.setText("\n".join(told))
        self.effect.setAccessibleName(" ".join(told))
        self.effect.show()
