"""Work beside the screen: a function on plain data in a thread, its answer back on the main thread."""

from __future__ import annotations

import inspect
import os
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Semaphore, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from forumdesk.refusal import Refusal
from forumdesk.words import _

T = TypeVar("T")
PATIENCE = 500
"""Milliseconds before work is worth a word."""
Failed = Callable[[str], None]


class Cancelled(Exception):
    """The officer pressed Cancel; nobody is told, nothing is kept."""


class Job(QObject):
    """One piece of work; lives on the main thread, so its slots run there."""

    advanced = Signal(int, int)  # done, of how many (0: nobody knows)
    ended = Signal()
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(
        self,
        label: str,
        then: Callable[[Any], None],
        failed: Failed,
        parent: QObject,
        patience: int | None = PATIENCE,
    ) -> None:
        super().__init__(parent)
        self.label, self.patience = label, patience
        self._then, self._failed = then, failed
        self._stop = Event()
        self._returned.connect(self._take)
        self._raised.connect(self._explain)

    def cancel(self) -> None:
        """Give it up: its answer will not be used, and at its next step the function ends."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def progress(self, done: int, total: int = 0) -> None:
        """Handed to the function, which calls it now and then; ends the work when it is cancelled."""
        if self._stop.is_set():
            raise Cancelled
        self.advanced.emit(done, total)

    @Slot(object)
    def _take(self, answer: object) -> None:
        self.ended.emit()
        if not self.cancelled:
            self._then(answer)

    @Slot(object)
    def _explain(self, reason: BaseException) -> None:
        self.ended.emit()
        if not self.cancelled:
            self._failed(sentence(reason))


def sentence(reason: BaseException) -> str:
    """What she is told: refusals and faults speak for themselves, all else is ours."""
    from forumdesk.store import Fault

    if isinstance(reason, (Refusal, Fault)):
        return str(reason)
    if isinstance(reason, MemoryError):
        return _("The computer's memory is full. Your dialogue is safe. Close other programs and try again.")
    if isinstance(reason, OSError):
        return _("A file could not be read or written. Your dialogue is safe. Try another folder.")
    return _("Something went wrong in the program. What you have done is stored. Try again.")


class _Task(Thread):
    """Carries the function.

    A thread of Python's, not of Qt's pool: the pool waits for its threads when it is destroyed, with
    Python's lock held, which the thread needs to end.
    """

    def __init__(
        self, job: Job, function: Callable[..., Any], data: tuple[Any, ...], room: Semaphore
    ) -> None:
        super().__init__(name=f"work: {job.label}", daemon=True)
        self.job, self.function, self.data, self.room = job, function, data, room

    def run(self) -> None:
        with self.room:
            tell, answer = self._worked()
        with suppress(RuntimeError):  # the window was closed and its jobs are gone: nobody is left to be told
            tell.emit(answer)

    def _worked(self) -> tuple[SignalInstance, object]:
        offered = {"progress": self.job.progress, "cancelled": lambda: self.job.cancelled}
        named = {name: offered[name] for name in offered if _takes(self.function, name)}
        try:
            return self.job._returned, None if self.job.cancelled else self.function(*self.data, **named)
        except Cancelled:
            return self.job._returned, None
        except BaseException as reason:  # noqa: BLE001 - a thread must never die unheard
            if self.job.cancelled:  # however the function put it
                return self.job._returned, None
            return self.job._raised, reason


def _takes(function: Callable[..., Any], name: str) -> bool:
    try:
        return name in inspect.signature(function).parameters
    except (TypeError, ValueError):
        return False


class Works(QObject):
    """All that is being computed just now; the status line listens."""

    started = Signal(object)  # Job
    broke = Signal(object)  # what a function raised

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = Semaphore(os.cpu_count() or 1)
        self._tasks: dict[Job, _Task] = {}

    def start(
        self,
        label: str,
        function: Callable[..., T],
        *data: Any,
        then: Callable[[T], None],
        failed: Failed,
        patience: int | None = PATIENCE,
    ) -> Job:
        """Run `function(*data)` in a thread, then `then(answer)` or `failed(sentence)` on the main thread.

        A function with a parameter named `progress` gets one to call with (done, total), and with one named
        `cancelled` something to ask whether it is still wanted. The status line speaks of it after so many
        milliseconds of `patience`, or never."""
        job = Job(label, then, failed, self, patience)
        task = _Task(job, function, data, self._room)
        self._tasks[job] = task
        job.ended.connect(self._forget)
        job._raised.connect(self.broke)
        self.started.emit(job)
        task.start()
        return job

    @property
    def running(self) -> list[Job]:
        return list(self._tasks)

    def finish(self, milliseconds: int = 5000) -> bool:
        """Give everything up and wait until the threads have ended; for closing."""
        waiting = list(self._tasks.values())
        for job in self.running:
            job.cancel()
        deadline = time.monotonic() + milliseconds / 1000
        for task in waiting:
            task.join(max(0.0, deadline - time.monotonic()))
        return not any(task.is_alive() for task in waiting)

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._tasks.pop(job, None)
            job.deleteLater()
