"""The stage of the plan: the wizard's own pages, free to go through in any order."""

from PySide6.QtWidgets import QVBoxLayout

from forumdesk.forum import gaps
from forumdesk.ui import pages
from forumdesk.ui.booklet import Booklet
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.ui.widgets.heading import Heading
from forumdesk.ui.widgets.steps import MARKED
from forumdesk.words import N_, _, ngettext


class PlanView(StageView):
    WATCHES = frozenset(
        {
            "dialogue",
            "house_style",
            "mandate",
            "purpose",
            "aim",
            "contact",
            "story",
            "round",
            "table",
            "role",
            "process_leader",
            "agenda_step",
            "counts",
            "person",
            "inviter",
            "checklist_item",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.heading = Heading(_("Plan"))
        self.booklet = Booklet(desk, pages.in_order(), look=MARKED)
        self.booklet.dress("plain", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.booklet, 1)

    def refresh(self) -> None:
        self.heading.say(subtitle(self.desk))
        self.booklet.refresh()

    def go_to(self, page: str, field: str) -> None:
        if page:
            self.booklet.jump(page, field)

    def settle(self) -> bool:
        return self.booklet.flush()


def subtitle(desk: Desk) -> str:
    """What is planned, or how much is missing."""
    missing = [gap for gap in desk.ask(gaps.in_plan) if not gap.can_wait]
    if missing:
        return ngettext("{n} thing is missing", "{n} things are missing", len(missing)).format(n=len(missing))
    return _("purpose, questions, tables")


STAGE = Stage(
    "plan", 1, N_("Plan"), subtitle, by_the_rule("plan"), PlanView,
    frozenset({
        "agenda_step", "contact", "counts", "dialogue", "inviter", "mandate", "person", "process_leader",
        "purpose", "role", "round", "table",
    }),
)  # fmt: skip
