"""Any other step: what it is called, and the clock."""

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    step = picture.step or picture.now
    title = spoken.one_line(step.title) if step else ""
    furniture.speech(sheet, picture.title, title or furniture.kind_called("other", _), size=8)


SLIDE = Slide("other", 130, N_("What the step is called"), ("other",), draw)
