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
    "matter": N_("Matter"), "body": N_("Body"), "date_text": N_("Date, as it is known"),
    "registry_number": N_("Registry number"), "paragraph": N_("Paragraph"),
    "use": N_("How the material was used"),
}  # fmt: skip


class DecisionCard(Card):
    """Each field stores itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Decision"), parent=parent)
        self.desk = desk
        self.fields = {key: self._field(key) for key in NAMES}
        self._beside("matter", "body")
        self._beside("date_text", "registry_number", "paragraph")
        self.column.addWidget(self.fields["use"])
        self.column.addStretch(1)

    def refresh(self) -> None:
        found = self.desk.ask(decision.the_decision)
        for key, field in self.fields.items():
            field.show_stored(getattr(found, key))

    def _field(self, key: str) -> Field:
        def store(text: str) -> None:
            self.desk.change(N_("Edit decision"), decision.edit, key, text, merge=f"decision.{key}")

        return Field(_(NAMES[key]), Lines(2, 6) if key == "use" else Line(), store)

    def _beside(self, *keys: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        for key in keys:
            row.addWidget(self.fields[key], 1)
        self.column.addLayout(row)
