"""The desk: the one place where screens ask queries and run commands on the open dialogue file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile, Fault
from forumdesk.ui.worker import PATIENCE, Failed, Job, Works
from forumdesk.words import _

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from forumdesk.ui.clockwork import Clockwork
    from forumdesk.ui.projector.projector import Projector
    from forumdesk.ui.times import Times

P = ParamSpec("P")
T = TypeVar("T")


class Desk(QObject):
    """Reading is free; changing goes through `do` or `change`, one change each."""

    changed = Signal(object)  # frozenset[str]: the names of the tables touched
    said = Signal(str)  # a sentence for the message line: a refusal or a fault
    unsaid = Signal(str)  # that sentence does not hold any more
    noted = Signal(str)  # a few words for the status line: good news that needs no answer
    wanted = Signal(str)  # the key of a stage that should be shown
    pointed = Signal(str, str, str)  # a stage, a page of it and a field there; '' where there is none
    suggesting = Signal()  # suggestions were switched on or off
    settling = Signal()  # whoever holds something typed stores it now: before undo, a paper or the end

    def __init__(
        self,
        file: DialogueFile,
        works: Works | None = None,
        parent: QObject | None = None,
        times: Times | None = None,
    ) -> None:
        super().__init__(parent)
        self.file, self._times = file, times
        self.works = works or Works(self)
        self.jobs: list[Job] = []
        self._aside, self._suggests = False, True
        self._answers: tuple[int, dict[object, Any]] = (file.turn, {})
        file.listeners.append(self._touched)

    @property
    def suggests(self) -> bool:
        """Are there suggestions on the board?"""
        return self._suggests

    def suggest(self, wanted: bool) -> None:
        """Switch suggestions on or off."""
        if wanted != self._suggests:
            self._suggests = wanted
            self.suggesting.emit()

    @cached_property
    def clockwork(self) -> Clockwork:
        """The clock of the evening; there is one for each open dialogue."""
        from forumdesk.ui.clockwork import Clockwork  # it leans on the desk, too

        return Clockwork(self, self._times)

    @cached_property
    def projector(self) -> Projector:
        """What the hall sees; there is one for each open dialogue."""
        from forumdesk.ui.projector.projector import Projector  # it leans on the desk, too

        return Projector(self)

    def ask(self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **named: P.kwargs) -> T:
        """Run a query: `desk.ask(areas.in_order)`."""
        with self.file.read() as conn:
            return query(conn, *args, **named)

    def remembered(self, query: Callable[[Connection], T]) -> T:
        """The answer of a query that several ask for, read once between two changes."""
        turn, answers = self._answers
        if turn != self.file.turn:
            turn, answers = self._answers = (self.file.turn, {})
        if query not in answers:
            answers[query] = self.ask(query)
        found: T = answers[query]
        return found

    def do(
        self, label: str, command: Callable[..., T], *args: Any, merge: str | None = None, **named: Any
    ) -> T | None:
        """Make one change; a refusal or a fault is said in the message line, and None comes back."""
        try:
            return self.change(label, command, *args, merge=merge, **named)
        except (Refusal, Fault) as no:
            self.said.emit(str(no))
            return None

    def change(
        self, label: str, command: Callable[..., T], *args: Any, merge: str | None = None, **named: Any
    ) -> T:
        """Make one change; a Refusal comes to the caller, who shows it beside the field. So does a Fault:
        whoever lets it pass has it said in the message line by the window."""
        with self.file.change(label, merge=merge) as conn:
            return command(conn, *args, **named)

    def aside(self, command: Callable[..., object], *args: Any) -> None:
        """Keep what is no act of hers, outside undo; nobody needs to ask again for it. A fault is said."""
        self._aside = True
        try:
            with self.file.unrecorded() as conn:
                command(conn, *args)
        except (Refusal, Fault) as no:
            self.said.emit(str(no))
        finally:
            self._aside = False

    @property
    def undo_label(self) -> str | None:
        """The name of the change that undo would take back, in the screen's language."""
        return _(self.file.undo_label) if self.file.undo_label else None

    @property
    def redo_label(self) -> str | None:
        """The name of the change that redo would do again, in the screen's language."""
        return _(self.file.redo_label) if self.file.redo_label else None

    def undo(self) -> None:
        """Take the last change back; what is being typed is a change first."""
        self.settling.emit()
        self._replay(self.undo_label, self.file.undo, _("Undone: {change}"))

    def redo(self) -> None:
        """Do the change again that was taken back."""
        self._replay(self.redo_label, self.file.redo, _("Redone: {change}"))

    def work(
        self,
        label: str,
        function: Callable[..., T],
        *data: Any,
        then: Callable[[T], None],
        failed: Failed | None = None,
        patience: int | None = PATIENCE,
    ) -> Job:
        """Compute beside the screen, on plain data, never on the file; see `worker.Works.start`."""
        self.jobs = [job for job in self.jobs if job in self.works.running]
        job = self.works.start(
            label, function, *data, then=then, failed=failed or self._failed, patience=patience
        )
        self.jobs.append(job)
        return job

    def close(self) -> None:
        """Store what is being typed, give up what is being computed; who opened the file closes it."""
        self.settling.emit()
        if "projector" in self.__dict__:  # made when first asked for, and never only to be closed
            self.projector.close()
        for job in self.jobs:
            job.cancel()
        if self._touched in self.file.listeners:
            self.file.listeners.remove(self._touched)

    def _replay(self, label: str | None, step: Callable[[], object], words: str) -> None:
        if label is None:
            return
        try:
            step()
        except (Refusal, Fault) as no:
            self.said.emit(str(no))
        else:
            self.noted.emit(words.format(change=label))

    def _touched(self, tables: frozenset[str]) -> None:
        if not self._aside:
            self.changed.emit(tables)

    def _failed(self, sentence: str) -> None:
        self.said.emit(sentence)
