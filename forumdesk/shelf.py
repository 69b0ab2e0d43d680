"""Gathers what the files of a folder announce, so that adding a thing is adding a file."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def gather(package: str, attribute: str) -> list[Any]:
    """What each module of the package announces under that name, in order.

    The order is that of the things' own `number` or `order`, else that of the files' names.
    Asking the import system, not the folder, works from a zip and a frozen bundle, too.
    """
    names = sorted(found.name for found in iter_modules(import_module(package).__path__, f"{package}."))
    modules = [import_module(name) for name in names]
    things = [getattr(module, attribute) for module in modules if hasattr(module, attribute)]
    return sorted(things, key=_place)


def _place(thing: object) -> float:
    place = getattr(thing, "number", getattr(thing, "order", 0))
    return float(place) if isinstance(place, int | float) else 0.0
