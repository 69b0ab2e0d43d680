"""What the benchmarks of starting share: a home with dialogues in it, and the two programs."""

from pathlib import Path

from tests.benchmarks import world
from tests.benchmarks.clocks import Child, child

DIALOGUES, CARDS = 20, 120


def home(folder: Path) -> Path:
    """A home of somebody who has had some evenings."""
    dialogues = folder / "Documents" / "Forumdesk"
    dialogues.mkdir(parents=True)
    for number in range(DIALOGUES):
        world.make(dialogues / f"evening-{number}.forumdesk", world.evening(cards=12))
    return folder


def at_the_board(folder: Path) -> tuple[Path, Path]:
    """A home and the dialogue to open; one card is in no area yet, so the board is what comes next."""
    told = world.evening(CARDS)
    told["cards"][0]["area"] = None
    return folder, world.make(folder / "evening.forumdesk", told)


def bare(home: Path) -> Child:
    """A window with nothing in it."""
    return child("bare_window", compiled=home / "compiled")


def program(home: Path) -> Child:
    """The program with its start screen."""
    return child("start_screen", str(DIALOGUES), compiled=home / "compiled", HOME=str(home))


def board(home: Path, file: Path) -> Child:
    """The program with a dialogue open."""
    arguments = (str(file), str(CARDS))
    return child("board_screen", *arguments, compiled=home / "compiled", HOME=str(home))
