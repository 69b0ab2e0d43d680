"""The dialogue file on disk: open, read, change, undo, keep safe. Knows nothing of what a dialogue is.

The names below are fetched when first asked for, so that `forumdesk.store.peek` can read a folder of
summaries before SQLAlchemy is imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumdesk.store.backups import Backup
    from forumdesk.store.fault import Fault
    from forumdesk.store.file import DialogueFile
    from forumdesk.store.health import Health, check
    from forumdesk.store.schema import Migration, Schema

__all__ = ["Backup", "DialogueFile", "Fault", "Health", "Migration", "Schema", "check"]

_HOMES = {
    "Backup": "backups",
    "DialogueFile": "file",
    "Fault": "fault",
    "Health": "health",
    "Migration": "schema",
    "Schema": "schema",
    "check": "health",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
