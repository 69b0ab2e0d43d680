"""Ideas and themes by keyboard alone, through the stage on the screen."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.forum import ideas, tables
from forumdesk.forum.typed import LONGEST
from forumdesk.ui.stages.evening import STAGE
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui import scene
from tests.ui.scene import Scene

LEFT = Qt.MouseButton.LeftButton


def card(shown: Scene) -> EveningView:
    assert isinstance(shown.view, EveningView)
    return shown.view


def said_at(shown: Scene, number: int) -> list[tuple[str, str, int]]:
    """What the file holds for a table: text, meaning, chosen."""
    table = next(one for one in shown.ask(tables.in_order) if one.number == number)
    return [(one.text, one.meaning, one.chosen) for one in shown.ask(ideas.at_table, table.id)]


def listed(there: Scene) -> list[str]:
    return [entry.texts[0] for entry in card(there).ideas.entries.list.entries.entries]


def no(there: Scene) -> str:
    """What is refused beside the list, as it can be seen."""
    words = card(there).ideas.entries.no
    return words.text() if words.isVisible() else ""


def test_the_cursor_is_in_the_entry_line_when_the_stage_is_shown(fresh: Scene) -> None:
    assert fresh.hands.at is card(fresh).ideas.entries.lines[0]


def test_an_idea_per_enter_and_the_line_stays_ready(fresh: Scene) -> None:
    for text in ("Tätare tåg", "Billiga lokaler", "Prao"):
        fresh.hands.type(text)
        fresh.hands.press("Return")
    assert said_at(fresh, 1) == [("Tätare tåg", "", 0), ("Billiga lokaler", "", 0), ("Prao", "", 0)]
    assert listed(fresh) == ["Tätare tåg", "Billiga lokaler", "Prao"]
    assert fresh.hands.at is card(fresh).ideas.entries.lines[0]


def test_enter_in_an_empty_line_stores_nothing(fresh: Scene) -> None:
    fresh.hands.type("   ")
    fresh.hands.press("Return")
    assert said_at(fresh, 1) == []
    assert no(fresh) == ""


def test_tab_leads_to_the_line_for_what_is_meant(fresh: Scene) -> None:
    fresh.hands.type("Tätare tåg")
    fresh.hands.press("Tab")
    fresh.hands.type("Kvällar också.")
    fresh.hands.press("Return")
    assert said_at(fresh, 1) == [("Tätare tåg", "Kvällar också.", 0)]
    assert fresh.hands.at is card(fresh).ideas.entries.lines[0]


def test_a_meaning_without_an_idea_is_refused_in_words_and_kept_on_the_screen(fresh: Scene) -> None:
    fresh.hands.press("Tab")
    fresh.hands.type("Kvällar också.")
    fresh.hands.press("Return")
    assert no(fresh)
    assert card(fresh).ideas.entries.lines[1].text() == "Kvällar också."


def test_tab_in_the_empty_line_says_what_is_meant_by_the_last_idea(fresh: Scene) -> None:
    fresh.hands.type("Tätare tåg")
    fresh.hands.press("Return", "Tab")
    fresh.hands.type("Kvällar också.")
    fresh.hands.press("Return")
    assert said_at(fresh, 1) == [("Tätare tåg", "Kvällar också.", 0)]
    assert card(fresh).ideas.entries.lines[1].text() == ""


def test_a_meaning_stores_itself_when_the_line_is_left(fresh: Scene) -> None:
    fresh.hands.type("Tätare tåg")
    fresh.hands.press("Return", "Tab")
    fresh.hands.type("Kvällar")
    fresh.hands.press("Shift+Tab")
    assert said_at(fresh, 1) == [("Tätare tåg", "Kvällar", 0)]


def test_a_meaning_stores_itself_a_while_after_the_last_key(fresh: Scene) -> None:
    fresh.hands.type("Tätare tåg")
    fresh.hands.press("Return", "Tab")
    fresh.hands.type("Kvällar")
    timer = card(fresh).ideas.entries.pause
    assert timer.isActive()
    timer.timeout.emit()
    assert said_at(fresh, 1) == [("Tätare tåg", "Kvällar", 0)]
    assert fresh.hands.at is card(fresh).ideas.entries.lines[1]


def test_ctrl_enter_stores_and_chooses_in_one_change(fresh: Scene) -> None:
    fresh.hands.type("Tätare tåg")
    fresh.hands.press("Ctrl+Return")
    assert said_at(fresh, 1) == [("Tätare tåg", "", 1)]
    fresh.hands.press("Ctrl+Z")
    assert said_at(fresh, 1) == []
    fresh.hands.press("Ctrl+Y")
    assert said_at(fresh, 1) == [("Tätare tåg", "", 1)]


def test_a_third_theme_is_refused_in_words_and_the_idea_is_kept(fresh: Scene) -> None:
    for text in ("Ett", "Två", "Tre"):
        fresh.hands.type(text)
        fresh.hands.press("Ctrl+Return")
    assert said_at(fresh, 1) == [("Ett", "", 1), ("Två", "", 1), ("Tre", "", 0)]
    assert no(fresh) == "Table 1 has already chosen its 2 themes. Unchoose one of them first."
    assert card(fresh).ideas.quota.text() == "2 of 2 themes chosen"


def test_ctrl_enter_in_the_meaning_of_the_last_idea_chooses_it(fresh: Scene) -> None:
    fresh.hands.type("Tätare tåg")
    fresh.hands.press("Return", "Tab")
    fresh.hands.type("Kvällar")
    fresh.hands.press("Ctrl+Return")
    assert said_at(fresh, 1) == [("Tätare tåg", "Kvällar", 1)]


def test_space_in_the_list_chooses_and_unchooses(fresh: Scene) -> None:
    for text in ("Ett", "Två"):
        fresh.hands.type(text)
        fresh.hands.press("Return")
    fresh.hands.press("Down", "Space")
    assert said_at(fresh, 1) == [("Ett", "", 0), ("Två", "", 1)]
    fresh.hands.press("Up", "Space", "Space")
    assert said_at(fresh, 1) == [("Ett", "", 0), ("Två", "", 1)]


def test_the_refusal_goes_when_the_next_thing_succeeds(fresh: Scene) -> None:
    for text in ("Ett", "Två", "Tre"):
        fresh.hands.type(text)
        fresh.hands.press("Ctrl+Return")
    fresh.hands.type("Fyra")
    assert no(fresh) == ""


def test_an_idea_is_changed_in_place(fresh: Scene) -> None:
    fresh.hands.type("Tätare tog")
    fresh.hands.press("Return", "Down", "F2", "Backspace", "Backspace")
    fresh.hands.type("åg")
    fresh.hands.press("Tab")
    fresh.hands.type("Kvällar")
    fresh.hands.press("Return")
    assert said_at(fresh, 1) == [("Tätare tåg", "Kvällar", 0)]
    assert fresh.hands.at is card(fresh).ideas.entries.list


def test_escape_leaves_an_idea_as_it_was(fresh: Scene) -> None:
    fresh.hands.type("Tåg")
    fresh.hands.press("Return", "Down", "Return")
    fresh.hands.type("et går")
    fresh.hands.press("Escape")
    assert said_at(fresh, 1) == [("Tåg", "", 0)]


def test_what_is_changed_in_place_is_stored_when_it_is_left(fresh: Scene) -> None:
    fresh.hands.type("Tåg")
    fresh.hands.press("Return", "Down", "F2")
    fresh.hands.type("et")
    fresh.hands.go_to(card(fresh).parking.slips.lines[0])
    assert said_at(fresh, 1) == [("Tåget", "", 0)]


def test_a_changed_idea_without_text_is_refused_and_stays_open(fresh: Scene) -> None:
    fresh.hands.type("Tåg")
    fresh.hands.press("Return", "Down", "F2", "Backspace", "Backspace", "Backspace", "Return")
    assert no(fresh)
    assert fresh.hands.at is not card(fresh).ideas.entries.list
    assert said_at(fresh, 1) == [("Tåg", "", 0)]


def test_undo_is_seen_in_the_field_that_is_open(fresh: Scene) -> None:
    fresh.hands.type("Tåg")
    fresh.hands.press("Return", "Down", "F2")
    fresh.hands.type("et")
    fresh.hands.press("Ctrl+Z")
    assert said_at(fresh, 1) == [("Tåg", "", 0)]
    fresh.hands.type("s")
    fresh.hands.press("Return")
    assert said_at(fresh, 1) == [("Tågs", "", 0)]


def test_delete_takes_an_idea_away_and_undo_brings_it_back(fresh: Scene) -> None:
    for text in ("Ett", "Två"):
        fresh.hands.type(text)
        fresh.hands.press("Ctrl+Return")
    fresh.hands.press("Down", "Up", "Del")
    assert said_at(fresh, 1) == [("Två", "", 1)]
    assert fresh.hands.at is card(fresh).ideas.entries.list
    fresh.hands.press("Ctrl+Z")
    assert said_at(fresh, 1) == [("Ett", "", 1), ("Två", "", 1)]
    assert fresh.hands.at is card(fresh).ideas.entries.list


def test_the_focus_goes_to_the_line_when_the_last_idea_is_gone(fresh: Scene) -> None:
    fresh.hands.type("Ett")
    fresh.hands.press("Return", "Down", "Del")
    assert fresh.hands.at is card(fresh).ideas.entries.lines[0]


def test_undo_and_redo_from_the_line_take_back_one_idea_each(fresh: Scene) -> None:
    for text in ("Ett", "Två"):
        fresh.hands.type(text)
        fresh.hands.press("Return")
    fresh.hands.press("Ctrl+Z")
    assert listed(fresh) == ["Ett"]
    fresh.hands.press("Ctrl+Z", "Ctrl+Y", "Ctrl+Y")
    assert listed(fresh) == ["Ett", "Två"]
    assert fresh.hands.at is card(fresh).ideas.entries.lines[0]


def test_the_current_idea_stays_current_when_others_come_before_it(lerum: Scene) -> None:
    rows = card(lerum).ideas.entries.list
    lerum.hands.press("Down", "Down", "Down", "Up", "Del")
    assert rows.current is not None
    assert rows.current.code == "B1-3"
    lerum.hands.press("Ctrl+Z")
    assert rows.current.code == "B1-3"


def test_a_line_longer_than_a_field_is_refused_and_not_cut(fresh: Scene) -> None:
    fresh.hands.paste("å" * (LONGEST + 1))
    assert no(fresh)
    assert card(fresh).ideas.entries.lines[0].text() == ""


def test_markup_is_shown_as_it_was_typed(fresh: Scene) -> None:
    fresh.hands.type("<b>5 < 6</b> &nosuch;")
    fresh.hands.press("Return", "Down")
    assert said_at(fresh, 1) == [("<b>5 < 6</b> &nosuch;", "", 0)]
    assert listed(fresh) == ["<b>5 < 6</b> &nosuch;"]


def test_a_screen_reader_hears_code_text_meaning_and_choice(lerum: Scene) -> None:
    rows = card(lerum).ideas.entries.list
    first = rows.model().index(0, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.split(", ") == [
        "B1-1",
        "Pendeltåg var tionde minut hela dagen",
        "Personal och kunder ska kunna komma utan bil.",
        "chosen as theme",
    ]
    assert rows.accessibleName()


def test_undo_of_a_meaning_is_not_stored_again_when_the_line_is_left(fresh: Scene) -> None:
    fresh.hands.type("Tåg")
    fresh.hands.press("Return", "Tab")
    fresh.hands.type("ofta")
    fresh.hands.press("Ctrl+Z")
    assert card(fresh).ideas.entries.lines[1].text() == ""
    fresh.hands.press("Shift+Tab")
    assert said_at(fresh, 1) == [("Tåg", "", 0)]


def test_what_is_changed_in_place_is_stored_when_another_table_is_shown(fresh: Scene) -> None:
    fresh.hands.type("Tåg")
    fresh.hands.press("Return", "Down", "F2")
    fresh.hands.type("et")
    fresh.hands.press("Alt+2")
    assert said_at(fresh, 1) == [("Tåget", "", 0)]


def test_the_mouse_has_the_star_and_the_fields(lerum: Scene) -> None:
    rows = card(lerum).ideas.entries.list
    first = rows.visualRect(rows.model().index(0, 0))
    QTest.mouseClick(rows.viewport(), LEFT, pos=first.topLeft() + QPoint(18, 18))
    assert said_at(lerum, 1)[0][2] == 0
    QTest.mouseDClick(rows.viewport(), LEFT, pos=first.center())
    lerum.hands.type(" Ja.")
    lerum.hands.press("Return")
    assert said_at(lerum, 1)[0][0] == "Pendeltåg var tionde minut hela dagen Ja."


def test_the_dots_ask_for_a_menu_that_can_do_what_the_keys_can(lerum: Scene, qtbot: QtBot) -> None:
    entries = card(lerum).ideas.entries
    rows = entries.list
    rows.menu.disconnect()  # no popup is drawn on a screen that isn't there
    first = rows.visualRect(rows.model().index(0, 0))
    with qtbot.waitSignal(rows.menu) as asked:
        QTest.mouseClick(rows.viewport(), LEFT, pos=first.topRight() + QPoint(-10, 18))
    assert asked.args is not None
    assert asked.args[0] == rows.entries.entries[0].id
    actions = entries.menu_of(rows.entries.entries[0]).actions()
    words = [action.text().split("\t")[0] for action in actions]
    assert words == ["No longer a theme", "Edit", "Remove"]
    actions[-1].trigger()
    assert len(said_at(lerum, 1)) == 4


def test_a_file_that_can_only_be_read_takes_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    with scene.only_readable(tmp_path, STAGE, qtbot) as lerum:
        lerum.hands.type("Tåg")
        lerum.hands.press("Return", "Down", "F2", "Del", "Space")
        assert lerum.hands.at is card(lerum).ideas.entries.list
        assert len(said_at(lerum, 1)) == 5
