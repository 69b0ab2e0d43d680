"""Work beside the screen: answers, failures, progress and giving up."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.refusal import Refusal
from forumdesk.ui.status_line import StatusLine
from forumdesk.ui.worker import Works


@pytest.fixture
def works(qapp: QApplication) -> Iterator[Works]:
    assert qapp
    made = Works()
    yield made
    assert made.finish()


def unexpected(told: object) -> None:
    raise AssertionError(told)


def test_the_answer_comes_back_on_the_main_thread(works: Works, qtbot: QtBot) -> None:
    came: list[tuple[threading.Thread, threading.Thread]] = []
    job = works.start(
        "Think",
        threading.current_thread,
        then=lambda there: came.append((there, threading.current_thread())),
        failed=unexpected,
    )
    with qtbot.waitSignal(job.ended):
        pass
    qtbot.waitUntil(lambda: bool(came))
    there, here = came[0]
    assert here is threading.main_thread()
    assert there is not here


def test_a_refusal_becomes_its_sentence(works: Works, qtbot: QtBot) -> None:
    said: list[str] = []

    def refuse() -> None:
        raise Refusal("The list has no names.")

    works.start("Read", refuse, then=lambda _nothing: said.append("done"), failed=said.append)
    qtbot.waitUntil(lambda: said == ["The list has no names."])


@pytest.mark.parametrize(
    ("reason", "part"),
    [
        (MemoryError(), "memory is full"),
        (PermissionError(), "read or written"),
        (KeyError("x"), "went wrong"),
    ],
)
def test_every_failure_is_one_sentence_without_its_text(
    works: Works, qtbot: QtBot, reason: Exception, part: str
) -> None:
    said: list[str] = []

    def fail() -> None:
        raise reason

    works.start("Read", fail, then=unexpected, failed=said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert part in said[0]
    assert "Traceback" not in said[0]


def test_work_that_is_given_up_ends_at_its_next_step_and_answers_nobody(works: Works, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(progress: Callable[[int, int], None]) -> str:
        begun.set()
        assert go_on.wait(5)
        progress(1, 2)
        return "never"

    job = works.start("Slow", slow, then=unexpected, failed=unexpected)
    assert begun.wait(5)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: works.running == [])


def test_work_may_ask_whether_it_is_still_wanted_and_end_as_it_likes(works: Works, qtbot: QtBot) -> None:
    begun = threading.Event()
    broke: list[object] = []
    works.broke.connect(broke.append)

    def slow(cancelled: Callable[[], bool]) -> None:
        begun.set()
        while not cancelled():
            threading.Event().wait(0.01)
        raise ValueError("given up")

    job = works.start("Slow", slow, then=unexpected, failed=unexpected)
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: works.running == [])
    assert broke == []


def test_the_status_line_never_speaks_of_work_that_nobody_waits_for(works: Works, qtbot: QtBot) -> None:
    line = StatusLine(works)
    qtbot.addWidget(line)
    line.show()
    go_on = threading.Event()
    works.start("Quiet", go_on.wait, 5, then=lambda _told: None, failed=unexpected, patience=None)
    works.start("Told", go_on.wait, 5, then=lambda _told: None, failed=unexpected, patience=1)
    qtbot.waitUntil(line.work.isVisible, timeout=10_000)
    assert line.work.text() == "Told"
    go_on.set()
    qtbot.waitUntil(lambda: works.running == [])
    assert not line.work.isVisible()


def test_the_status_line_shows_work_only_after_half_a_second(works: Works, qtbot: QtBot) -> None:
    line = StatusLine(works)
    qtbot.addWidget(line)
    line.show()
    go_on = threading.Event()

    def slow(progress: Callable[[int, int], None]) -> None:
        progress(3, 10)
        go_on.wait(5)

    works.start("Printing", slow, then=lambda _nothing: None, failed=unexpected)
    assert not line.work.isVisible()
    qtbot.waitUntil(line.work.isVisible, timeout=10_000)
    assert line.work.text() == "Printing"
    assert line.cancel.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not line.work.isVisible())


def test_a_window_that_goes_does_not_wait_for_ever_for_what_is_computed(qapp: QApplication) -> None:
    assert qapp
    go_on, began = threading.Event(), threading.Event()

    def long() -> None:
        began.set()
        go_on.wait(20)

    works = Works()
    works.start("Think", long, then=unexpected, failed=unexpected)
    assert began.wait(20)
    assert not works.finish(10)
    works.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    go_on.set()
    for thread in threading.enumerate():
        if thread.name == "work: Think":
            thread.join(20)
            assert not thread.is_alive()
