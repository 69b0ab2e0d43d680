"""The clock's commands: each is undone and done again, and refuses in words what makes no sense."""

from datetime import UTC, datetime, timedelta

import pytest

from forumdesk.forum import agenda, clock, exchange
from forumdesk.forum.clock import Moment
from forumdesk.forum.lateness import three_ways
from forumdesk.forum.standing import stands
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof

EVENING = datetime(2011, 5, 18, 18, 0).astimezone()


def at(minutes: float, elapsed: float = 0) -> Moment:
    return Moment(EVENING.astimezone(UTC) + timedelta(minutes=minutes), round(elapsed * 60_000))


def now(proof: Proof) -> tuple[str, int | None, int]:
    found = proof.ask(clock.the_clock)
    steps = [step.id for step in proof.ask(agenda.in_order)]
    return found.state, steps.index(found.step_id) if found.step_id else None, found.elapsed_ms


def behind(proof: Proof, minutes: float, left: float) -> int:
    steps = proof.ask(agenda.in_order)
    when = EVENING + timedelta(minutes=minutes)
    return stands(proof.ask(clock.the_clock), steps, timedelta(hours=18), when, round(left * 60)).behind_s


def test_every_command_is_undone_and_done_again(lerum: Proof) -> None:
    assert now(lerum) == ("waiting", None, 0)
    lerum.do(clock.start, at(0))
    assert now(lerum) == ("running", 0, 0)
    lerum.do(clock.add_minutes, 5)
    lerum.do(clock.pause, at(4, 4))
    assert now(lerum) == ("paused", 0, 240_000)
    lerum.do(clock.go_on, at(6, 4))
    lerum.do(clock.count_from, at(7, 3))
    assert now(lerum) == ("running", 0, 180_000)
    lerum.do(clock.next_step, at(10, 8))
    assert now(lerum) == ("running", 1, 0)
    lerum.do(clock.previous_step, at(11, 1))
    assert now(lerum) == ("running", 0, 11 * 60_000)
    lerum.do(clock.finish, at(12, 12))
    assert now(lerum) == ("ended", None, 0)
    lerum.do(clock.previous_step, at(13))
    assert now(lerum) == ("running", 0, 12 * 60_000)
    lerum.do(clock.from_the_beginning)
    assert now(lerum) == ("waiting", None, 0)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_each_way_to_catch_up_is_one_change(lerum: Proof, place: int) -> None:
    lerum.do(clock.start, at(7))
    found = lerum.ask(clock.the_clock)
    steps = lerum.ask(agenda.in_order)
    way = three_ways(clock.step_at(found, steps), clock.ahead(found, steps), 7, 0, 6)[place]
    assert behind(lerum, 7, 10) == 420
    lerum.do(clock.replan, way)
    assert behind(lerum, 7, 10 if place else way.changes[0].after) == -60 * way.spare


def test_starting_late_makes_the_evening_late_but_a_rehearsal_at_noon_does_not(lerum: Proof) -> None:
    lerum.do(clock.start, at(9))
    assert behind(lerum, 9, 10) == 540
    lerum.do(clock.from_the_beginning)
    lerum.do(clock.start, at(-6 * 60))
    assert behind(lerum, -6 * 60, 10) == 0


def test_steps_left_out_are_passed_over(lerum: Proof) -> None:
    lerum.do(clock.start, at(0))
    second = lerum.ask(agenda.in_order)[1]
    lerum.do(agenda.edit, second.id, "dropped", 1)
    lerum.do(clock.next_step, at(10, 10))
    assert now(lerum)[:2] == ("running", 2)


def test_what_makes_no_sense_is_refused_in_words(lerum: Proof) -> None:
    with pytest.raises(Refusal, match="Start the clock first"):
        lerum.do(clock.add_minutes, 5)
    lerum.do(clock.start, at(0))
    with pytest.raises(Refusal, match="first step"):
        lerum.do(clock.previous_step, at(1, 1))
    lerum.do(clock.finish, at(2, 2))
    with pytest.raises(Refusal, match="no step left"):
        lerum.do(clock.start, at(3))


def test_a_moment_that_cannot_be_read_is_none() -> None:
    assert clock.moment("yesterday") is None
    assert clock.moment("") is None
    assert clock.moment("2011-05-18T16:00:00") == datetime(2011, 5, 18, 16, 0, tzinfo=UTC)


def test_the_clock_and_what_became_of_the_steps_are_in_the_evening_as_json(lerum: Proof) -> None:
    lerum.do(clock.start, at(0))
    lerum.do(clock.next_step, at(11, 11))
    told = lerum.ask(exchange.tell)
    assert told["clock"]["state"] == "running"
    assert told["agenda"][0]["ended"] == at(11).told
