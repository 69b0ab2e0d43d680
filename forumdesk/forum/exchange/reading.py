"""An evening that has been parsed becomes the rows of a new dialogue file."""

from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from forumdesk.forum import dismissed, schema
from forumdesk.forum.ground import lay_ground
from forumdesk.forum.places import GAP

Told = dict[str, Any]

SINGLE = {
    "mandate": schema.mandate, "story": schema.story, "counts": schema.counts,
    "decision": schema.decision, "house_style": schema.house_style,
}  # fmt: skip
"""Keys whose object is the single row of a table, under the same names."""

LISTS = {
    "contacts": schema.contact, "agenda": schema.agenda_step, "parking": schema.parking,
    "sources": schema.source, "lessons": schema.lesson, "inviters": schema.inviter,
    "targets": schema.target, "group_counts": schema.group_count, "checklist": schema.checklist_item,
    "evaluation": schema.evaluation, "timeline": schema.timeline_entry, "disposals": schema.disposal,
    "printed_sheets": schema.printed_sheet,
}  # fmt: skip
"""Keys whose objects are the rows of a table, under the same names."""


def read(conn: Connection, evening: Told) -> None:
    """Fill an empty file with a parsed evening."""
    lay_ground(conn)
    _read_dialogue(conn, evening)
    for key, table in SINGLE.items():
        if evening.get(key):
            conn.execute(update(table).values(**evening[key]))
    for key, table in LISTS.items():
        _insert(conn, table, evening.get(key, []))
    _insert(conn, schema.process_leader, [{"name": name} for name in evening.get("process_leaders", [])])
    _insert(conn, schema.aim, [{"text": text} for text in evening.get("purpose", {}).get("aims", [])])
    _insert(
        conn,
        schema.section,
        [{"key": key, "text": text} for key, text in evening.get("sections", {}).items()],
    )
    rounds = _named(evening, "rounds", "number", _insert(conn, schema.round_, evening.get("rounds", [])))
    tables = _read_tables(conn, evening, rounds)
    _read_people(conn, evening, tables)
    cards, areas = _read_board(conn, evening, tables)
    keys = (dismissed.as_kept(told, cards, areas) for told in evening.get("dismissed_suggestions", []))
    _insert(conn, schema.dismissed_suggestion, [{"suggestion": key} for key in dict.fromkeys(keys)])
    _insert(
        conn, schema.note, [_pointing(note, area_id=areas[note["area"]]) for note in evening.get("notes", [])]
    )
    _insert(
        conn, schema.imprint,
        [
            _pointing(one, area_id=areas[one["area"]], theme_id=cards.get(one.get("card")))
            for one in evening.get("imprints", [])
        ],
    )  # fmt: skip
    _read_rotations(conn, evening, tables)
    _read_clock(conn, evening)


def _read_dialogue(conn: Connection, evening: Told) -> None:
    direct = ("target_group", "date", "date_text", "start", "duration_min", "venue", "feedback_promise")
    told = dict(evening["dialogue"]) | {key: evening[key] for key in direct if key in evening}
    told |= {f"method_{key}": value for key, value in evening.get("method", {}).items()}
    conn.execute(update(schema.dialogue).values(**told))
    purpose = {key: value for key, value in evening.get("purpose", {}).items() if key != "aims"}
    if purpose:
        conn.execute(update(schema.purpose).values(**purpose))


def _read_tables(conn: Connection, evening: Told, rounds: dict[Any, int]) -> dict[Any, int]:
    told = evening.get("tables", [])
    tables = _named(
        evening, "tables", "number", _insert(conn, schema.table, [_without(one, "roles") for one in told])
    )
    roles = [
        _without(role, "round") | {"table_id": tables[one["number"]], "round_id": rounds[role["round"]]}
        for one in told
        for role in one.get("roles", [])
    ]
    _insert(conn, schema.role, roles)
    return tables


