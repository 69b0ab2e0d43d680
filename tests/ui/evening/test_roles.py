"""How far a table has come, and who leads and writes there, by keyboard."""

import pytest

from forumdesk.forum import ideas, tables
from forumdesk.forum.tables import Role
from forumdesk.ui.stages.evening.table_tabs import spoken
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.scene import Scene


@pytest.fixture
def card(fresh: Scene) -> EveningView:
    assert isinstance(fresh.view, EveningView)
    return fresh.view


def role(there: Scene, table: int, number: int) -> Role:
    return next(one for one in there.ask(tables.roles) if (one.table, one.round) == (table, number))


def test_leader_and_secretary_are_kept_per_table_and_round(fresh: Scene, card: EveningView) -> None:
    roles = card.ideas.roles
    fresh.hands.press("Ctrl+B")
    assert fresh.hands.at is roles.fields["leader"].editor
    fresh.hands.type("Maja")
    fresh.hands.press("Return")
    assert fresh.hands.at is roles.fields["secretary"].editor
    fresh.hands.type("Olle")
    fresh.hands.press("Return")
    assert (role(fresh, 1, 1).leader, role(fresh, 1, 1).secretary) == ("Maja", "Olle")
    fresh.hands.go_to(roles.round)
    fresh.hands.press("Down")
    assert roles.fields["secretary"].editor.value() == ""
    fresh.hands.go_to(roles.fields["secretary"].editor)
    fresh.hands.type("Siv")
    fresh.hands.press("Return")
    assert (role(fresh, 1, 1).secretary, role(fresh, 1, 2).secretary) == ("Olle", "Siv")


def test_a_name_half_typed_belongs_to_the_table_where_it_was_begun(fresh: Scene, card: EveningView) -> None:
    fresh.hands.press("Ctrl+B", "Tab")
    fresh.hands.type("Olle")
    fresh.hands.press("Alt+2")
    assert (role(fresh, 1, 1).secretary, role(fresh, 2, 1).secretary) == ("Olle", "")
    assert card.ideas.roles.fields["secretary"].editor.value() == ""


def test_a_table_goes_from_ideas_to_chosen_handed_in_and_presented(fresh: Scene) -> None:
    fresh.hands.type("Tåg")
    fresh.hands.press("Ctrl+Return")
    fresh.hands.type("Prao")
    fresh.hands.press("Ctrl+Return", "Ctrl+L", "Ctrl+R")
    first = fresh.ask(ideas.states)[0]
    assert (first.ideas, first.chosen, first.handed_in, first.presented) == (2, 2, True, True)
    assert spoken(first).endswith("handed in, presented")
    fresh.hands.press("Ctrl+Z")
    assert not fresh.ask(ideas.states)[0].presented
