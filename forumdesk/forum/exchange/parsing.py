"""From the bytes of a file to an evening whose every key and reference has been checked."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from forumdesk.forum.exchange.keys import EVENING
from forumdesk.forum.exchange.shape import wrong
from forumdesk.refusal import Refusal
from forumdesk.words import _

LARGEST = 64 * 1024 * 1024
"""Bytes; an evening of 2,000 people and 1,000 cards is under 2 MB."""


def parse(told: str | bytes) -> dict[str, Any]:
    """The evening that a text tells; Refusal that names the key that is wrong."""
    if len(told) > LARGEST:
        raise Refusal(_("The file is too large to be an evening. Nothing was read."))
    try:
        if isinstance(told, bytes):
            told = told.decode("utf-8-sig")
        found = json.loads(told, object_pairs_hook=_each_key_once, parse_constant=_no_number)
    except UnicodeDecodeError:
        raise Refusal(_("The file is not written in UTF-8. Save it as UTF-8 and try again.")) from None
    except json.JSONDecodeError as fault:
        raise Refusal(
            _("The file is not JSON: line {line}, column {column}.").format(
                line=fault.lineno, column=fault.colno
            )
        ) from None
    except (RecursionError, ValueError):
        raise Refusal(
            _("The file is no evening: it is nested too deep or holds a number too large.")
        ) from None
    evening = EVENING(found, "")
    _check_references(evening)
    return evening


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    for key, times in Counter(key for key, _value in pairs).items():
        if times > 1:
            raise Refusal(_("The key “{key}” stands twice in the same place of the file.").format(key=key))
    return dict(pairs)


def _no_number(constant: str) -> Any:
    raise Refusal(_("“{text}” in the file is no number.").format(text=constant))


def _check_references(evening: dict[str, Any]) -> None:
    """Every name that points somewhere must point at something, and every name must be the only one."""
    tables = _names(evening, "tables", "number")
    rounds = _names(evening, "rounds", "number")
    ideas = _names(evening, "ideas", "id")
    cards = _names(evening, "cards", "id")
    letters = _names(evening, "areas", "letter")
    _names(evening, "rotations", "number")
    _once("cards", "idea", [card["idea"] for card in evening.get("cards", []) if card.get("idea")])
    for place, table in enumerate(evening.get("tables", [])):
        path = f"tables[{place}].roles"
        _once(path, "round", [role["round"] for role in table.get("roles", [])])
        _points(f"{path}[].round", [role["round"] for role in table.get("roles", [])], rounds)
    _every(evening, "people", "table", tables)
    _every(evening, "ideas", "table", tables)
    _every(evening, "cards", "table", tables)
    _every(evening, "cards", "idea", ideas)
    _every(evening, "cards", "area", letters)
    _every(evening, "cards", "merged_into", cards)
    _every(evening, "areas", "table", tables)
    _every(evening, "notes", "area", letters)
    _every(evening, "imprints", "area", letters)
    _every(evening, "imprints", "card", cards)
    for place, rotation in enumerate(evening.get("rotations", [])):
        _points(f"rotations[{place}].occupancy", rotation.get("occupancy", {}), tables)
        _points(f"rotations[{place}].full", rotation.get("full", []), tables)
    _once("dismissed_suggestions", "", evening.get("dismissed_suggestions", []))
    _names(evening, "printed_sheets", "payload")
    for key in ("targets", "group_counts"):
        named = [(one.get("field", "age_band"), one.get("value", "")) for one in evening.get(key, [])]
        _once(key, "value", named)
    _check_merges(evening.get("cards", []))
    _check_step(evening)


def _names(evening: dict[str, Any], key: str, named_by: str) -> set[Any]:
    names = [one[named_by] for one in evening.get(key, [])]
    _once(key, named_by, names)
    return set(names)


def _once(key: str, named_by: str, names: Iterable[Any]) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            raise wrong(f"{key}.{named_by}".rstrip("."), _("“{name}” stands there twice.").format(name=name))


def _every(evening: dict[str, Any], key: str, pointer: str, known: set[Any]) -> None:
    for place, one in enumerate(evening.get(key, [])):
        if one.get(pointer) is not None:
            _points(f"{key}[{place}].{pointer}", [one[pointer]], known)


def _points(path: str, names: Iterable[Any], known: set[Any]) -> None:
    for name in names:
        if name not in known:
            raise wrong(path, _("there is no “{name}” in this file.").format(name=name))


def _check_merges(cards: list[dict[str, Any]]) -> None:
    """No card may lie behind itself, not even by way of others."""
    into = {card["id"]: card.get("merged_into") for card in cards}
    sound: set[Any] = {None}
    for place, start in enumerate(into):
        walked, card = set(), start
        while card not in sound:
            if card in walked:
                raise wrong(f"cards[{place}].merged_into", _("the card would lie behind itself."))
            walked.add(card)
            card = into[card]
        sound |= walked


def _check_step(evening: dict[str, Any]) -> None:
    step = evening.get("clock", {}).get("step")
    if step is not None and step > len(evening.get("agenda", [])):
        raise wrong("clock.step", _("there is no “{name}” in this file.").format(name=step))
