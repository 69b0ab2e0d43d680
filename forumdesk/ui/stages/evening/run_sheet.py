"""The run sheet: the evening's steps with their planned clock times."""

from PySide6.QtWidgets import QWidget

from forumdesk.forum import agenda
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.evening.step_list import StepList
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext


class RunSheet(Card):
    """Only shown here; it is planned in the planning stage."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.setAccessibleName(_("Run sheet"))
        self.column.setContentsMargins(8, 8, 8, 8)
        self.steps = StepList(_("Run sheet"))
        self.none = Text(_("The run sheet is empty. Its steps are planned under Plan."), "soft", wraps=True)
        self.plan = button(_("Plan the steps"), lambda: desk.wanted.emit("plan"), "link")
        self.column.addWidget(self.steps, 1)
        self.column.addWidget(self.none)
        self.column.addWidget(self.plan)
        self.column.addStretch(0)

    def refresh(self) -> None:
        told = self.desk.ask(agenda.timed)
        self.steps.show_steps(told)
        self.steps.setVisible(bool(told))
        self.none.setVisible(not told)
        self.plan.setVisible(not told)

    def state(self) -> tuple[str, str]:
        """When the evening ends, or by how much the steps miss it; and the tone of that."""
        told, left = self.desk.ask(agenda.timed), self.desk.ask(agenda.left_over)
        if not told:
            return "", "neutral"
        if left:
            words = (
                ngettext("{n} minute is not planned", "{n} minutes are not planned", left)
                if left > 0
                else ngettext("{n} minute too much is planned", "{n} minutes too much are planned", -left)
            )
            return words.format(n=abs(left)), "warn"
        ends = told[-1].ends
        return (_("ends {time}").format(time=ends) if ends else ""), "neutral"
