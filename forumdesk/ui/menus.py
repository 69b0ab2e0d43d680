"""The menu bar as a list: what can be done, by which keys, and the verb of the window that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from forumdesk.words import N_, _

if TYPE_CHECKING:
    from forumdesk.ui.window import Window


@dataclass(frozen=True)
class Item:
    """One line of a menu; `when` it can be chosen: always, open (a dialogue), away (from the start) …"""

    text: str
    verb: str
    keys: tuple[str, ...] = ()
    when: str = "always"


LINE = None

MENUS: tuple[tuple[str, tuple[Item | None, ...]], ...] = (
    (N_("&File"), (
        Item(N_("New dialogue …"), "new_dialogue", ("Ctrl+N",)),
        Item(N_("Open file …"), "choose_file", ("Ctrl+O",)),
        Item(N_("Import an evening …"), "import_evening"),
        LINE,
        Item(N_("Save as my own template …"), "save_template", when="open"),
        Item(N_("Save a copy …"), "save_copy", when="open"),
        Item(N_("Make a backup now"), "back_up", when="open"),
        Item(N_("Backups …"), "show_backups"),
        Item(N_("Dialogues together …"), "show_series"),
        LINE,
        Item(N_("All dialogues"), "show_start", ("Ctrl+W",), when="away"),
        Item(N_("Quit"), "close", ("Ctrl+Q",)),
    )),
    (N_("&Edit"), (
        Item(N_("Undo"), "undo", ("Ctrl+Z",), when="undo"),
        Item(N_("Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y"), when="redo"),
        LINE,
        Item(N_("Settings …"), "show_settings", ("Ctrl+,",)),
    )),
    (N_("&View"), (
        Item(N_("Larger text"), "larger_text", ("Ctrl++", "Ctrl+=")),
        Item(N_("Smaller text"), "smaller_text", ("Ctrl+-",)),
        LINE,
        Item(N_("Show on projector"), "show_projector", ("F5",), when="open"),
        Item(N_("Between the stages and the stage shown"), "step_between", ("F6",), when="open"),
    )),
    (N_("E&vening"), (
        Item(N_("Start, pause or go on"), "evening.turn_clock", ("F7", "Ctrl+Shift+Space"), when="open"),
        Item(N_("Next step"), "evening.next_step", ("F8",), when="under way"),
        Item(N_("Back to the step before"), "evening.previous_step", ("Shift+F8",), when="begun"),
        Item(
            N_("Five minutes more for this step"), "evening.more_time", ("Alt++", "Alt+="), when="under way"
        ),
        Item(N_("Five minutes less for this step"), "evening.less_time", ("Alt+-",), when="under way"),
        Item(N_("Catch up …"), "evening.catch_up", ("F9",), when="under way"),
        LINE,
        Item(N_("Rehearse with invented people"), "rehearse", when="open"),
        Item(N_("Park a comment …"), "park", ("Ctrl+Shift+P",), when="open"),
        LINE,
        Item(N_("Start the run sheet over"), "evening.start_over", when="begun"),
    )),
    (N_("&Help"), (
        Item(N_("Help"), "show_help", ("F1",)),
        Item(N_("About Forumdesk"), "show_about"),
    )),
)  # fmt: skip
"""The stages follow in the View menu when a dialogue is open."""


def fill(window: "Window") -> dict[str, QAction]:
    """Put the menus in the window's bar; the actions by their verbs."""
    made: dict[str, QAction] = {}
    for title, items in MENUS:
        menu = window.menuBar().addMenu(_(title))
        menu.setObjectName(title)
        for item in items:
            if item is None:
                menu.addSeparator()
            else:
                made[item.verb] = _action(menu, _(item.text), attrgetter(item.verb)(window), item.keys)
    return made


def conditions() -> dict[str, str]:
    """When each verb can be chosen."""
    return {item.verb: item.when for _title, items in MENUS for item in items if item is not None}


def _action(menu: QMenu, text: str, verb: Callable[[], object], keys: tuple[str, ...]) -> QAction:
    action = menu.addAction(text)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda: verb())
    return action
