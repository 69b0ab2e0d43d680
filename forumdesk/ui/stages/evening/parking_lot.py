"""The parking lot at hand: what people wanted to say beside the question."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from forumdesk.forum import parking
from forumdesk.ui.desk import Desk
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.draft_keeper import DraftKeeper
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.entry import Acts, Entry, Part
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _


class ParkingLot(Card):
    """Slips: typed in with Enter, changed in place, taken away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Parking lot"), parent=parent)
        self.desk = desk
        self.column.setSpacing(6)
        self.about = Text(_("Comments beside the question"), "hint", wraps=True)
        self.column.addWidget(self.about)
        part = Part("text", _("New comment for the parking lot"), _("+ New comment"))
        self.slips = Entries(_("Parked comments"), (part,), Acts(self._add, self._edit, self._remove))
        self.column.addWidget(self.slips, 1)
        self.drafts = DraftKeeper(desk, self.slips, "parking")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.about.setVisible(self.height() > Sizes.now().px(190))

    def refresh(self) -> None:
        self.slips.show_entries([Entry(slip.id, (slip.text,)) for slip in self.desk.ask(parking.in_order)])

    def _add(self, texts: tuple[str, ...]) -> int:
        return self.desk.change(N_("Park a comment"), parking.add, texts[0])

    def _edit(self, slip_id: int, field: str, value: str) -> None:
        merge = f"parking.{slip_id}.{field}"
        self.desk.change(N_("Change a parked comment"), parking.edit, slip_id, field, value, merge=merge)

    def _remove(self, slip_id: int) -> None:
        self.desk.change(N_("Remove a parked comment"), parking.remove, slip_id)
