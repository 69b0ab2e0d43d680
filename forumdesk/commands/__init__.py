"""Which commands the command line has: one file each."""

from importlib import import_module
from pkgutil import iter_modules

from forumdesk import shelf
from forumdesk.command import Command

MODULES = {found.name.rstrip("_"): found.name for found in iter_modules(__path__)}
"""Files by command; one whose name Python keeps for itself has `_` behind it."""

NAMES = frozenset(MODULES)
"""Their names, told without importing them, since the window must not wait for what only commands need."""


def all_commands() -> list[Command]:
    """The commands in the order in which the help lists them."""
    return shelf.gather(__name__, "COMMAND")


def the_command(name: str) -> Command:
    """One command, without importing the others."""
    found: Command = import_module(f"{__name__}.{MODULES[name]}").COMMAND
    return found
