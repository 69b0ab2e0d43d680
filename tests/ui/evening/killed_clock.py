"""A process that runs the stage on a file, does what it is told line by line, and is killed in the middle."""

import os
import sys
from datetime import datetime
from pathlib import Path

from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui import app
from forumdesk.ui.desk import Desk
from forumdesk.ui.dialogue_screen import DialogueScreen
from forumdesk.ui.stages.evening import STAGE
from tests.ui.laptop import Laptop


def main(path: Path, at: datetime) -> None:
    """Words on standard input: start, next, or a number of seconds that pass."""
    qt = app.application()
    laptop = Laptop(at)
    desk = Desk(DialogueFile.open(path, SCHEMA, copy_at_close=False, clock=lambda: laptop.at))
    screen = DialogueScreen(desk, [STAGE])
    laptop.run(desk.clockwork)
    screen.show_stage("evening")
    screen.show()
    for line in sys.stdin:
        word = line.strip()
        if word == "start":
            desk.clockwork.turn()
        elif word == "next":
            desk.clockwork.next_step()
        else:
            laptop.wait(seconds=float(word))
        qt.processEvents()
        os.write(1, f"{desk.clockwork.left_s} {desk.clockwork.behind_s}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]))
