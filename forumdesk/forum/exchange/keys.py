"""Every key of the evening's JSON on one page: its place, its shape, and which are told only when set."""

from forumdesk.forum import agenda, lessons, notes, rounds, sections
from forumdesk.forum.dialogue import INFLUENCE_LEVELS
from forumdesk.forum.exchange.shape import (
    Record,
    day,
    each,
    flag,
    mapping,
    name,
    one_of,
    picture,
    text,
    time_of_day,
    unless_null,
    whole,
    wrong,
)
from forumdesk.words import _

FORMAT = "forumdesk-evening"
VERSION = 1

table_number = whole(1, 999)
count = unless_null(whole(0, 1_000_000))
year = unless_null(whole(1900, 2999))
minutes = whole(0, 24 * 60)
reference = unless_null(name)


def _table_key(value: str, path: str) -> int:
    if not value.isascii() or not value.isdecimal():
        raise wrong(path, _("the number of a table is expected here."))
    return int(table_number(int(value[:9]), path))


DIALOGUE = Record(
    {
        "title": text, "place": text, "municipality": text, "language": one_of("sv", "en"),
        "registry_number": text, "status": one_of("draft", "established"),
    },
    extra={
        "dots_per_person": unless_null(whole(1, 99)), "rehearsal": flag, "share_code": text,
        "one_round_only": flag, "disposal_due": day,
    },
    required=["title"],
)  # fmt: skip
CONTACT = Record({"name": text, "title": text, "phone": text, "email": text})
MANDATE = Record(
    {
        "commissioned_body": text, "mandator": text, "given": text, "assignment": text,
        "influence_level": one_of(*INFLUENCE_LEVELS), "vision": text, "vision_year": year,
    }
)  # fmt: skip
PURPOSE = Record({"matter": text, "dialogue": text, "aims": each(text)})
METHOD = Record({"template": text, "changes": text})
STORY = Record(
    {"title": text, "text": text, "years_ahead": unless_null(whole(0, 200))},
    extra={"reading_minutes": unless_null(whole(0, 120))},
)
ROUND = Record(
    {"number": whole(1, 99), "kind": one_of(*rounds.KINDS), "question": text},
    extra={"themes_per_table": unless_null(whole(1, 20))},
    required=["number"],
)
STEP = Record(
    {
        "kind": one_of(*agenda.KINDS), "title": text, "minutes": minutes, "min_minutes": minutes,
        "optional": flag,
    },
    extra={
        "minutes_per_table": unless_null(minutes), "replanned_minutes": unless_null(minutes),
        "dropped": flag, "started": text, "ended": text,
    },
)  # fmt: skip
ROLE = Record(
    {"round": whole(1, 99), "leader": text, "secretary": text},
    extra={"handed_in": flag, "presented": flag},
    required=["round"],
)
TABLE = Record(
    {"number": table_number, "name": text, "roles": each(ROLE)},
    extra={"colour": text, "seats": unless_null(whole(0, 200))},
    required=["number"],
)
PERSON = Record(
    {
        "name": text, "organisation": text, "stakeholder_kind": text, "place": text, "age_band": text,
        "gender": one_of("", "woman", "man", "other"), "inviter": text, "channel": text,
        "contacted": flag, "answer": one_of("", "yes", "no"), "attended": flag,
    },
    extra={
        "email": text, "phone": text, "walk_in": flag, "table": unless_null(table_number),
        "seat_locked": flag,
    },
)  # fmt: skip
GENDERS = {"women": count, "men": count, "other": count, "not_stated": count}
COUNTS = Record(
    {"contacted": count, "registered": count, "attended": count, **GENDERS}, extra={"no_shows": count}
)
INVITER = Record(
    {"name": text, "channel": text}, extra={"contacted": count, "registered": count, "came": count, **GENDERS}
)
IDEA = Record(
    {"id": name, "table": table_number, "text": text, "meaning": text, "chosen": flag},
    required=["id", "table"],
)
CARD = Record(
    {
        "id": name, "idea": reference, "area": reference, "merged_into": reference,
        "excluded_because": unless_null(text),
    },
    extra={
        "table": unless_null(table_number), "text": text, "meaning": text, "wording": text,
        "wording_meaning": text, "uncertain": flag, "dots": count, "place": unless_null(whole(1, 1_000_000)),
    },
    required=["id"],
)  # fmt: skip
AREA = Record(
    {"letter": name, "name": text, "table": unless_null(table_number), "comment": text}, required=["letter"]
)
NOTE = Record(
    {"area": name, "heading": one_of(*notes.HEADINGS), "text": text, "who": text}, required=["area"]
)
ROTATION = Record(
    {"number": whole(1, 99), "occupancy": mapping(_table_key, count)},
    extra={"full": each(table_number)},
    required=["number"],
)
SLIP = Record(
    {"text": text, "owner": text, "forwarded_to": text, "forwarded": unless_null(day), "answer": text}
)
SOURCE = Record({"kind": text, "count": count, "text": text})
DECISION = Record(
    {
        "body": text, "matter": text, "date_text": text, "registry_number": text, "paragraph": text,
        "use": text,
    }
)  # fmt: skip
IMPRINT = Record(
    {
        "area": name, "grade": one_of("", "yes", "partly", "no"), "quotation": text, "page": text,
        "because": text,
    },
    extra={"card": reference},
    required=["area"],
)  # fmt: skip
LESSON = Record({"kind": one_of(*lessons.KINDS), "text": text})
HOUSE_STYLE = Record({"logo_type": text, "logo_base64": picture, "accent": text, "contact_line": text})
TARGET = Record(
    {
        "field": one_of("age_band", "place", "stakeholder_kind", "gender"), "value": text,
        "percent": unless_null(whole(0, 100)),
    }
)  # fmt: skip
GROUP_COUNT = Record(
    {
        "field": one_of("age_band", "place", "stakeholder_kind"), "value": text,
        "registered": count, "attended": count,
    }
)  # fmt: skip
CHECKLIST_ITEM = Record({"text": text, "due": text, "done": flag, "source": text})
EVALUATION = Record({"question": text, "choice": text, "answers": whole(0, 1_000_000)})
TIMELINE_ENTRY = Record({"date_text": text, "text": text})
CLOCK = Record(
    {
        "step": unless_null(whole(1, 10_000)), "state": one_of("waiting", "running", "paused", "ended"),
        "elapsed_ms": whole(0, 10**12), "started": text, "moved_end_min": whole(-10_000, 10_000),
    }
)  # fmt: skip
DISPOSAL = Record({"decision": text, "date": text, "done": text, "protocol": text, "finished": flag})
SHEET = Record({"payload": name, "handout": text, "layout": text, "printed": text})

