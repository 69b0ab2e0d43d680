"""Every key of the board in one list: from it come what the keys do, the menus and the sheet of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence

from forumdesk.words import N_, _

if TYPE_CHECKING:
    from forumdesk.ui.stages.board.verbs import Verbs

BY_LETTER = "ABCDEFGHIJKLM"
"""Areas that Ctrl and their letter reach; the letters after M open, quit and undo. G reaches every area."""


@dataclass(frozen=True)
class Key:
    """A verb by the name of its method, what it does in words, its keys, and the menu it stands in."""

    verb: str
    words: str
    keys: tuple[str, ...] = ()
    menu: str = ""  # "card" or "area"; a line above it if it begins with "-"
    shown: str = ""  # how the sheet writes the keys if not as they are


KEYS = (
    Key("walk_left", N_("Choose a card in the next lane"), ("Left",), shown="← →"),
    Key("walk_right", "", ("Right",)),
    Key("select_all", N_("Choose all cards of the lane"), ("Ctrl+Shift+A",)),
    Key("find", N_("Find cards"), ("F3", "/")),
    Key("edit", N_("Change the wording"), ("Return", "Enter"), "card"),
    Key("new_card", N_("New card"), ("N",), "card"),
    Key("go_to", N_("Move to an area …"), ("G",), "-card"),
    Key("move_up", N_("Move up"), ("Ctrl+Up",), "card"),
    Key("move_down", N_("Move down"), ("Ctrl+Down",), "card"),
    Key("move_left", N_("Move to the lane on the left"), ("Ctrl+Left",), "card"),
    Key("move_right", N_("Move to the lane on the right"), ("Ctrl+Right",), "card"),
    Key("ungroup", N_("Move to the ungrouped"), ("Ctrl+0",), "card"),
    Key("merge_with", N_("Merge with …"), ("M",), "-card"),
    Key("split", N_("Split"), ("S",), "card"),
    Key("split_one", N_("Split off one card …"), ("Shift+S",), "card"),
    Key("what_became", N_("What became of it?"), ("W",), "-card"),
    Key("doubt", N_("Put aside as uncertain, or no longer"), ("U",), "-card"),
    Key("exclude", N_("Exclude …"), ("E",), "card"),
    Key("put_back", N_("Put back on the board"), ("Backspace",), "card"),
    Key("remove", N_("Remove a card written on the board"), ("Del",), "card"),
    Key("suggestion", N_("To the suggestion above the board"), ("F",), "-card"),
    Key("suggest_groups", N_("Suggest groups"), ("Ctrl+Shift+G",), "card"),
    Key("count_dots", N_("Count dots, or stop"), ("P",), "-card"),
    Key("more_dots", N_("While counting: one dot more"), ("+",)),
    Key("fewer_dots", N_("While counting: one dot fewer"), ("-",)),
    Key("nought", "", ("0",)),
    Key("new_area", N_("New area"), ("Ctrl+Shift+N",), "area"),
    Key("rename_area", N_("Rename the area"), ("F2",), "area"),
    Key("comment_area", N_("Say why the cards belong together"), ("Shift+F2",), "area"),
    Key("area_left", N_("Move the area to the left"), ("Ctrl+Shift+Left",), "-area"),
    Key("area_right", N_("Move the area to the right"), ("Ctrl+Shift+Right",), "area"),
    Key("compare_areas", N_("Compare with another area …"), ("J",), "-area"),
    Key("whole_board", N_("Back to the whole board"), ("Esc",)),
    Key("join_area", N_("Merge into another area …"), ("Ctrl+Shift+M",), "-area"),
    Key("remove_area", N_("Remove the area"), ("Ctrl+Shift+Del",), "area"),
    Key("show_keys", N_("Show all keys"), ("?",)),
)


def combination(keys: str) -> int:
    """A key with its modifiers as one number."""
    sequence: Any = QKeySequence(keys)  # PySide's stubs do not know that it can be indexed
    return int(sequence[0].toCombined())


def bound(verbs: Verbs) -> dict[int, Callable[[], object]]:
    """What each combination does, with the letters of areas and the numbers of tables."""
    found: dict[int, Callable[[], object]] = {
        combination(keys): getattr(verbs, key.verb) for key in KEYS for keys in key.keys
    }
    for place, letter in enumerate(BY_LETTER):
        found[combination(f"Ctrl+{letter}")] = partial(verbs.to_area, place)
    for number in range(1, 10):
        found[combination(str(number))] = partial(verbs.to_table, number)
    return found


def named(keys: str) -> str:
    """How a key is written for people in the language of the screen."""
    words = {"Return": _("Enter"), "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Del": _("Delete"),
             "Shift": _("Shift"), "Backspace": _("Backspace")}  # fmt: skip
    if keys == "+":
        return keys
    return "+".join(words.get(part, part) for part in keys.split("+"))


def sheet() -> list[tuple[str, str]]:
    """All keys and what they do, for reading."""
    letters = (_("Ctrl+letter"), _("Move to the area with that letter"))
    tables = ("1–9", _("Let that table take the area on"))
    written = [(key.shown or named(key.keys[0]), _(key.words)) for key in KEYS if key.words]
    place = next(row for row, (_keys, words) in enumerate(written) if words == _("Move to an area …"))
    return [*written[:place], letters, *written[place:], tables]
