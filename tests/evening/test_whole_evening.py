"""The reference evening through the real window: planned, talked, sorted, documented, and read back."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas, files, ideas
from forumdesk.ui.stages.board.view import BoardView
from forumdesk.ui.stages.documentation.view import DocumentationView
from forumdesk.ui.window import Window
from tests.paper.reading import Read, read
from tests.ui.board.hand import CTRL, SHIFT, Hand
from tests.ui.hands import Hands
from tests.ui.swedish_window import swedish_window
from tests.ui.wizard import test_evening as plan

REFERENCE: dict[str, Any] = json.loads(files.example())
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return swedish_window(qtbot, tmp_path)


def test_the_evening_goes_from_an_empty_wizard_to_a_report_that_tells_all_of_it(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    plan_it(window, qtbot)
    talk(window, qtbot)
    sort(window)
    undo_everything_of_the_board_and_do_it_again(window)
    path = close_and_open_again(window)
    report = document(window, qtbot, tmp_path)
    tells_the_evening(report)
    assert path.name == "Näringslivsstrategi 2011-05-18.forumdesk"


def plan_it(window: Window, qtbot: QtBot) -> None:
    """The wizard, by keyboard."""
    wizard = plan.begin(window, qtbot)
    for page in (plan.mandate_and_purpose, plan.time_and_place, plan.questions, plan.tables_and_roles):
        page()
    plan.next_page()  # the agenda of the method fills the evening as it is
    plan.figures()
    with qtbot.waitSignal(wizard.opened):
        plan.next_page()


def talk(window: Window, qtbot: QtBot) -> None:
    """Every idea of the tables is typed in; the chosen ones with Ctrl+Enter."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown(window, "evening")
    hands = Hands()
    for number in range(1, 7):
        hands.press(f"Alt+{number}")
        for idea in (idea for idea in REFERENCE["ideas"] if idea["table"] == number):
            hands.type(idea["text"])
            hands.press("Tab")
            hands.type(idea["meaning"])
            hands.press("Ctrl+Return" if idea["chosen"] else "Return")
    told = asked(window, ideas.in_order)
    assert [(one.code, one.text, one.meaning, bool(one.chosen)) for one in told] == [
        (idea["id"], idea["text"], idea["meaning"], idea["chosen"]) for idea in REFERENCE["ideas"]
    ]


def sort(window: Window) -> None:
    """Six areas by keys; cards dragged with real events, two of them onto others."""
    hand = board(window)
    hand.cards("").setFocus()
    for area in REFERENCE["areas"]:
        hand.press(Key.Key_N, CTRL | SHIFT)
        hand.type(area["name"])
        hand.press(Key.Key_Return)
    texts = {idea["id"]: idea["text"] for idea in REFERENCE["ideas"]}
    for card in REFERENCE["cards"]:
        if card["merged_into"] is None:
            hand.drag("", texts[card["id"]], card["area"], hand.below(card["area"]))
    for card in REFERENCE["cards"]:
        if card["merged_into"] is not None:
            head = texts[card["merged_into"]]
            hand.drag("", texts[card["id"]], card["area"], hand.middle(card["area"], head))
    window.session.desk.do("Assign tables", areas.assign_in_order)  # type: ignore[union-attr] # its button: tests/ui/board
    assert asked(window, areas.guard).ready


def undo_everything_of_the_board_and_do_it_again(window: Window) -> None:
    """Back to twelve ungrouped cards and no area, and forth to the very same board."""
    hand = board(window)
    before = hand.everything()
    steps = 0
    while asked(window, areas.in_order):
        window.undo()
        steps += 1
    assert len(hand.texts("")) == 12
    for _step in range(steps):
        window.redo()
    assert hand.everything() == before


def close_and_open_again(window: Window) -> Path:
    """There is no Save: what was done is in the file, and so is the way back."""
    assert window.session is not None
    path, label = window.session.file.path, window.session.desk.undo_label
    window.show_start()
    window.open(path)
    assert window.session is not None
    assert window.session.desk.undo_label == label
    return path


def document(window: Window, qtbot: QtBot, folder: Path) -> Read:
    """Her own words in the lessons, then the PDF on the disk."""
    shown(window, "documentation")
    view = window.session.screen.views["documentation"]  # type: ignore[union-attr]
    assert isinstance(view, DocumentationView)
    view.list.turn_to("lessons")
    hands = Hands()
    hands.go_to(view.section.editor)
    hands.type("Två av tre var män; nästa gång bjuder vi in bredare.")
    assert view.settle()
    target = folder / "rapport.pdf"
    with qtbot.waitSignal(view.out.saved, timeout=30_000):
        view.out.save(view._paper(), target)
    return read(target.read_bytes())


def tells_the_evening(report: Read) -> None:
    """All sections in order, all numbers, all cards with their merged originals, and her own words."""
    text = report.words
    headings = [heading.split()[0] for heading in report.of("H1", "H2")]
    assert headings[:5] == ["Näringslivsstrategi", "Syfte", "Process", "Resultat", "Lärdomar"]
    assert set(headings[5:]) == {"Bilaga"}
    numbers = (
        "60 personer",
        "51 kom",
        "85,0 %",
        "17 kvinnor (33,3 %)",
        "34 män (66,7 %)",
        "2021",
        "180 minuter",
    )
    for words_told in (*numbers, "9 av de anmälda", "sex bord", "tolv temakort", "sex temaområden"):
        assert words_told in text, words_told
    for card in REFERENCE["cards"]:
        idea = next(idea for idea in REFERENCE["ideas"] if idea["id"] == card["idea"])
        assert idea["text"] in text
        assert idea["meaning"] in text
    assert "nästa gång bjuder vi in bredare" in text


def shown(window: Window, stage: str) -> Any:
    assert window.session is not None
    window.session.screen.show_stage(stage)
    window.session.screen.focus_stage()
    return window.session.screen


def board(window: Window) -> Hand:
    screen = shown(window, "board")
    view = screen.views["board"]
    assert isinstance(view, BoardView)
    return Hand(screen.desk, view, screen)


def asked(window: Window, query: Any) -> Any:
    assert window.session is not None
    return window.session.desk.ask(query)
