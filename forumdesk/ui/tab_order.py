"""Lets Tab reach everything on a stage, in the order of the screen.

Qt enters whatever has a focus proxy there, in its middle, and would never reach what stands before that. So
while Tab looks for its way, nobody sends it inside. (The chain that Qt follows can't be walked from Python:
what it returns would change owners.)
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def not_sent_inside(stage: QWidget) -> Iterator[None]:
    """Take the proxies away for a moment; one that is set meanwhile stays."""
    sent = [(one, inside) for one in _around(stage) if (inside := _sent_to(one)) is not None]
    for one, _inside in sent:
        one.setFocusProxy(None)  # type: ignore[arg-type] # what Qt calls no proxy
    try:
        yield
    finally:
        for one, inside in sent:
            if one.focusProxy() is None:
                one.setFocusProxy(inside)


def _around(stage: QWidget) -> list[QWidget]:
    return [stage, *stage.findChildren(QWidget)]


def _sent_to(one: QWidget) -> QWidget | None:
    """To whom inside it the focus goes on; the line of a spin box belongs to the box around it instead."""
    inside: QWidget | None = one.focusProxy()
    return inside if inside is not None and one.isAncestorOf(inside) else None
