"""The imprint of each area in the decision: whether it is there, where one sees it, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import areas, imprints
from forumdesk.forum.areas import Area
from forumdesk.forum.imprints import GRADES, Imprint
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.area_sign import AreaSign
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.field import Editor, Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.row import Row
from forumdesk.ui.widgets.rows import Rows
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

HEADS = (N_("Area"), N_("Imprint"), N_("Where one sees it"), N_("Source"), N_("Because"))
WIDTHS = (0, 150, 0, 100, 0)
FIELDS = {"grade": 1, "quotation": 2, "page": 3, "because": 4}


class ImprintsCard(Card):
    """A row per area; each field stores itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Imprint of the areas"), parent=parent)
        self.desk = desk
        self.fields: dict[tuple[int, str], Field] = {}
        self.signs: dict[int, tuple[AreaSign, Text]] = {}
        self.rows = Rows(self._row, [_(head) for head in HEADS], WIDTHS)
        self.none = Text(_("There are no areas yet; they are made on the board."), "soft", wraps=True)
        self.board = button(_("To the board"), lambda: desk.wanted.emit("board"), "link")
        self.column.addWidget(self.rows)
        self.column.addWidget(self.none)
        self.column.addWidget(self.board, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        found = self.desk.ask(areas.in_order)
        whole = {one.area_id: one for one in self.desk.ask(imprints.in_order) if one.card is None}
        self.rows.show_ids([area.id for area in found])
        self.rows.setVisible(bool(found))
        self.none.setVisible(not found)
        self.board.setVisible(not found)
        for area in found:
            self._show(area, whole.get(area.id))

    def _show(self, area: Area, imprint: Imprint | None) -> None:
        sign, name = self.signs[area.id]
        sign.show_letter(area.letter, area.colour)
        name.setText(area.name or _("Area without a name"))
        for key, column in FIELDS.items():
            field = self.fields[area.id, key]
            field.editor.setAccessibleName(f"{area.letter} {area.name}: {_(HEADS[column])}")
            field.show_stored(getattr(imprint, key) if imprint else "")

    def _row(self, area_id: int) -> Row:
        head = QWidget()
        beside = QHBoxLayout(head)
        beside.setContentsMargins(0, 6, 0, 0)
        beside.setSpacing(8)
        sign, name = AreaSign(), Text("", "strong", wraps=True)
        beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(name, 1)
        self.signs[area_id] = (sign, name)
        for key, column in FIELDS.items():
            self.fields[area_id, key] = self._field(area_id, key, column)
        grade, *others = (self.fields[area_id, key] for key in FIELDS)
        return Row(area_id, [head, grade, *others], WIDTHS, below=others)

    def _field(self, area_id: int, key: str, column: int) -> Field:
        grades = {value: _(words) for value, words in GRADES.items()}
        editor: Editor = Choice(grades) if key == "grade" else Line()

        def store(text: str) -> None:
            merge = f"imprint.{area_id}.{key}"
            self.desk.change(N_("Edit imprint"), imprints.grade, area_id, key, text, merge=merge)

        return Field(_(HEADS[column]), editor, store, named=False)
