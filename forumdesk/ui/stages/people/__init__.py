"""The participants as a stage: their list, or counts only."""

from forumdesk.forum import people
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.words import N_, _


def _subtitle(desk: Desk) -> str:
    counted = desk.ask(people.counted)
    parts = []
    if counted.registered is not None:
        parts.append(_("{n} registered").format(n=counted.registered))
    if counted.attended is not None:
        parts.append(_("{n} came").format(n=counted.attended))
    return " · ".join(parts) or _("no figures yet")


def _view(desk: Desk) -> StageView:
    from forumdesk.ui.stages.people.view import PeopleView

    return PeopleView(desk)


STAGE = Stage(
    "people", 2, N_("Participants"), _subtitle, by_the_rule("people"), _view,
    frozenset({"person", "counts", "inviter", "table"}),
)  # fmt: skip
