"""The help: a page in each language, with headings to go to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk import words
from forumdesk.ui.help import HelpPage, text
from forumdesk.ui.menus import MENUS
from forumdesk.ui.settings import Settings
from forumdesk.ui.window import Window


@pytest.mark.parametrize("language", ["sv", "en"])
def test_ten_steps_lead_through_the_evening_in_each_language(settings: Settings, language: str) -> None:
    words.use(language)
    page = text(settings)
    assert [f"\n{number}. **" in page for number in range(1, 12)] == [True] * 10 + [False]
    assert str(settings.folder) in page


def test_both_languages_say_as_much(settings: Settings) -> None:
    shapes = []
    for language in ("sv", "en"):
        words.use(language)
        page = text(settings).splitlines()
        shapes.append([line[:2] if line[:1] in set("#-|123456789") else "" for line in page])
    assert shapes[0] == shapes[1]


def test_a_heading_chosen_comes_to_the_top_and_the_page_stays_open_while_one_works(
    window: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    page = window.findChild(HelpPage)
    assert page is not None
    assert not page.isModal()
    qtbot.waitExposed(page)
    page.headings.setCurrentRow(1)
    assert page.page.textCursor().block().text() == page.headings.item(1).text()
    assert page.page.verticalScrollBar().value() > 0
    window.show_help()
    assert window.findChildren(HelpPage) == [page]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_key_of_the_evening_menu_stands_in_the_help(settings: Settings, language: str) -> None:
    words.use(language)
    page = text(settings).replace("Alt och", "Alt and")
    spoken = {"Alt++": "Alt and plus", "Alt+-": "Alt and minus"}
    evening = next(items for title, items in MENUS if title == "E&vening")
    keys = [item.keys[0] for item in evening if item is not None and item.keys]
    assert len(keys) >= 7
    for key in ("F5", "PgDn, PgUp", *(spoken.get(key, key) for key in keys)):
        assert key in page


@pytest.mark.parametrize(
    ("language", "heading"),
    [("sv", "Det programmet inte kan lova"), ("en", "What the program cannot promise")],
)
def test_the_help_tells_what_the_program_cannot_promise(window: Window, language: str, heading: str) -> None:
    words.use(language)
    window.show_help()
    page = window.findChild(HelpPage)
    assert page is not None
    (found,) = page.headings.findItems(heading, Qt.MatchFlag.MatchExactly)
    page.headings.setCurrentItem(found)
    assert page.page.textCursor().block().text() == heading
    page.close()
