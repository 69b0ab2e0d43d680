"""From twelve cards to six named areas by keyboard, with the keystrokes counted and reckoned as time.

The time is that of the keystroke-level model by Card, Moran and Newell (1983): a key takes an average typist
who is no secretary 0.28 s (a modifier is a key of its own), deciding what to do next 1.35 s. Reading a card
and making up one's mind where it belongs is no part of the model: six seconds a card are added.
"""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import delete, update

from forumdesk.forum import areas, ideas
from forumdesk.forum.schema import area, note, theme
from forumdesk.store import DialogueFile
from tests.ui.board.conftest import Open
from tests.ui.board.hand import CTRL, NONE, SHIFT, Hand

Key = Qt.Key
KEYSTROKE, DECISION, CARD = 0.28, 1.35, 6.0
FIVE_MINUTES = 300
NAMES = ("Kollektivtrafik", "Mark och lokaler", "Skola", "Service", "Besöksnäring", "Grön profil")
PLACES = {
    "Pendeltåg": "A", "Planlagd": "B", "UF-företag": "C", "En väg in": "D", "Sjöarna": "E",
    "Miljökommunen": "F", "Bredband": "A", "Bussar": "A", "Billiga": "B", "Snabba": "D",
    "Tätare": "A", "Mark nära": "B",
}  # fmt: skip
SAME = {"Tätare": "pendel", "Mark nära": "planlagd"}
"""Cards that say the same as another, and how that one is found."""


@dataclass
class Typist:
    """Presses keys as a person would, and counts them."""

    hand: Hand
    keystrokes: int = 0
    decisions: int = 0

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        self.keystrokes += 1 + (keys.value & CTRL.value > 0) + (keys.value & SHIFT.value > 0)
        self.decisions += 1
        self.hand.press(key, keys)

    def type(self, text: str) -> None:
        self.keystrokes += len(text) + sum(letter.isupper() for letter in text)
        self.decisions += 1
        self.hand.type(text)

    def seconds(self, cards: int) -> float:
        return self.keystrokes * KEYSTROKE + self.decisions * DECISION + cards * CARD


@pytest.fixture
def unsorted(file: DialogueFile) -> DialogueFile:
    """The reference evening in the minute when the last table has handed in."""
    with file.change("Begin anew") as conn:
        conn.execute(delete(note))
        conn.execute(update(theme).values(area_id=None, merged_into=None, wording=""))
        conn.execute(delete(area))
    file.empty_journal()
    return file


def sort(typist: Typist) -> None:
    """One card after the other, as they come."""
    hand = typist.hand
    while hand.texts(""):
        text = hand.focused()
        begin = next(begin for begin in PLACES if text.startswith(begin))
        if begin in SAME:
            typist.press(Key.Key_M)
            typist.type(SAME[begin])
            typist.press(Key.Key_Return)
        else:
            typist.press(getattr(Key, f"Key_{PLACES[begin]}"), CTRL)


def test_twelve_cards_become_six_areas_by_keyboard_within_five_minutes(
    show: Open, unsorted: DialogueFile
) -> None:
    hand = show(unsorted)
    hand.go("", hand.texts("")[0])
    typist = Typist(hand)
    cards = len(hand.texts(""))
    for name in NAMES:
        typist.press(Key.Key_N, CTRL | SHIFT)
        typist.type(name)
        typist.press(Key.Key_Return)
    for _lane in NAMES:
        typist.press(Key.Key_Left)
    sort(typist)
    hand.go("A", "Pendeltåg")
    for place in range(len(NAMES)):
        typist.press(getattr(Key, f"Key_{place + 1}"))
        typist.press(Key.Key_Right)
    assert hand.desk.ask(areas.guard).ready
    assert (cards, len(hand.texts("A")), len(hand.cards("A").cards.piles[0].behind)) == (12, 3, 1)
    assert len([idea for idea in hand.desk.ask(ideas.in_order) if idea.chosen]) == 12
    reckoned = f"{typist.keystrokes} keystrokes, {typist.decisions} decisions, {typist.seconds(cards):.0f} s"
    assert typist.keystrokes < 170, reckoned
    assert typist.seconds(cards) < FIVE_MINUTES, reckoned


def test_who_sorts_the_ungrouped_goes_on_with_the_next_card(hand: Hand) -> None:
    hand.select("A", hand.texts("A"))
    hand.press(Key.Key_0, CTRL)
    hand.go("", "Bredband")
    hand.press(Key.Key_F, CTRL)
    assert hand.focused().startswith("Bussar")
    assert hand.chosen() == [hand.focused()]
    hand.press(Key.Key_E, CTRL)
    assert hand.focused().startswith("Pendeltåg")
    hand.press(Key.Key_E, CTRL)
    assert hand.focused().startswith("Pendeltåg")
    assert hand.cards("E").hasFocus()  # none is left: the focus goes with the card
