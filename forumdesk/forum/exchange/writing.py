"""A dialogue file told as an evening in JSON, so that reading it gives the same file."""

import json
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Table, select

from forumdesk.forum import dismissed, schema
from forumdesk.forum.exchange import keys
from forumdesk.forum.exchange.reading import LISTS, SINGLE, Told
from forumdesk.forum.exchange.shape import Record, flag

RECORDS = {
    "mandate": keys.MANDATE, "story": keys.STORY, "counts": keys.COUNTS, "decision": keys.DECISION,
    "house_style": keys.HOUSE_STYLE, "contacts": keys.CONTACT, "agenda": keys.STEP, "parking": keys.SLIP,
    "sources": keys.SOURCE, "lessons": keys.LESSON, "inviters": keys.INVITER, "targets": keys.TARGET,
    "group_counts": keys.GROUP_COUNT,
    "checklist": keys.CHECKLIST_ITEM, "evaluation": keys.EVALUATION, "timeline": keys.TIMELINE_ENTRY,
    "disposals": keys.DISPOSAL, "printed_sheets": keys.SHEET,
}  # fmt: skip


def as_text(evening: Told) -> str:
    """The JSON as it stands in a file."""
    return json.dumps(evening, ensure_ascii=False, indent=1) + "\n"


def tell(conn: Connection) -> Told:
    """Everything in the file as an evening."""
    about = _only(conn, schema.dialogue)
    numbers = dict(_pairs(conn, schema.table, "id", "number"))
    letters = dict(_pairs(conn, schema.area, "id", "letter"))
    told: Told = {"format": keys.FORMAT, "version": keys.VERSION, "dialogue": _record(keys.DIALOGUE, about)}
    told |= {
        key: about[key]
        for key in ("target_group", "date_text", "start", "duration_min", "venue", "feedback_promise")
    }
    told |= {
        "date": about["date"] or None,
        "method": {"template": about["method_template"], "changes": about["method_changes"]},
        "purpose": _only(conn, schema.purpose) | {"aims": _column(conn, schema.aim, "text")},
        "process_leaders": _column(conn, schema.process_leader, "name"),
        "sections": dict(_pairs(conn, schema.section, "key", "text")),
        "dismissed_suggestions": _tell_dismissed(conn, letters),
        "rounds": [_record(keys.ROUND, one) for one in _rows(conn, schema.round_)],
        "tables": _tell_tables(conn),
        "people": _tell_people(conn, numbers),
        "ideas": [
            _record(keys.IDEA, one | {"id": one["code"], "table": numbers[one["table_id"]]})
            for one in _rows(conn, schema.idea)
        ],
        "cards": _tell_cards(conn, numbers, letters),
        "areas": [
            _record(keys.AREA, one | {"table": numbers.get(one["table_id"])})
            for one in _rows(conn, schema.area)
        ],
        "notes": [
            _record(keys.NOTE, one | {"area": letters[one["area_id"]]}) for one in _rows(conn, schema.note)
        ],
        "rotations": _tell_rotations(conn, numbers),
        "imprints": _tell_imprints(conn, letters),
        "clock": _tell_clock(conn),
    }
    told |= {key: _record(RECORDS[key], _only(conn, table)) for key, table in SINGLE.items()}
    told |= {key: [_record(RECORDS[key], one) for one in _rows(conn, table)] for key, table in LISTS.items()}
    _leave_out_what_says_nothing(told)
    return keys.EVENING.without_silent_extras(told)


def _tell_tables(conn: Connection) -> list[Told]:
    rounds = dict(_pairs(conn, schema.round_, "id", "number"))
    roles: dict[int, list[Told]] = defaultdict(list)
    for role in _rows(conn, schema.role):
        roles[role["table_id"]].append(_record(keys.ROLE, role | {"round": rounds[role["round_id"]]}))
    return [_record(keys.TABLE, one | {"roles": roles[one["id"]]}) for one in _rows(conn, schema.table)]


def _tell_people(conn: Connection, numbers: dict[Any, Any]) -> list[Told]:
    inviters = dict(_pairs(conn, schema.inviter, "id", "name"))
    return [
        _record(
            keys.PERSON,
            one | {"inviter": inviters.get(one["inviter_id"], ""), "table": numbers.get(one["table_id"])},
        )
        for one in _rows(conn, schema.person)
    ]


