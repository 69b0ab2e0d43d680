"""Faults that need root, a mount or minutes: `python -m tests.faults.scripts NAME`; without a name, all.

Each prints one line of what was seen. Exit code 0 is green, 1 red, 77 not possible here.
"""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from forumdesk.forum import files
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile, check
from tests.faults.power import judging
from tests.faults.power.__main__ import recorded
from tests.faults.power.evening import OLD
from tests.faults.power.recording import MARK, ROOT, Event
from tests.store import toy
from tests.store.state import state
from tests.ui.test_starting import TELL

GREEN, RED, NOT_HERE = 0, 1, 77
Seen = tuple[bool, str]


class NotHereError(Exception):
    """This can't be tried on this computer; the words say why."""


def ran(
    *words: str | Path, before: tuple[str, ...] = (), surroundings: Mapping[str, str] = os.environ
) -> subprocess.CompletedProcess[str]:
    """A program of ours, to its end."""
    return subprocess.run(
        [*before, sys.executable, *map(str, words)], cwd=ROOT, env={**os.environ, **surroundings},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


@contextmanager
def mounted(*how: str, source: str = "tmpfs") -> Iterator[Path]:
    """A file system of its own, for as long as one is in here."""
    with tempfile.TemporaryDirectory(prefix="forumdesk-mount-") as place:
        done = subprocess.run(["mount", *how, source, place], capture_output=True, text=True, check=False)
        if done.returncode:
            raise NotHereError(f"mounting needs root: {done.stderr.strip()}")
        try:
            yield Path(place)
        finally:
            subprocess.run(["umount", "-l", place], check=False, capture_output=True)


@contextmanager
def tiny_disk(kilobytes: int) -> Iterator[Path]:
    """A real ext4 of that size, on a loop device."""
    with tempfile.TemporaryDirectory(prefix="forumdesk-loop-") as place:
        image = Path(place) / "disk"
        image.write_bytes(bytes(kilobytes * 1024))
        if not shutil.which("mkfs.ext4"):
            raise NotHereError("mkfs.ext4 is not here")
        subprocess.run(
            ["mkfs.ext4", "-q", "-m0", "-Onone,extents", str(image)], check=True, capture_output=True
        )
        with mounted("-o", "loop", source=str(image)) as disk:
            yield disk


def worked_on(path: Path) -> tuple[set[int], list[str], int]:
    """Forty changes there: which are in the file afterwards, what was said, how many were acknowledged."""
    DialogueFile.create(path, toy.SCHEMA, copy_at_close=False).close()
    told = ran("-m", "tests.store.working", path, "0")
    said = told.stdout.splitlines() + told.stderr.splitlines()
    for filler in path.parent.glob("filler"):
        filler.unlink()  # there is space again
    with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as file:
        there = {row[0] for row in state(file)["card"]}
    return there, said, sum(line.startswith("stored") for line in said)


def full_disk() -> Seen:
    """A disk that is really full, half way through forty changes."""
    with tiny_disk(400) as disk:
        (disk / "filler").write_bytes(bytes(60_000))
        there, said, count = worked_on(disk / "Evening.forumdesk")
    faults = {line.split()[0] for line in said if not line.startswith(("stored", "closed"))}
    good = len(there) == count < 40 and faults == {"disk-full"}
    return good, f"{count} of 40 stored, {len(there)} there, said: {', '.join(sorted(faults))}"


def read_only_disk() -> Seen:
    """A disk mounted for reading only, as a CD is."""
    with mounted("-o", "size=8m", "-t", "tmpfs") as disk:
        path = disk / "lerum.forumdesk"
        files.make(path, files.example())
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with DialogueFile.open(path, SCHEMA) as file:
            read_only = file.read_only
        areas = len(files.evening_in(path).areas) if read_only else 0
    return read_only and areas == 6, f"opened for reading: {read_only}, areas read: {areas}"


def pulled_stick() -> Seen:
    """The disk goes away under the open file."""
    with mounted("-o", "size=8m", "-t", "tmpfs") as disk:
        file = DialogueFile.create(disk / "lerum.forumdesk", SCHEMA, copy_at_close=False)
        before = file.still_there()
        subprocess.run(["umount", "-l", str(disk)], check=True)
        after = file.still_there()
        file.close()
    return before and not after, f"there before: {before}, noticed that it had gone: {not after}"


def out_of_memory() -> Seen:
    """The report is made with less and less memory; what stood under its name must stay or be whole."""
    with tempfile.TemporaryDirectory() as place:
        path, paper = Path(place) / "lerum.forumdesk", Path(place) / "rapport.pdf"
        files.make(path, files.example())
        ends: list[str] = []
        for megabytes in (400, 90, 80, 76, 70, 67):
            paper.write_bytes(b"the old one")
            script = (
                f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({megabytes << 20},) * 2)\n"
                "import sys; from forumdesk.cli import main; sys.exit(main(sys.argv[1:]))"
            )
            done = ran("-c", script, "report", path, "-o", paper, "--force")
            data = paper.read_bytes()
            whole = data == b"the old one" or data.rstrip().endswith(b"%%EOF")
            quiet = done.returncode == 0 or (done.returncode == 1 and len(done.stderr.splitlines()) == 1)
            ends.append("done" if not done.returncode else "said" if quiet else "broke")
            if not whole or not check(path, SCHEMA).sound:
                return False, f"with {megabytes} MB a half file is left"
    return "broke" not in ends and "said" in ends, f"with 400 … 67 MB: {', '.join(ends)}"