EVENING = Record(
    {
        "format": one_of(FORMAT), "version": whole(VERSION, VERSION), "dialogue": DIALOGUE,
        "contacts": each(CONTACT), "mandate": MANDATE, "purpose": PURPOSE, "target_group": text,
        "method": METHOD, "date": day, "date_text": text, "start": time_of_day,
        "duration_min": unless_null(whole(1, 24 * 60)), "venue": text, "process_leaders": each(text),
        "story": STORY, "rounds": each(ROUND), "agenda": each(STEP), "tables": each(TABLE),
        "people": each(PERSON), "counts": COUNTS, "ideas": each(IDEA), "cards": each(CARD),
        "areas": each(AREA), "notes": each(NOTE), "rotations": each(ROTATION), "parking": each(SLIP),
        "sources": each(SOURCE), "decision": DECISION, "imprints": each(IMPRINT), "lessons": each(LESSON),
        "sections": mapping(one_of(*sections.HEADINGS, sections.RULES), text), "feedback_promise": text,
    },
    extra={
        "inviters": each(INVITER), "targets": each(TARGET), "group_counts": each(GROUP_COUNT),
        "house_style": HOUSE_STYLE,
        "checklist": each(CHECKLIST_ITEM), "evaluation": each(EVALUATION),
        "timeline": each(TIMELINE_ENTRY), "clock": CLOCK, "dismissed_suggestions": each(name),
        "disposals": each(DISPOSAL), "printed_sheets": each(SHEET),
    },
    required=["format", "version", "dialogue"],
)  # fmt: skip
