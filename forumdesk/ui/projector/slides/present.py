"""The presentations: whose turn it is, whose is next, and the themes as they are entered."""

from PySide6.QtCore import QRectF

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import Picture, TableSeen
from forumdesk.ui.projector.sheet import SOFT, Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    step = spoken.one_line(picture.step.title) if picture.step else ""
    waiting = [table for table in picture.tables if not table.presented]
    kicker = furniture.joined(step or furniture.kind_called("present", _), _minutes(picture, _))
    if not waiting:
        title = _("All tables have presented") if picture.tables else step or kicker
        furniture.head(sheet, kicker, title)
        return
    room = furniture.head(sheet, kicker, _named(picture, waiting[0], _), _after(picture, waiting, _), size=8)
    _themes(picture, waiting[0], sheet, room, _)


def _themes(picture: Picture, table: TableSeen, sheet: Sheet, room: QRectF, _: Words) -> None:
    if table.themes:
        entries = [Entry(theme, sign=str(n)) for n, theme in enumerate(table.themes, start=1)]
        grid.put(sheet, entries, room, 6.4)
    elif picture.quota:
        words = _.n("Tell us your theme", "Tell us your {n} themes", picture.quota)
        sheet.text(words.format(n=spoken.number(picture.quota, _.language)), room, 5, colour=SOFT)


def _named(picture: Picture, table: TableSeen, _: Words) -> str:
    return furniture.joined(furniture.table_called(picture, table.number, _), table.name)


def _after(picture: Picture, waiting: list[TableSeen], _: Words) -> str:
    if len(waiting) < 2:
        return _("The last table")
    return _("Next: {table}").format(table=furniture.table_called(picture, waiting[1].number, _))


def _minutes(picture: Picture, _: Words) -> str:
    if picture.step is None or not picture.tables:
        return ""
    each = picture.step.minutes_per_table or picture.step.lasts // len(picture.tables)
    return _("{minutes} min per table").format(minutes=each) if each else ""


SLIDE = Slide("present", 50, N_("The tables present"), ("present",), draw)
