"""Somebody at the keyboard of the program, which runs in a process of its own and can be killed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.evening.screen import PATIENCE, until

ROOT = Path(__file__).parents[2]
SWITCHED_ON = 4 * 3600.0
"""Seconds: the laptop has been on since the afternoon."""
FAR = 60
"""More presses than this from one field to another, and it is not there."""


class Keyboard:
    """Only presses, types and looks; and the room's time passes."""

    def __init__(self, home: Path, wall: datetime, *, pace: int = 0) -> None:
        self.home, self.wall, self.pace = home, wall, pace
        self.passed = SWITCHED_ON
        self.strokes = 0
        self.seen: dict[str, Any] = {}
        self._errors = home / "errors.txt"
        self.process: subprocess.Popen[str] | None = None

    # --- the laptop ---------------------------------------------------------------------------------

    def switch_on(self) -> None:
        """Start the program, on its start screen."""
        program = str(Path(__file__).with_name("at_the_keys.py"))
        shown = (self.wall.isoformat(), str(self.passed), str(self.pace))
        with self._errors.open("a") as errors:
            self.process = subprocess.Popen(
                [sys.executable, program, *shown], env=self._surroundings(), cwd=ROOT, text=True, bufsize=1,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
            )  # fmt: skip

    def kill(self) -> None:
        """SIGKILL, in the middle of whatever it was doing."""
        assert self.process is not None
        self.process.kill()
        self._hang_up()

    def quit(self) -> None:
        """End the program as one does; it answers no more."""
        assert self.process is not None
        self._tell("press", "Ctrl+Q")
        assert self.process.wait(PATIENCE) == 0, self._errors.read_text()
        self._hang_up()

    def wait(self, minutes: float = 0, seconds: float = 0) -> None:
        """Time passes in the room."""
        seconds += minutes * 60
        self._pass(seconds)
        if self.process is not None:
            self._do("wait", seconds)

    def sleep(self, minutes: float) -> None:
        """The lid is closed for so long."""
        self._pass(minutes * 60)
        self._do("sleep", minutes)

    def set_clock(self, minutes: float) -> None:
        """Somebody sets the computer's clock; in the room nothing has changed."""
        self.wall += timedelta(minutes=minutes)
        self._do("set_clock", minutes)

    # --- what she does ------------------------------------------------------------------------------

    def press(self, *chords: str) -> None:
        """Keys, each with what is held down with it."""
        for chord in chords:
            self.strokes += 1
            self._do("press", chord)

    def type(self, text: str) -> None:
        self.strokes += len(text)
        self._do("type", text)

    def go_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until the cursor is in the field of that name."""
        for _press in range(FAR):
            if self.seen["at"] == name:
                return
            self.press(key)
        raise AssertionError(f"no way to “{name}” by {key}; the cursor is at “{self.seen['at']}”")

    # --- what she sees ------------------------------------------------------------------------------

    def look(self) -> dict[str, Any]:
        self._do("look", 0)
        return self.seen

    def reads(self, words: str) -> bool:
        """Are these words on the screen?"""
        return any(words in one for one in self.seen["words"])

    def must_read(self, words: str) -> None:
        """These words are on the screen."""
        assert self.reads(words), f"“{words}” is not among {self.seen['words']}"

    def until(self, is_so: Callable[[dict[str, Any]], bool], what: str) -> None:
        """Look again until it is so."""
        until(lambda: is_so(self.look()), f"{what}; seen: {self.seen}")

    # --- inside -------------------------------------------------------------------------------------

    def _pass(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.passed += seconds

    def _do(self, act: str, what: object) -> None:
        self._tell(act, what)
        assert self.process is not None
        assert self.process.stdout is not None
        answer = self.process.stdout.readline()
        assert answer, f"the program has ended: {self._errors.read_text()}"
        self.seen = json.loads(answer)

    def _tell(self, act: str, what: object) -> None:
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({act: what}) + "\n")

    def _hang_up(self) -> None:
        assert self.process is not None
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()
        self.process.wait()
        self.process = None

    def _surroundings(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        return {**kept, "HOME": str(self.home), "PYTHONPATH": str(ROOT), "LANGUAGE": "sv"}
