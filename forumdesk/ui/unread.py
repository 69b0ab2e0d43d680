"""Spares Qt for Python reading the source of every module that is imported after it."""

import PySide6.QtCore  # noqa: F401 - what is spared comes with it


def spare() -> None:
    """It looks there for whoever wants Qt's functions under other names; nobody does.

    That look is a sixth of the time that modules take. Where a version does without it, nothing is lost.
    """
    try:
        from shibokensupport import feature  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return
    feature._mod_uses_pyside = _as_they_are


def _as_they_are(_module: object) -> bool:
    return True
