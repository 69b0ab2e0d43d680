"""What the Evening menu does: it turns the clock of the open dialogue, whichever stage is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumdesk.ui.clockwork import Clockwork
    from forumdesk.ui.window import Window

FEW = 5
"""Minutes that one press gives or takes."""


class EveningVerbs:
    """Each does nothing while no dialogue is open."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    @property
    def under_way(self) -> bool:
        """Has the evening begun, and not ended?"""
        return self._state in ("running", "paused")

    @property
    def begun(self) -> bool:
        """Is there something to go back to?"""
        return self._state in ("running", "paused", "ended")

    def turn_clock(self) -> None:
        self._do(lambda clockwork: clockwork.turn())

    def next_step(self) -> None:
        self._do(lambda clockwork: clockwork.next_step())

    def previous_step(self) -> None:
        self._do(lambda clockwork: clockwork.previous_step())

    def more_time(self) -> None:
        self._do(lambda clockwork: clockwork.add_minutes(FEW))

    def less_time(self) -> None:
        self._do(lambda clockwork: clockwork.add_minutes(-FEW))

    def catch_up(self) -> None:
        """Three ways beside each other, over whichever stage is shown."""
        from forumdesk.ui.stages.evening import lateness_dialog

        self._do(lambda clockwork: lateness_dialog.ask(clockwork, self._window))

    def start_over(self) -> None:
        self._do(lambda clockwork: clockwork.start_over())

    @property
    def _state(self) -> str:
        session = self._window.session
        return session.desk.clockwork.state if session is not None else ""

    def _do(self, verb: "Callable[[Clockwork], object]") -> None:
        if self._window.session is not None:
            verb(self._window.session.desk.clockwork)
