"""Appendix: every number of the evening, in tables."""

from collections import Counter

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.facts import Facts
from forumdesk.paper import bars, groups, parts, styles
from forumdesk.paper.bars import Bar
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Heading, Paragraph, Run, Table
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import N_, Words

NARROW = 0.62
"""The share of the page that a table of two or three columns takes, so that the eye keeps its row."""

BALANCE = {
    "even": N_("Even: women and men are each between 40 and 60 percent."),
    "uneven": N_("Uneven: the aim is that women and men are each between 40 and 60 percent."),
}

CAPTIONS = {
    "age_band": N_("Participants by age"),
    "place": N_("Participants by place"),
    "stakeholder_kind": N_("Participants by kind of stakeholder"),
}


def blocks(evening: Evening, _: Words) -> list[Block]:
    """Participation, the evening in figures, tables, agenda."""
    chapters = [
        (_("Participants"), "participants", [*_participants(evening.facts, _), *_groups(evening, _)]),
        (_("The evening"), "evening", _evening(evening, _)),
        (_("Tables"), "tables", _tables(evening, _)),
        (_("Run sheet"), "agenda", _agenda(evening, _)),
    ]
    return [
        block
        for title, key, told in chapters
        if told
        for block in (Heading(title, styles.SUBHEADING, 3, f"figures-{key}", listed=False), *told)
    ]


def _participants(facts: Facts, _: Words) -> list[Block]:
    told = [
        (_("Contacted"), facts.contacted),
        (_("Registered"), facts.registered),
        (_.c("figures", "Came"), facts.attended),
        (_("No-shows"), facts.no_shows),
    ]
    rows: list[list[Text]] = [[name, str(count)] for name, count in told if count is not None]
    if facts.attendance_percent is not None:
        rows.append([_("Of those registered came"), spoken.percent(facts.attendance_percent, _.language)])
    blocks: list[Block] = (
        [parts.counted([_("Participation"), _("Number")], rows, (8, 3), "lr", NARROW)] if rows else []
    )
    by_gender = groups.by_gender(facts, _)
    if by_gender:
        shown = [[group.name, group.count, group.share or "–"] for group in by_gender]
        blocks.append(
            parts.counted(
                [_("Of those present"), _("Number"), _.c("figures", "Share")], shown, (5, 3, 3), "lrr", NARROW
            )
        )
        if facts.balance in BALANCE:
            blocks.append(Paragraph(_(BALANCE[facts.balance]), styles.NOTE))
    return blocks


def _groups(evening: Evening, _: Words) -> list[Block]:
    """A figure for each kind of group of which anything is known."""
    told: list[Block] = []
    for field, caption in CAPTIONS.items():
        found = groups.by_field(evening.groups, field, evening.facts.attended, _)
        shown = [Bar(one.name, one.size, f"{one.count} · {one.share}") for one in found]
        told += bars.figure(_(caption), shown, _)
    return told


def _evening(evening: Evening, _: Words) -> list[Block]:
    facts = evening.facts
    told = [
        (_("Length of the evening, minutes"), facts.duration_min),
        (_("Planned, minutes"), facts.planned_minutes),
        (_("Target year of the story"), facts.target_year),
        (_("Tables"), facts.tables),
        (_("Rounds"), facts.rounds),
        (_("Rotations"), facts.rotations),
        (_("Ideas"), facts.ideas),
        (_("Theme cards"), facts.cards),
        (_("of which merged"), facts.cards_merged),
        (_("of which without an area"), facts.cards_unplaced),
        (_("of which left out"), facts.cards_excluded),
        (_("Areas"), facts.areas),
        (_("Notes"), facts.notes),
        (_("Slips in the parking lot"), facts.parking),
        (_("of which answered"), facts.parking_answered),
    ]
    rows = [[name, str(count)] for name, count in told if count]
    return [parts.counted([_.c("figures", "What"), _("Number")], rows, (8, 3), "lr", NARROW)] if rows else []


def _tables(evening: Evening, _: Words) -> list[Block]:
    if not evening.tables:
        return []
    ideas, cards = Counter(one.table for one in evening.ideas), Counter(one.table for one in evening.cards)
    areas = {area.table: area for area in evening.areas if area.table}
    seats = dict(zip((one.number for one in evening.tables), evening.facts.seats, strict=False))
    visits = [{one.table: one.people for one in rotation.occupancy} for rotation in evening.rotations]
    rows: list[list[Text]] = []
    for table in evening.tables:
        number, area = table.number, areas.get(table.number)
        name = f"{number} {spoken.one_line(table.name)}".strip()
        rows.append(
            [
                name,
                str(seats.get(number, "–")),
                str(ideas[number]),
                str(cards[number]),
                f"{area.letter} {spoken.one_line(area.name)}" if area else "–",
                *(str(_or_dash(visit.get(number))) for visit in visits),
            ]
        )
    total: list[str] = [
        _("Total"),
        str(sum(seats.values())),
        str(sum(ideas.values())),
        str(sum(cards.values())),
        "",
        *(str(sum(people or 0 for people in visit.values())) for visit in visits),
    ]
    rows.append([Run(part, bold=True) for part in total])
    head = [
        _("Table"),
        _("Seats"),
        _("Ideas"),
        _("Cards"),
        _("Area"),
        *(_("Rotation {number}").format(number=rotation.number) for rotation in evening.rotations),
    ]
    named = any(one.name.strip() for one in evening.tables)
    widths = (3.6 if named else 2, 1.7, 1.6, 1.5, 4.4, *(2.2 for _rotation in evening.rotations))
    return [parts.counted(head, rows, widths, "lrrrl" + "r" * len(visits))]


def _or_dash(count: int | None) -> int | str:
    return "–" if count is None else count


def _agenda(evening: Evening, _: Words) -> list[Block]:
    if not evening.agenda:
        return []
    rows: list[list[Text]] = [
        [f"{one.starts}–{one.ends}" if one.starts else "–", one.step.title.strip(), str(one.step.minutes)]
        for one in evening.agenda
    ]
    planned, length = evening.facts.planned_minutes, evening.facts.duration_min
    told = (
        _("{planned} of {length}").format(planned=planned, length=length)
        if length and length != planned
        else str(planned)
    )
    rows.append([Run(_("Total"), bold=True), "", Run(told, bold=True)])
    return [Table([_("Time"), _("Step"), _("Minutes")], rows, (2.4, 7.6, 2), styles.GRID, align="llr")]


CHAPTER = Chapter(100, "figures", blocks, N_("Figures"), appendix=True)
