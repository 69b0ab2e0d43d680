"""Starts the program on the example evening, or writes the example where there is no screen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import system
from forumdesk import words
from forumdesk.words import _
from setting_up import ROOT, Environment, clean_surroundings, environment, prepare
from trouble import Trouble

HIDDEN = ("offscreen", "minimal")
OPEN_SCREEN = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
DOCUMENTS = """
from PySide6.QtCore import QStandardPaths
print(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
"""


def main() -> int:
    """Set up, then show; every trouble is one sentence and exit code 1."""
    words.use(words.of_the_system())
    try:
        return begin()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def begin() -> int:
    """Open the window if a screen can be had."""
    here = environment("run")
    prepare(here)
    if has_screen(here):
        return show(here)
    print(
        _("There is no screen here, so the example evening is written to the folder “example” instead."),
        flush=True,
    )
    write_example(here, ROOT / "example")
    return 0


def has_screen(here: Environment) -> bool:
    """Whether a window can be opened, after what Qt lacks has been installed or named."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in HIDDEN:
        return False
    if sys.platform == "linux" and not any(os.environ.get(name) for name in system.SCREEN):
        return False
    if _opens(here):
        return True
    supply_libraries(here, [part for name, part in system.SCREEN.items() if os.environ.get(name)])
    return _opens(here)


def supply_libraries(here: Environment, parts: list[str]) -> None:
    """Install the system's libraries that Qt lacks, or say which they are."""
    wanted = [*system.USED, *parts]
    system.install(system.debian(system.missing_libraries(here.folder, wanted)))
    still = system.missing_libraries(here.folder, wanted)
    if still:
        raise Trouble(
            _(
                "Some libraries for the window are missing: on Debian or Ubuntu install them with "
                "“sudo apt install {debian}”, on Fedora with “sudo dnf install {fedora}”."
            ).format(debian=" ".join(system.debian(still)), fedora=" ".join(system.fedora(still)))
        )


def show(here: Environment) -> int:
    """Open the example evening among the user's documents, written there the first time."""
    documents = subprocess.run(
        [here.python, "-I", "-c", DOCUMENTS], capture_output=True, text=True
    ).stdout.strip()
    file = Path(documents or Path.home()) / "Forumdesk" / (_("Example evening") + ".forumdesk")
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        forumdesk(here, "example", str(file))
    return subprocess.run(
        [here.python, "-m", "forumdesk", str(file)], cwd=ROOT, env=clean_surroundings()
    ).returncode


def write_example(here: Environment, folder: Path) -> None:
    """The dialogue file, its handouts and its report, anew each time."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Trouble(
            _("{folder} can't be written: {reason}.").format(folder=folder, reason=error.strerror)
        ) from error
    file = str(folder / "example.forumdesk")
    forumdesk(here, "example", file)
    forumdesk(here, "handouts", file, "-o", str(folder / "handouts"))
    forumdesk(here, "report", file, "-o", str(folder / "report.pdf"))
    for written in sorted(path for path in folder.rglob("*") if path.is_file()):
        print(written.relative_to(ROOT))


def forumdesk(here: Environment, *command: str) -> None:
    """One command of the program."""
    ran = subprocess.run(
        [here.python, "-m", "forumdesk", *command],
        cwd=ROOT,
        env=clean_surroundings(),
        capture_output=True,
        text=True,
    )
    if ran.returncode:
        said = ran.stderr.strip().splitlines() or [_("“{command}” failed.").format(command=command[0])]
        raise Trouble(said[-1])


def _opens(here: Environment) -> bool:
    return subprocess.run([here.python, "-I", "-c", OPEN_SCREEN], capture_output=True).returncode == 0
