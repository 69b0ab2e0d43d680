"""Every text of an evening, wherever it stands in the frozen data: to look through, or to write anew."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")


def texts(thing: Any) -> Iterator[str]:
    """The texts below a thing, in the order of its fields."""
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from texts(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from texts(value)
    elif isinstance(thing, tuple | list | frozenset):
        for part in thing:
            yield from texts(part)


def rewritten(thing: T, change: Callable[[str], str]) -> T:
    """The same thing with every text changed; what needs no change stays the very object it was."""
    found: Any = _rewritten(thing, change)
    return found  # type: ignore[no-any-return]


def _rewritten(thing: Any, change: Callable[[str], str]) -> Any:
    if isinstance(thing, str):
        return change(thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        values = {field.name: getattr(thing, field.name) for field in fields(thing)}
        other = {name: _rewritten(value, change) for name, value in values.items()}
        changed = {name: value for name, value in other.items() if value is not values[name]}
        return replace(thing, **changed) if changed else thing
    if isinstance(thing, Mapping):
        told = {key: _rewritten(value, change) for key, value in thing.items()}
        return told if any(told[key] is not value for key, value in thing.items()) else thing
    if isinstance(thing, tuple):
        parts = tuple(_rewritten(part, change) for part in thing)
        return parts if any(new is not old for new, old in zip(parts, thing, strict=True)) else thing
    return thing
