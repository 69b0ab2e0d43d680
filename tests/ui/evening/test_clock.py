"""The clock through the real stage: keys and buttons turn it, an injected laptop lets time pass."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forumdesk.forum import agenda, clock
from forumdesk.ui.clockwork import Clockwork
from forumdesk.ui.stages.evening.clock_card import ClockCard
from forumdesk.ui.stages.evening.lateness_dialog import LatenessDialog
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.laptop import Laptop
from tests.ui.scene import Scene

MINUTES = [10, 10, 35, 10, 12, 23, 5, 22, 23, 20, 10]


@pytest.fixture
def laptop(lerum: Scene) -> Laptop:
    made = Laptop()
    made.run(lerum.desk.clockwork)
    return made


def shown(scene: Scene) -> EveningView:
    assert isinstance(scene.view, EveningView)
    return scene.view


def card(scene: Scene) -> ClockCard:
    return shown(scene).clock


def work(scene: Scene) -> Clockwork:
    return scene.desk.clockwork


def rows(scene: Scene) -> list[str]:
    model = shown(scene).run_sheet.steps.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(spoken)) for row in range(model.rowCount())]


def pill(scene: Scene) -> str:
    return shown(scene).heading.pill.text()


def late(scene: Scene, qtbot: QtBot) -> LatenessDialog:
    shown(scene).late.click()
    found = shown(scene).findChildren(LatenessDialog)[-1]
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_the_clock_is_started_and_counts_down(lerum: Scene, laptop: Laptop) -> None:
    assert card(lerum).figure.text() == "10:00"
    card(lerum).start.click()
    laptop.wait(2, 18)
    assert card(lerum).figure.text() == "07:42"
    assert card(lerum).where.text() == "Now · step 1 of 11"
    assert pill(lerum) == "on time · ends 21:00"


def test_the_whole_evening_runs_from_step_to_step_by_one_key(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    for minutes in MINUTES:
        laptop.wait(minutes)
        assert work(lerum).left_s == 0
        lerum.hands.press("Ctrl+Right")
    assert work(lerum).state == "ended"
    assert pill(lerum) == "on time · ended 21:00"
    assert rows(lerum)[2] == "18:20, Pass 1: brainstorming vid sex bord, 35 min · 18:20–18:55, over"
    assert rows(lerum)[10].endswith("20:50–21:00, over")
    assert [(step.lasts, step.dropped) for step in lerum.ask(agenda.in_order)] == [(n, 0) for n in MINUTES]


@pytest.mark.usefixtures("laptop")
def test_ctrl_right_goes_between_words_where_words_stand(lerum: Scene) -> None:
    card(lerum).start.click()
    shown(lerum).ideas.entries.lines[0].setFocus()
    lerum.hands.type("Snabba besked")
    lerum.hands.press("Home", "Ctrl+Right")
    assert work(lerum).step == work(lerum).seen.steps[0]
    lerum.hands.type("och ")
    assert shown(lerum).ideas.entries.lines[0].text() == "Snabba och besked"


def test_overtime_makes_the_evening_late_and_is_told_in_words(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.wait(8)
    assert (card(lerum).sign.text(), card(lerum).figure.property("tone")) == ("2 minutes left", "plain")
    laptop.wait(4, 35)
    assert card(lerum).sign.text() == "The time is up"
    assert (card(lerum).figure.text(), card(lerum).figure.property("tone")) == ("+02:35", "warn")
    assert pill(lerum) == "2 min behind plan · ends 21:02"
    lerum.hands.press("Ctrl+Right")
    assert pill(lerum) == "2 min behind plan · ends 21:02"
    assert rows(lerum)[2].startswith("18:20, Pass 1: brainstorming vid sex bord, 35 min · about 18:22")


def test_a_step_that_ends_early_puts_the_evening_ahead(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.wait(7)
    lerum.hands.press("Ctrl+Right")
    assert pill(lerum) == "3 min ahead of plan · ends 20:57"


def test_pausing_stops_the_step_but_not_the_evening(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.wait(3)
    card(lerum).pause.click()
    laptop.wait(5)
    assert card(lerum).figure.text() == "07:00"
    assert pill(lerum) == "5 min behind plan · ends 21:05"
    card(lerum).pause.click()
    laptop.wait(1)
    assert card(lerum).figure.text() == "06:00"


@pytest.mark.usefixtures("laptop")
def test_minutes_are_added_and_taken(lerum: Scene) -> None:
    card(lerum).start.click()
    card(lerum).more.click()
    assert card(lerum).figure.text() == "15:00"
    assert rows(lerum)[0].startswith("18:00, Välkomna och kvällens spelregler, 10 → 15 min · 18:00\u00a0–")
    assert pill(lerum) == "5 min behind plan · ends 21:05"
    for _press in range(4):
        card(lerum).less.click()
    assert card(lerum).figure.text() == "01:00"


def test_every_turn_of_the_clock_is_undone_and_time_has_gone_on(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.wait(4)
    card(lerum).more.click()
    card(lerum).next.click()
    laptop.wait(1)
    card(lerum).pause.click()
    laptop.wait(2)
    lerum.hands.press("Ctrl+Z")
    assert (work(lerum).state, card(lerum).figure.text()) == ("running", "07:00")
    lerum.hands.press("Ctrl+Z")
    assert (card(lerum).where.text(), card(lerum).figure.text()) == ("Now · step 1 of 11", "08:00")
    lerum.hands.press("Ctrl+Z")
    assert card(lerum).figure.text() == "03:00"
    lerum.hands.press("Ctrl+Z")
    assert work(lerum).state == "waiting"
    assert lerum.ask(agenda.in_order)[0].started == ""
    lerum.hands.press("Ctrl+Y")
    assert card(lerum).figure.text() == "03:00"


def test_the_step_before_goes_on_as_if_it_had_never_ended(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.wait(4)
    card(lerum).next.click()
    laptop.wait(1)
    work(lerum).previous_step()
    assert (card(lerum).where.text(), card(lerum).figure.text()) == ("Now · step 1 of 11", "05:00")
    assert lerum.ask(agenda.in_order)[1].started == ""


def test_a_wall_clock_set_by_an_hour_changes_nothing(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.wait(4)
    before = (work(lerum).left_s, work(lerum).behind_s, work(lerum).ends_at, rows(lerum))
    for jump in (60, -120):
        laptop.set_clock(jump)
        assert (work(lerum).left_s, work(lerum).behind_s, work(lerum).ends_at, rows(lerum)) == before
        assert work(lerum).question is None
    laptop.wait(6)
    lerum.hands.press("Ctrl+Right")
    assert rows(lerum)[0].endswith("18:00–18:10, over")


@pytest.mark.parametrize("away", ["sleep", "stop"])
def test_after_sleep_it_asks_and_meanwhile_the_time_does_not_count(
    lerum: Scene, laptop: Laptop, away: str
) -> None:
    card(lerum).start.click()
    laptop.wait(3)
    getattr(laptop, away)(20)
    band = shown(lerum).away
    assert band.isVisible()
    assert "20 minutes" in band.words.text()
    assert card(lerum).figure.text() == "07:00"
    laptop.wait(1)
    band.leave_out.click()
    assert (band.isVisible(), card(lerum).figure.text()) == (False, "06:00")
    assert pill(lerum) == "20 min behind plan · ends 21:20"
    lerum.hands.press("Ctrl+Z")
    assert card(lerum).figure.text() == "+14:00"


def test_slept_minutes_can_count(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.wait(3)
    laptop.sleep(5)
    shown(lerum).away.count.click()
    assert card(lerum).figure.text() == "02:00"
    assert lerum.desk.undo_label == "Start the clock"


def test_two_sleeps_are_asked_about_together(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.sleep(20)
    laptop.sleep(20)
    assert "40 minutes" in shown(lerum).away.words.text()
    assert card(lerum).figure.text() == "10:00"


def test_nothing_is_asked_when_no_step_runs(lerum: Scene, laptop: Laptop) -> None:
    laptop.sleep(20)
    card(lerum).start.click()
    card(lerum).pause.click()
    laptop.sleep(20)
    assert not shown(lerum).away.isVisible()


def test_the_signal_comes_once_before_and_once_at_the_end(lerum: Scene, laptop: Laptop) -> None:
    heard: list[str] = []
    work(lerum).soon.connect(lambda: heard.append("soon"))
    work(lerum).over.connect(lambda: heard.append("over"))
    card(lerum).start.click()
    laptop.wait(7)
    assert heard == []
    for _second in range(300):
        laptop.wait(seconds=1)
    assert heard == ["soon", "over"]


def test_late_twice_and_caught_up_twice(lerum: Scene, laptop: Laptop, qtbot: QtBot) -> None:
    card(lerum).start.click()
    laptop.wait(21)
    lerum.hands.press("Ctrl+Right")
    assert work(lerum).standing.minutes == 11
    asked = late(lerum, qtbot)
    assert asked.minutes.value() == 11
    before = lerum.ask(agenda.in_order)
    qtbot.keyClick(asked, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert pill(lerum) == "on time · ends 21:00"
    steps = lerum.ask(agenda.in_order)
    assert sum(step.lasts for step in steps) == sum(step.lasts for step in before) - 11
    assert all(step.lasts >= step.min_minutes for step in steps)
    laptop.wait(work(lerum).planned_s // 60 + 20)
    assert work(lerum).standing.minutes == 20
    asked = late(lerum, qtbot)
    assert asked.cards[1].button.isEnabled()
    asked.cards[1].button.click()
    dropped = [step for step in lerum.ask(agenda.in_order) if step.dropped]
    assert dropped
    assert all(step.optional for step in dropped)
    lerum.window.activateWindow()
    qtbot.waitUntil(lerum.window.isActiveWindow)
    lerum.hands.press("Ctrl+Z")
    assert not any(step.dropped for step in lerum.ask(agenda.in_order))
    lerum.hands.press("Ctrl+Z")
    assert lerum.ask(agenda.in_order)[2:] == before[2:]


def test_moving_the_end_makes_the_evening_on_time(lerum: Scene, laptop: Laptop, qtbot: QtBot) -> None:
    card(lerum).start.click()
    laptop.wait(17)
    late(lerum, qtbot).cards[2].button.click()
    assert pill(lerum) == "on time · ends 21:07"
    assert lerum.ask(clock.the_clock).moved_end_min == 7


def test_each_way_shows_its_effect_before_it_is_chosen(lerum: Scene, laptop: Laptop, qtbot: QtBot) -> None:
    card(lerum).start.click()
    laptop.wait(70)
    lerum.hands.press("Ctrl+Right")
    asked = late(lerum, qtbot)
    asked.minutes.setValue(100)
    words = [each.words.text() for each in asked.cards]
    gained = asked.ways[0].gained
    assert words[0].startswith(f"Catches up {gained} of 100 minutes: {100 - gained} min too few. Ends ")
    assert "Borden redovisar: 1 min 30 s for each table." in words[0]
    assert "Borden redovisar: 2 min for each table." in words[2]
    present = [told.words for told in asked.effects.rows[3]]
    assert present[:3] == ["Borden redovisar", "20:05 · 12 min", "19:48 · 12 → 9 min"]
    assert present[3:] == ["20:05 · 12 min", "20:05 · 12 min"]
    assert lerum.desk.undo_label == "Next step"


def test_the_plan_can_change_under_a_running_clock(lerum: Scene, laptop: Laptop) -> None:
    card(lerum).start.click()
    laptop.wait(3)
    first = lerum.ask(agenda.in_order)[0]
    lerum.desk.do("Edit step", agenda.edit, first.id, "minutes", 20)
    assert card(lerum).figure.text() == "17:00"
    lerum.desk.do("Remove step", agenda.remove, first.id)
    lerum.hands.press("Ctrl+Right")
    assert card(lerum).title.text() == "Berättelsen: tio år fram"
