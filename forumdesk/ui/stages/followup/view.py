"""The follow-up: decision, imprint of areas and cards, feedback, answers to what was parked, lessons."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.forum.trail import Stop
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.followup.answers_card import AnswersCard
from forumdesk.ui.stages.followup.decision_card import DecisionCard
from forumdesk.ui.stages.followup.disposal_card import DisposalCard
from forumdesk.ui.stages.followup.evaluation_card import EvaluationCard
from forumdesk.ui.stages.followup.feedback_card import FeedbackCard
from forumdesk.ui.stages.followup.imprints_card import ImprintsCard
from forumdesk.ui.stages.followup.lessons_card import LessonsCard
from forumdesk.ui.stages.followup.papers import Papers
from forumdesk.ui.stages.followup.sources_card import SourcesCard
from forumdesk.ui.stages.followup.timeline_card import TimelineCard
from forumdesk.ui.stages.followup.walk import Walk
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets import typing
from forumdesk.ui.widgets.heading import Heading
from forumdesk.words import _

NARROW = 860
"""Pixels of the design: below this what stands side by side stands one above the other."""


class FollowupView(StageView):
    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {
            "decision", "source", "imprint", "area", "theme", "idea", "table", "note", "lesson", "parking",
            "person", "dialogue", "disposal", "timeline_entry",
            "evaluation",
        }
    )  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.heading = Heading(_("Follow-up"), _("What became of what the participants said?"))
        self.decision = DecisionCard(desk)
        self.sources = SourcesCard(desk)
        self.imprints = ImprintsCard(desk)
        self.feedback, self.timeline = FeedbackCard(desk), TimelineCard(desk)
        self.answers = AnswersCard(desk)
        self.lessons = LessonsCard(desk)
        self.evaluation = EvaluationCard(desk)
        self.disposal = DisposalCard(desk)
        self.papers = Papers(desk, self)
        self.heading.add(*self.papers.buttons)
        self.page = QScrollArea()
        self.walk = Walk(self, self.page, self.decision, self.imprints)
        self._lay_out()
        self.setFocusProxy(self.decision.fields["matter"].editor)
        typing.watch_over(self, desk)

    def refresh(self) -> None:
        parts = (
            self.decision, self.imprints, self.feedback, self.timeline, self.answers, self.sources,
            self.lessons, self.evaluation, self.disposal,
        )  # fmt: skip
        for part in parts:
            part.refresh()
        self.walk.refresh()

    def go_to(self, page: str, field: str) -> None:
        """To a card or an area by its id, with all that became of it; else to where such rows stand."""
        parts: dict[str, QWidget] = {
            "decision": self.decision, "imprint": self.imprints, "source": self.sources,
            "lesson": self.lessons, "evaluation": self.evaluation,
        }  # fmt: skip
        if page in parts:
            self.page.ensureWidgetVisible(parts[page], 0, 0)
            parts[page].setFocus()
        if page in ("card", "area") and not self.walk.begin(Stop(page, int(field))):
            self.desk.said.emit(_("The card hangs in no area, so there is no imprint of it to be stated."))

    def settle(self) -> bool:
        return typing.settle(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= Sizes.now().px(NARROW)
        side = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self.heading.subtitle.setVisible(wide)
        for pair in self._pairs:
            pair.setDirection(side)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("kind", "plain")
        self._pairs = [
            _beside(self.feedback, self.timeline, (4, 5)),
            _beside(self.sources, self.lessons, (2, 5)),
        ]
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.decision)
        inner.addWidget(self.imprints)
        inner.addLayout(self._pairs[0])
        inner.addWidget(self.answers)
        inner.addLayout(self._pairs[1])
        inner.addWidget(self.evaluation)
        inner.addWidget(self.disposal)
        inner.addStretch(1)
        area = self.page
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.papers.saved)
        column.addWidget(self.walk.strip)
        column.addWidget(area, 1)


def _beside(left: QWidget, right: QWidget, shares: tuple[int, int]) -> QBoxLayout:
    """Side by side, or one above the other where there is little room."""
    made = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    made.setSpacing(12)
    for widget, share in zip((left, right), shares, strict=True):
        made.addWidget(widget, share)
    return made
