"""The projector follows the clock and the file, is turned by hand, and knows its place among the screens."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas, clock, themes
from forumdesk.forum.agenda import in_order as steps_in_order
from forumdesk.ui.desk import Desk
from forumdesk.ui.projector.projector import Projector
from forumdesk.ui.projector.screens import Spot, corner, for_projector
from forumdesk.ui.projector.window import ProjectorWindow

LAPTOP = Spot("laptop", QRect(0, 0, 1366, 768), QRect(0, 0, 1366, 728))
BEAMER = Spot("beamer", QRect(1366, 0, 1920, 1080), QRect(1366, 0, 1920, 1080))
MIRROR = Spot("mirror", QRect(0, 0, 1366, 768), QRect(0, 0, 1366, 768))


class FakeScreens(QObject):
    """Screens that come and go as the test wishes; hers is the laptop."""

    changed = Signal()

    def __init__(self, *spots: Spot) -> None:
        super().__init__()
        self.there = list(spots)
        self.filled: list[str] = []
        self.own = LAPTOP

    def spots(self) -> tuple[Spot, ...]:
        return tuple(self.there)

    def of(self, _widget: QWidget) -> Spot:
        return self.own

    def fill(self, window: QWidget, spot: Spot) -> None:
        self.filled.append(spot.name)
        window.setGeometry(0, 0, 640, 360)
        window.show()

    def be(self, *spots: Spot) -> None:
        self.there = list(spots)
        self.changed.emit()


@pytest.fixture
def screens() -> FakeScreens:
    return FakeScreens(LAPTOP)


@pytest.fixture
def projector(desk: Desk, screens: FakeScreens) -> Iterator[Projector]:
    made = Projector(desk, screens)  # type: ignore[arg-type]
    yield made
    made.close()


def _window(projector: Projector) -> ProjectorWindow:
    assert projector.window is not None
    return projector.window


def _words(projector: Projector) -> list[str]:
    return [one.words for one in _window(projector).canvas.told]


def _go_to(desk: Desk, kind: str) -> None:
    """Turn the run sheet on to the first step of a kind."""
    while desk.clockwork.step is None or desk.clockwork.step.kind != kind:
        desk.clockwork.next_step()


# --- following ----------------------------------------------------------------------------------------


def test_before_the_start_it_welcomes(projector: Projector) -> None:
    projector.show()
    assert projector.slide.key == "welcome"
    assert "Näringslivsstrategi" in _words(projector)


def test_the_next_step_is_seen_at_once(desk: Desk, projector: Projector) -> None:
    projector.show()
    seen = []
    for _step in desk.ask(steps_in_order):
        desk.clockwork.next_step()
        seen.append(projector.slide.key)
    assert seen == [
        "welcome", "story", "question", "agree", "present", "break",
        "areas", "deepen", "rotation", "rotation", "closing",
    ]  # fmt: skip
    assert any(words.startswith("Tack för") for words in _words(projector))


def test_when_the_evening_has_ended_the_closing_stays(desk: Desk, projector: Projector) -> None:
    projector.show()
    for _step in (*desk.ask(steps_in_order), None):
        desk.clockwork.next_step()
    assert desk.clockwork.state == "ended"
    assert projector.slide.key == "closing"
    assert not any(words.startswith("Sedan") for words in _words(projector))


def test_the_clock_counts_on_the_wall_as_on_the_desk(desk: Desk, projector: Projector) -> None:
    projector.show()
    _go_to(desk, "brainstorm")
    left = max(desk.clockwork.left_s, 0)
    assert f"{left // 60:02}:{left % 60:02}" in _words(projector)
    desk.do("More", clock.add_minutes, 5)
    more = desk.clockwork.left_s
    assert more > left + 290
    assert f"{more // 60:02}:{more % 60:02}" in _words(projector)


def test_a_pause_is_told(desk: Desk, projector: Projector) -> None:
    projector.show()
    _go_to(desk, "brainstorm")
    desk.clockwork.turn()
    assert "pausad" in _words(projector)


def test_a_new_area_is_on_the_wall_at_once_and_undo_takes_it_away(desk: Desk, projector: Projector) -> None:
    projector.show()
    projector.choose("board")
    desk.do("New area", areas.add, "Fritid och föreningar")
    assert "Fritid och föreningar" in _words(projector)
    desk.undo()
    assert "Fritid och föreningar" not in _words(projector)


def test_nothing_is_painted_while_nothing_changes(desk: Desk, projector: Projector, qtbot: QtBot) -> None:
    projector.show()
    projector.choose("board")
    canvas = _window(projector).canvas
    qtbot.waitUntil(lambda: canvas.painted > 0)
    before = _settled(canvas, qtbot)
    desk.changed.emit(frozenset({"person", "note"}))
    desk.changed.emit(frozenset({"area", "theme"}))  # touched, but the same as before
    desk.clockwork.ticked.emit()
    assert _settled(canvas, qtbot) == before


def test_hidden_it_asks_nothing(desk: Desk, projector: Projector) -> None:
    projector.show()
    projector.choose("board")
    projector.hide()
    desk.do("Write card", themes.write_new, "Ett kort till")
    assert "Ett kort till" not in _words(projector)
    projector.show()
    assert "Ett kort till" in _words(projector)


# --- by hand ------------------------------------------------------------------------------------------


def test_a_slide_by_hand_stays_until_she_follows_again(desk: Desk, projector: Projector) -> None:
    projector.show()
    projector.choose("parking")
    desk.clockwork.next_step()
    assert projector.slide.key == "parking"
    projector.choose(None)
    assert projector.slide.key == "welcome"


def test_page_keys_turn_and_escape_and_f5_hide(projector: Projector) -> None:
    projector.show()
    window = _window(projector)
    QTest.keyClick(window.canvas, Qt.Key.Key_PageDown)
    assert projector.slide.key == "story"
    QTest.keyClick(window.canvas, Qt.Key.Key_PageUp)
    QTest.keyClick(window.canvas, Qt.Key.Key_PageUp)  # there is none before the first
    assert projector.slide.key == "welcome"
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
        projector.show()
        QTest.keyClick(window.canvas, key)
        assert projector.place == "hidden"
        assert not window.isVisible()


def test_closing_its_window_hides_it(projector: Projector) -> None:
    projector.show()
    _window(projector).close()
    assert projector.place == "hidden"
    projector.toggle()
    assert _window(projector).isVisible()


# --- among the screens --------------------------------------------------------------------------------


def test_the_other_screen_is_the_projectors() -> None:
    assert for_projector([LAPTOP, BEAMER], LAPTOP) == BEAMER
    assert for_projector([BEAMER, LAPTOP], BEAMER) == LAPTOP


def test_the_only_screen_is_hers_and_a_mirror_is_no_other() -> None:
    assert for_projector([LAPTOP], LAPTOP) is None
    assert for_projector([LAPTOP, MIRROR], LAPTOP) is None


def test_on_the_only_screen_the_window_leaves_most_of_it_free() -> None:
    place = corner(LAPTOP)
    assert LAPTOP.free.contains(place)
    assert place.width() * place.height() <= LAPTOP.free.width() * LAPTOP.free.height() / 3


def test_with_one_screen_it_is_a_window(projector: Projector, screens: FakeScreens) -> None:
    projector.show()
    assert projector.place == "window"
    assert screens.filled == []
    assert not _window(projector).isFullScreen()


def test_a_projector_plugged_in_is_taken_at_once(projector: Projector, screens: FakeScreens) -> None:
    projector.show()
    screens.be(LAPTOP, BEAMER)
    assert projector.place == "screen"
    assert screens.filled == ["beamer"]


def test_unplugged_it_goes_out_of_sight_and_comes_back_with_its_screen(
    desk: Desk, projector: Projector, screens: FakeScreens
) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    screens.be(LAPTOP, BEAMER)
    projector.show()
    projector.choose("board")
    screens.be(LAPTOP)
    assert projector.place == "away"
    assert not _window(projector).isVisible()
    assert len(said) == 1
    screens.be(LAPTOP, BEAMER)
    assert (projector.place, projector.slide.key) == ("screen", "board")
    assert _window(projector).isVisible()


def test_when_she_moves_to_its_screen_it_takes_hers(
    projector: Projector, screens: FakeScreens, qtbot: QtBot
) -> None:
    hers = QWidget()
    qtbot.addWidget(hers)
    hers.show()
    projector.stand_beside(hers)
    screens.be(LAPTOP, BEAMER)
    projector.show()
    screens.own = BEAMER
    hers.windowHandle().screenChanged.emit(hers.screen())
    assert screens.filled == ["beamer", "laptop"]


def test_unplugged_f5_shows_it_in_a_window(projector: Projector, screens: FakeScreens) -> None:
    screens.be(LAPTOP, BEAMER)
    projector.show()
    screens.be(LAPTOP)
    projector.toggle()
    assert projector.place == "window"


def test_a_screen_that_comes_while_hidden_shows_nothing(projector: Projector, screens: FakeScreens) -> None:
    projector.show()
    projector.hide()
    screens.be(LAPTOP, BEAMER)
    assert projector.place == "hidden"
    assert screens.filled == []


def _settled(canvas: QWidget, qtbot: QtBot) -> int:
    """How often it was painted once Qt has nothing more to paint."""
    count = -1
    while count != canvas.painted:  # type: ignore[attr-defined]
        count = canvas.painted  # type: ignore[attr-defined]
        qtbot.wait(30)
    return count
