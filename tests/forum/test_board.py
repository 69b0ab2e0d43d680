"""The board in memory is the same after each change as if everything were read again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from forumdesk.forum import files, themes
from forumdesk.forum.board import Board, the_board
from forumdesk.forum.schema import SCHEMA
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile

CARDS, AREAS = some.integers(1, 12), some.sampled_from([None, 1, 2, 3])
ACTS = some.one_of(
    some.tuples(some.just(themes.move_all), some.lists(CARDS, min_size=1, max_size=3, unique=True), AREAS,
                some.sampled_from([None, 0, 1])),
    some.tuples(some.just(themes.merge), CARDS, CARDS),
    some.tuples(some.just(themes.split), CARDS),
    some.tuples(some.just(themes.exclude), CARDS, some.just("Praktiskt")),
    some.tuples(some.just(themes.restore), CARDS),
    some.tuples(some.just(themes.reword), CARDS, some.just("Annan lydelse")),
    some.tuples(some.just(themes.write_new), some.just("Nytt"), some.just(""), AREAS),
)  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DialogueFile]:
    """The reference evening, once for all examples: each takes back what it did."""
    path: Path = tmp_path_factory.mktemp("board") / "lerum.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as opened:
        yield opened


def seen(board: Board) -> object:
    """Everything that hangs."""
    places = set(board.hung.values()) - {"excluded"}
    return {place: board.at(place) for place in places}, board.at("excluded")


def follow(file: DialogueFile, board: Board) -> None:
    """Read what the latest change touched, and compare with all read anew."""
    ids = file.latest_rows("theme")
    with file.read() as conn:
        board.renew(ids, themes.the_cards(conn, ids))
        assert seen(board) == seen(the_board(conn))
        assert seen(board) == (themes.hanging(conn), themes.excluded(conn))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=some.lists(ACTS, min_size=1, max_size=6))
def test_after_any_changes_and_their_undoing_it_is_as_if_read_again(file: DialogueFile, acts: list) -> None:  # type: ignore[type-arg]
    with file.read() as conn:
        board = the_board(conn)
    done = 0
    for command, *told in acts:
        before = file.turn
        try:
            with file.change("Change") as conn:
                command(conn, *told)
        except Refusal:
            continue
        if file.turn != before and file.latest_rows("theme"):
            done += 1
            follow(file, board)
    for step in (file.undo, file.redo, file.undo):
        for _time in range(done):
            step()
            follow(file, board)


def test_only_the_lanes_that_a_move_touches_are_told(file: DialogueFile) -> None:
    with file.read() as conn:
        board = the_board(conn)
    with file.change("Move card") as conn:
        card = themes.write_new(conn, "Ett kort", area_id=1)
    with file.read() as conn:
        assert board.renew({card}, themes.the_cards(conn, {card})) == {1}
    with file.change("Move card") as conn:
        themes.move(conn, card, 2)
    with file.read() as conn:
        assert board.renew({card}, themes.the_cards(conn, {card})) == {1, 2}
