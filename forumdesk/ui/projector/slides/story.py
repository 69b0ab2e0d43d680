"""The story: only its title, while it is read aloud."""

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import ACCENT, Sheet, below
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    step = spoken.one_line(picture.step.title) if picture.step else ""
    title = picture.story or step or furniture.kind_called("story", _)
    used = sheet.text(furniture.kind_called("story", _), sheet.body, 3.5, bold=True, colour=ACCENT)
    room = below(sheet.body, used, 2.6 * sheet.u)
    sheet.text(title, room, 12, bold=True, stand="middle")


SLIDE = Slide("story", 20, N_("The story"), ("story",), draw)
