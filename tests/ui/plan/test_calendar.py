"""The day can be chosen from a calendar, by keys, too."""

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication

from forumdesk import words
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.plan import PlanView
from forumdesk.ui.widgets.day_line import Calendar, DayLine, as_iso
from tests.ui.typist import ALT, Key, press

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)")


@pytest.fixture
def calendar(plan: PlanView) -> Calendar:
    plan.booklet.turn(1)
    line = plan.booklet.view.fields["date"].editor
    assert isinstance(line, DayLine)
    press(Key.Key_Down, ALT)
    found = line.findChild(Calendar)
    assert isinstance(found, Calendar)
    return found


def test_alt_down_opens_it_at_the_day(calendar: Calendar) -> None:
    assert calendar.isVisible()
    assert calendar.month.selectedDate() == QDate(2011, 5, 18)


def test_the_chosen_day_is_stored_at_once(calendar: Calendar, desk: Desk) -> None:
    calendar.month.clicked.emit(QDate(2011, 5, 25))
    assert desk.ask(the_dialogue).date == "2011-05-25"
    assert desk.undo_label == "Edit date"
    assert not calendar.isVisible()


def test_the_cursor_is_back_in_the_line_afterwards(calendar: Calendar, plan: PlanView) -> None:
    calendar.month.activated.emit(QDate(2011, 5, 25))
    QApplication.processEvents()
    assert plan.booklet.view.fields["date"].editor.value() == "2011-05-25"
    assert plan.focusWidget() is plan.booklet.view.fields["date"].editor


@pytest.mark.parametrize(
    ("language", "written"),
    [("sv", "18 maj 2011"), ("sv", "onsdag 18 maj 2011"), ("sv", "18/5 2011"), ("sv", "2011-5-18"),
     ("sv", "20110518"), ("en", "18 May 2011"), ("sv", "ons 18 maj 2011"), ("sv", "18.5.2011")],
)  # fmt: skip
def test_a_day_is_understood_as_one_writes_it(language: str, written: str) -> None:
    words.use(language)
    assert as_iso(written) == "2011-05-18"


@pytest.mark.parametrize("written", ["23 nov 2026", "23 nov. 2026", "måndag, 23 November 2026"])
def test_a_month_may_be_shortened_with_or_without_its_dot(written: str) -> None:
    words.use("sv")
    assert as_iso(written) == "2026-11-23"


@pytest.mark.parametrize("written", ["31 februari 2011", "i maj", "", "2011"])
def test_what_is_no_day_is_left_as_it_is(written: str) -> None:
    words.use("sv")
    assert as_iso(written) == written
