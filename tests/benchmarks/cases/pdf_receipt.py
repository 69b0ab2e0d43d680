"""pdf.receipt: from the Enter of the last note to the receipt as a PDF on the disk; the floor is a second."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from forumdesk.forum import areas, files, notes
from forumdesk.forum.evening import the_evening
from forumdesk.forum.schema import SCHEMA
from forumdesk.paper.handouts import all_handouts
from forumdesk.store import DialogueFile
from tests.benchmarks.benchmark import Benchmark, Race


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """The reference evening but for its last note."""
    told = json.loads(files.example())
    last = told["notes"].pop()
    files.make(folder / "e.forumdesk", json.dumps(told).encode())
    receipt = next(one for one in all_handouts() if one.id == "receipt")
    number = count()
    with DialogueFile.open(folder / "e.forumdesk", SCHEMA, copy_at_close=False) as file:

        def print_it() -> float:
            begun = time.monotonic()
            with file.change("Write note") as conn:
                area = areas.in_order(conn)[-1].id
                notes.add(conn, area, last["heading"], f"{last['text']} {next(number)}")
            with file.read() as conn:
                paper = receipt.build(the_evening(conn))
            assert paper.startswith(b"%PDF-")
            (folder / "receipt.pdf").write_bytes(paper)
            return time.monotonic() - begun

        yield Race(lambda: 1.0, print_it)


BENCHMARK = Benchmark(
    52, "pdf.receipt", "last note to receipt against a second", "s", 10, prepare, plausible=0.001, pairs=5
)
