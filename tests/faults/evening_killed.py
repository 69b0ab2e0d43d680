"""The whole evening under kill -9 every few seconds: `python -m tests.faults.evening_killed [seconds]`.

She types, the program dies, she starts it again and goes on; whatever the screen had answered must be there.
"""

import json
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

from forumdesk.forum import files
from tests.evening import test_by_keyboard as told
from tests.evening.by_keyboard import Evening, planned
from tests.evening.keyboard import Keyboard
from tests.ui.laptop import EVENING

STAGES = {f"Ctrl+{number}" for number in range(1, 9)}


class Dying(Keyboard):
    """A keyboard whose program is killed between two answers, when so many seconds have gone."""

    def __init__(self, home: Path, every: float) -> None:
        super().__init__(home, EVENING)
        self.every, self.deaths, self.stage = every, 0, "Ctrl+4"
        self.due = time.monotonic() + every

    def press(self, *chords: str) -> None:
        super().press(*chords)
        self.stage = next((one for one in reversed(chords) if one in STAGES), self.stage)

    def is_due(self) -> bool:
        return self.process is not None and time.monotonic() > self.due

    def die(self) -> None:
        self.kill()
        self.deaths += 1
        self.due = time.monotonic() + self.every * random.uniform(0.6, 1.4)


class Bearing(Evening):
    """The same hands; after each part they see whether the program has to be started again."""

    hands: Dying

    def bear(self) -> None:
        """Killed now if it is time, started again, and back on the stage where one was."""
        if self.hands.is_due():
            stage, projected = self.hands.stage, "Projektor" in self.hands.seen["windows"]
            self.hands.die()
            self.begin()
            self.hands.press(stage)
            if projected:
                self.hands.press("F5")

    def write_down(self, idea: dict[str, Any]) -> None:
        super().write_down(idea)
        if self.hands.is_due():
            self.bear()
            self.hands.press(f"Alt+{idea['table']}")

    def hand_in(self, table: int) -> None:
        super().hand_in(table)
        self.bear()

    def park(self, text: str) -> None:
        super().park(text)
        self.bear()

    def walk_to(self, text: str) -> None:
        self.bear()
        super().walk_to(text)

    def count_rotation(self, number: int) -> None:
        super().count_rotation(number)
        self.hands.press("Tab")
        self.hands.press("Shift+Tab")

    def write_notes(self, letter: str) -> None:
        super().write_notes(letter)
        self.bear()


def main(every: float) -> int:
    """The exit code is 1 if anything that was answered is not there at the end."""
    random.seed(8)
    with tempfile.TemporaryDirectory(prefix="forumdesk-killed-") as place:
        home = Path(place)
        file = home / "Documents" / "Forumdesk" / "evening.forumdesk"
        file.parent.mkdir(parents=True)
        files.make(file, json.dumps(planned()).encode())
        hands = Dying(home, every)
        try:
            told.run_it(Bearing(hands), file)
        except AssertionError as lost:
            traceback.print_exception(lost, limit=-4)
            print(f"RED after {hands.deaths} kills")
            return 1
        print(f"{hands.deaths + 2} kills; every idea, card, count and note that was answered is there")
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 4))
