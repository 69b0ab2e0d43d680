"""The board: the areas as they grow, each with its letter, its name and its cards."""

from collections.abc import Iterator

from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import SOFT, Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words

LOOSE = "#6b7683"


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    themes = _.n("{n} theme", "{n} themes", picture.said).format(n=picture.said)
    areas = len(picture.areas)
    told = _.n("{n} area", "{n} areas", areas).format(n=areas) if areas else ""
    room = furniture.head(sheet, "", _("The board"), furniture.joined(themes, told))
    whole, counted = list(_entries(picture, _, whole=True)), list(_entries(picture, _, whole=False))
    if not counted:
        sheet.text(_("The themes are being collected"), room, 5, colour=SOFT)
    elif not grid.put(sheet, whole, room, 4.2, anyway=False):
        grid.put(sheet, counted, room, 4.2)


def _entries(picture: Picture, _: Words, *, whole: bool) -> Iterator[Entry]:
    """The areas with their cards, or where there are too many to be read, with their number."""
    for area in picture.areas:
        note, under = _cards(area.cards, _, whole=whole)
        yield Entry(area.name or _("No name yet"), area.letter, area.colour, note, under, not area.name)
    if picture.loose:
        note, under = _cards(picture.loose, _, whole=whole)
        yield Entry(_("Not yet in an area"), "…", LOOSE, note, under, faint=True)


def _cards(cards: tuple[str, ...], _: Words, *, whole: bool) -> tuple[str, tuple[str, ...]]:
    if whole or not cards:
        return "", cards
    return _.n("{n} theme", "{n} themes", len(cards)).format(n=len(cards)), ()


SLIDE = Slide("board", 70, N_("The board"), (), draw)
