"""Areas and tables: what is talked about where."""

from collections.abc import Iterator

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import SOFT, Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    step = spoken.one_line(picture.step.title) if picture.step else ""
    room = furniture.head(sheet, "", step or furniture.kind_called("areas", _))
    entries = list(_entries(picture, _))
    if entries:
        grid.put(sheet, entries, room, 5.2)
    else:
        sheet.text(_("The areas are being named"), room, 5, colour=SOFT)


def _entries(picture: Picture, _: Words) -> Iterator[Entry]:
    for area in picture.areas:
        note = furniture.table_called(picture, area.table, _) if area.table is not None else ""
        yield Entry(area.name or _("No name yet"), area.letter, area.colour, note, faint=not area.name)


SLIDE = Slide("areas", 80, N_("Areas and tables"), ("areas",), draw)
