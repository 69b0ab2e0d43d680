"""How a step is called and how its time is told, on the screen and aloud."""

from forumdesk.forum import agenda
from forumdesk.forum.agenda import AgendaStep
from forumdesk.words import _


def name_of(step: AgendaStep | None) -> str:
    """What a step is called."""
    return titled(step.title, step.kind) if step is not None else ""


def titled(title: str, kind: str) -> str:
    """The title of a step or, where nobody has written one, its kind."""
    return title or _(agenda.KINDS.get(kind, "")) or _("Untitled step")


def figure(left_s: int) -> str:
    """07:42, or +00:35 when the time is up."""
    minutes, seconds = divmod(abs(left_s), 60)
    return f"{'+' if left_s < 0 else ''}{minutes:02}:{seconds:02}"


def spoken(left_s: int) -> str:
    """What a screen reader says of the figure."""
    minutes, seconds = divmod(abs(left_s), 60)
    words = _("{minutes} min {seconds} s over") if left_s < 0 else _("{minutes} min {seconds} s left")
    return words.format(minutes=minutes, seconds=seconds)
