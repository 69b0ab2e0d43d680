"""For each line it is given: a process that changes a file and says what is stored, until it is killed."""

import os
import sys
from pathlib import Path

from forumdesk.store import DialogueFile
from tests.store import toy


def live(path: Path) -> None:
    """Each change hangs three cards of one number, or takes such a three back; then it says so."""
    file = DialogueFile.open(path, toy.SCHEMA, copy_at_close=False)
    with file.read() as conn:
        number = int(conn.exec_driver_sql("SELECT ifnull(max(text + 0), 0) FROM card").scalar_one())
    say(f"open {number}")
    while True:
        number += 1
        with file.change(f"Hang {number}") as conn:
            conn.execute(toy.card.insert(), [{"text": str(number)}] * 3)
        say(f"hung {number}")
        if number % 5 == 0:
            file.undo()
            number -= 1
            say(f"undone {number}")


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


def serve(path: Path) -> None:
    """Fork for every life, since starting Python takes longer than the life itself."""
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            live(path)
        say(f"born {child}")
        os.waitpid(child, 0)
        say("died")


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
