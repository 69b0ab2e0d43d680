"""Random histories: every undo and redo gives exactly the recorded state, also across reopening."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Executable
from sqlalchemy.exc import IntegrityError

from forumdesk.store import DialogueFile
from tests.store import toy
from tests.store.conftest import Clock
from tests.store.state import state

ids = st.integers(1, 5)
maybe = st.none() | ids
texts = st.sampled_from(["", "a", "A", "å\n", "\x00", "'\"", "x" * 300])

verbs = st.one_of(
    st.tuples(st.just("hang"), ids, texts, maybe, maybe),
    st.tuples(st.just("hang instead"), ids, texts, maybe, maybe),
    st.tuples(st.just("edit"), maybe, texts),
    st.tuples(st.just("move"), ids, maybe),
    st.tuples(st.just("put behind"), ids, maybe),
    st.tuples(st.just("renumber"), ids, ids),
    st.tuples(st.just("take down"), ids),
    st.tuples(st.just("lane"), ids, texts, maybe),
    st.tuples(st.just("lane instead"), ids, texts, maybe),
    st.tuples(st.just("shift lanes"), st.integers(-3, 3)),
    st.tuples(st.just("remove lane"), ids),
    st.tuples(st.just("mark"), ids, texts, maybe),
    st.tuples(st.just("order"), texts, texts),
    st.tuples(st.just("reorder"), texts, texts),
    st.tuples(st.just("clear")),
)
acts = st.one_of(
    st.tuples(
        st.just("change"), st.lists(verbs, min_size=1, max_size=5), st.sampled_from([None, None, "typing"])
    ),
    st.tuples(st.just("failing"), st.lists(verbs, min_size=1, max_size=3), st.none()),
    st.tuples(st.sampled_from(["undo", "undo", "redo", "reopen", "wait"]), st.none(), st.none()),
)


def act(conn: Connection, verb: tuple[Any, ...]) -> None:
    """One statement of a change; what the tables forbid stays undone."""
    kind, *given_ = verb
    card, lane, mark, order = toy.card, toy.lane, toy.mark, toy.order
    make: dict[str, Callable[..., Executable]] = {
        "hang": lambda n, words, at, behind: card.insert().values(
            id=n, text=words, lane_id=at, behind=behind
        ),
        "hang instead": lambda n, words, at, behind: (
            card.insert().prefix_with("OR REPLACE").values(id=n, text=words, lane_id=at, behind=behind)
        ),
        "edit": lambda n, words: (
            card.update().where(card.c.id == n if n else card.c.id > 0).values(text=words)
        ),
        "move": lambda n, at: card.update().where(card.c.id == n).values(lane_id=at),
        "put behind": lambda n, other: card.update().where(card.c.id == n).values(behind=other),
        "renumber": lambda n, other: card.update().where(card.c.id == n).values(id=other),
        "take down": lambda n: card.delete().where(card.c.id == n),
        "lane": lambda n, words, at: lane.insert().values(id=n, name=words, position=at),
        "lane instead": lambda n, words, at: (
            lane.insert().prefix_with("OR REPLACE").values(id=n, name=words, position=at)
        ),
        "shift lanes": lambda by: lane.update().values(position=lane.c.position + by),
        "remove lane": lambda n: lane.delete().where(lane.c.id == n),
        "mark": lambda n, colour, weight: mark.insert().values(card_id=n, colour=colour, weight=weight),
        "order": lambda key, group: order.insert().values(key=key, group=group),
        "reorder": lambda key, other: order.update().where(order.c.key == key).values(key=other),
        "clear": lambda: card.delete(),
    }
    try:
        conn.execute(make[kind](*given_))
    except IntegrityError:
        return


@settings(max_examples=150)
@given(st.lists(acts, min_size=3, max_size=14))
def test_every_undo_and_redo_gives_exactly_the_recorded_state(history: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder) / "Evening.forumdesk", history)


def run(path: Path, history: list[tuple[Any, ...]]) -> None:
    """Live through a history beside a plain list of states, then walk all the way back and forth."""
    clock = Clock()
    file = DialogueFile.create(path, toy.SCHEMA, clock=clock, copy_at_close=False)
    states, here = [state(file)], 0
    for kind, changes, merge in history:
        if kind in {"change", "failing"}:
            depth = depth_of_undo(file)
            live(file, changes, merge, fail=kind == "failing")
            now = state(file)
            if depth_of_undo(file) != depth or now != states[here]:
                joined = depth_of_undo(file) == depth
                here = here if joined else here + 1
                states[here:] = [now]
        elif kind == "undo":
            assert bool(file.undo()) == (here > 0)
            here = max(0, here - 1)
        elif kind == "redo":
            assert bool(file.redo()) == (here < len(states) - 1)
            here = min(len(states) - 1, here + 1)
        elif kind == "reopen":
            file.close()
            file = DialogueFile.open(path, toy.SCHEMA, clock=clock, copy_at_close=False)
        else:
            clock.go(60)
        assert state(file) == states[here]
    walk(file, states, here)
    file.close()


def live(file: DialogueFile, changes: list[tuple[Any, ...]], merge: str | None, *, fail: bool) -> None:
    """One change of several statements, which may be refused as a whole."""
    try:
        with file.change("Act", merge=merge) as conn:
            for verb in changes:
                act(conn, verb)
            if fail:
                raise ValueError("refused")
    except (IntegrityError, ValueError):
        return


def depth_of_undo(file: DialogueFile) -> int:
    """How many steps are done."""
    with file.read() as conn:
        return int(
            conn.exec_driver_sql(
                "SELECT count(*) FROM journal_change WHERE id <= (SELECT position FROM journal_state)"
            ).scalar_one()
        )


def walk(file: DialogueFile, states: list[Any], here: int) -> None:
    """Back to the beginning, forth to the end."""
    for expected in reversed(states[:here]):
        file.undo()
        assert state(file) == expected
    assert file.undo_label is None
    for expected in states[1:]:
        file.redo()
        assert state(file) == expected
    assert file.redo_label is None
