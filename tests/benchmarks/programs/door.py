"""The program's own door, to be imported before Qt: the program puts the collector off before it loads Qt."""

import gc

from forumdesk.cli import main

__all__ = ["main"]
gc.disable()
