"""The follow-up: the decision, other sources, the imprint of each area, and the lessons."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.followup.decision_card import DecisionCard
from forumdesk.ui.stages.followup.imprints_card import ImprintsCard
from forumdesk.ui.stages.followup.lessons_card import LessonsCard
from forumdesk.ui.stages.followup.sources_card import SourcesCard
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.heading import Heading
from forumdesk.words import _


class FollowupView(StageView):
    WATCHES: ClassVar[frozenset[str]] = frozenset({"decision", "source", "imprint", "area", "lesson"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.heading = Heading(_("Follow-up"), _("What became of what the participants said?"))
        self.decision = DecisionCard(desk)
        self.sources = SourcesCard(desk)
        self.imprints = ImprintsCard(desk)
        self.lessons = LessonsCard(desk)
        self._lay_out()
        desk.settling.connect(self.settle)

    def refresh(self) -> None:
        for part in (self.decision, self.sources, self.imprints, self.lessons):
            part.refresh()

    def settle(self) -> bool:
        fields = self.findChildren(Field)
        for field in fields:
            field.flush()
        kept = [entries.settle() for entries in self.findChildren(Entries)]
        return all(kept) and not any(field.waiting for field in fields)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("kind", "plain")
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.decision, 3)
        above.addWidget(self.sources, 2)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addLayout(above)
        inner.addWidget(self.imprints)
        inner.addWidget(self.lessons)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(area, 1)
