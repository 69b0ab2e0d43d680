"""The decision that the dialogue fed, as it was written, and what else it was made from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import decision, sources
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

NAMES = {
    "matter": N_("Decision on"), "body": N_("Body"), "date_text": N_("Date as known"),
    "registry_number": N_("Registry number"), "paragraph": N_("Paragraph"),
    "use": N_("How the material was used"),
}  # fmt: skip
ABOVE = {"matter": 4, "body": 4, "date_text": 3}
BELOW = {"registry_number": 3, "paragraph": 2, "use": 6}
HINTS = {"date_text": N_("for example January 2012")}


class DecisionCard(Card):
    """Two rows, low, for the areas below want the room; each field stores itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_("Decision"))
        self.desk = desk
        self.fields = {key: self._field(key) for key in NAMES}
        self.sources = Text("", wraps=True)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(Text(_("Other sources"), "field"))
        told.addWidget(self.sources)
        told.addStretch(1)
        self.column.setContentsMargins(16, 10, 16, 10)
        left = QVBoxLayout()
        left.setSpacing(8)
        for shares in (ABOVE, BELOW):
            left.addLayout(self._row(shares))
        beside = QHBoxLayout()
        beside.setSpacing(14)
        beside.addLayout(left, 11)
        beside.addLayout(told, 4)
        self.column.addLayout(beside)

    def refresh(self) -> None:
        found = self.desk.ask(decision.the_decision)
        for key, field in self.fields.items():
            field.show_stored(getattr(found, key))
        told = " · ".join(_told(one) for one in self.desk.ask(sources.in_order))
        self.sources.setText(told or _("None yet; they are named further down."))
        self.sources.setProperty("kind", "" if told else "soft")

    def _row(self, shares: dict[str, int]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for key, share in shares.items():
            row.addWidget(self.fields[key], share, Qt.AlignmentFlag.AlignTop)
        return row

    def _field(self, key: str) -> Field:
        def store(text: str) -> None:
            self.desk.change(N_("Edit decision"), decision.edit, key, text, merge=f"decision.{key}")

        editor = Lines(1, 6) if key == "use" else Line()
        editor.setPlaceholderText(_(HINTS.get(key, "")))
        editor.setProperty("look", "cell")
        return Field(_(NAMES[key]), editor, store)


def _told(one: sources.Source) -> str:
    return one.kind if one.count is None else f"{one.kind} ({one.count})"
