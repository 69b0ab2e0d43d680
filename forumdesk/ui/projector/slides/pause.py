"""The break: how long it is, and the areas that the themes become meanwhile."""

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    step = spoken.one_line(picture.step.title) if picture.step else ""
    word = furniture.kind_called("break", _)
    said = step if step.casefold() != word.casefold() else ""
    left = furniture.speech(sheet, "", word, said, size=14)
    used = sheet.text(_sorted(picture, _), left, 3.6, bold=True)
    named = [Entry(area.name, area.letter, area.colour) for area in picture.areas if area.name]
    low = max(used.bottom(), sheet.clock.bottom() if sheet.clock else 0.0) + 3 * sheet.u
    room = sheet.body.adjusted(0, low - sheet.body.top(), 0, 0)
    if room.height() > 10 * sheet.u:
        grid.put(sheet, named, room, 3.6, anyway=False)


def _sorted(picture: Picture, _: Words) -> str:
    """12 themes in 6 areas, as far as they have come."""
    if not picture.said:
        return ""
    themes = _.n("{n} theme", "{n} themes", picture.said).format(n=picture.said)
    areas = len(picture.areas)
    if not areas:
        return themes
    return _("{themes} in {areas}").format(
        themes=themes, areas=_.n("{n} area", "{n} areas", areas).format(n=areas)
    )


SLIDE = Slide("break", 60, N_("Break"), ("break",), draw)
