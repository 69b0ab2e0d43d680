"""Killed in the middle of changing, two hundred times over: nothing acknowledged is lost, nothing is half."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from forumdesk.store import DialogueFile
from tests.store import toy

ROOT = Path(__file__).parents[2]


@pytest.fixture
def lives(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Gives birth to a process that changes the file for every line it is given."""
    command = [sys.executable, "-m", "tests.store.killed", str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        yield process


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
def test_two_hundred_kills_lose_nothing_that_was_acknowledged(
    path: Path, lives: subprocess.Popen[str]
) -> None:
    DialogueFile.create(path, toy.SCHEMA, copy_at_close=False).close()
    for seed in range(200):
        random.seed(seed)
        told = killed_after(lives, random.randint(1, 25))
        hung = cards_by_number(path)
        last = int(told.split()[1])
        # what was under way when the signal came may be there or not, but whole
        assert set(hung.values()) <= {3}
        assert max(hung, default=0) in {last, last + 1, last - 1 if last % 5 == 0 else last}, (seed, told)
        assert sorted(hung) == list(range(1, len(hung) + 1))


def killed_after(lives: subprocess.Popen[str], acts: int) -> str:
    """Let a new process change the file, kill it after so many acts, tell the last that it acknowledged."""
    assert lives.stdin
    assert lives.stdout
    lives.stdin.write("live\n")
    told, child = "", 0
    while (line := lives.stdout.readline()) != "died\n":
        if line.startswith("born"):
            child = int(line.split()[1])
        else:
            told, acts = line, acts - 1
        if child and acts == 0:
            os.kill(child, signal.SIGKILL)
    return told


def cards_by_number(path: Path) -> dict[int, int]:
    """How many cards each number has, seen by the next start, after undoing and redoing a step."""
    with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as file:
        before = counted(file)
        if file.undo_label:
            file.undo()
            assert counted(file) != before
            file.redo()
        assert counted(file) == before
        return before


def counted(file: DialogueFile) -> dict[int, int]:
    with file.read() as conn:
        rows = conn.execute(select(toy.card.c.text, func.count()).group_by(toy.card.c.text)).all()
    return {int(number): count for number, count in rows}
