"""150 random histories: undo and redo give exactly the recorded states, across reopening."""

# ruff: noqa: ARG005 - every act takes two numbers, whether it needs them or not

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from sqlalchemy import Connection

from forumdesk.forum import (
    agenda,
    areas,
    dialogue,
    files,
    ideas,
    notes,
    parking,
    people,
    rounds,
    tables,
    themes,
)
from forumdesk.forum.schema import SCHEMA
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile
from tests.forum.proof import Proof

Act = Callable[[Connection], Any]
numbers = st.integers(0, 30)


def one_of(found: tuple[Any, ...], number: int) -> int:
    if not found:
        raise Refusal("nothing there")
    return int(found[number % len(found)].id)


def card(conn: Connection, n: int) -> int:
    return one_of(themes.all_cards(conn), n)


def area(conn: Connection, n: int) -> int:
    return one_of(areas.in_order(conn), n)


def lane(conn: Connection, n: int) -> int | None:
    return None if n % 5 == 0 else area(conn, n)


def table(conn: Connection, n: int) -> int:
    return one_of(tables.in_order(conn), n)


def idea(conn: Connection, n: int) -> int:
    return one_of(ideas.in_order(conn), n)


ACTS: dict[str, Callable[[Connection, int, int], Any]] = {
    "move": lambda conn, a, b: themes.move(conn, card(conn, a), lane(conn, b), b % 4),
    "move several": lambda conn, a, b: themes.move_all(conn, [card(conn, a)], lane(conn, b)),
    "merge": lambda conn, a, b: themes.merge(conn, card(conn, a), card(conn, b)),
    "split": lambda conn, a, b: themes.split(conn, card(conn, a)),
    "exclude": lambda conn, a, b: themes.exclude(conn, card(conn, a), f"because {b}"),
    "restore": lambda conn, a, b: themes.restore(conn, card(conn, a)),
    "write": lambda conn, a, b: themes.write_new(conn, f"card {a}"),
    "throw away": lambda conn, a, b: themes.remove(conn, card(conn, a)),
    "reword": lambda conn, a, b: themes.reword(conn, card(conn, a), f"wording {b}"),
    "new area": lambda conn, a, b: areas.add(conn, f"area {a}"),
    "remove area": lambda conn, a, b: areas.remove(conn, area(conn, a)),
    "join areas": lambda conn, a, b: areas.join(conn, area(conn, a), area(conn, b)),
    "move area": lambda conn, a, b: areas.move(conn, area(conn, a), b % 7),
    "assign": lambda conn, a, b: areas.assign(conn, area(conn, a), table(conn, b)),
    "idea": lambda conn, a, b: ideas.add(conn, table(conn, a), f"idea {b}"),
    "choose": lambda conn, a, b: ideas.choose(conn, idea(conn, a)),
    "unchoose": lambda conn, a, b: ideas.unchoose(conn, idea(conn, a)),
    "remove idea": lambda conn, a, b: ideas.remove(conn, idea(conn, a)),
    "tables": lambda conn, a, b: tables.set_count(conn, 1 + a % 9),
    "note": lambda conn, a, b: notes.add(conn, area(conn, a), "agreed", f"note {b}"),
    "step": lambda conn, a, b: agenda.move(conn, one_of(agenda.in_order(conn), a), b % 5),
    "no step": lambda conn, a, b: agenda.remove(conn, one_of(agenda.in_order(conn), a)),
    "round": lambda conn, a, b: rounds.remove(conn, one_of(rounds.in_order(conn), a)),
    "title": lambda conn, a, b: dialogue.edit(conn, "title", f"title {a % 3}"),
    "count": lambda conn, a, b: people.edit_count(conn, "women", a),
    "slip": lambda conn, a, b: parking.add(conn, f"slip {a}"),
}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference evening as a file, to be copied for each history."""
    path = tmp_path_factory.mktemp("example") / "e.forumdesk"
    files.make(path, files.example())
    return path


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_every_history_can_be_walked_back_and_forth(example: Path, data: DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "e.forumdesk"
        shutil.copyfile(example, path)
        states = act_at_random(path, data)
        walk_back_and_forth(path, states, data)


def act_at_random(path: Path, data: DataObject) -> list[dict[str, Any]]:
    """The states after each change that was one; an act that the method refuses leaves none."""
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        proof = Proof(file)
        states = [proof.everything()]
        for name, a, b in data.draw(
            st.lists(st.tuples(st.sampled_from(sorted(ACTS)), numbers, numbers), max_size=10)
        ):
            with suppress(Refusal), file.change(name) as conn:
                ACTS[name](conn, a, b)
            after = proof.everything()
            if after != states[-1]:
                states.append(after)
        return states


def walk_back_and_forth(path: Path, states: list[dict[str, Any]], data: DataObject) -> None:
    """From the last state to the first and back to the last, closing the file on the way now and then."""
    last = len(states) - 1
    file = DialogueFile.open(path, SCHEMA, copy_at_close=False)
    try:
        for place, step in [
            *((n, "undo") for n in reversed(range(last))),
            *((n, "redo") for n in range(1, last + 1)),
        ]:
            if data.draw(st.integers(0, 4)) == 0:
                file.close()
                file = DialogueFile.open(path, SCHEMA, copy_at_close=False)
            getattr(file, step)()
            assert Proof(file).everything() == states[place], f"{step} to state {place} of {last}"
    finally:
        file.close()
