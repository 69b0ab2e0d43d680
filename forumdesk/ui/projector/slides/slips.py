"""The parking lot: what to do with a thought that is not about the question."""

from forumdesk.ui.projector import furniture
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    said = _("Write it on a slip and hand it in. The slips are taken care of after the evening.")
    question = _("Something on your mind beside the question?")
    room = furniture.speech(sheet, _("Parking lot"), question, said)
    if picture.slips:
        told = _.n("{n} slip so far", "{n} slips so far", picture.slips).format(n=picture.slips)
        sheet.text(told, room, 3.6, bold=True)


SLIDE = Slide("parking", 110, N_("Parking lot"), (), draw, reminds=False)
