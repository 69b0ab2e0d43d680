"""What the benchmarks of starting share: a home with dialogues in it, and the two programs."""

from pathlib import Path

from tests.benchmarks import world
from tests.benchmarks.clocks import Child, child

DIALOGUES = 20


def home(folder: Path) -> Path:
    """A home of somebody who has had some evenings."""
    dialogues = folder / "Documents" / "Forumdesk"
    dialogues.mkdir(parents=True)
    for number in range(DIALOGUES):
        world.make(dialogues / f"evening-{number}.forumdesk", world.evening(cards=12))
    return folder


def bare(home: Path) -> Child:
    """A window with nothing in it."""
    return child("bare_window", compiled=home / "compiled")


def program(home: Path) -> Child:
    """The program with its start screen."""
    return child("start_screen", str(DIALOGUES), compiled=home / "compiled", HOME=str(home))