def segfault() -> Seen:
    """The window dies of a segmentation fault; the next start says so."""
    with tempfile.TemporaryDirectory() as place:
        logs, path = Path(place) / "logs", Path(place) / "lerum.forumdesk"
        files.make(path, files.example())
        env = {
            "FORUMDESK_LOGS": str(logs),
            "FORUMDESK_SETTINGS": f"{place}/s.ini",
            "QT_QPA_PLATFORM": "offscreen",
        }
        program = subprocess.Popen(
            [sys.executable, "-m", "forumdesk", str(path)], cwd=ROOT, env={**os.environ, **env},
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        wal, end = path.with_name(path.name + "-wal"), time.monotonic() + 30
        while not ((logs / "running").exists() and wal.exists()) and time.monotonic() < end:
            time.sleep(0.1)
        program.send_signal(signal.SIGSEGV)
        program.wait(30)
        told = "Segmentation" in (logs / "native.log").read_text("utf-8")
        said = "ended unexpectedly" in ran("-c", TELL, path, surroundings=env).stdout
    return told and said, f"place written down: {told}, said at the next start: {said}"


def removals_fail() -> Seen:
    """The disk refuses to remove and to shorten files while a dialogue is closed."""
    if not shutil.which("strace"):
        raise NotHereError("strace is not here")
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "Evening.forumdesk"
        DialogueFile.create(path, toy.SCHEMA, copy_at_close=False).close()
        faults = (
            "-einject=unlink:error=EIO:when=1+",
            "-einject=ftruncate:error=EIO:when=2+",
            "-etrace=unlink,ftruncate",
        )
        before = ("strace", "-f", "-qqq", "-o", "/dev/null", "-P", str(path), "-P", f"{path}-wal", *faults)
        said = ran("-m", "tests.store.working", path, "0", before=before).stdout
        for _start in range(2):
            with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as file:
                there = len(state(file)["card"])
    return there == said.count("stored") == 40, f"{there} of 40 there"


def any_call() -> Seen:
    """SIGKILL at the N-th write, sync or name of the scripted evening, N from the first to the last."""
    if not shutil.which("strace"):
        raise NotHereError("strace is not here")
    with tempfile.TemporaryDirectory(dir="/dev/shm") as place:
        folder, tried = Path(place), 0
        acts = [event for event in recorded(folder) if event.kind == "act"]
        for number in range(5, 1500, 61):
            said = _killed_at(folder, number)
            rest = acts[len(said) :]
            wrong = judging.standing(
                folder / "disk" / "dialogues", judging.promise([*said, *rest], len(said))
            )
            tried += 1
            if wrong:
                return False, f"at call {number}: {wrong}"
    return True, f"{tried} places to die at, nothing lost"


def _killed_at(folder: Path, number: int) -> list[Event]:
    disk = folder / "disk"
    shutil.rmtree(disk, ignore_errors=True)
    (disk / "dialogues" / "Utskrifter").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "old_files" / "v1.forumdesk", disk / "dialogues" / OLD)
    calls = "pwrite64,fdatasync,fsync,rename,unlink,link,ftruncate"
    os.environ["XDG_STATE_HOME"] = str(disk / "state")
    before = ("strace", "-f", "-qqq", "-o", "/dev/null", f"-etrace={calls}")
    inject = f"-einject={calls}:signal=KILL:when={number}"
    done = subprocess.run(
        [*before, inject, sys.executable, "-B", "-m", "tests.faults.power.evening", str(disk / "dialogues")],
        cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    lines = [line[len(MARK) :] for line in done.stdout.split(b"\n") if line.startswith(MARK)]
    return [Event("act", data=line) for line in lines if json.loads(line)]


SCRIPTS: dict[str, Callable[[], Seen]] = {
    "any-call": any_call, "out-of-memory": out_of_memory, "segfault": segfault, "full-disk": full_disk,
    "removals-fail": removals_fail, "read-only-disk": read_only_disk, "pulled-stick": pulled_stick,
}  # fmt: skip


def main(names: list[str]) -> int:
    """One line for each; the worst is the exit code."""
    worst = GREEN
    for name in names or list(SCRIPTS):
        try:
            good, seen = SCRIPTS[name]()
            code = GREEN if good else RED
        except NotHereError as reason:
            seen, code = str(reason), NOT_HERE
        print(f"{name}: {seen}", flush=True)
        worst = code if code == RED or worst == GREEN else worst
    return worst


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main(sys.argv[1:]))
