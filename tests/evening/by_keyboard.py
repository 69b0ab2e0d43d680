"""The reference evening as she runs it by keyboard: each part is what her hands do and what she reads."""

import json
import re
from typing import Any

from forumdesk.forum import files
from tests.evening.keyboard import Keyboard

REFERENCE: dict[str, Any] = json.loads(files.example())
AFTER = ("ideas", "cards", "areas", "notes", "rotations", "parking", "imprints")
"""What the evening itself brings, and what becomes of it."""
HEADINGS = {
    "important": "Viktigast", "agreed": "Vi var överens om", "disagreed": "Vi var oense om",
    "unclear": "Oklart", "further": "Tala vidare om",
}  # fmt: skip
CLOCK = re.compile(r"\+?\d+:\d\d")
WAYS = ("Korta momenten", "Hoppa över moment", "Flytta slutet")


def planned() -> dict[str, Any]:
    """The evening before anybody has come: planned, and sixty have said yes."""
    told = {key: value for key, value in REFERENCE.items() if key not in AFTER}
    return {**told, "counts": {"registered": REFERENCE["counts"]["registered"]}}


class Evening:
    """One keyboard, one laptop, and her plan beside it."""

    def __init__(self, keyboard: Keyboard) -> None:
        self.hands = keyboard

    # --- at the laptop ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start the program and open the dialogue from the list."""
        self.hands.switch_on()
        self.hands.until(lambda seen: bool(seen["row"]), "the dialogue is in the list")
        self.hands.press("Return", "Ctrl+4")
        assert any("Näringslivsstrategi" in title for title in self.hands.seen["windows"]), self.hands.seen

    def step(self, title: str) -> None:
        """On to the next step, whatever is being done."""
        self.hands.press("F8")
        assert self.under_way() == title

    def under_way(self) -> str:
        """The step that the run sheet says is under way."""
        told = [row for row in self.hands.seen["rows"]["Körschema"] if row.endswith(", pågår")]
        titles = [step["title"] for step in REFERENCE["agenda"]]
        return next((title for title in titles if told and f", {title}, " in told[0]), "")

    def left(self) -> str:
        """What the clock shows."""
        (shown,) = [words for words in self.hands.seen["words"] if CLOCK.fullmatch(words)]
        return str(shown)

    def catch_up(self, number: int, minutes: int) -> None:
        """Late by so many minutes: see the three ways, choose one, and be on time."""
        self.hands.must_read(f"{minutes} min efter plan")
        self.hands.press("F9")
        assert self.hands.seen["text"] == str(minutes)
        assert [self.hands.reads(words) for words in WAYS] == [True, True, True]
        self.hands.press(f"Alt+{number}")
        self.hands.press("Ctrl+4")
        self.hands.must_read("håller tiden")

    # --- the parts ----------------------------------------------------------------------------------

    def count_them_in(self) -> None:
        """At the door: no list of people is kept, so they are counted."""
        counts = REFERENCE["counts"]
        for number in (counts["women"], counts["men"], counts["other"]):
            self.hands.type(str(number))
            self.hands.press("Right")

    def ideas_of(self, table: int) -> list[dict[str, Any]]:
        return [idea for idea in REFERENCE["ideas"] if idea["table"] == table]

    def write_down(self, idea: dict[str, Any]) -> None:
        """An idea, with what is meant by it; a theme by Ctrl+Enter."""
        self.hands.type(idea["text"])
        if idea["meaning"]:
            self.hands.press("Tab")
            self.hands.type(idea["meaning"])
        self.hands.press("Ctrl+Return" if idea["chosen"] else "Return")

    def write_at(self, table: int) -> None:
        """All ideas of a table, one after the other."""
        self.hands.press(f"Alt+{table}")
        for idea in self.ideas_of(table):
            self.write_down(idea)

    def hand_in(self, table: int) -> None:
        self.hands.press(f"Alt+{table}", "Ctrl+L")
        assert self.state_of(table).endswith("inlämnat")

    def present(self, table: int) -> None:
        self.hands.press(f"Alt+{table}", "Ctrl+R")
        assert self.state_of(table).endswith("redovisat")

    def state_of(self, table: int) -> str:
        """What its tab says."""
        return str(self.hands.seen["rows"]["Bord"][table - 1])

    def park(self, text: str) -> None:
        """From wherever she is, and back to there."""
        before = self.hands.seen["at"]
        self.hands.press("Ctrl+Shift+P")
        self.hands.type(text)
        self.hands.press("Return")
        assert self.hands.seen["at"] == before

    def name_areas(self) -> None:
        for area in REFERENCE["areas"]:
            self.hands.press("Ctrl+Shift+N")
            self.hands.type(area["name"])
            self.hands.press("Return")

    def sort_cards(self) -> None:
        """Each card, found by walking, goes to its area by the letter; the repeated ones behind another."""
        texts = {idea["id"]: idea["text"] for idea in REFERENCE["ideas"]}
        for card in REFERENCE["cards"]:
            self.walk_to(texts[card["id"]])
            if card["merged_into"] is None:
                self.hands.press(f"Ctrl+{card['area']}")
        for card in REFERENCE["cards"]:
            if card["merged_into"] is not None:
                self.walk_to(texts[card["id"]])
                self.hands.press("M")
                self.hands.type(texts[card["merged_into"]][:12].casefold())
                self.hands.press("Return")

    def assign_tables(self) -> None:
        """Each area to the table with its number."""
        self.to_lane("Ogrupperade")
        for area in REFERENCE["areas"]:
            self.hands.press("Right", str(area["table"]))

    def say_why(self) -> None:
        """What holds the cards of an area together."""
        for area in REFERENCE["areas"]:
            if area["comment"]:
                self.to_lane(f"Område {area['letter']}")
                self.hands.press("Shift+F2")
                self.hands.type(area["comment"])
                self.hands.press("Return")

    def walk_to(self, text: str) -> None:
        """To a card among the ungrouped."""
        self.to_lane("Ogrupperade")
        self.hands.press("Home")
        for _card in REFERENCE["cards"]:
            if f"kort, {text}, " in self.hands.seen["row"]:
                return
            self.hands.press("Down")
        raise AssertionError(f"no card “{text}”")

    def to_lane(self, name: str) -> None:
        for _lane in range(7):
            if self.hands.seen["at"].startswith(name):
                return
            self.hands.press("Left")
        raise AssertionError(f"no lane “{name}”, at “{self.hands.seen['at']}”")

    def count_rotation(self, number: int) -> None:
        """Each table's people, typed in as figures."""
        found = next(one for one in REFERENCE["rotations"] if one["number"] == number)
        for people in found["occupancy"].values():
            self.hands.type(str(people))
            self.hands.press("Right")

    def write_notes(self, letter: str) -> None:
        """What a table wrote, under its headings."""
        self.hands.press(f"Alt+{ord(letter) - ord('A') + 1}")
        for note in REFERENCE["notes"]:
            if note["area"] == letter:
                self.hands.go_to(HEADINGS[note["heading"]])
                self.hands.type(note["text"])
                if note["who"]:
                    self.hands.press("Tab")
                    self.hands.type(note["who"])
                self.hands.press("Return")

    def answer_the_parked(self) -> None:
        """The first was mended before midsummer."""
        slip = REFERENCE["parking"][0]
        self.hands.press("Ctrl+8")
        for name, key in (
            ("Vem svarar", "owner"), ("Vidare till", "forwarded_to"), ("Dag", "forwarded"), ("Svar", "answer")
        ):  # fmt: skip
            self.hands.go_to(name)
            self.hands.type(slip[key])
        self.hands.press("Tab")
