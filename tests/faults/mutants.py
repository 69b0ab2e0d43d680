"""Breaks a copy of the program and sees that the tests notice: `python -m tests.faults.mutants [words]`.

Each mutant takes one of the promises away. It is killed if the tests that it names go red; the same tests are
green on the copy as it is.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
POWER = ("-m", "tests.faults.power", "120")


@dataclass(frozen=True)
class Mutant:
    """What is taken away, where, and who must notice."""

    name: str
    file: str
    there: str
    instead: str
    seen_by: tuple[str, ...]


def by_test(*tests: str) -> tuple[str, ...]:
    """Pytest, quietly, until the first that is red."""
    return ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests)


MUTANTS = (
    Mutant(
        "synchronous=NORMAL", "store/connection.py",
        "PRAGMA synchronous = FULL", "PRAGMA synchronous = NORMAL", POWER,
    ),
    Mutant(
        "no fsync of the folder", "store/disk.py",
        "        made.replace(path)\n    sync(path.parent)", "        made.replace(path)", POWER,
    ),
    Mutant(
        "changes split over two transactions", "forum/disposal/carrying_out.py",
        "        acts.take_away(conn)\n",
        '    with file.change(N_("Dispose of personal data")) as conn:\n        acts.take_away(conn)\n',
        POWER,
    ),
    Mutant(
        "a change committed from within", "store/connection.py",
        'def commit(self) -> None:\n        """Left to the writing method."""',
        "def commit(self) -> None:\n        super().commit()",
        by_test("tests/store/test_file.py"),
    ),
    Mutant(
        "journal outside the transaction", "store/file.py",
        "            yield self._conn\n            touched.update(self._journal.end(",
        "            yield self._conn\n            self._raw.execute('COMMIT')\n"
        "            self._raw.execute('BEGIN IMMEDIATE')\n            touched.update(self._journal.end(",
        POWER,
    ),
    Mutant(
        "backup not synced", "store/disk.py",
        "    handle = os.open(path, os.O_RDONLY if", "    if not path.is_dir():\n        return\n"
        "    handle = os.open(path, os.O_RDONLY if", POWER,
    ),
    Mutant(
        "migration without a transaction", "store/migrating.py",
        '    raw.execute("BEGIN IMMEDIATE")\n', "",
        by_test("tests/store/test_migrating.py"),
    ),
    Mutant(
        "disposal without VACUUM", "store/file.py",
        '            self._raw.execute("VACUUM")\n', "",
        by_test("tests/faults/test_disposed_to_the_byte.py"),
    ),
    Mutant(
        "sum noted although the -wal remains", "store/file.py",
        "if seal and not opening.has_wal(self.path):", "if seal:",
        by_test("tests/faults/test_failing_close.py"),
    ),
    Mutant(
        "new file not synced into its folder", "forum/files.py",
        "        disk.sync(path.parent)\n", "", POWER,
    ),
    Mutant(
        "lists with names taken away, unsynced", "forum/disposal/carrying_out.py",
        "        disk.sync(folder)  # or", "        pass  # or", POWER,
    ),
    Mutant(
        "a torn file taken for another one", "store/opening.py",
        "if not whole and _is_whole(raw):", "if False:",
        by_test("tests/faults/test_torn_checkpoint.py"),
    ),
    Mutant(
        "a spreadsheet unpacked unmeasured", "forum/lists/sheet.py",
        "        extent.check(data, 4 * LARGEST)", "        pass",
        by_test("tests/faults/test_imports.py", "-k", "bomb"),
    ),
    Mutant(
        "clicks made during a wait count", "ui/waiting.py",
        "return event.type() in CLICKS or super()", "return super()",
        by_test("tests/faults/test_window.py", "-k", "two_seconds"),
    ),
    Mutant(
        "a -wal of another file is taken in", "store/entering.py",
        "strange = opening.has_strange_wal(path)", "strange = False",
        by_test("tests/store/test_opening.py", "-k", "wal"),
    ),
    Mutant(
        "errors quote what was typed", "store/engine.py",
        "hide_parameters=True", "hide_parameters=False",
        by_test("tests/store/test_file.py", "-k", "quote"),
    ),
    Mutant(
        "restore writes over the file", "store/restoring.py",
        "aside = _set_aside(path, folder, now)\n", "aside = None\n        path.unlink(missing_ok=True)\n",
        by_test("tests/store/test_backups.py", "-k", "restoring"),
    ),
    Mutant(
        "others may read the file", "store/disk.py",
        "PRIVATE_FILE = 0o600", "PRIVATE_FILE = 0o644",
        by_test("tests/store/test_file.py", "-k", "private"),
    ),
    Mutant(
        "a flipped bit passes", "store/opening.py",
        "if not has_wal(path) and seals.is_broken(raw, path):", "if False:",
        by_test("tests/store/test_opening.py", "-k", "flipped"),
    ),
)  # fmt: skip


def copied(folder: Path) -> None:
    """The program and its tests, to be broken."""
    left = shutil.ignore_patterns("__pycache__", ".*")
    for name in ("forumdesk", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=left)
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "resources").symlink_to(ROOT / "resources", target_is_directory=True)
    (folder / "packaging").symlink_to(ROOT / "packaging", target_is_directory=True)


def red(folder: Path, seen_by: tuple[str, ...]) -> bool:
    """Do these tests fail there?"""
    env = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": str(folder / "home"),
    }
    command = [sys.executable, *seen_by]
    if "pytest" in seen_by:
        command.append(f"--basetemp={folder / 'made'}")
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False).returncode != 0


def is_killed(folder: Path, mutant: Mutant) -> bool:
    """Break the copy, run the tests, mend it again."""
    source = folder / "forumdesk" / mutant.file
    whole = source.read_text("utf-8")
    if whole.count(mutant.there) != 1:
        raise LookupError(f"{mutant.name}: “{mutant.there}” is not once in {mutant.file}")
    source.write_text(whole.replace(mutant.there, mutant.instead), "utf-8")
    try:
        return red(folder, mutant.seen_by)
    finally:
        source.write_text(whole, "utf-8")


def main() -> int:
    """A line for each; the exit code is 1 if one survived or the tests are red without any."""
    survived = 0
    chosen = [one for one in MUTANTS if not sys.argv[1:] or any(word in one.name for word in sys.argv[1:])]
    with tempfile.TemporaryDirectory(prefix="forumdesk-mutants-") as place:
        copied(Path(place))
        for seen_by in dict.fromkeys(one.seen_by for one in chosen):
            if red(Path(place), seen_by):
                print(f"RED WITHOUT A MUTANT: {' '.join(seen_by)}", flush=True)
                return 1
        for mutant in chosen:
            begun = time.monotonic()
            killed = is_killed(Path(place), mutant)
            survived += not killed
            verdict = "killed" if killed else "SURVIVED"
            print(f"{mutant.name:<42} {verdict:<9} {time.monotonic() - begun:6.1f} s", flush=True)
    print(f"{len(chosen)} mutants, {survived} survived")
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main())
