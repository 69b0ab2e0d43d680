"""The ways to a new dialogue: empty, from a method, from an evening's JSON, or the example."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from forumdesk.forum import files, methods
from forumdesk.store import Fault
from forumdesk.ui.start.folder import ENDING
from forumdesk.ui.worker import sentence
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.window import Window

LISTS = (".csv", ".xlsx", ".xlsm", ".xls", ".ods")
"""Endings of files that hold people, not an evening."""


def example(window: "Window") -> None:
    """Open the example evening, made when it is not there yet."""
    path = window.settings.folder / (_("Example evening") + ENDING)
    if path.exists():
        window.open(path)
    else:
        _make(window, path, files.example)


def import_evening(window: "Window") -> None:
    """Ask for a JSON file and make a dialogue of it."""
    chosen, _kind = QFileDialog.getOpenFileName(
        window, _("Import an evening"), str(Path.home()), _("Evenings as JSON (*.json);;All files (*)")
    )
    if chosen:
        import_from(window, Path(chosen))


def import_from(window: "Window", source: Path) -> None:
    """Make a dialogue of a JSON file and open it; a list of people is told where it belongs."""
    if source.suffix.lower() in LISTS:
        words = _("“{name}” looks like a list of people. Open its dialogue and import it under Participants.")
        window.message.say(words.format(name=source.name))
        return
    not_imported = _("“{name}” was not imported; nothing was changed.").format(name=source.name)
    _make(window, free(window.settings.folder, source.stem), source.read_bytes, f"{not_imported} ")


def free(folder: Path, stem: str) -> Path:
    """A name in the folder that is not taken."""
    number, path = 1, folder / f"{stem}{ENDING}"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{ENDING}"
    return path


def _make(window: "Window", path: Path, told: Callable[[], bytes], before: str = "") -> None:
    """Make and open it; if that can't be, the reason is said, after those words."""
    window.works.start(
        _("Making the dialogue"),
        make,
        path,
        told,
        then=lambda made: window.open(made),
        failed=lambda reason: window.message.say(before + reason),
    )


def make(path: Path, told: Callable[[], bytes]) -> Path:
    """Runs beside the screen: the file is made whole, or not at all, and closed again."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    files.make(path, told())
    return path


def new(window: "Window", method: methods.Method | None = None) -> None:
    """A new dialogue after a method, made page by page in the wizard."""
    from forumdesk.ui.wizard.window import begin

    try:
        wizard = begin(window.settings.folder, method, window)
    except (Fault, OSError) as reason:
        window.message.say(sentence(reason))
        return
    wizard.opened.connect(lambda path: window.open(path, "plan"))
    wizard.kept.connect(lambda _path: window.start.look_again())
    wizard.gone.connect(window.start.look_again)
    wizard.open()


def choose_method(window: "Window") -> None:
    """Ask which method the new dialogue follows."""
    from forumdesk.ui.start import method_chooser

    method_chooser.choose(window.settings.methods, partial(new, window), window)
