"""change.syncs: how often the disk is waited for in one change, against once for each."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from tests.benchmarks import world
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import PROGRAMS, ROOT

TIMES = 100


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """The same file, changed so often and once; what remains is what a change costs, without opening."""
    if which("strace") is None:
        raise RuntimeError("strace counts the syncs, and is not installed")
    path = world.make(folder / "e.forumdesk", world.evening(cards=12))
    yield Race(lambda: 1.0, lambda: (_syncs(folder, path, TIMES + 1) - _syncs(folder, path, 1)) / TIMES)


def _syncs(folder: Path, path: Path, times: int) -> int:
    counted = folder / "syncs.txt"
    program = [sys.executable, str(PROGRAMS / "changes.py"), str(path), str(times)]
    command = ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", str(counted), *program]
    subprocess.run(command, check=True, env={"PYTHONPATH": str(ROOT), "HOME": str(folder)})
    return len(re.findall(r"\bf(?:data)?sync\(", counted.read_text()))


BENCHMARK = Benchmark(
    32,
    "change.syncs",
    "waits for the disk in a change against one",
    "",
    1.05,
    prepare,
    plausible=0.95,
    pairs=1,
)
