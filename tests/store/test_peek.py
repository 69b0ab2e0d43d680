"""Summaries are read without SQLAlchemy and without touching the file."""

import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from forumdesk.store import DialogueFile, Fault, open_here
from forumdesk.store.peek import peek
from tests.store import toy
from tests.store.state import add_card
from tests.store.test_opening import crashed_with, snapshot


def cards(path: Path) -> int:
    with peek(path, application_id=toy.SCHEMA.application_id, version=1) as raw:
        return int(raw.execute("SELECT count(*) FROM card").fetchone()[0])


def test_a_look_touches_nothing(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    file.close()
    before = snapshot(path)
    assert cards(path) == 1
    assert snapshot(path) == before


def test_a_look_sees_what_a_crash_left_and_leaves_it(file: DialogueFile, path: Path) -> None:
    file.close()
    crashed_with(path, "INSERT INTO card (text) VALUES ('late')")
    before = snapshot(path)
    assert cards(path) == 1
    assert snapshot(path) == before


@pytest.mark.usefixtures("file")
def test_an_open_file_is_not_looked_into(path: Path) -> None:
    with pytest.raises(Fault) as caught:
        cards(path)
    assert caught.value.code == "locked"


def test_a_file_of_another_kind_and_a_damaged_one_are_said_in_words(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    file.close()
    with pytest.raises(Fault) as caught, peek(path, application_id=99, version=1):
        pass
    assert caught.value.code in {"foreign", "damaged"}
    raw = bytearray(path.read_bytes())
    raw[100:] = bytes(len(raw) - 100)
    path.write_bytes(raw)
    with pytest.raises(Fault) as caught:
        cards(path)
    assert caught.value.code == "damaged"


def test_neither_sqlalchemy_nor_qt_is_needed_for_it() -> None:
    script = (
        "import sys, forumdesk.store.peek\n"
        "print([name for name in ('sqlalchemy', 'PySide6', 'reportlab') if name in sys.modules])\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert told.stdout == "[]\n"


def test_a_file_is_not_opened_while_another_thread_looks_into_it(file: DialogueFile, path: Path) -> None:
    """Closing any handle of a file drops every lock of the process on it."""
    file.close()
    looked, stop, opened = Event(), Event(), Event()

    def look() -> None:
        with open_here.alone(path):
            looked.set()
            stop.wait(20)

    def open_and_close() -> None:
        looked.wait(20)
        with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False):
            opened.set()

    threads = [Thread(target=look), Thread(target=open_and_close)]
    for thread in threads:
        thread.start()
    assert not opened.wait(0.5)
    stop.set()
    for thread in threads:
        thread.join()
    assert opened.is_set()
