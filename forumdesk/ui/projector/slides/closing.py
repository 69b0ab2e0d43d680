"""The closing: what happens next, when the participants hear of it, and whom they may ask."""

from collections.abc import Iterator

from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    room = furniture.head(sheet, _("What happens next"), _("Thank you for this evening!"))
    entries = [Entry(words, sign=str(n)) for n, words in enumerate(_next(picture, _), start=1)]
    grid.put(sheet, entries, room, 4.4)


def _next(picture: Picture, _: Words) -> Iterator[str]:
    yield _("What the tables said is put together in a documentation")
    if picture.receiver:
        yield _("It goes to: {body}").format(body=picture.receiver)
    if picture.promise:
        yield _("You hear from us: {when}").format(when=picture.promise)
    if picture.contacts:
        yield _("Ask: {contact}").format(contact="; ".join(picture.contacts))


SLIDE = Slide("closing", 120, N_("Closing"), ("closing",), draw, reminds=False)
