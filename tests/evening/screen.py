"""A screen, a window manager and a mouse, for the test that needs a real window."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NEEDED = ("Xvfb", "openbox", "xdotool")
PATIENCE = 60.0
"""Seconds until waiting is given up; a quiet machine needs one or two."""
PACE = 0.06
"""Seconds between two movements of the mouse, as a hand makes them."""


def lacking() -> list[str]:
    """What of it this machine doesn't have."""
    return [name for name in NEEDED if shutil.which(name) is None]


def until(done: Callable[[], bool], what: str) -> None:
    """Wait for something to become true."""
    deadline = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        time.sleep(0.05)


@contextmanager
def ended(process: subprocess.Popen[Any]) -> Iterator[subprocess.Popen[Any]]:
    """A process that does not outlive its use."""
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def screen() -> Iterator[str]:
    """A screen of the size of the smallest laptop, with a window manager; its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    with ended(subprocess.Popen(command, pass_fds=[writing], stdout=quiet, stderr=quiet)):
        os.close(writing)
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display}
        with ended(subprocess.Popen(["openbox"], env=environment, stdout=quiet, stderr=quiet)):
            yield display


class Program:
    """The program in its window, as `telling.py` tells of it, with mouse and keyboard in front of it."""

    def __init__(self, process: subprocess.Popen[str], environment: dict[str, str], errors: Path) -> None:
        self._process, self._environment, self._errors = process, environment, errors
        self.seen: dict[str, Any] = {}
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def wait(self, done: Callable[[dict[str, Any]], bool], what: str) -> dict[str, Any]:
        """Until the program tells that it is so."""

        def is_so() -> bool:
            assert self._process.poll() is None, f"the program has ended: {self._errors.read_text()}"
            return bool(self.seen) and done(self.seen)

        until(is_so, what)
        return self.seen

    def press(self, keys: str) -> None:
        self._xdotool("key", keys)

    def type(self, text: str) -> None:
        """One key after the other: xdotool's own typing may leave Shift pressed on a busy machine."""
        self._xdotool("key", "--delay", "40", *(letter if letter != " " else "space" for letter in text))

    def click(self, at: list[int], *, adds: bool = False) -> None:
        """Click on a place; with Ctrl held to add to what is chosen."""
        self._xdotool("mousemove", *map(str, at))
        if adds:
            self._xdotool("keydown", "ctrl")
        self._xdotool("click", "1")
        if adds:
            self._xdotool("keyup", "ctrl")

    def lift(self, at: list[int]) -> None:
        """Press on a card and draw it away."""
        self._xdotool("mousemove", *map(str, at))
        self._xdotool("mousedown", "1")
        for _twice in range(2):
            self._xdotool("mousemove_relative", "8", "8")

    def glide(self, to: list[int]) -> None:
        """Move the mouse, whatever it holds."""
        self._xdotool("mousemove", *map(str, to))

    def let_go(self) -> None:
        self._xdotool("mouseup", "1")

    def nudge_until(self, done: Callable[[dict[str, Any]], bool], what: str) -> None:
        """A hand is never quite still: it trembles until something is so."""
        for step in range(400):
            self._xdotool("mousemove_relative", "--", "2" if step % 2 else "-2", "0")
            if done(self.seen):
                return
        self.wait(done, what)

    @contextmanager
    def dragging(self, start: list[int], end: list[int], held: dict[str, str]) -> Iterator[None]:
        """Press, draw away, go there in steps; when the program shows what letting go would do, let go."""
        self.lift(start)
        steps = 5
        for step in range(1, steps + 1):
            x, y = (a + (b - a) * step // steps for a, b in zip(start, end, strict=True))
            self.glide([x, y])
        try:
            self._hover(held)
            self.wait(lambda seen: seen.get("held") == held, f"cards are held so: {held}")
            yield
        finally:
            self.let_go()

    def _hover(self, held: dict[str, str]) -> None:
        """A hand is never quite still: a busy program may have missed the last move, so there is another."""
        for step in range(100):
            self._xdotool("mousemove_relative", "--", "2" if step % 2 else "-2", "0")
            if self.seen.get("held") == held:
                return

    def hang_up(self) -> None:
        """Stop listening to a program that has ended."""
        assert self._process.stdout is not None
        self._listener.join(PATIENCE)
        self._process.stdout.close()

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=PATIENCE)
        time.sleep(PACE)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("{"):
                self.seen = json.loads(line)


@contextmanager
def program(file: Path, display: str, home: Path) -> Iterator[Program]:
    """The program on a file, with a home of its own."""
    root = Path(__file__).parents[2]
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "WAYLAND"))
    }
    environment = {
        **kept, "HOME": str(home), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(root),
    }  # fmt: skip
    command = [sys.executable, str(Path(__file__).with_name("telling.py")), str(file)]
    errors = home / "errors.txt"
    with errors.open("w") as said:
        process = subprocess.Popen(
            command, env=environment, cwd=root, stdout=subprocess.PIPE, stderr=said, text=True
        )
        shown = Program(process, environment, errors)
        with ended(process):
            yield shown
        shown.hang_up()
