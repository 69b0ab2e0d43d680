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
FOLDER = "from forumdesk.ui.settings import Settings; print(Settings().folder)"


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
    """Open the example evening in the folder of dialogues, written there the first time."""
    file = Path(ask(here, "-c", FOLDER)) / (_("Example evening") + ".forumdesk")
    if not file.exists():
        make_folder(file.parent)
        ask(here, "-m", "forumdesk", "example", str(file))
    return run(here, "-m", "forumdesk", str(file), capture_output=False).returncode


def write_example(here: Environment, folder: Path) -> None:
    """The dialogue file, its handouts and its report, anew each time."""
    shutil.rmtree(folder, ignore_errors=True)
    make_folder(folder)
    file = str(folder / "example.forumdesk")
    ask(here, "-m", "forumdesk", "example", file)
    ask(here, "-m", "forumdesk", "handouts", file, "-o", str(folder / "handouts"))
    ask(here, "-m", "forumdesk", "report", file, "-o", str(folder / "report.pdf"))
    for written in sorted(path for path in folder.rglob("*") if path.is_file()):
        print(written.relative_to(ROOT))


def make_folder(folder: Path) -> None:
    """A folder for her alone."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(
            _("{folder} can't be made: {reason}.").format(folder=folder, reason=error.strerror)
        ) from error


def ask(here: Environment, *arguments: str) -> str:
    """What the program answers to a command; what it refuses is the trouble."""
    answer = run(here, *arguments, capture_output=True)
    if answer.returncode:
        said = answer.stderr.strip().splitlines() or [_("“{command}” failed.").format(command=arguments[-1])]
        raise Trouble(said[-1])
    return answer.stdout.strip()


def run(here: Environment, *arguments: str, capture_output: bool) -> subprocess.CompletedProcess[str]:
    """The environment's Python at work in this checkout."""
    command = [str(here.python), *arguments]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=clean_surroundings(),
        capture_output=capture_output,
        encoding="utf-8",
        errors="replace",
    )


def _opens(here: Environment) -> bool:
    return subprocess.run([here.python, "-I", "-c", OPEN_SCREEN], capture_output=True).returncode == 0
