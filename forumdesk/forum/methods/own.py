"""Templates of her own: the plan of an open dialogue kept as a file that new dialogues can begin from."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from forumdesk import whole
from forumdesk.forum import agenda, rounds, sections, story, tables, typed
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.mandate import the_mandate
from forumdesk.forum.methods.known import DEFAULT, ENDING, named, shelf
from forumdesk.forum.methods.method import Method
from forumdesk.forum.methods.reading import parse
from forumdesk.refusal import Refusal
from forumdesk.words import _

LONGEST = 80
FORBIDDEN = '<>:"/\\|?*'


def as_text(conn: Connection, name: str) -> str:
    """The plan as a template of that name; what was said and who came is no part of it."""
    about, told = the_dialogue(conn), story.the_story(conn)
    language, size = about.language, named(about.method_template)
    whole_plan = {
        "method": about.method_template or DEFAULT,
        "tables": len(tables.in_order(conn)),
        "table_size": list(size.table_size) if size and size.table_size else None,
        "table_names": _names(conn),
        "duration_min": about.duration_min,
        "start": about.start,
        "years_ahead": told.years_ahead,
        "dots_per_person": about.dots_per_person,
        "influence_level": the_mandate(conn).influence_level,
        "name": {language: typed.some(name, _("Give the template a name."))},
        "changes": {language: about.method_changes},
        "story_title": {language: told.title},
        "rules": {language: sections.own_texts(conn).get(sections.RULES, "").splitlines()},
    }
    parts = [_lines(whole_plan)]
    for one in rounds.in_order(conn):
        kept = {"kind": one.kind, "themes_per_table": one.themes_per_table or None}
        parts.append("\n[[rounds]]\n" + _lines(kept | {"question": {language: one.question}}))
    for step in agenda.in_order(conn):
        row = {
            "kind": step.kind, language: step.title, "minutes": step.minutes,
            "min_minutes": min(step.min_minutes, step.minutes), "optional": bool(step.optional),
            "minutes_per_table": step.minutes_per_table,
        }  # fmt: skip
        parts.append("\n[[agenda]]\n" + _lines(row))
    return "".join(parts)


def save(folder: Path, name: str, content: str) -> Path:
    """Put a template beside the others, whole or not at all; Refusal if the name or the plan won't do."""
    name = " ".join(typed.some(name, _("Give the template a name.")).split())
    if len(name) > LONGEST:
        raise Refusal(_("A name has at most {most} characters.").format(most=LONGEST))
    stem = _safe(name)
    taken = {word.casefold() for one in shelf(folder).methods for word in (one.id, *one.name.values())}
    path = folder / f"{stem}{ENDING}"
    if not stem or path.exists() or {name.casefold(), stem.casefold()} & taken:
        raise Refusal(_("There is a method called “{name}” already. Choose another name.").format(name=name))
    parse(content.encode(), stem)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    whole.write(path, content.encode(), replace=False)
    return path


def remove(method: Method) -> None:
    """Take a template of hers away; ours stay."""
    if method.path is not None:
        method.path.unlink(missing_ok=True)


def _names(conn: Connection) -> list[str]:
    """The names of the tables, if any has one."""
    found = [table.name for table in tables.in_order(conn)]
    return found if any(found) else []


def _lines(told: Mapping[str, Any]) -> str:
    return "".join(f"{line}\n" for line in _written(told))


def _written(told: Mapping[str, Any]) -> Iterator[str]:
    """Keys and values as TOML; what says nothing is left out. Its strings are written as JSON's are."""
    for key, value in told.items():
        if isinstance(value, Mapping):
            yield from _written({f"{key}.{inner}": text for inner, text in value.items() if text})
        elif value not in (None, "", []):
            yield f"{key} = {json.dumps(value, ensure_ascii=False)}"


def _safe(name: str) -> str:
    """The name without what some file system refuses."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join(" " if sign in FORBIDDEN or not sign.isprintable() else sign for sign in plain)
    return " ".join(kept.split()).strip(" .")
