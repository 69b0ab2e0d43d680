"""The documentation as she works on it: own text, live facts, checks, the PDF beside it and on the disk."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas, decision, dialogue, lessons, people, sections, themes
from forumdesk.forum.disposal import written
from forumdesk.paper import archive
from forumdesk.paper.chapters import all_chapters
from forumdesk.ui.stages.board import STAGE as BOARD
from forumdesk.ui.stages.board.view import BoardView
from forumdesk.ui.stages.documentation.fact_editor import FactEditor
from forumdesk.ui.stages.documentation.leaving import named
from forumdesk.ui.stages.documentation.parts import APPENDICES
from tests.paper.reading import read
from tests.ui import scene
from tests.ui.documentation.conftest import view
from tests.ui.scene import Scene


def own(shown: Scene, key: str) -> str | None:
    return shown.ask(sections.own_texts).get(key)


def write(shown: Scene, key: str, words: str) -> None:
    """Type at the beginning of a section."""
    view(shown).list.turn_to(key)
    shown.hands.go_to(view(shown).section.editor)
    cursor = view(shown).section.editor.textCursor()
    cursor.setPosition(0)
    view(shown).section.editor.setTextCursor(cursor)
    shown.hands.type(words)


def states(shown: Scene) -> dict[str, str]:
    return {row.key: row.second for row in view(shown).list.rows.rows}


def pdf_words(shown: Scene) -> str:
    pages = view(shown).preview.view
    return " ".join(" ".join(pages.words_of(page).split()) for page in range(pages.count))


def test_sections_begin_with_a_draft_made_from_the_data(lerum: Scene) -> None:
    view(lerum).list.turn_to("process")
    assert view(lerum).section.title.text() == "Process – Så gjorde vi"
    assert "samlade sex bord idéer" in view(lerum).section.editor.toPlainText()
    assert "⟦tables⟧" in view(lerum).section.editor.source()
    assert states(lerum)["process"] == "förslag finns"


def test_what_is_typed_is_stored_a_second_after_the_last_key(lerum: Scene, qtbot: QtBot) -> None:
    write(lerum, "ingress", "Det blev bra. ")
    assert own(lerum, "ingress") is None
    assert states(lerum)["ingress"] == "skriver"
    qtbot.waitUntil(lambda: own(lerum, "ingress") is not None, timeout=10_000)
    assert str(own(lerum, "ingress")).startswith("Det blev bra. ⟦given_when⟧ gav ⟦mandator⟧")


def test_looking_at_a_draft_does_not_make_it_her_own(lerum: Scene) -> None:
    for key in sections.HEADINGS:
        view(lerum).list.turn_to(key)
        lerum.hands.go_to(view(lerum).section.editor)
    assert view(lerum).settle()
    assert lerum.ask(sections.own_texts) == {}
    assert lerum.desk.undo_label is None


def test_leaving_the_editor_and_turning_to_another_section_store(lerum: Scene) -> None:
    write(lerum, "purpose", "Ja. ")
    lerum.hands.go_to(view(lerum).list)
    assert str(own(lerum, "purpose")).startswith("Ja. ")
    write(lerum, "process", "Nej. ")
    view(lerum).list.turn_to("lessons")
    assert str(own(lerum, "process")).startswith("Nej. ")
    assert own(lerum, "lessons") is None
    assert states(lerum)["purpose"] == "klart"


def test_undo_takes_the_typing_back_also_from_inside_the_editor(lerum: Scene) -> None:
    write(lerum, "ingress", "Det blev bra. ")
    lerum.hands.press("Ctrl+Z")
    assert own(lerum, "ingress") is None
    assert view(lerum).section.editor.toPlainText().startswith("I början av 2011")
    lerum.hands.press("Ctrl+Y")
    assert view(lerum).section.editor.toPlainText().startswith("Det blev bra. I början")


def test_facts_follow_when_the_data_change_and_the_cursor_stays(lerum: Scene) -> None:
    write(lerum, "ingress", "Hej. ")
    lerum.desk.do("Edit count", people.edit_count, "attended", 52)
    assert "52 personer" in view(lerum).section.editor.toPlainText()
    assert view(lerum).section.editor.textCursor().position() == len("Hej. ")
    lerum.hands.type("Hå. ")
    assert view(lerum).settle()
    assert str(own(lerum, "ingress")).startswith("Hej. Hå. ⟦given_when⟧")


def test_draft_again_brings_the_draft_and_undo_her_own_text(lerum: Scene) -> None:
    assert not view(lerum).section.again.isVisible()
    write(lerum, "ingress", "Eget. ")
    assert view(lerum).settle()
    view(lerum).section.again.click()
    assert own(lerum, "ingress") is None
    assert view(lerum).section.editor.toPlainText().startswith("I början av 2011")
    lerum.desk.undo()
    assert view(lerum).section.editor.toPlainText().startswith("Eget. ")


def test_frozen_facts_stay_whatever_becomes_of_the_data(lerum: Scene) -> None:
    view(lerum).list.turn_to("results")
    view(lerum).section.freeze.click()
    lerum.desk.do("Edit count", people.edit_count, "attended", 52)
    assert "51 kom (85,0 %)" in view(lerum).section.editor.toPlainText()
    assert "• A Kollektivtrafik och infrastruktur: 4 kort" in view(lerum).section.editor.toPlainText()
    assert "⟦came|51⟧ kom" in str(own(lerum, "results"))
    assert not view(lerum).section.freeze.isVisible()


def test_a_fact_leads_to_the_stage_that_it_comes_from(lerum: Scene, qtbot: QtBot) -> None:
    view(lerum).list.turn_to("results")
    cursor = view(lerum).section.editor.textCursor()
    cursor.setPosition(view(lerum).section.editor.toPlainText().index("17 kvinnor") + 3)
    view(lerum).section.editor.setTextCursor(cursor)
    assert view(lerum).section.origin.text() == "Kommer från Deltagare – visa"
    lerum.hands.go_to(view(lerum).section.editor)
    with qtbot.waitSignal(lerum.desk.pointed) as pointed:
        lerum.hands.press("Ctrl+Return")
    assert pointed.args == ["people", "", ""]


def test_a_fact_of_one_row_leads_to_that_row(lerum: Scene, qtbot: QtBot) -> None:
    view(lerum).list.turn_to("results")
    cursor = view(lerum).section.editor.textCursor()
    cursor.setPosition(view(lerum).section.editor.toPlainText().index("D Bemötande") + 3)
    view(lerum).section.editor.setTextCursor(cursor)
    with qtbot.waitSignal(lerum.desk.pointed) as pointed:
        view(lerum).section.origin.click()
    assert pointed.args == ["board", "area", str(lerum.ask(areas.in_order)[3].id)]


def test_what_is_refused_stays_on_the_screen_with_its_reason(lerum: Scene) -> None:
    write(lerum, "ingress", "Nytt. ")
    view(lerum).section.editor.textCursor().insertText("x" * 20_000)
    assert not view(lerum).settle()
    assert "20000" in view(lerum).section.no.text()
    assert view(lerum).section.editor.toPlainText().count("x") >= 20_000
    assert own(lerum, "ingress") is None


def test_checks_stand_below_the_text_and_go_when_mended(lerum: Scene) -> None:
    assert not view(lerum).checks.isVisible()
    for lesson in lerum.ask(lessons.in_order):
        lerum.desk.do("Remove", lessons.remove, lesson.id)
    assert view(lerum).checks.words == (
        "34 av 51 var män (67\u00a0%). Lärdomar är tomt – skriv varför urvalet blev så."
    )
    assert view(lerum).checks.isVisible()
    write(lerum, "lessons", "Männen fick fler inbjudningar.")
    assert view(lerum).settle()
    assert not view(lerum).checks.isVisible()


def test_the_preview_is_the_real_pdf_and_follows(lerum: Scene, qtbot: QtBot) -> None:
    assert view(lerum).preview.view.count >= 5
    write(lerum, "ingress", "Det här är nytt. ")
    assert view(lerum).settle()
    qtbot.waitUntil(lambda: "Det här är nytt." in pdf_words(lerum), timeout=20000)


def test_turning_to_a_part_turns_the_paper_to_it(lerum: Scene) -> None:
    view(lerum).list.turn_to("figures")
    paper = view(lerum).preview.view
    assert paper.page > 2
    assert "Siffror" in paper.words_of(paper.page - 1) + paper.words_of(paper.page)
    view(lerum).list.turn_to("ingress")
    assert view(lerum).preview.view.page == 0


def test_the_list_numbers_the_appendices_as_the_paper_does(lerum: Scene) -> None:
    assert list(APPENDICES) == [one.key for one in all_chapters() if one.appendix]
    words = pdf_words(lerum)
    numbered = [row.title for row in view(lerum).list.rows.rows if row.title.startswith("Bilaga")]
    assert len(numbered) == 5
    assert all(title in words for title in numbered)


def test_a_part_made_of_data_leads_to_where_it_is_made(lerum: Scene, qtbot: QtBot) -> None:
    view(lerum).list.turn_to("areas")
    assert view(lerum).pages.currentWidget() is view(lerum).data
    with qtbot.waitSignal(lerum.desk.wanted) as wanted:
        view(lerum).data.go.click()
    assert wanted.args == ["board"]


def test_a_new_dialogue_says_what_is_empty(fresh: Scene) -> None:
    assert states(fresh)["lessons"] == "tom"
    assert states(fresh)["notes"] == "tom"
    assert "Det står inte hur många som kom." in view(fresh).checks.words


def test_the_status_is_stored_and_printed(lerum: Scene, qtbot: QtBot) -> None:
    choice = view(lerum).status
    choice.setCurrentIndex(choice.findData("established"))
    choice.activated.emit(choice.currentIndex())
    assert lerum.ask(dialogue.the_dialogue).status == "established"
    qtbot.waitUntil(lambda: "Upprättad" in pdf_words(lerum), timeout=20000)


def test_the_pdf_is_saved_whole_and_reads_back_with_her_own_words(
    lerum: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    write(lerum, "lessons", "Vi lärde oss mycket. ")
    paper = view(lerum)._paper()
    assert paper.name == "Dokumentation Näringslivsstrategi 2011-05-18.pdf"
    with qtbot.waitSignal(view(lerum).out.saved, timeout=20000):
        view(lerum).out.save(paper, tmp_path / paper.name)
    heard = read((tmp_path / paper.name).read_bytes())
    assert "Vi lärde oss mycket." in heard.words
    assert "51 kom (85,0" in heard.words
    assert heard.language.startswith("sv")
    assert view(lerum).saved.isVisible()
    assert view(lerum).saved.words.text() == "Sparad: Dokumentation Näringslivsstrategi 2011-05-18.pdf"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_that_is_gone_is_said_and_nothing_is_left(
    lerum: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(lerum.desk.said, timeout=20000):
        view(lerum).out.save(view(lerum)._paper(), tmp_path / "nowhere" / "x.pdf")
    assert "nowhere" in lerum.said[0]
    assert not (tmp_path / "nowhere").exists()


def test_a_name_that_no_file_system_takes_is_made_fit(lerum: Scene) -> None:
    lerum.desk.do("Edit title", dialogue.edit, "title", 'Vatten/avlopp: "nu" <2027>?')
    assert view(lerum)._paper().name == "Dokumentation Vatten avlopp nu 2027 2011-05-18.pdf"


def test_hostile_text_arrives_in_the_pdf_as_it_was_typed(lerum: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    hostile = "<b>AT&T</b> {attended} 5 < 6 &nosuch; %s"
    lerum.desk.do("Edit use", decision.edit, "use", hostile)
    write(lerum, "ingress", hostile + " ")
    with qtbot.waitSignal(view(lerum).out.saved, timeout=20000):
        view(lerum).out.save(view(lerum)._paper(), tmp_path / "h.pdf")
    assert read((tmp_path / "h.pdf").read_bytes()).words.count(hostile) == 2


def test_a_file_that_can_only_be_read_can_be_printed_but_not_written_in(readable: Scene) -> None:
    assert view(readable).section.editor.isReadOnly()
    assert not view(readable).status.isEnabled()
    assert not view(readable).section.freeze.isVisible()
    assert view(readable).preview.view.count >= 5


@pytest.mark.parametrize("width", [1118, 700])
def test_narrow_windows_let_text_and_paper_take_turns(lerum: Scene, width: int) -> None:
    lerum.window.resize(width + 250, 700)
    narrow = view(lerum).width() < 800
    assert view(lerum).preview.isVisible() is not narrow
    if narrow:
        view(lerum).turn.click()
        assert view(lerum).preview.isVisible()
        assert not view(lerum).middle.isVisible()


def test_everything_says_what_it_is(lerum: Scene) -> None:
    assert view(lerum).section.editor.accessibleName() == "Ingress"
    assert view(lerum).preview.view.pages.accessibleName().startswith("Dokumentation, Sida 1 av")
    assert view(lerum).list.accessibleName() == "Dokumentationens delar"


def test_the_text_of_the_preview_is_that_of_the_file(lerum: Scene) -> None:
    assert isinstance(view(lerum).preview.view.document, QPdfDocument)
    assert "Näringslivsstrategi" in view(lerum).preview.view.words_of(0)


def test_the_paper_is_turned_to_the_heading_itself(lerum: Scene) -> None:
    view(lerum).list.turn_to("process")
    above = view(lerum).preview.view.pages.verticalScrollBar().value()
    view(lerum).list.turn_to("purpose")
    assert 0 < view(lerum).preview.view.pages.verticalScrollBar().value() < above


def test_closing_while_a_paper_is_made_does_no_harm(lerum: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    view(lerum).out.save(view(lerum)._paper(), tmp_path / "late.pdf")
    view(lerum).preview.want("Dokumentation", lambda: b"", at_once=True)
    works = lerum.desk.works
    lerum.window.setCentralWidget(None)  # type: ignore[arg-type]
    lerum.screen.deleteLater()
    qtbot.waitUntil(lambda: not works.running, timeout=20000)
    assert read((tmp_path / "late.pdf").read_bytes()).pages > 4


def test_a_frozen_fact_that_changed_is_offered_and_nothing_is_changed_unasked(lerum: Scene) -> None:
    view(lerum).list.turn_to("ingress")
    view(lerum).section.freeze.click()
    offers = view(lerum).section.offers
    assert not offers.isVisible()
    lerum.desk.do("Edit count", people.edit_count, "attended", 52)
    assert [(one.was, one.now) for one in offers.shown] == [("51 personer", "52 personer")]
    assert offers.isVisible()
    assert "51 personer" in view(lerum).section.editor.toPlainText()
    press(offers, "Uppdatera")
    assert "kom 52 personer till" in view(lerum).section.editor.toPlainText()
    assert not offers.isVisible()
    lerum.desk.undo()
    press(offers, "Behåll")
    assert "kom 51 personer till" in str(own(lerum, "ingress"))
    assert not offers.isVisible()


def press(around: QWidget, words: str) -> None:
    next(one for one in around.findChildren(QPushButton) if one.text() == words).click()


def test_words_are_made_bold_and_italic_by_keys_and_linked_by_an_address(lerum: Scene) -> None:
    write(lerum, "lessons", "Bra")
    editor, page = view(lerum).section.editor, view(lerum).section
    choose(editor, 0, 3)
    lerum.hands.press("Ctrl+B", "Ctrl+I")
    assert editor.source().startswith("***Bra***")
    lerum.hands.press("Ctrl+B", "Ctrl+I", "Ctrl+K")
    assert page.address.line.hasFocus()
    lerum.hands.type("javascript:alert(1)")
    lerum.hands.press("Return")
    assert "https://" in page.address.no.text()
    page.address.line.clear()
    lerum.hands.type("www.lerum.se")
    lerum.hands.press("Return")
    assert editor.source().startswith("[Bra](https://www.lerum.se)")
    assert view(lerum).settle()
    assert str(own(lerum, "lessons")).startswith("[Bra](https://www.lerum.se)")


def choose(editor: FactEditor, first: int, last: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".html", ".txt", ".md"])
def test_it_is_saved_in_the_format_that_the_name_ends_in(
    lerum: Scene, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    with qtbot.waitSignal(view(lerum).out.saved, timeout=20000):
        view(lerum).leaving.save_as(tmp_path / f"d{ending}")
    begins = {".pdf": b"%PDF", ".docx": b"PK", ".html": b"<!DOCTYPE html>"}.get(ending, b"LERUMS")
    assert (tmp_path / f"d{ending}").read_bytes().startswith(begins)
    assert view(lerum).saved.isVisible()


def test_a_name_without_an_ending_gets_that_of_the_kind_chosen() -> None:
    assert named(Path("a"), "Word-dokument (*.docx)") == Path("a.docx")
    assert named(Path("a.pdf"), "Word-dokument (*.docx)") == Path("a.docx")
    assert named(Path("a.html"), "PDF-filer (*.pdf)") == Path("a.html")
    assert named(Path("a 1.2"), "PDF-filer (*.pdf)") == Path("a 1.2.pdf")


def test_the_package_for_the_archive_is_whole_and_remembered_where_it_names_people(
    lerum: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    lerum.desk.do("Add", people.add, {"name": "Ann Prov"})
    with qtbot.waitSignal(view(lerum).out.saved, timeout=20000):
        view(lerum).leaving.save_as(tmp_path / "a.zip")
    assert archive.is_whole((tmp_path / "a.zip").read_bytes())
    assert lerum.ask(written.known) == (tmp_path / "a.zip",)


def test_the_web_form_gets_the_case_pages_headings_and_no_names(lerum: Scene, qtbot: QtBot) -> None:
    lerum.desk.do("Add", people.add, {"name": "Ann Prov"})
    write(lerum, "lessons", "Ann Prov var nöjd. ")
    with qtbot.waitSignal(lerum.desk.noted, timeout=20000):
        view(lerum).copy()
    held = QGuiApplication.clipboard().mimeData()
    for heading in ("Ingress", "Syfte – Därför gjorde vi det", "Lärdomar – Det här lärde vi oss"):
        assert f"<h2>{heading}</h2>" in held.html()
        assert heading in held.text()
    assert "Ann Prov" not in held.html() + held.text()
    assert "Bilaga" not in held.text()
    with qtbot.waitSignal(lerum.desk.noted, timeout=20000):
        view(lerum).copy("purpose")
    assert QGuiApplication.clipboard().mimeData().text().startswith("Strategin ska locka")


def test_a_check_leads_to_its_place(lerum: Scene) -> None:
    write(lerum, "process", "Det kom 53 personer. ")
    assert view(lerum).settle()
    view(lerum).list.turn_to("ingress")
    assert "”53 personer”" in view(lerum).checks.words
    press(view(lerum).checks, "Gå dit")
    assert view(lerum).section.key == "process"


def test_a_fact_of_an_area_brings_the_board_to_its_first_card(tmp_path: Path, qtbot: QtBot) -> None:
    with scene.lerum(tmp_path, BOARD, qtbot) as shown:
        area = shown.ask(areas.in_order)[3]
        first = shown.ask(themes.hanging_in, area.id)[0].head
        assert isinstance(shown.view, BoardView)
        shown.desk.pointed.emit("board", "area", str(area.id))
        assert shown.view.wall.chosen_ids() == [first.id]


def test_dots_have_no_place_in_the_list_while_none_are_planned(lerum: Scene) -> None:
    keys = [row.key for row in view(lerum).list.rows.rows]
    assert "dots" not in keys
    assert "evaluation" in keys, "what may still come keeps its place"
