"""Welcome: what the evening is called, and the rules that hold for it."""

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
    rules = [Entry(rule, sign=str(number)) for number, rule in enumerate(picture.rules, start=1)]
    grid.put(sheet, rules, room, 4.2)


def _is_waiting(picture: Picture) -> bool:
    return picture.state == "waiting" and bool(picture.starts)


SLIDE = Slide("welcome", 10, N_("Welcome and rules"), ("welcome",), draw)
