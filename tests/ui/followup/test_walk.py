"""A card followed by keys: merged into another, in an area, with notes, to the decision; and back again."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas, imprints, themes
from forumdesk.ui.stages.followup.view import FollowupView
from tests.ui.scene import Scene


def view(scene: Scene) -> FollowupView:
    assert isinstance(scene.view, FollowupView)
    return scene.view


def card(scene: Scene, code: str) -> themes.ThemeCard:
    return next(one for one in scene.ask(themes.all_cards) if one.code == code)


def unfolded(scene: Scene, letter: str) -> int:
    """The area, unfolded by its button, as Enter does."""
    area = next(one for one in scene.ask(areas.in_order) if one.letter == letter)
    scene.hands.go_to(view(scene).imprints.heads[area.id].fold)
    scene.hands.press("Return")
    return area.id


def stops(scene: Scene) -> list[str]:
    return [shown.text() for shown in view(scene).walk.strip.buttons]


def here(scene: Scene) -> str:
    strip = view(scene).walk.strip
    return next(shown.text() for shown in strip.buttons if shown.isChecked())


def test_an_area_unfolds_to_its_cards_those_merged_and_its_notes(lerum: Scene) -> None:
    fold = view(lerum).imprints.folds[unfolded(lerum, "A")]
    codes = [fold.cells[card_id].code.text() for card_id in fold.rows.ids]
    assert codes == ["B1-1", "B2-2", "B4-1", "B5-2"]
    assert "merged into B1-1" in fold.cells[card(lerum, "B2-2").id].about.text()
    assert "Most important: Restiden avgör om personalen tackar ja till jobbet." in fold.notes.text()
    assert "(With: Kollektivtrafikhandläggaren)" in fold.notes.text()
    lerum.hands.press("Return")
    assert not fold.isVisible()


def test_alt_and_the_arrows_walk_from_a_merged_card_to_the_decision_and_back(lerum: Scene) -> None:
    fold = view(lerum).imprints.folds[unfolded(lerum, "A")]
    merged = card(lerum, "B2-2")
    lerum.hands.go_to(fold.fields[merged.id].fields["grade"].editor)
    assert [words.split()[0] for words in stops(lerum)] == ["B2-2", "merged", "A", "4", "The"]
    walked, places = [here(lerum)], [lerum.hands.at]
    for _stop in range(4):
        lerum.hands.press("Alt+Right")
        walked.append(here(lerum))
        places.append(lerum.hands.at)
    assert walked == stops(lerum)
    head = card(lerum, "B1-1")
    assert places[1] is fold.fields[head.id].fields["grade"].editor
    assert places[3] is fold.to_notes
    assert places[4] is view(lerum).decision.fields["matter"].editor
    for place in reversed(places[:-1]):
        lerum.hands.press("Alt+Left")
        assert lerum.hands.at is place
    lerum.hands.press("Alt+Left")
    assert lerum.hands.at is places[0]


def test_the_stops_can_be_pressed_with_the_mouse(lerum: Scene, qtbot: QtBot) -> None:
    fold = view(lerum).imprints.folds[unfolded(lerum, "A")]
    lerum.hands.go_to(fold.fields[card(lerum, "B2-2").id].fields["because"].editor)
    qtbot.mouseClick(view(lerum).walk.strip.buttons[3], Qt.MouseButton.LeftButton)
    assert lerum.hands.at is fold.to_notes
    qtbot.mouseClick(view(lerum).walk.strip.buttons[0], Qt.MouseButton.LeftButton)
    assert here(lerum).startswith("B2-2")


def test_away_from_the_trail_the_strip_is_gone(lerum: Scene) -> None:
    unfolded(lerum, "A")
    assert view(lerum).walk.strip.isVisible()
    lerum.hands.go_to(view(lerum).lessons.kinds["avoid"].lines[0])
    assert not view(lerum).walk.strip.isVisible()


def test_where_it_goes_is_brought_into_sight(lerum: Scene, qtbot: QtBot) -> None:
    shown = view(lerum)
    shown.go_to("card", str(card(lerum, "B4-2").id))
    grade = lerum.hands.at
    qtbot.waitUntil(lambda: not grade.visibleRegion().isEmpty())
    lerum.hands.press("Alt+Right", "Alt+Right", "Alt+Right")
    matter = lerum.hands.at
    qtbot.waitUntil(lambda: not matter.visibleRegion().isEmpty())
    assert matter is shown.decision.fields["matter"].editor


def test_a_merged_card_is_judged_by_key_apart_from_its_area(lerum: Scene) -> None:
    fold = view(lerum).imprints.folds[unfolded(lerum, "A")]
    merged = card(lerum, "B2-2")
    lerum.hands.go_to(fold.fields[merged.id].fields["grade"].editor)
    lerum.hands.press("Down", "Down", "Down")
    lerum.hands.go_to(fold.fields[merged.id].fields["because"].editor)
    lerum.hands.type("Regionens sak")
    lerum.hands.press("Tab")
    kept = [one for one in lerum.ask(imprints.in_order) if one.card == "B2-2"]
    assert [(one.grade, one.because) for one in kept] == [("no", "Regionens sak")]
    lerum.hands.press("Ctrl+Z", "Ctrl+Z")
    assert fold.fields[merged.id].fields["because"].editor.value() == ""


def test_a_card_that_moves_on_the_board_takes_its_imprint_along(lerum: Scene) -> None:
    moved, shown = card(lerum, "B4-1"), view(lerum)
    lerum.desk.change("Grade", imprints.grade_card, moved.id, "grade", "yes")
    a, f = unfolded(lerum, "A"), unfolded(lerum, "F")
    lerum.desk.change("Move", themes.move, moved.id, f)
    assert moved.id not in shown.imprints.folds[a].rows.ids
    assert shown.imprints.folds[f].fields[moved.id].fields["grade"].editor.value() == "yes"


def test_a_card_that_hangs_nowhere_says_so(lerum: Scene) -> None:
    lost = card(lerum, "B6-1")
    lerum.desk.change("Move", themes.move, lost.id, None)
    view(lerum).go_to("card", str(lost.id))
    assert "no area" in lerum.said[-1]


def test_where_nothing_can_be_stored_the_way_can_still_be_walked(only_readable: Scene) -> None:
    fold = view(only_readable).imprints.folds[unfolded(only_readable, "A")]
    merged = fold.fields[card(only_readable, "B2-2").id]
    assert not merged.fields["grade"].editor.isEnabled()
    only_readable.hands.go_to(merged.fields["page"].editor)
    only_readable.hands.type("12")
    assert merged.fields["page"].editor.value() == ""
    only_readable.hands.press("Alt+Right", "Alt+Right", "Alt+Right")
    assert only_readable.hands.at is fold.to_notes
