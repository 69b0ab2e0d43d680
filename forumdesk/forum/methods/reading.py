"""Reads a template and says in a sentence which key of which file is wrong; hers are user data."""

import re
import tomllib
from pathlib import Path
from typing import Any

from forumdesk.forum import agenda, rounds, tables, typed
from forumdesk.forum.dialogue import INFLUENCE_LEVELS
from forumdesk.forum.exchange.shape import (
    Record,
    each,
    flag,
    name,
    one_of,
    text,
    time_of_day,
    whole,
    wrong,
)
from forumdesk.forum.methods.method import Method, Round, Step
from forumdesk.refusal import Refusal
from forumdesk.words import _

LARGEST = 1024 * 1024
MOST = 200
"""Rounds or steps; no evening has more."""

minutes = whole(0, 24 * 60)
_BY_LANGUAGE = Record({"sv": text, "en": text})
_NAMED = Record({"sv": name, "en": name})


def told(value: Any, path: str) -> dict[str, str]:
    """A text in one language at least."""
    found: dict[str, str] = _BY_LANGUAGE(value, path)
    if not any(found.values()):
        raise wrong(path, _("this may not be empty."))
    return found


def _size(value: Any, path: str) -> tuple[int, int]:
    low, *more = each(whole(1, 200))(value, path) or [0]
    if len(more) != 1 or more[0] < low:
        raise wrong(path, _("two numbers are expected here, the smaller one first."))
    return low, more[0]


def _theme_count(value: Any, path: str) -> int:
    return int(whole(1, 20)(value, path))


ROUND = Record(
    {"kind": one_of(*rounds.KINDS), "themes_per_table": _theme_count, "question": _BY_LANGUAGE, "hint": told},
    required=["kind"],
)
STEP = Record(
    {
        "kind": one_of(*agenda.KINDS), "sv": text, "en": text, "minutes": minutes, "min_minutes": minutes,
        "optional": flag, "minutes_per_table": minutes,
    },
    required=["kind", "minutes"],
)  # fmt: skip
METHOD = Record(
    {
        "method": name, "name": _NAMED, "about": told, "changes": told, "tables": whole(1, tables.MOST),
        "table_size": _size, "table_names": each(text), "duration_min": whole(15, 24 * 60),
        "start": time_of_day, "years_ahead": whole(0, 200), "dots_per_person": whole(1, 99),
        "influence_level": one_of(*INFLUENCE_LEVELS),
        "called": Record({"table": told, "leader": told, "round": told}),
        "story_title": told, "rules": Record({"sv": each(text), "en": each(text)}),
        "rounds": each(ROUND), "agenda": each(STEP),
    },
    required=["name", "tables", "rounds", "agenda"],
)  # fmt: skip


def read(path: Path, *, hers: bool = False) -> Method:
    """The template in a file; Refusal that names the file and the key that is wrong."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal(_("it is too large to be a template."))
        return parse(path.read_bytes(), path.stem, path if hers else None)
    except OSError:
        reason = _("it could not be read.")
    except Refusal as no:
        reason = str(no)
    raise Refusal(_("The template {file} can't be used: {reason}").format(file=path.name, reason=reason))


def parse(content: bytes, method_id: str, path: Path | None = None) -> Method:
    """The template that a text tells; Refusal that names the key."""
    found = METHOD(_toml(content), "")
    for key in ("rounds", "agenda"):
        if not 1 <= len(found[key]) <= MOST:
            raise wrong(key, _("a list of 1 to {most} is expected here.").format(most=MOST))
    steps = tuple(_step(step, f"agenda[{place}]") for place, step in enumerate(found["agenda"]))
    return Method(
        id=method_id, method=found.get("method", method_id), path=path, name=found["name"],
        about=found.get("about", {}), changes=found.get("changes", {}), tables=found["tables"],
        table_size=found.get("table_size"), table_names=tuple(found.get("table_names", ())),
        duration_min=found.get("duration_min"), start=found.get("start", ""),
        years_ahead=found.get("years_ahead"), dots_per_person=found.get("dots_per_person"),
        influence_level=found.get("influence_level", ""), called=found.get("called", {}),
        story_title=found.get("story_title", {}),
        rules={language: tuple(lines) for language, lines in found.get("rules", {}).items() if lines},
        rounds=tuple(map(_round, found["rounds"])), agenda=steps,
    )  # fmt: skip


def _toml(content: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refusal(_("it is not written in UTF-8.")) from None
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"at line ([0-9]+)", str(fault))
        where = line[1] if line else _("the last one")
        raise Refusal(_("its lines can't be read as TOML (line: {line}).").format(line=where)) from None
    except (RecursionError, ValueError):
        raise Refusal(_("it is nested too deep or holds a number too large.")) from None


def _round(found: dict[str, Any]) -> Round:
    return Round(
        found["kind"], found.get("themes_per_table"), found.get("question", {}), found.get("hint", {})
    )


def _step(found: dict[str, Any], path: str) -> Step:
    least = found.get("min_minutes", 0)
    if least > found["minutes"]:
        raise wrong(f"{path}.min_minutes", _("this is more than the step's minutes."))
    title = {key: typed.text(found[key]) for key in ("sv", "en") if found.get(key)}
    return Step(
        found["kind"], title, found["minutes"], least, bool(found.get("optional", 0)),
        found.get("minutes_per_table") or None,
    )  # fmt: skip
