"""Changes a file while the disk fails, and says of each change how it went. Run with a path and a limit.

With a limit, in bytes, the disk is full beyond it; after the first fault the limit goes.
"""

import resource
import sys
from pathlib import Path

from forumdesk.store import DialogueFile, Fault
from tests.store import toy


def work(path: Path, limit: int) -> None:
    """Forty changes, and a clean close."""
    file = DialogueFile.open(path, toy.SCHEMA, copy_at_close=False)
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    for number in range(40):
        try:
            with file.change(f"Hang {number}") as conn:
                conn.execute(toy.card.insert().values(id=number, text="x" * 3_000))
                conn.execute(toy.lane.insert().values(id=number))
            print("stored", number)
        except Fault as fault:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
            print(fault.code, number)
    file.close()
    print("closed")


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
