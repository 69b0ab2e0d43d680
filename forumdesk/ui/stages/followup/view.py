"""The follow-up: decision, other sources, imprint of each area, answers to what was parked, lessons."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.followup.answers_card import AnswersCard
from forumdesk.ui.stages.followup.decision_card import DecisionCard
from forumdesk.ui.stages.followup.disposal_card import DisposalCard
from forumdesk.ui.stages.followup.imprints_card import ImprintsCard
from forumdesk.ui.stages.followup.lessons_card import LessonsCard
from forumdesk.ui.stages.followup.sources_card import SourcesCard
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets import typing
from forumdesk.ui.widgets.heading import Heading
from forumdesk.words import _

NARROW = 860
"""Pixels of the design: below this the sources stand above the lessons."""


class FollowupView(StageView):
    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {"decision", "source", "imprint", "area", "lesson", "parking", "person", "dialogue", "disposal"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.heading = Heading(_("Follow-up"), _("What became of what the participants said?"))
        self.decision = DecisionCard(desk)
        self.sources = SourcesCard(desk)
        self.imprints = ImprintsCard(desk)
        self.answers = AnswersCard(desk)
        self.lessons = LessonsCard(desk)
        self.disposal = DisposalCard(desk)
        self._lay_out()
        typing.watch_over(self, desk)

    def refresh(self) -> None:
        parts = (
            self.decision, self.sources, self.imprints, self.answers, self.lessons, self.disposal,
        )  # fmt: skip
        for part in parts:
            part.refresh()

    def settle(self) -> bool:
        return typing.settle(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= Sizes.now().px(NARROW)
        side = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._below.setDirection(side)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("kind", "plain")
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(12)
        self._below.addWidget(self.sources, 2)
        self._below.addWidget(self.lessons, 5)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.decision)
        inner.addWidget(self.imprints)
        inner.addWidget(self.answers)
        inner.addLayout(self._below)
        inner.addWidget(self.disposal)
        inner.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(area, 1)
