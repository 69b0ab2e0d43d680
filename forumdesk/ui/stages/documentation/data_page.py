"""The page of a part that is not written but made of the data: what it holds and where that is changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.documentation.parts import Part
from forumdesk.ui.stages.documentation.where import STAGES
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class DataPage(Card):
    """Says where the part comes from and leads there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self._stage = ""
        self.title = Text("", "heading", wraps=True)
        self.about = Text("", "soft", wraps=True)
        self.empty = Text(_("Nothing is there yet, so the paper leaves this part out."), "soft", wraps=True)
        self.go = button("", lambda: desk.wanted.emit(self._stage))
        self.column.addWidget(self.title)
        self.column.addWidget(self.about)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_part(self, part: Part) -> None:
        self._stage = part.stage
        self.title.setText(part.title)
        self.about.setText(part.about)
        self.empty.setVisible(not part.heading)
        told = _("Go to “{stage}”").format(stage=_(STAGES[part.stage][0]))
        self.go.setText(told)
        self.go.setAccessibleName(told)