def _read_people(conn: Connection, evening: Told, tables: dict[Any, int]) -> None:
    inviters = dict(conn.execute(select(schema.inviter.c.name, schema.inviter.c.id)).all())
    for one in evening.get("people", []):
        name = one.get("inviter", "")
        if name and name not in inviters:
            inviters[name] = _insert(conn, schema.inviter, [{"name": name, "position": len(inviters) + 1}])[0]
    people = [
        _without(one, "inviter", "table")
        | {"inviter_id": inviters.get(one.get("inviter")), "table_id": tables.get(one.get("table"))}
        for one in evening.get("people", [])
    ]
    _insert(conn, schema.person, people)


def _read_board(
    conn: Connection, evening: Told, tables: dict[Any, int]
) -> tuple[dict[Any, int], dict[Any, int]]:
    told = evening.get("ideas", [])
    made = _insert(conn, schema.idea, [_coded(one) | {"table_id": tables[one["table"]]} for one in told])
    ideas = _named(evening, "ideas", "id", made)
    told = evening.get("areas", [])
    made = _insert(
        conn,
        schema.area,
        [_without(one, "table") | {"table_id": tables.get(one.get("table"))} for one in told],
    )
    areas = _named(evening, "areas", "letter", made)
    cards = [
        _without(_coded(card), "idea", "area", "merged_into", "place")
        | {
            "idea_id": ideas.get(card.get("idea")), "area_id": areas.get(card.get("area")),
            "table_id": tables.get(card.get("table")), "position": GAP * card.get("place", place),
        }
        for place, card in enumerate(evening.get("cards", []), start=1)
    ]  # fmt: skip
    ids = _named(evening, "cards", "id", _insert(conn, schema.theme, cards))
    for card in evening.get("cards", []):
        if card.get("merged_into"):
            behind = update(schema.theme).where(schema.theme.c.id == ids[card["id"]])
            conn.execute(behind.values(merged_into=ids[card["merged_into"]]))
    return ids, areas


def _read_rotations(conn: Connection, evening: Told, tables: dict[Any, int]) -> None:
    told = evening.get("rotations", [])
    made = _insert(conn, schema.rotation, [{"number": one["number"]} for one in told])
    for rotation_id, one in zip(made, told, strict=True):
        counted, full = one.get("occupancy", {}), set(one.get("full", []))
        _insert(
            conn, schema.occupancy,
            [
                {
                    "rotation_id": rotation_id, "table_id": tables[number],
                    "people": counted.get(number), "full": int(number in full),
                }
                for number in dict.fromkeys([*counted, *sorted(full)])
            ],
        )  # fmt: skip


def _read_clock(conn: Connection, evening: Told) -> None:
    told = evening.get("clock")
    if not told:
        return
    in_order = select(schema.agenda_step.c.id).order_by(schema.agenda_step.c.position)
    steps = list(conn.scalars(in_order))
    step_id = steps[told["step"] - 1] if told.get("step") else None
    conn.execute(update(schema.clock).values(**_without(told, "step"), step_id=step_id))


def _insert(conn: Connection, table: Table, rows: list[Told]) -> list[int]:
    """Put rows in, numbered in the order told where the table keeps one; their ids."""
    ids = []
    for place, row in enumerate(rows, start=1):
        numbered = {"position": place} | row if "position" in table.c else row
        kept = {
            key: value if value is not None or table.c[key].nullable else ""
            for key, value in numbered.items()
        }
        ids.append(int((conn.execute(insert(table).values(**kept)).inserted_primary_key or (0,))[0]))
    return ids


def _named(evening: Told, key: str, named_by: str, ids: list[int]) -> dict[Any, int]:
    return {one[named_by]: row_id for one, row_id in zip(evening.get(key, []), ids, strict=True)}


def _pointing(told: Told, **ids: int | None) -> Told:
    return _without(told, "area", "card") | ids


def _coded(told: Told) -> Told:
    """The JSON's `id` is the file's `code`; ids of rows never leave the file."""
    return _without(told, "id", "table") | {"code": told["id"]}


def _without(told: Told, *keys: str) -> Told:
    return {key: value for key, value in told.items() if key not in keys}