def _tell_cards(conn: Connection, numbers: dict[Any, Any], letters: dict[Any, Any]) -> list[Told]:
    """The cards as they were entered; their place is told where they hang in another order."""
    ideas = dict(_pairs(conn, schema.idea, "id", "code"))
    cards = _rows(conn, schema.theme)
    codes = {card["id"]: card["code"] for card in cards}
    places = _places(cards)
    return [
        _record(
            keys.CARD,
            card
            | {
                "id": card["code"], "idea": ideas.get(card["idea_id"]), "area": letters.get(card["area_id"]),
                "merged_into": codes.get(card["merged_into"]), "table": numbers.get(card["table_id"]),
                "place": places.get(card["id"]),
            },
        )
        for card in cards
    ]  # fmt: skip


def _places(cards: list[Told]) -> dict[int, int]:
    """The rank of each card by position; nothing if that is the order of entry in every area."""
    hung = sorted(cards, key=lambda card: (card["position"], card["id"]))
    by_area: dict[Any, list[int]] = defaultdict(list)
    for card in hung:
        by_area[card["area_id"]].append(card["id"])
    if all(ids == sorted(ids) for ids in by_area.values()):
        return {}
    return {card["id"]: rank for rank, card in enumerate(hung, start=1)}


def _tell_dismissed(conn: Connection, letters: dict[Any, Any]) -> list[str]:
    codes = dict(_pairs(conn, schema.theme, "id", "code"))
    kept = _column(conn, schema.dismissed_suggestion, "suggestion")
    return list(filter(None, (dismissed.as_told(key, codes, letters) for key in kept)))


def _tell_rotations(conn: Connection, numbers: dict[Any, Any]) -> list[Told]:
    counted: dict[int, Told] = defaultdict(dict)
    full: dict[int, list[int]] = defaultdict(list)
    for one in _rows(conn, schema.occupancy):
        counted[one["rotation_id"]][str(numbers[one["table_id"]])] = one["people"]
        if one["full"]:
            full[one["rotation_id"]].append(numbers[one["table_id"]])
    return [
        _record(keys.ROTATION, one | {"occupancy": counted[one["id"]], "full": sorted(full[one["id"]])})
        for one in _rows(conn, schema.rotation)
    ]


def _tell_imprints(conn: Connection, letters: dict[Any, Any]) -> list[Told]:
    codes = dict(_pairs(conn, schema.theme, "id", "code"))
    return [
        _record(keys.IMPRINT, one | {"area": letters[one["area_id"]], "card": codes.get(one["theme_id"])})
        for one in _rows(conn, schema.imprint)
    ]


def _tell_clock(conn: Connection) -> Told:
    clock = _only(conn, schema.clock)
    steps = [step["id"] for step in _rows(conn, schema.agenda_step)]
    step = steps.index(clock["step_id"]) + 1 if clock["step_id"] in steps else None
    return _record(keys.CLOCK, clock | {"step": step})


def _leave_out_what_says_nothing(told: Told) -> None:
    """Drop house style and clock as long as nobody touched them, and inviters whom the people name."""
    if not any(told["house_style"].values()):
        del told["house_style"]
    if told["clock"]["state"] == "waiting" and not (told["clock"]["elapsed_ms"] or told["clock"]["step"]):
        del told["clock"]
    named = list(dict.fromkeys(one["inviter"] for one in told["people"] if one["inviter"]))
    if told["inviters"] == [{"name": name, "channel": ""} for name in named]:
        del told["inviters"]


def _record(record: Record, row: Told) -> Told:
    """A row as the JSON has it: 0 and 1 become false and true where the shape says so, '' a missing date."""
    return record.without_silent_extras(
        {key: _value(record, key, row[key]) for key in row if key in record.keys | record.extra}
    )


def _value(record: Record, key: str, value: Any) -> Any:
    shape = (record.keys | record.extra)[key]
    if shape is flag:
        return bool(value)
    return value or None if key == "forwarded" else value


def _only(conn: Connection, table: Table) -> Told:
    return {key: value for key, value in _rows(conn, table)[0].items() if key != "id"}


def _rows(conn: Connection, table: Table) -> list[Told]:
    order = (
        [table.c.position, table.c.id] if "position" in table.c and table.name != "theme" else [table.c.id]
    )
    return [dict(row) for row in conn.execute(select(table).order_by(*order)).mappings()]


def _pairs(conn: Connection, table: Table, key: str, value: str) -> list[tuple[Any, Any]]:
    return [(row[key], row[value]) for row in _rows(conn, table)]


def _column(conn: Connection, table: Table, column: str) -> list[Any]:
    return [row[column] for row in _rows(conn, table)]
