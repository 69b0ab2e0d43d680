"""Twelve cards with their meanings in two minutes: every key is counted, and time is reckoned as people type.

The reckoning is the keystroke-level model (Card, Moran and Newell 1980): a key takes a good typist 0.12 s (90
words a minute) and an average skilled one 0.20 s (55 words); a key held down counts as a key; before she
takes up the next table's sheet she pauses 1.35 s. To look at the sheet is part of copying.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from forumdesk.forum import ideas
from tests.evening.by_keyboard import REFERENCE
from tests.ui.laptop import Laptop
from tests.ui.scene import Scene

GOOD, AVERAGE = 0.12, 0.20
PAUSE = 1.35
TWO_MINUTES = 120.0
Idea = dict[str, Any]


@dataclass
class Typist:
    """Her hands on the keys, and the room's clock that goes on with each of them."""

    scene: Scene
    laptop: Laptop
    seconds_a_key: float
    keys: int = 0

    def type(self, text: str) -> None:
        for sign in text:
            self._take(2 if sign.isupper() else 1)
            self.scene.hands.type(sign)

    def press(self, *chords: str) -> None:
        for chord in chords:
            self._take(chord.count("+") + 1)
            self.scene.hands.press(chord)

    def take_up(self, table: int) -> None:
        """The next sheet."""
        self.laptop.wait(seconds=PAUSE)
        self.press(f"Alt+{table}")

    @property
    def seconds(self) -> float:
        """How long it took, by the evening's own clock."""
        return self.scene.desk.clockwork.elapsed_ms / 1000

    def _take(self, keys: int) -> None:
        self.keys += keys
        self.laptop.wait(seconds=keys * self.seconds_a_key)


def at_the_keys(scene: Scene, seconds_a_key: float) -> Typist:
    laptop = Laptop()
    laptop.run(scene.desk.clockwork)
    scene.desk.clockwork.turn()
    return Typist(scene, laptop, seconds_a_key)


def by_table() -> list[tuple[int, list[Idea]]]:
    return [(table, list(those)) for table, those in groupby(REFERENCE["ideas"], lambda one: one["table"])]


def themes() -> list[tuple[int, str, str]]:
    return [(one["table"], one["text"], one["meaning"]) for one in REFERENCE["ideas"] if one["chosen"]]


def kept(scene: Scene) -> list[tuple[int, str, str]]:
    return [(one.table, one.text, one.meaning) for one in scene.ask(ideas.in_order) if one.chosen]


def test_a_good_typist_enters_twelve_cards_with_meanings_from_the_sheets_in_two_minutes(
    fresh: Scene,
) -> None:
    typist = at_the_keys(fresh, GOOD)
    for table, those in by_table():
        typist.take_up(table)
        for idea in those:
            if idea["chosen"]:
                typist.type(idea["text"])
                typist.press("Tab")
                typist.type(idea["meaning"])
                typist.press("Ctrl+Return")
    assert kept(fresh) == themes()
    assert typist.keys - sum(len(text) + len(meaning) for _table, text, meaning in themes()) <= 78
    assert typist.seconds <= TWO_MINUTES


def test_an_average_typist_makes_twelve_written_ideas_cards_with_meanings_in_two_minutes(
    fresh: Scene,
) -> None:
    for table, those in by_table():  # as they came in while the tables brainstormed
        fresh.hands.press(f"Alt+{table}")
        for idea in those:
            fresh.hands.type(idea["text"])
            fresh.hands.press("Return")
    typist = at_the_keys(fresh, AVERAGE)
    for table, those in by_table():
        typist.take_up(table)
        for number, idea in enumerate(those, start=1):
            if idea["chosen"]:
                typist.type(str(number))
                typist.press("Tab")
                typist.type(idea["meaning"])
                typist.press("Ctrl+Return")
    assert kept(fresh) == themes()
    assert len(fresh.ask(ideas.in_order)) == len(REFERENCE["ideas"])
    assert typist.seconds <= TWO_MINUTES


def test_a_number_or_code_and_tab_take_up_that_idea_and_any_other_is_a_new_one(fresh: Scene) -> None:
    for text in ("Tätare tåg", "Billiga lokaler"):
        fresh.hands.type(text)
        fresh.hands.press("Return")
    for said, meaning in (("2", "Korta avtal."), ("b1-1", "Kvällar också."), ("7", "Sju.")):
        fresh.hands.type(said)
        fresh.hands.press("Tab")
        fresh.hands.type(meaning)
        fresh.hands.press("Return")
    assert [(one.code, one.text, one.meaning) for one in fresh.ask(ideas.in_order)] == [
        ("B1-1", "Tätare tåg", "Kvällar också."),
        ("B1-2", "Billiga lokaler", "Korta avtal."),
        ("B1-3", "7", "Sju."),
    ]
