"""The handouts as a stage."""

from importlib.util import find_spec
from pkgutil import iter_modules

from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.words import N_, ngettext


def _subtitle(_desk: Desk) -> str:
    """How many kinds there are; asked of the folder, since the papers themselves are expensive to import."""
    found = find_spec("forumdesk.paper.handouts")
    places = found.submodule_search_locations if found else None
    count = len(list(iter_modules(places))) if places else 0
    return ngettext("{n} kind of handout", "{n} kinds of handouts", count).format(n=count)


def _view(desk: Desk) -> StageView:
    from forumdesk.ui.stages.handouts.view import HandoutsView

    return HandoutsView(desk)


STAGE = Stage(
    "handouts", 3, N_("Handouts"), _subtitle, by_the_rule("handouts"), _view, frozenset()
)  # fmt: skip
