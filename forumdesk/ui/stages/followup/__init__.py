"""The follow-up as a stage: what became of what the participants said."""

from forumdesk.forum import areas, decision, imprints, parking
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.words import N_, _, ngettext


def _subtitle(desk: Desk) -> str:
    unanswered = sum(not slip.answer.strip() for slip in desk.ask(parking.in_order))
    told = ngettext("{n} answer left", "{n} answers left", unanswered).format(n=unanswered)
    return " · ".join((_imprint(desk), told)) if unanswered else _imprint(desk)


def _imprint(desk: Desk) -> str:
    found = desk.ask(decision.the_decision)
    missing = desk.ask(imprints.areas_missing)
    if not (found.body or found.matter):
        return _("imprint in the decision")
    if missing and len(desk.ask(areas.in_order)) >= missing:
        return ngettext("{n} imprint left", "{n} imprints left", missing).format(n=missing)
    return found.date_text or _("imprint in the decision")


def _view(desk: Desk) -> StageView:
    from forumdesk.ui.stages.followup.view import FollowupView

    return FollowupView(desk)


STAGE = Stage(
    "followup", 8, N_("Follow-up"), _subtitle, by_the_rule("followup"), _view,
    frozenset({"decision", "imprint", "area", "table", "parking"}),
)  # fmt: skip
