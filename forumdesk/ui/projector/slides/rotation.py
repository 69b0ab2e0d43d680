"""The rotation: what is talked about where, and where there is room."""

from collections.abc import Iterator, Sequence

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import AreaSeen, Picture, TableSeen
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    step = spoken.one_line(picture.step.title) if picture.step else ""
    said = _("Sit at the table whose area you care about. Its leader and secretary stay.")
    room = furniture.head(sheet, "", step or furniture.kind_called("rotation", _), said)
    areas, others = list(_areas(picture, _)), _others(picture)
    one_by_one = [_entry(picture, table, None, _) for table in others]
    if not grid.put(sheet, [*areas, *one_by_one], room, 4.6, anyway=False):
        grid.put(sheet, [*areas, *_together(picture, others, _)], room, 4.6)


def _areas(picture: Picture, _: Words) -> Iterator[Entry]:
    known = {table.number: table for table in picture.tables}
    for area in sorted(picture.areas, key=lambda area: area.table or len(known) + 1):
        table = known.get(area.table or 0)
        if table is not None:
            yield _entry(picture, table, area, _)
        else:
            yield Entry(area.name or _("No name yet"), area.letter, area.colour, faint=True)


def _others(picture: Picture) -> list[TableSeen]:
    """The tables that take no area further."""
    taken = {area.table for area in picture.areas}
    return [table for table in picture.tables if table.number not in taken]


def _together(picture: Picture, tables: Sequence[TableSeen], _: Words) -> Iterator[Entry]:
    """Many tables in few entries: those with as much room stand together."""
    alike: dict[str, list[int]] = {}
    for table in tables:
        alike.setdefault(_room(table, _), []).append(table.number)
    for room, numbers in alike.items():
        called = picture.called.table or _("Table")
        yield Entry(f"{called} {ranges(numbers)}", note=room)


def ranges(numbers: Sequence[int]) -> str:
    """13–16, 18, 20–21."""
    told: list[list[int]] = []
    for number in sorted(numbers):
        if told and told[-1][-1] == number - 1:
            told[-1].append(number)
        else:
            told.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in told)


def _entry(picture: Picture, table: TableSeen, area: AreaSeen | None, _: Words) -> Entry:
    called, room = furniture.table_called(picture, table.number, _), _room(table, _)
    if area is None:
        return Entry(furniture.joined(called, table.name), note=room)
    return Entry(area.name or _("No name yet"), area.letter, area.colour, furniture.joined(called, room))


def _room(table: TableSeen, _: Words) -> str:
    """Places left where both are known; else what is known."""
    if table.full:
        return _("full for now")
    if table.seats is not None and table.people is not None:
        left = table.seats - table.people
        if left <= 0:
            return _("full for now")
        return _.n("{n} place left", "{n} places left", left).format(n=left)
    if table.people is not None:
        return _.n("{n} person there", "{n} people there", table.people).format(n=table.people)
    if table.seats is not None:
        return _.n("{n} place", "{n} places", table.seats).format(n=table.seats)
    return ""


SLIDE = Slide("rotation", 100, N_("Rotation"), ("rotation",), draw)
