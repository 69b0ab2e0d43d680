"""What one stage is; which there are is told by `ui.stages`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from forumdesk.ui.desk import Desk
from forumdesk.words import language

if TYPE_CHECKING:
    from forumdesk.forum.progress import Figures, Progress


class State(Enum):
    """How far the work of a stage has come."""

    DONE = "done"
    UNDER_WAY = "under way"
    AHEAD = "ahead"


class StageView(QWidget):
    """What one sees and touches of a stage; asks again when a table that it watches was touched."""

    WATCHES: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def refresh(self) -> None:
        """Ask everything again; called when shown and stale, or at once if visible."""

    def refresh_after(self, tables: frozenset[str]) -> None:  # noqa: ARG002 - for those who know a shorter way
        """Ask again what the latest change of these tables touched; called at once, and only if visible."""
        self.refresh()

    def go_to(self, page: str, field: str) -> None:
        """Put the cursor where something is mended; a stage of one page needs do nothing."""

    def settle(self) -> bool:
        """Store what is being typed, before the file is closed; False if that can't be done."""
        return True


@dataclass(frozen=True)
class Stage:
    """One of the eight; heavy modules are imported inside `view`, not at the top of the stage's file."""

    key: str
    number: int
    title: str  # marked with N_, translated when shown
    subtitle: Callable[[Desk], str]
    state: Callable[[Desk], State]
    view: Callable[[Desk], StageView]
    reads: frozenset[str] | None = None  # the tables that the subtitle is told from; None is any of them


def by_the_rule(key: str) -> Callable[[Desk], State]:
    """The state that the figures of the evening give this stage; the start screen uses the same rule."""

    def state(desk: Desk) -> State:
        from forumdesk.forum import progress

        return State(_reckoned(desk.remembered(progress.the_figures), date.today(), language()).of(key))

    return state


@lru_cache(maxsize=2)  # eight stages ask after every change
def _reckoned(seen: Figures, today: date, _language: str) -> Progress:
    from forumdesk.forum import progress

    return progress.progress(seen, today)
