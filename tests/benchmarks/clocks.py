"""What things cost: CPU time of this process or of a child, and a child's memory."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PROGRAMS = Path(__file__).with_name("programs")
ROOT = Path(__file__).parents[2]


def cpu(work: Callable[[], object]) -> float:
    """Milliseconds of CPU, user and system, that the work takes."""
    gc.collect()
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


class Child(NamedTuple):
    """What a whole process took, from its start to its end."""

    cpu_ms: float
    rss_mb: float


def child(program: str, *arguments: str, compiled: Path, **surroundings: str) -> Child:
    """Run one of the programs beside this file to its end; the first run compiles all modules.

    It tells its memory itself, since what the system keeps of a child begins with its parent's.
    """
    command = [sys.executable, str(PROGRAMS / f"{program}.py"), *arguments]
    env = {**os.environ, **surroundings, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(compiled)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    running = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)
    said = running.stdout.read() if running.stdout else ""
    _pid, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise RuntimeError(f"{program} ended with {running.returncode}")
    return Child((used.ru_utime + used.ru_stime) * 1000, int(said.split()[-1]) / 1024)
