"""The documentation as a stage."""

from forumdesk.forum import sections
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.words import N_, _, ngettext


def _subtitle(desk: Desk) -> str:
    written = sum(bool(text.strip()) for text in desk.ask(sections.own_texts).values())
    if not written:
        return _("report and PDF")
    return ngettext("{n} section written", "{n} sections written", written).format(n=written)


def _view(desk: Desk) -> StageView:
    from forumdesk.ui.stages.documentation.view import DocumentationView

    return DocumentationView(desk)


STAGE = Stage(
    "documentation", 7, N_("Documentation"), _subtitle, by_the_rule("documentation"), _view,
    frozenset({"section"}),
)  # fmt: skip
