"""Going deeper: the question of the later round, and what the tables write down."""

from PySide6.QtCore import QRectF

from forumdesk.forum import notes
from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import SOFT, Sheet, below
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    step = spoken.one_line(picture.step.title) if picture.step else ""
    kicker = furniture.joined(furniture.round_called(picture, _), furniture.kind_called("deepen", _))
    left = furniture.speech(sheet, kicker, picture.question or step or kicker)
    low = max(left.top(), sheet.clock.bottom() + 2 * sheet.u if sheet.clock else left.top())
    room = sheet.body.adjusted(0, low - sheet.body.top(), 0, 0)
    if room.height() > 14 * sheet.u:
        _headings(sheet, room, _)


def _headings(sheet: Sheet, room: QRectF, _: Words) -> None:
    used = sheet.text(_("Write on the sheet of your table:"), room, 3.2, colour=SOFT)
    entries = [Entry(_(heading), sign=str(n)) for n, heading in enumerate(notes.HEADINGS.values(), start=1)]
    grid.put(sheet, entries, below(room, used, 1.4 * sheet.u), 3.4)


SLIDE = Slide("deepen", 90, N_("Going deeper"), ("deepen",), draw)
