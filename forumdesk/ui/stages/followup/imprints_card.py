"""The imprint of each area in the decision, and beneath it, unfolded, those of its cards."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumdesk.forum import imprints, trail
from forumdesk.forum.imprints import Imprint
from forumdesk.forum.trail import Traced
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.followup.area_fold import AreaFold, fold_button
from forumdesk.ui.stages.followup.imprint_fields import HEADS, WIDTHS, ImprintFields
from forumdesk.ui.widgets.area_sign import AreaSign
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.row import Row
from forumdesk.ui.widgets.rows import Rows
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _


class AreaHead(QWidget):
    """Letter and name, and the button that unfolds what lies behind."""

    def __init__(self, fold: QPushButton) -> None:
        super().__init__()
        self.sign, self.name, self.fold = AreaSign(), Text("", "strong", wraps=True), fold
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 2)
        column.setSpacing(0)
        column.addLayout(beside)
        column.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)

    def show_area(self, traced: Traced, *, unfolded: bool) -> None:
        area = traced.area
        self.sign.show_letter(area.letter, area.colour)
        self.name.setText(area.name or _("Area without a name"))
        words = _("Hide cards and notes") if unfolded else _("Show cards and notes")
        self.fold.setText(words)
        self.fold.setAccessibleName(f"{area.letter} {area.name}: {words}")


class ImprintsCard(Card):
    """A row per area; each field stores itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_("Imprint of the areas"))
        self.desk = desk
        self.traced: tuple[Traced, ...] = ()
        self.areas: dict[int, ImprintFields] = {}
        self.heads: dict[int, AreaHead] = {}
        self.folds: dict[int, AreaFold] = {}
        self._judged: dict[int, Imprint] = {}
        self.rows = Rows(self._row, [_(head) for head in HEADS], WIDTHS)
        self.none = Text(_("There are no areas yet; they are made on the board."), "soft", wraps=True)
        self.board = button(_("To the board"), lambda: desk.wanted.emit("board"), "link")
        self.column.addWidget(self.rows)
        self.column.addWidget(self.none)
        self.column.addWidget(self.board, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def fields(self) -> dict[tuple[int, str], Field]:
        """The fields of the areas, by area and key."""
        return {(one, key): field for one, made in self.areas.items() for key, field in made.fields.items()}

    def refresh(self) -> None:
        self.traced = self.desk.ask(trail.in_order)
        judged = self.desk.ask(imprints.in_order)
        whole = {one.area_id: one for one in judged if one.theme_id is None}
        self._judged = {one.theme_id: one for one in judged if one.theme_id is not None}
        self.rows.show_ids([one.area.id for one in self.traced])
        for kept in (self.areas, self.heads, self.folds):
            for gone in set(kept) - set(self.rows.ids):
                kept.pop(gone)
        self.rows.setVisible(bool(self.traced))
        self.none.setVisible(not self.traced)
        self.board.setVisible(not self.traced)
        for one in self.traced:
            self.areas[one.area.id].show(whole.get(one.area.id), f"{one.area.letter} {one.area.name}")
            self._show_fold(one)

    def is_unfolded(self, area_id: int) -> bool:
        fold = self.folds.get(area_id)
        return fold is not None and not fold.isHidden()

    def unfold(self, area_id: int, shown: bool = True) -> None:
        """Show what lies behind an area, or hide it."""
        if shown and area_id not in self.folds:
            self.folds[area_id] = AreaFold(self.desk)
            layout = self.rows.row(area_id).layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(layout.count() - 1, self.folds[area_id])
        if area_id in self.folds:
            self.folds[area_id].setVisible(shown)
        self._show_fold(next(one for one in self.traced if one.area.id == area_id))

    def _show_fold(self, traced: Traced) -> None:
        unfolded = self.is_unfolded(traced.area.id)
        self.heads[traced.area.id].show_area(traced, unfolded=unfolded)
        if unfolded:
            self.folds[traced.area.id].show_area(traced, self._judged)

    def _row(self, area_id: int) -> Row:
        turn = fold_button(lambda: self.unfold(area_id, not self.is_unfolded(area_id)))
        self.heads[area_id] = head = AreaHead(turn)
        made = ImprintFields(partial(self._store, area_id), locked=self.desk.file.read_only)
        self.areas[area_id] = made
        grade, *others = made.fields.values()
        row = Row(area_id, [head, grade, *others], WIDTHS, below=others)
        rule = QFrame()
        rule.setProperty("kind", "rule")
        layout = row.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(rule)
        return row

    def _store(self, area_id: int, key: str, value: str) -> None:
        merge = f"imprint.{area_id}.{key}"
        self.desk.change(N_("Edit imprint"), imprints.grade, area_id, key, value, merge=merge)
