"""The rotation overview: which area is where, when one may change tables, and how many then sit at each."""

from collections.abc import Iterator

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.tables import Table as OneTable
from forumdesk.paper import course, evening_words, needs, running, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BETWEEN, Drawing, Handout, as_drawn
from forumdesk.paper.press import Block, Grid, Look, Paragraph, Run, Style, Table
from forumdesk.paper.press.text import Words as Text
from forumdesk.paper.running import BODY, LEAD, Hand
from forumdesk.words import N_, Words

SCALES = (1.0, 0.92, 0.86, 0.8)
GRID = Grid(
    body=Style(Look(15, color=styles.INK), 20), head=Style(Look(11, bold=True, color=styles.GREY), 14),
    padding=8.0, inset=7.0, rule="#8a929a", head_rule=styles.INK,
)  # fmt: skip


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """One sheet if it can be; forty tables take two."""
    return running.on_one_sheet_if_possible(lambda hand: story(evening, hand, _), evening, _, SCALES)


def story(evening: Evening, hand: Hand, _: Words) -> list[Block]:
    """The rules of changing, the times, and a row for each table with room for the counts."""
    blocks = running.head(Hand(), evening_words.title(evening, _), _("Rotation overview"))
    told = _(
        "Changing tables is voluntary. Table leader and secretary stay. If a table is full, take another."
    )
    blocks.append(Paragraph(told, LEAD))
    blocks += [Paragraph(line, BODY.but(after=2.0)) for line in _times(evening, _)]
    counts = rotations(evening)
    head = [
        evening.called.table or _("Table"), _("Area"), _("Seats"),
        *(_("Rotation {number}").format(number=number) for number in counts),
    ]  # fmt: skip
    rows = [_row(table, place, evening, counts, _) for place, table in enumerate(evening.tables)]
    if not rows:
        return [*blocks, Paragraph(_("There are no tables yet."), BODY)]
    widths = (1.6, 6.4, 1.6, *(2.3 for _number in counts))
    return [
        *blocks,
        Table(head, rows, widths, hand.grid(GRID), row_heads=True, align="llr" + "r" * len(counts)),
    ]


def rotations(evening: Evening) -> list[int]:
    """The numbers of the rotations: those that are held, else those that are planned."""
    held = [one.number for one in evening.rotations]
    return held or list(range(1, len(course.rotations(evening)) + 1))


def _times(evening: Evening, _: Words) -> Iterator[list[str | Run]]:
    for number, told in enumerate(course.rotations(evening), start=1):
        lasts = course.hours(told) or _("{minutes} min").format(minutes=told.step.minutes)
        yield [Run(_("Rotation {number}").format(number=number), bold=True), f"  {lasts}"]


def _row(table: OneTable, place: int, evening: Evening, counts: list[int], _: Words) -> list[Text]:
    seats = evening.facts.seats
    area = next((one for one in evening.areas if one.table == table.number), None)
    held = {one.number: {at.table: at.people for at in one.occupancy} for one in evening.rotations}
    people = [held.get(number, {}).get(table.number) for number in counts]
    return [
        Run(str(table.number), bold=True),
        _area(area),
        str(seats[place]) if place < len(seats) and seats[place] else "",
        *("" if count is None else str(count) for count in people),
    ]


def _area(area: Area | None) -> Text:
    """The letter and name of its area; while it has none, a line to write on."""
    if area is None:
        return "_" * 26
    name = spoken.one_line(area.name)
    return (
        [Run(f"{area.letter}  ", bold=True, color=area.colour), name]
        if name
        else f"{area.letter}  {'_' * 20}"
    )


HANDOUT = Handout(
    45, "rotation-overview", N_("Rotation overview"), N_("A4, for those who lead and for the wall"), BETWEEN,
    A4, pages, as_drawn(pages), lambda _evening: 2,
    needs=(needs.AREAS, needs.TABLES, needs.AREA_NAMES, needs.AREA_TABLES),
)  # fmt: skip
