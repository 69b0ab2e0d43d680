"""Ideas and themes by keyboard alone, through the stage on the screen."""

from forumdesk.forum import ideas, tables
from forumdesk.forum.typed import LONGEST
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.scene import Scene


def card(scene: Scene) -> EveningView:
    assert isinstance(scene.view, EveningView)
    return scene.view


def said_at(scene: Scene, number: int) -> list[tuple[str, str, int]]:
    """What the file holds for a table: text, meaning, chosen."""
    table = next(one for one in scene.ask(tables.in_order) if one.number == number)
    return [(one.text, one.meaning, one.chosen) for one in scene.ask(ideas.at_table, table.id)]


def shown(scene: Scene) -> list[str]:
    return [entry.texts[0] for entry in card(scene).ideas.entries.list.entries.entries]


def no(scene: Scene) -> str:
    """What is refused beside the list, as it can be seen."""
    words = card(scene).ideas.entries.no
    return words.text() if words.isVisible() else ""


def test_the_cursor_is_in_the_entry_line_when_the_stage_is_shown(fresh: Scene) -> None:
    assert fresh.hands.at is card(fresh).ideas.entries.lines[0]


def test_an_idea_per_enter_and_the_line_stays_ready(fresh: Scene) -> None:
    for text in ("Tätare tåg", "Billiga lokaler", "Prao"):
        fresh.hands.type(text)
        fresh.hands.press("Return")
    assert said_at(fresh, 1) == [("Tätare tåg", "", 0), ("Billiga lokaler", "", 0), ("Prao", "", 0)]
    assert shown(fresh) == ["Tätare tåg", "Billiga lokaler", "Prao"]
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
    assert shown(fresh) == ["Ett"]
    fresh.hands.press("Ctrl+Z", "Ctrl+Y", "Ctrl+Y")
    assert shown(fresh) == ["Ett", "Två"]
    assert fresh.hands.at is card(fresh).ideas.entries.lines[0]


def test_the_current_idea_stays_current_when_others_come_before_it(lerum: Scene) -> None:
    listed = card(lerum).ideas.entries.list
    lerum.hands.press("Down", "Down", "Down", "Up", "Del")
    assert listed.current is not None
    assert listed.current.code == "B1-3"
    lerum.hands.press("Ctrl+Z")
    assert listed.current.code == "B1-3"


def test_a_line_longer_than_a_field_is_refused_and_not_cut(fresh: Scene) -> None:
    fresh.hands.paste("å" * (LONGEST + 1))
    assert no(fresh)
    assert card(fresh).ideas.entries.lines[0].text() == ""


def test_markup_is_shown_as_it_was_typed(fresh: Scene) -> None:
    fresh.hands.type("<b>5 < 6</b> &nosuch;")
    fresh.hands.press("Return", "Down")
    assert said_at(fresh, 1) == [("<b>5 < 6</b> &nosuch;", "", 0)]
    assert shown(fresh) == ["<b>5 < 6</b> &nosuch;"]


def test_a_screen_reader_hears_code_text_meaning_and_choice(lerum: Scene) -> None:
    listed = card(lerum).ideas.entries.list
    first = listed.model().index(0, 0)
    spoken = first.data(0x0B)  # Qt.ItemDataRole.AccessibleTextRole
    assert spoken == (
        "B1-1, Pendeltåg var tionde minut hela dagen, Personal och kunder ska kunna komma utan bil., chosen as theme"
    )
    assert listed.accessibleName()
