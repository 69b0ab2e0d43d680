"""Welcome: what the evening is called, and the rules that hold for it."""

from collections.abc import Iterator

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    begins = _("We begin at {time}").format(time=picture.starts) if _is_waiting(picture) else ""
    kicker = furniture.joined(_("Welcome"), picture.where)
    room = furniture.head(sheet, kicker, picture.title or _("Citizen dialogue"), begins)
    rules = [Entry(rule, sign=str(number)) for number, rule in enumerate(_rules(picture, _), start=1)]
    grid.put(sheet, rules, room, 4.2)


def _is_waiting(picture: Picture) -> bool:
    return picture.state == "waiting" and bool(picture.starts)


def _rules(picture: Picture, _: Words) -> Iterator[str]:
    yield _("Everyone has a say, one at a time")
    yield _("Listen in order to understand")
    yield _("Keep to the question; anything else goes on a slip to the parking lot")
    if picture.quota:
        yield _.n(
            "The table agrees on {n} theme; there is no vote",
            "The table agrees on {n} themes; there is no vote",
            picture.quota,
        ).format(n=spoken.number(picture.quota, _.language))
    yield _("What is said is written down by table, without names")


SLIDE = Slide("welcome", 10, N_("Welcome and rules"), ("welcome",), draw)
