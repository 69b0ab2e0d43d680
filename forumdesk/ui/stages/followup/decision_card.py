"""The decision that the dialogue fed, as it was written."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import decision
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.words import N_, _

NAMES = {
    "matter": N_("Matter"), "body": N_("Body"), "date_text": N_("Date as known"),
    "registry_number": N_("Registry number"), "paragraph": N_("Paragraph"),
    "use": N_("How the material was used"),
}  # fmt: skip
SHARES = {"matter": 4, "body": 4, "date_text": 3, "registry_number": 3, "paragraph": 2}
HINTS = {"date_text": N_("for example January 2012")}


class DecisionCard(Card):
    """Each field stores itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Decision"), parent=parent)
        self.desk = desk
        self.fields = {key: self._field(key) for key in NAMES}
        row = QHBoxLayout()
        row.setSpacing(10)
        for key, share in SHARES.items():
            row.addWidget(self.fields[key], share)
        self.column.addLayout(row)
        self.column.addWidget(self.fields["use"])

    def refresh(self) -> None:
        found = self.desk.ask(decision.the_decision)
        for key, field in self.fields.items():
            field.show_stored(getattr(found, key))

    def _field(self, key: str) -> Field:
        def store(text: str) -> None:
            self.desk.change(N_("Edit decision"), decision.edit, key, text, merge=f"decision.{key}")

        editor = Lines(1, 6) if key == "use" else Line()
        editor.setPlaceholderText(_(HINTS.get(key, "")))
        return Field(_(NAMES[key]), editor, store)
