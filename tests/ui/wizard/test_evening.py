"""The reference evening is planned by keyboard alone, in the real window, from an empty wizard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import contacts, facts, mandate, rounds, tables
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.ui.window import Window
from forumdesk.ui.wizard.window import Wizard
from tests.ui.swedish_window import swedish_window
from tests.ui.typist import ALT, Key, cursor, press, tab, write

FIRST = (
    "Året är tio år senare och företagen trivs här. "
    "Vad i kommunen har fått dem att flytta hit, växa och stanna?"
)
SECOND = "Hur kommer vi dit, och vem gör vad?"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return swedish_window(qtbot, tmp_path)


def test_the_reference_evening_is_planned_by_keyboard_from_an_empty_wizard(
    window: Window, qtbot: QtBot
) -> None:
    wizard = begin(window, qtbot)
    mandate_and_purpose()
    time_and_place()
    questions()
    tables_and_roles()
    next_page()  # the agenda of the method fills the evening as it is
    figures()
    assert wizard.booklet.missing() == []
    with qtbot.waitSignal(wizard.opened):
        next_page()
    assert window.session is not None
    ask = window.session.desk.ask
    told = ask(facts.the_facts)
    assert (told.registered, told.attended, told.no_shows, told.attendance_percent) == (60, 51, 9, 85.0)
    assert (told.women, told.men, told.women_percent, told.men_percent) == (17, 34, 33.3, 66.7)
    assert (told.tables, told.seats) == (6, (9, 9, 9, 8, 8, 8))
    assert (told.rounds, told.rotations, told.planned_minutes, told.target_year) == (2, 2, 180, 2021)
    assert [one.question for one in ask(rounds.in_order)] == [FIRST, SECOND]
    assert ask(mandate.the_mandate).given == "början av 2011"
    assert ask(contacts.in_order)[0].title == "Utvecklingssekreterare, Lerums kommun"
    assert {role.leader for role in ask(tables.roles) if role.table == 6} == {"Ledamot 6"}
    assert (ask(the_dialogue).language, window.session.screen.current) == ("sv", "plan")
    assert window.session.file.path.name == "Näringslivsstrategi 2011-05-18.forumdesk"


def test_a_dialogue_kept_for_later_stands_among_the_others(window: Window, qtbot: QtBot) -> None:
    wizard = begin(window, qtbot)
    write("Skolans utemiljö")
    with qtbot.waitSignal(wizard.kept) as told:
        wizard.foot.later.click()
    window.open(told.args[0])
    assert window.session is not None
    assert window.session.desk.ask(the_dialogue).title == "Skolans utemiljö"


def begin(window: Window, qtbot: QtBot) -> Wizard:
    window.new_dialogue()
    wizard = window.findChild(Wizard)
    assert isinstance(wizard, Wizard)
    qtbot.waitExposed(wizard)
    qtbot.waitUntil(
        lambda: QApplication.focusWidget() is not None and cursor().accessibleName() == "Dialogens namn"
    )
    return wizard


def next_page() -> None:
    press(Qt.Key.Key_Right, ALT)


def mandate_and_purpose() -> None:
    write("Näringslivsstrategi")
    tab("Lerum", "Lerums kommun", "", "")
    tab("Kommunfullmäktige", "Beredningen för näringsliv och turism", "början av 2011", "")
    press(Key.Key_Down, times=2)  # level of influence: consultation
    tab("ta fram förslag till näringslivsstrategi", "Sveriges ledande miljökommun", "2025")
    tab("Strategin ska locka företagare hit.", "Ta reda på vad företagare anser behövs.")
    tab("fler företag\nfler arbetstillfällen\nen grön profil", "Företagare och aktörer")
    next_page()


def time_and_place() -> None:
    write("2011-05-18")
    tab("en vardagskväll i maj 2011", "18", "180", "", "")
    press(Key.Key_Tab)
    press(Key.Key_Space)  # add a contact
    tab("Utvecklingssekreterare, Lerums kommun")
    next_page()


def questions() -> None:
    tab("10", "Klockan är sju. På perrongen står tre grannar som har jobb.", FIRST, "", "2", "6", SECOND)
    next_page()


def tables_and_roles() -> None:
    write("Utvecklingssekreterare 1\nUtvecklingssekreterare 2\nUtvecklingssekreterare 3")
    tab("6")
    for number in range(1, 7):
        tab("", f"Ledamot {number}", "")
    press(Key.Key_Tab)
    assert cursor().accessibleName() == "Samma samtalsledare i alla pass"
    press(Key.Key_Space)
    next_page()


def figures() -> None:
    tab("60", "51", "17", "34", "0", "0")
    next_page()
