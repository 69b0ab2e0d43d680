"""From table to table: by keys, with what is half written left where it was, and handing in."""

import pytest
from PySide6.QtCore import Qt

from forumdesk.forum import ideas, rounds, tables
from forumdesk.ui.stages.evening.table_tabs import spoken, told
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.scene import Scene


def card(scene: Scene) -> EveningView:
    assert isinstance(scene.view, EveningView)
    return scene.view


def table_shown(scene: Scene) -> int:
    state = card(scene).ideas.tabs.current
    assert state is not None
    return state.number


def handed_in(scene: Scene) -> list[int]:
    return [state.number for state in scene.ask(ideas.states) if state.handed_in]


def test_alt_and_a_digit_turns_to_that_table(lerum: Scene) -> None:
    lerum.hands.press("Alt+3")
    assert table_shown(lerum) == 3
    listed = card(lerum).ideas.entries.list.entries.entries
    assert [entry.code for entry in listed] == ["B3-1", "B3-2", "B3-3", "B3-4", "B3-5"]
    assert lerum.hands.at is card(lerum).ideas.entries.lines[0]


def test_ctrl_tab_goes_round(lerum: Scene) -> None:
    lerum.hands.press("Ctrl+Tab", "Ctrl+Tab")
    assert table_shown(lerum) == 3
    lerum.hands.press("Ctrl+Shift+Tab", "Ctrl+Shift+Tab", "Ctrl+Shift+Tab")
    assert table_shown(lerum) == 6


@pytest.mark.parametrize("part", ["arrival", "rotation"])
def test_alt_and_a_digit_leads_to_the_table_from_another_part(lerum: Scene, part: str) -> None:
    card(lerum).parts.open_part(part)
    lerum.hands.press("Alt+4")
    assert card(lerum).parts.shown == "ideas"
    assert table_shown(lerum) == 4
    assert lerum.hands.at is card(lerum).ideas.entries.lines[0]


def test_alt_and_a_digit_leads_to_the_table_from_the_parking_lot(lerum: Scene) -> None:
    card(lerum).parking.slips.lines[0].setFocus()
    lerum.hands.press("Alt+2")
    assert table_shown(lerum) == 2
    assert lerum.hands.at is card(lerum).ideas.entries.lines[0]


def test_a_digit_without_a_table_changes_nothing(lerum: Scene) -> None:
    lerum.hands.press("Alt+2", "Alt+9")
    assert table_shown(lerum) == 2


def test_what_is_half_written_waits_at_its_table(fresh: Scene) -> None:
    fresh.hands.type("halv")
    fresh.hands.press("Alt+2")
    assert card(fresh).ideas.entries.lines[0].text() == ""
    fresh.hands.type("hel")
    fresh.hands.press("Return", "Alt+1")
    fresh.hands.type(" tanke")
    fresh.hands.press("Return")
    assert [one.text for one in fresh.ask(ideas.in_order)] == ["hel", "halv tanke"]
    assert [one.table for one in fresh.ask(ideas.in_order)] == [2, 1]


def test_a_meaning_being_written_goes_to_its_idea_when_the_table_is_changed(fresh: Scene) -> None:
    fresh.hands.type("Tåg")
    fresh.hands.press("Return", "Tab")
    fresh.hands.type("ofta")
    fresh.hands.press("Alt+2")
    assert [(one.text, one.meaning) for one in fresh.ask(ideas.in_order)] == [("Tåg", "ofta")]
    assert [line.text() for line in card(fresh).ideas.entries.lines] == ["", ""]


def test_each_tab_tells_how_many_themes_are_chosen(lerum: Scene) -> None:
    tabs = card(lerum).ideas.tabs
    assert tabs.model().index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Table 5, 2 of 2 themes chosen, 4 ideas"
    )


def test_handing_in_is_refused_below_the_quota(fresh: Scene) -> None:
    fresh.hands.type("Ett")
    fresh.hands.press("Ctrl+Return", "Ctrl+L")
    assert handed_in(fresh) == []
    assert card(fresh).ideas.entries.no.isVisible()
    assert "1 of 2" in card(fresh).ideas.entries.no.text()


def test_a_table_hands_in_at_exactly_its_quota_and_takes_it_back(fresh: Scene) -> None:
    for text in ("Ett", "Två"):
        fresh.hands.type(text)
        fresh.hands.press("Ctrl+Return")
    fresh.hands.press("Ctrl+L")
    assert handed_in(fresh) == [1]
    fresh.hands.press("Ctrl+L")
    assert handed_in(fresh) == []
    fresh.hands.press("Ctrl+Z")
    assert handed_in(fresh) == [1]


def test_a_table_that_unchooses_a_theme_has_not_handed_in(fresh: Scene) -> None:
    for text in ("Ett", "Två"):
        fresh.hands.type(text)
        fresh.hands.press("Ctrl+Return")
    fresh.hands.press("Ctrl+L", "Down", "Space")
    assert handed_in(fresh) == []
    fresh.hands.press("Ctrl+Z")
    assert handed_in(fresh) == [1]


def test_forty_tables_can_be_reached_by_scrolling(fresh: Scene) -> None:
    fresh.desk.do("Change number of tables", tables.set_count, 40)
    fresh.hands.press("Ctrl+Shift+Tab")
    tabs = card(fresh).ideas.tabs
    assert table_shown(fresh) == 40
    assert tabs.viewport().rect().contains(tabs.visualRect(tabs.currentIndex()).center())


def test_where_no_themes_are_chosen_there_are_no_stars(fresh: Scene) -> None:
    choosing = fresh.ask(rounds.first_that_chooses)
    assert choosing is not None
    fresh.desk.do("Edit round", rounds.edit, choosing.id, "themes_per_table", 0)
    fresh.hands.type("Ett")
    fresh.hands.press("Return")
    assert card(fresh).ideas.entries.list.entries.entries[0].starred is None
    assert not card(fresh).ideas.hand_in.isVisible()


def test_without_tables_the_one_next_thing_is_offered(fresh: Scene) -> None:
    wanted: list[str] = []
    fresh.desk.wanted.connect(wanted.append)
    for one in fresh.ask(tables.in_order):
        with fresh.file.change("No tables") as conn:
            from forumdesk.forum import rows, schema

            rows.remove(conn, schema.table, one.id)
    plan = card(fresh).ideas.plan
    assert plan.isVisible()
    plan.click()
    assert wanted == ["plan"]


def test_each_tab_tells_in_words_how_far_its_table_has_come(fresh: Scene) -> None:
    states = card(fresh).ideas.tabs.tables
    seen = [told(states.states[0])[0]]
    fresh.hands.type("Ett")
    fresh.hands.press("Return")
    seen.append(told(states.states[0])[0])
    fresh.hands.press("Down", "Space", "Up")
    fresh.hands.type("Två")
    for keys in ("Ctrl+Return", "Ctrl+L", "Ctrl+R"):
        fresh.hands.press(keys)
        seen.append(told(states.states[0])[0])
    assert seen == ["0/2", "ideas in · 0/2", "2/2 chosen", "handed in", "presented"]
    assert [spoken(states.states[0]), spoken(states.states[1])] == [
        "Table 1, 2 of 2 themes chosen, 2 ideas, handed in, presented",
        "Table 2, 0 of 2 themes chosen, 0 ideas",
    ]
