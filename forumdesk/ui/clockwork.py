"""The clockwork of an open dialogue: ticks while the evening runs, and tells how it stands against the plan.

What it shows is reckoned from the moment that the file keeps and from passing time, which neither a wall
clock that is set nor a sleeping laptop disturbs. Where passing time can't be trusted it asks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from forumdesk.forum import agenda, away, clock, readings, tables
from forumdesk.forum.agenda import AgendaStep
from forumdesk.forum.away import Away
from forumdesk.forum.clock import Clock, Moment
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.lateness import Way, three_ways
from forumdesk.forum.readings import Reading
from forumdesk.forum.standing import Standing, signal, stands
from forumdesk.ui.times import Times
from forumdesk.words import N_

if TYPE_CHECKING:
    from forumdesk.ui.desk import Desk

WATCHES = frozenset({"clock", "agenda_step", "dialogue", "table"})


@dataclass(frozen=True)
class Seen:
    """What the file says; asked again when it changes."""

    clock: Clock
    steps: tuple[AgendaStep, ...]
    tables: int
    start: timedelta | None


class Clockwork(QObject):
    """One for each open dialogue. Its commands are changes as any other, so undo takes them back."""

    ticked = Signal()  # once a second while the evening runs, and whenever something else is to be told
    soon = Signal()  # a step is about to end
    over = Signal()  # the time of a step is up
    wondering = Signal()  # there is a question now, or none any more: `question`

    def __init__(self, desk: "Desk", times: Times | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent or desk)
        self.desk = desk
        self.question: Away | None = None
        self._told: tuple[int | None, str] = (None, "")
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.tick)
        desk.changed.connect(self._touched)
        self.use(times or Times())

    def use(self, times: Times) -> None:
        """Read the time from here; what the file keeps is reckoned anew, as when it is opened."""
        self.times = times
        self._zero, self._wall_zero = self._begin(times)
        self._last = (self._zero, times.awake())
        self._left_out: dict[str, float] = {}
        self.question = None
        self._look()
        self._told = (self.seen.clock.step_id, self._stage())
        found = away.after_opening(self.seen.clock, self.step, self.now, self.desk.file.last_changed)
        if found is not None:
            self._ask(found)
        self._run()
        self.wondering.emit()
        self.ticked.emit()

    # --- how it stands ----------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """The time of day, from passing time alone; setting the computer's clock doesn't move it."""
        return self._wall_zero + timedelta(seconds=self.times.passing() - self._zero)

    @property
    def state(self) -> str:
        return self.seen.clock.state

    @property
    def step(self) -> AgendaStep | None:
        """The step that is under way."""
        return clock.step_at(self.seen.clock, self.seen.steps)

    @property
    def following(self) -> AgendaStep | None:
        """The step after it."""
        return next(iter(self.coming), None)

    @property
    def coming(self) -> tuple[AgendaStep, ...]:
        """All steps still to come."""
        return clock.ahead(self.seen.clock, self.seen.steps)

    @property
    def elapsed_ms(self) -> int:
        """How long the step has run, without pauses and without what was not to count."""
        found = self.seen.clock
        began = clock.moment(found.started)
        if found.state != "running" or began is None:
            return found.elapsed_ms
        ran = (self.now - began).total_seconds() - self._left_out.get(found.started, 0.0)
        return max(0, found.elapsed_ms + round(ran * 1000))

    @property
    def planned_s(self) -> int:
        """What the step may take, as it is agreed now."""
        return self.step.lasts * 60 if self.step else 0

    @property
    def left_s(self) -> int:
        """What is left of it; below zero it is over its time."""
        return self.planned_s - self.elapsed_ms // 1000

    @property
    def standing(self) -> Standing:
        """The evening against its plan."""
        return stands(self.seen.clock, self.seen.steps, self.seen.start, self.now, self.left_s)

    @property
    def behind_s(self) -> int:
        """By how much the evening will end later than agreed; below zero earlier."""
        return self.standing.behind_s

    @property
    def ends_at(self) -> str:
        """When it will end as it looks now, or '' if nothing tells."""
        return self.standing.ends_at

    def three_ways(self, minutes: int) -> tuple[Way, Way, Way]:
        """How so many minutes can be caught up from here."""
        spent = self.elapsed_ms // 1000
        return three_ways(self.step, self.coming, minutes, spent, self.seen.tables)

    # --- what she does ----------------------------------------------------------------------------------

    def turn(self) -> None:
        """Start, pause or go on, whichever comes next."""
        verbs: dict[str, tuple[str, Callable[..., None]]] = {
            "waiting": (N_("Start the clock"), clock.start),
            "running": (N_("Pause the clock"), clock.pause),
            "paused": (N_("Let the clock go on"), clock.go_on),
        }
        if self.state in verbs:
            self._do(*verbs[self.state])

    def next_step(self) -> None:
        label = N_("Next step") if self.coming or self.state == "waiting" else N_("End the evening")
        self._do(label, clock.next_step)

    def previous_step(self) -> None:
        self._do(N_("Back to the step before"), clock.previous_step)

    def add_minutes(self, minutes: int) -> None:
        label = N_("Give the step more minutes") if minutes > 0 else N_("Give the step fewer minutes")
        self.desk.do(label, clock.add_minutes, minutes)

    def start_over(self) -> None:
        """As if the evening had not been run."""
        self.desk.do(N_("Start the run sheet over"), clock.from_the_beginning)

    def replan(self, way: Way) -> None:
        """Catch up in this way."""
        labels = {
            "shorten": N_("Catch up: shorten steps"),
            "drop": N_("Catch up: leave out steps"),
            "move": N_("Catch up: move the end"),
        }
        self.desk.do(labels[way.key], clock.replan, way)

    def answer(self, counts: bool) -> None:
        """Let the time that is asked about count, or let the step go on from where it was before."""
        asked, self.question = self.question, None
        if asked is None:
            return
        if not counts:
            self._do(N_("Leave out the time away"), clock.count_from)
        self._left_out.pop(asked.started, None)  # from now on it counts, or will when this is undone
        self.wondering.emit()
        self.ticked.emit()

    # --- inside -----------------------------------------------------------------------------------------

    def tick(self) -> None:
        """A second has passed, or a night."""
        before, self._last = self._last, (self.times.passing(), self.times.awake())
        passed, ran = self._last[0] - before[0], self._last[1] - before[1]
        slept = away.slept(self.seen.clock, passed, ran, self.times.late)
        if slept is not None:
            self._ask(slept)
        self._signal()
        self.ticked.emit()

    def _ask(self, asked: Away) -> None:
        """Until it is answered the step stands as if the time did not count."""
        if self.question is not None and self.question.started == asked.started:
            asked = self.question.and_then(asked)
        self.question = asked
        self._left_out[asked.started] = asked.away_s
        self.wondering.emit()

    def _do(self, label: str, command: Callable[..., None]) -> None:
        self.desk.do(label, command, Moment(self.now, self.elapsed_ms))
        if not self.desk.file.read_only:
            read = Reading(self.times.passing(), self.times.wall(), self.now)
            self.desk.aside(readings.keep, read)

    def _begin(self, times: Times) -> tuple[float, datetime]:
        """Passing time and the time of day to begin from: while the evening runs, those it went by before."""
        passing, wall = times.passing(), times.wall()
        if self.desk.ask(clock.the_clock).state not in ("running", "paused"):
            return passing, wall
        return passing, readings.goes_on(self.desk.ask(readings.kept), passing, wall) or wall

    def _touched(self, touched: frozenset[str]) -> None:
        if touched & WATCHES:
            self._look()
            self._run()
            self.ticked.emit()

    def _look(self) -> None:
        self.seen = Seen(
            self.desk.ask(clock.the_clock),
            self.desk.ask(agenda.in_order),
            len(self.desk.ask(tables.in_order)),
            self.desk.ask(the_dialogue).starts_at,
        )
        if self.question is not None and self.question.started != self.seen.clock.started:
            self.question = None
            self.wondering.emit()

    def _run(self) -> None:
        """Tick while there is something to reckon; a paused evening gets later, too."""
        if self.state in ("running", "paused"):
            self._timer.start()
        else:
            self._timer.stop()

    def _stage(self) -> str:
        if self.state != "running" or self.step is None:
            return ""
        return signal(self.left_s, self.planned_s)

    @property
    def nearly_over(self) -> bool:
        """Will the step end in a moment?"""
        return self._stage() == "soon"

    def _signal(self) -> None:
        """Once before the end of a step and once at its end."""
        now = (self.seen.clock.step_id, self._stage())
        if now != self._told:
            self._told = now
            if now[1] == "soon":
                self.soon.emit()
            elif now[1] == "over":
                self.over.emit()
