"""The follow-up as a stage: what became of what the participants said."""

from forumdesk.forum import areas, decision, imprints, parking
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.words import N_, _, ngettext


def _subtitle(desk: Desk) -> str:
    found = desk.ask(decision.the_decision)
    missing = desk.ask(imprints.areas_missing)
    left = []
    if (found.body or found.matter) and missing and len(desk.ask(areas.in_order)) >= missing:
        left.append(ngettext("{n} imprint", "{n} imprints", missing).format(n=missing))
    if unanswered := sum(not slip.answer.strip() for slip in desk.ask(parking.in_order)):
        left.append(ngettext("{n} answer", "{n} answers", unanswered).format(n=unanswered))
    if left:
        return _("{what} left").format(what=", ".join(left))
    return found.date_text or _("imprint in the decision")


def _view(desk: Desk) -> StageView:
    from forumdesk.ui.stages.followup.view import FollowupView

    return FollowupView(desk)


STAGE = Stage(
    "followup", 8, N_("Follow-up"), _subtitle, by_the_rule("followup"), _view,
    frozenset({"decision", "imprint", "area", "table", "parking"}),
)  # fmt: skip
