"""The evening as a stage: what is said in the rail, and the view when it is asked for."""

from forumdesk.forum import dialogue, rounds
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.words import N_, _, ngettext


def _subtitle(desk: Desk) -> str:
    minutes = desk.ask(dialogue.the_dialogue).duration_min
    passes = len(desk.ask(rounds.in_order))
    told = [] if minutes is None else [_how_long(minutes)]
    return " · ".join([*told, ngettext("{n} round", "{n} rounds", passes).format(n=passes)])


def _how_long(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if hours and not rest:
        return _("{hours} h").format(hours=hours)
    return _("{minutes} min").format(minutes=minutes)


def _view(desk: Desk) -> StageView:
    from forumdesk.ui.stages.evening.view import EveningView

    return EveningView(desk)


STAGE = Stage(
    "evening", 4, N_("The evening"), _subtitle, by_the_rule("evening"), _view,
    frozenset({"dialogue", "round"}),
)  # fmt: skip
