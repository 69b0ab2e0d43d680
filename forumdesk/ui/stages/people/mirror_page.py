"""The inviters' mirror: whom each has reached, who is missing, and what would be if some more said yes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from forumdesk.forum import inviters, mirror, people
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.people.mirror_bars import Legend, MirrorBars
from forumdesk.ui.stages.people.mirror_model import MirrorModel
from forumdesk.ui.stages.people.targets_card import Missing, Targets
from forumdesk.ui.stages.people.what_if import WhatIf
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.entry_line import EntryLine
from forumdesk.ui.widgets.line import ENTER
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

ROW = 36
UNTOLD = N_(
    "There is no list, so each inviter's figures are typed in here. With a list they are counted, and the"
    " mirror can say who is missing."
)


class MirrorTable(QTableView):
    """Enter edits, Delete takes an inviter away."""

    removed = Signal(int)
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class MirrorPage(QWidget):
    """Everything in it is counted anew from the list; only targets and inviters are stored here."""

    wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.model, self.table = MirrorModel(self), MirrorTable()
        self.by = Choice({"inviter": _("By inviter"), "channel": _("By channel")})
        self.line = EntryLine(_("New inviter"), _("New inviter – Enter adds"))
        self.untold = Text(_(UNTOLD), "soft", wraps=True)
        self.missing, self.targets, self.what_if = Missing(desk), Targets(desk), WhatIf(desk)
        self.right = QScrollArea()
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        listed = self.desk.ask(people.in_order)
        by_channel = bool(listed) and self.by.value() == "channel"
        rows = self.desk.ask(mirror.by_channel if by_channel else mirror.by_inviter)
        total = self.desk.ask(mirror.altogether) if listed else mirror.in_all(rows)
        self.model.show_mirror(
            [*rows, total], self.desk.ask(inviters.in_order), typed=not listed, by_channel=by_channel
        )
        self.by.setVisible(bool(listed))
        self.line.setVisible(not by_channel)
        self.untold.setVisible(not listed)
        self.right.setVisible(bool(listed))
        self.missing.refresh(listed)
        self.targets.refresh()
        self.what_if.refresh(listed)
        self._share_width()

    def settle(self) -> bool:
        for field in self.targets.rows.values():
            field.flush()
        return not any(field.waiting for field in self.targets.rows.values())

    def add(self) -> None:
        """A new inviter, who has reached nobody yet."""
        if self.line.words():
            self.desk.do(N_("Add inviter"), inviters.the_inviter, self.line.words())
            self.line.clear()

    def store(self, inviter_id: int, field: str, text: str) -> None:
        self.desk.do(N_("Edit inviter"), inviters.edit, inviter_id, field, text)

    def remove(self, row: int) -> None:
        one = self.model.inviter(row)
        if one is not None and not self.desk.file.read_only:
            self.desk.do(N_("Remove inviter"), inviters.remove, one.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = Sizes.now().px
        self.right.setFixedWidth(min(self.width() // 2, max(px(240), min(px(350), self.width() * 32 // 100))))

    def _share_width(self) -> None:
        """The figures as wide as their heads need, the name and the bar share the rest."""
        header, columns = self.table.horizontalHeader(), self.model.columns
        figures = [place for place, column in enumerate(columns) if column not in ("name", "balance")]
        for place in figures:
            self.table.setColumnWidth(place, header.sectionSizeHint(place) + 8)
        rest = self.table.viewport().width() - sum(self.table.columnWidth(place) for place in figures)
        least = Sizes.now().px(120)
        name = max(least, min(Sizes.now().px(170), rest * 34 // 100))
        self.table.setColumnWidth(0, name)
        self.table.setColumnWidth(len(columns) - 1, max(Sizes.now().px(230), rest - name))

    def _listen(self) -> None:
        self.by.edited.connect(self.refresh)
        self.line.entered.connect(self.add)
        self.line.down.connect(self.table.setFocus)
        self.model.edited.connect(self.store)
        self.table.resized.connect(self._share_width)
        self.table.removed.connect(self.remove)
        if self.desk.file.read_only:
            self.line.lock()
            self.targets.lock()
            self.model.read_only = True

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegate(MirrorBars(self.table))
        self.table.setAccessibleName(_("The inviters' mirror"))
        self.table.setProperty("kind", "bare")
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setCornerWidget(QWidget())
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(Sizes.now().px(ROW))
        across = self.table.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        self.by.setAccessibleName(_("Show the mirror by"))
        left = Card()
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.line, 1)
        top.addWidget(self.by)
        left.column.addLayout(top)
        left.column.addWidget(self.untold)
        left.column.addWidget(self.table, 1)
        left.column.addWidget(Legend())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(left, 1)
        row.addWidget(self._beside())
        self.setFocusProxy(self.table)

    def _beside(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.missing)
        column.addWidget(self.what_if, 1)
        column.addWidget(self.targets)
        column.addStretch(0)
        self.right.setWidgetResizable(True)
        self.right.setFrameShape(QScrollArea.Shape.NoFrame)
        self.right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.right.setWidget(inside)
        return self.right
