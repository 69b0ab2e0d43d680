"""The notes of round two typed in, area by area, by keyboard."""

from forumdesk.forum import areas, notes
from forumdesk.ui.stages.notes.view import NotesView
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.type_ahead import TypeAhead
from tests.ui.scene import Scene


def view(scene: Scene) -> NotesView:
    assert isinstance(scene.view, NotesView)
    return scene.view


def heading(scene: Scene, key: str) -> Entries:
    return view(scene).notes.headings[key]


def under(scene: Scene, letter: str, key: str) -> list[tuple[str, str]]:
    """What the file holds under a heading of an area."""
    area = next(one for one in scene.ask(areas.in_order) if one.letter == letter)
    return [(one.text, one.who) for one in scene.ask(notes.of_area, area.id) if one.heading == key]


def test_without_areas_the_board_is_offered(fresh: Scene) -> None:
    assert view(fresh).none.isVisible()
    assert not view(fresh).left.isVisible()


def test_areas_tell_how_many_notes_they_have(lerum: Scene) -> None:
    with lerum.file.change("Empty an area") as conn:
        for one in notes.of_area(conn, areas.in_order(conn)[1].id):
            notes.remove(conn, one.id)
    told = [(noted.area.letter, noted.state) for noted in view(lerum).list.areas.noted]
    assert told[:2] == [("A", "Table 1 · 4 notes"), ("B", "Table 2 · not yet typed in")]
    assert view(lerum).heading.pill.text() == "1 area not yet typed in"


def test_a_note_per_enter_under_its_heading(lerum: Scene) -> None:
    lerum.hands.go_to(heading(lerum, "unclear").lines[0])
    for text in ("Vem betalar?", "När?"):
        lerum.hands.type(text)
        lerum.hands.press("Return")
    assert under(lerum, "A", "unclear") == [("Vem betalar?", ""), ("När?", "")]
    assert lerum.hands.at is heading(lerum, "unclear").lines[0]


def test_discuss_further_says_with_whom(lerum: Scene) -> None:
    lerum.hands.go_to(heading(lerum, "further").lines[0])
    lerum.hands.type("Biljettpriset")
    lerum.hands.press("Tab")
    lerum.hands.type("Regionen")
    lerum.hands.press("Return")
    assert under(lerum, "A", "further")[-1] == ("Biljettpriset", "Regionen")


def test_a_note_is_changed_and_taken_away_and_undo_brings_it_back(lerum: Scene) -> None:
    lerum.hands.go_to(heading(lerum, "disagreed").list)
    lerum.hands.press("F2")
    lerum.hands.type(" Eller inte.")
    lerum.hands.press("Return")
    assert under(lerum, "A", "disagreed") == [("Om kommunen ska betala för egna busslinjer. Eller inte.", "")]
    lerum.hands.press("Del")
    assert under(lerum, "A", "disagreed") == []
    lerum.hands.press("Ctrl+Z", "Ctrl+Z")
    assert under(lerum, "A", "disagreed") == [("Om kommunen ska betala för egna busslinjer.", "")]


def test_alt_and_a_digit_turns_to_that_area_with_the_cursor_in_its_first_line(lerum: Scene) -> None:
    lerum.hands.go_to(heading(lerum, "agreed").lines[0])
    lerum.hands.press("Alt+3")
    assert view(lerum).name.text() == "Skola och näringsliv"
    assert lerum.hands.at is heading(lerum, "important").lines[0]
    lerum.hands.type("Varje år.")
    lerum.hands.press("Return")
    assert under(lerum, "C", "important")[-1] == ("Varje år.", "")


def test_what_is_half_written_waits_at_its_area(lerum: Scene) -> None:
    lerum.hands.go_to(heading(lerum, "agreed").lines[0])
    lerum.hands.type("halv")
    lerum.hands.press("Ctrl+Tab")
    assert heading(lerum, "agreed").lines[0].text() == ""
    lerum.hands.press("Ctrl+Shift+Tab")
    assert heading(lerum, "agreed").lines[0].text() == "halv"


def test_a_note_moves_to_another_heading(lerum: Scene) -> None:
    listed = heading(lerum, "disagreed")
    entry = listed.list.entries.entries[0]
    turn = next(turn for turn in listed.acts.turns(entry.id) if "Unclear" in turn.words)
    turn.act(entry.id)
    assert under(lerum, "A", "disagreed") == []
    assert under(lerum, "A", "unclear") == [(entry.texts[0], "")]


def test_an_emptied_note_is_refused_in_words(lerum: Scene) -> None:
    listed = heading(lerum, "disagreed")
    lerum.hands.go_to(listed.list)
    lerum.hands.press("F2", "Ctrl+A", "Del", "Return")
    assert listed.no.isVisible()
    assert len(under(lerum, "A", "disagreed")) == 1


def ahead(scene: Scene, key: str) -> TypeAhead:
    found = heading(scene, key).lines[0].findChild(TypeAhead)
    assert isinstance(found, TypeAhead)
    return found


def test_the_right_arrow_takes_how_a_word_goes_on(lerum: Scene) -> None:
    lerum.hands.go_to(heading(lerum, "unclear").lines[0])
    lerum.hands.type("Fler pende")
    assert ahead(lerum, "unclear").rest == "ltåg"
    assert "ltåg" in lerum.hands.at.accessibleDescription()
    lerum.hands.press("Right")
    lerum.hands.type("?")
    lerum.hands.press("Return")
    assert under(lerum, "A", "unclear") == [("Fler pendeltåg?", "")]


def test_what_is_suggested_is_not_in_the_line_until_it_is_taken(lerum: Scene) -> None:
    lerum.hands.go_to(heading(lerum, "unclear").lines[0])
    for end in ("Return", "Escape"):
        lerum.hands.type("Fler pende")
        assert ahead(lerum, "unclear").rest
        lerum.hands.press(end)
        assert not ahead(lerum, "unclear").rest
    assert under(lerum, "A", "unclear") == [("Fler pende", "")]
    assert heading(lerum, "unclear").lines[0].text() == "Fler pende"
    lerum.hands.press("Left", "Right")
    assert heading(lerum, "unclear").lines[0].text() == "Fler pende"


def test_page_down_goes_to_the_next_area_and_ctrl_to_the_next_without_notes(lerum: Scene) -> None:
    empty = lerum.ask(areas.in_order)[4]
    with lerum.file.change("Empty an area") as conn:
        for one in notes.of_area(conn, empty.id):
            notes.remove(conn, one.id)
    lerum.hands.go_to(heading(lerum, "agreed").lines[0])
    seen = []
    for keys in ("PgDown", "PgDown", "PgUp", "Ctrl+PgDown", "Ctrl+PgDown", "PgDown", "PgDown"):
        lerum.hands.press(keys)
        current = view(lerum).list.current
        assert current is not None
        seen.append(current.area.letter)
    assert seen == ["B", "C", "B", "E", "E", "F", "A"]
    assert lerum.hands.at is heading(lerum, "important").lines[0]
