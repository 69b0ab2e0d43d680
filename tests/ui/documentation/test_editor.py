"""The editor of live facts: what is typed beside them, inside them and over them."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCharFormat
from pytestqt.qtbot import QtBot

from forumdesk.forum.documentation import Run
from forumdesk.forum.typed import LONGEST
from forumdesk.ui.stages.documentation.fact_editor import FactEditor
from forumdesk.ui.stages.documentation.fact_runs import fragments, key_of
from tests.ui.hands import Hands


@pytest.fixture
def editor(qtbot: QtBot) -> FactEditor:
    made = FactEditor()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.setFocus()
    made.show_lines([
        [Run("Av "), Run("51 personer", "attended"), Run(" var många.")], [], [Run("17 kvinnor", "women")],
        [Run("• "), Run("ett")],
    ])  # fmt: skip
    return made


def put_cursor(editor: FactEditor, after: str) -> None:
    """Behind these words."""
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().index(after) + len(after))
    editor.setTextCursor(cursor)


def test_what_is_shown_comes_back_with_its_markers(editor: FactEditor) -> None:
    assert editor.source() == "Av ⟦attended⟧ var många.\n\n⟦women⟧\n- ett"


def test_facts_are_underlined_with_dots(editor: FactEditor) -> None:
    facts = [one for one in fragments(editor.document().firstBlock()) if key_of(one)]
    assert [one.text() for one in facts] == ["51 personer"]
    assert facts[0].charFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine


def test_words_typed_beside_a_fact_are_plain_and_the_fact_lives(editor: FactEditor) -> None:
    put_cursor(editor, "51 personer")
    Hands().type(", ja")
    put_cursor(editor, "Av ")
    Hands().type("de ")
    put_cursor(editor, "många.\n\n")
    Hands().type("Bland ")
    assert editor.source() == "Av de ⟦attended⟧, ja var många.\n\nBland ⟦women⟧\n- ett"


def test_a_change_inside_a_fact_makes_it_plain_words(editor: FactEditor) -> None:
    put_cursor(editor, "51 ")
    Hands().type("glada ")
    assert editor.source().startswith("Av 51 glada personer var")
    put_cursor(editor, "17 kvinnor")
    Hands().press("Backspace")
    assert "17 kvinno\n" in editor.source()


def test_enter_goes_on_with_a_list_and_ends_it(editor: FactEditor) -> None:
    put_cursor(editor, "ett")
    Hands().press("Return")
    Hands().type("två")
    Hands().press("Return", "Return")
    Hands().type("slut")
    assert editor.source().endswith("- ett\n- två\nslut")


def test_the_list_button_makes_a_list_and_takes_it_back(editor: FactEditor) -> None:
    editor.selectAll()
    editor.toggle_list()
    assert editor.source() == "- Av ⟦attended⟧ var många.\n\n- ⟦women⟧\n- ett"
    editor.selectAll()
    editor.toggle_list()
    assert editor.source() == "Av ⟦attended⟧ var många.\n\n⟦women⟧\nett"


def test_only_words_are_pasted_and_no_marker_comes_in(editor: FactEditor) -> None:
    put_cursor(editor, "ett")
    pasted = QMimeData()
    pasted.setHtml('<b>fet</b><img src="/etc/passwd">')
    pasted.setText(" <b>fet</b> ⟦men⟧ {attended}")
    editor.insertFromMimeData(pasted)
    assert editor.source().endswith("- ett <b>fet</b> [men] {attended}")


def test_what_is_copied_is_plain_words(editor: FactEditor) -> None:
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    assert copied.text().startswith("Av 51 personer var många.")
    assert not copied.hasHtml()


def test_more_than_a_field_holds_is_refused_aloud(editor: FactEditor, qtbot: QtBot) -> None:
    before = editor.source()
    pasted = QMimeData()
    pasted.setText("x" * (LONGEST + 1))
    with qtbot.waitSignal(editor.refused) as said:
        editor.insertFromMimeData(pasted)
    assert "20000" in str(said.args)
    assert editor.source() == before


def test_a_fact_of_several_paragraphs_is_one_fact(editor: FactEditor) -> None:
    editor.show_lines([[Run("Först.\nSedan.", "purpose_matter")]])
    assert editor.document().blockCount() == 1
    assert editor.source() == "⟦purpose_matter⟧"


def test_a_fact_is_found_around_the_cursor(editor: FactEditor) -> None:
    place = editor.toPlainText().index("51") + 1
    assert editor.fact_at(place) == "attended"
    assert editor.fact_at(0) is None


def test_tab_leaves_the_editor_and_undo_is_the_windows(editor: FactEditor) -> None:
    assert editor.tabChangesFocus()
    put_cursor(editor, "ett")
    Hands().type("x")
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    Hands().press("Ctrl+Z")
    assert editor.source().endswith("ettx")
