"""Late: over random agendas each way is exact, keeps the minima and leaves out only what may be left out."""

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from forumdesk.forum.agenda import AgendaStep
from forumdesk.forum.lateness import Way, leave_out, share, three_ways

minutes = st.integers(0, 60)


def step(
    number: int, lasts: int, least: int = 0, *, optional: bool = False, kind: str = "other"
) -> AgendaStep:
    return AgendaStep(number, kind, f"Step {number}", lasts, least, int(optional), None)


@st.composite
def agendas(draw: st.DrawFn) -> tuple[AgendaStep, ...]:
    """Steps as they may stand in the middle of an evening: some replanned, some left out."""
    made = []
    for number in range(draw(st.integers(0, 14))):
        one = step(number, draw(minutes), draw(minutes), optional=draw(st.booleans()))
        made.append(
            replace(one, replanned_minutes=draw(st.none() | minutes), dropped=int(draw(st.booleans())))
        )
    return tuple(made)


lates, spents = st.integers(0, 240), st.integers(0, 7200)


def before(way: Way) -> int:
    return sum(change.before for change in way.changes)


@given(agendas(), lates, spents, st.booleans())
def test_the_sum_of_each_way_is_exact(
    steps: tuple[AgendaStep, ...], late: int, spent: int, under_way: bool
) -> None:
    here = steps[0] if steps and under_way else None
    remaining = sum(one.lasts for one in steps)
    shorten, drop, move = three_ways(here, steps[1:] if here else steps, late, spent, 6)
    for way in (shorten, drop, move):
        assert before(way) == remaining
        assert way.minutes == remaining - way.gained
        assert way.short_by >= 0
        assert way.spare >= 0
    assert shorten.gained == late - shorten.short_by
    assert drop.gained == late - drop.short_by + drop.spare
    assert not (drop.short_by and drop.spare)
    assert (move.gained, move.moved_end) == (0, late)


@given(agendas(), lates, spents)
def test_no_step_is_shortened_below_its_minimum_or_what_has_passed(
    steps: tuple[AgendaStep, ...], late: int, spent: int
) -> None:
    here = steps[0] if steps else None
    shorten, _drop, _move = three_ways(here, steps[1:], late, spent)
    of = {one.id: one for one in steps}
    for change in shorten.changes:
        assert change.after <= change.before
        if change.after < change.before:
            assert change.after >= max(1, of[change.step_id].min_minutes)
            if here is not None and change.step_id == here.id:
                assert change.after * 60 >= spent


@given(agendas(), lates, spents)
def test_it_falls_short_only_when_every_step_is_as_short_as_it_can_be(
    steps: tuple[AgendaStep, ...], late: int, spent: int
) -> None:
    shorten, _drop, _move = three_ways(None, steps, late, spent)
    of = {one.id: one for one in steps}
    if shorten.short_by:
        for change in shorten.changes:
            assert change.after <= max(1, of[change.step_id].min_minutes)


@given(agendas(), lates)
def test_only_optional_steps_that_have_not_begun_are_left_out(
    steps: tuple[AgendaStep, ...], late: int
) -> None:
    here = steps[0] if steps else None
    _shorten, drop, _move = three_ways(here, steps[1:], late)
    of = {one.id: one for one in steps}
    for change in drop.changes:
        if change.dropped:
            assert of[change.step_id].optional
            assert here is None or change.step_id != here.id
        else:
            assert change.after == change.before


@given(lates, st.lists(minutes, max_size=9))
@example(5, [20, 4, 3])
def test_as_little_as_possible_is_left_out(wanted: int, lengths: list[int]) -> None:
    gone = leave_out(wanted, lengths)
    gained = sum(lengths[place] for place in gone)
    sums = {0}
    for length in lengths:
        sums |= {total + length for total in sums}
    assert gained == min((total for total in sums if total >= wanted), default=sum(lengths))


@given(lates, st.lists(minutes, max_size=12))
def test_minutes_are_shared_after_the_room_there_is(wanted: int, rooms: list[int]) -> None:
    parts = share(wanted, rooms)
    assert sum(parts) == min(wanted, sum(rooms))
    assert all(0 <= part <= room for part, room in zip(parts, rooms, strict=True))


def test_the_tables_time_is_told_with_each_way() -> None:
    steps = (step(1, 12, 9, kind="present"), step(2, 20, 17, optional=True))
    shorten, drop, _move = three_ways(None, steps, 6, tables=6)
    assert [change.seconds_per_table for change in shorten.changes] == [90, None]
    assert [change.seconds_per_table for change in drop.changes] == [120, None]


def test_a_way_says_by_how_much_it_falls_short() -> None:
    steps = (step(1, 12, 9), step(2, 5, 5, optional=True))
    shorten, drop, _move = three_ways(None, steps, 10)
    assert (shorten.gained, shorten.short_by) == (3, 7)
    assert (drop.gained, drop.short_by, drop.spare) == (5, 5, 0)
