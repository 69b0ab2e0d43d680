"""Looks: contrasts hold in both themes, every name in the sheet is filled, sizes follow the setting."""

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas
from forumdesk.ui import style
from forumdesk.ui.style import DARK, LIGHT, Colours, Sizes
from forumdesk.ui.style.dress import dress, icons, sheet

GROUNDS = ("desk", "rail", "lane", "paper", "chosen", "pill")
WORDS = (
    *(("text", ground) for ground in GROUNDS), *(("soft", ground) for ground in GROUNDS),
    ("faint", "paper"), ("accent_text", "paper"), ("accent_text", "desk"), ("accent_text", "chosen"),
    ("on_accent", "accent"), ("on_accent", "accent_over"), ("good_text", "good"), ("warn_text", "warn"),
    ("wrong_text", "wrong"), ("wrong_text", "paper"), ("wrong_text", "desk"),
)  # fmt: skip
SIGNS = (
    ("field", "paper"),
    ("wrong_line", "paper"),
    ("accent", "paper"),
    ("accent", "desk"),
    ("accent", "rail"),
)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_are_readable_wherever_they_stand(colours: Colours) -> None:
    weak = {
        pair: round(found, 2)
        for pair in WORDS
        if (found := contrast(getattr(colours, pair[0]), getattr(colours, pair[1]))) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_fields_and_focus_stand_out_from_their_ground(colours: Colours) -> None:
    weak = [pair for pair in SIGNS if contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) < 3]
    assert weak == []


def test_white_letters_are_readable_on_every_area() -> None:
    assert [colour for colour in style.AREAS if contrast(colour, "#ffffff") < 4.5] == []


def test_areas_have_the_colours_of_the_board_and_of_paper() -> None:
    assert style.AREAS == areas.COLOURS


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_drawing_that_the_sheet_names_is_there(colours: Colours) -> None:
    from pathlib import Path

    named = re.findall(r'url\("([^"]+)"\)', sheet(colours, Sizes()))
    assert len(named) >= len(icons(colours)) - 1
    assert [file for file in named if not Path(file).is_file()] == []


def test_text_of_twice_the_size_is_twice_as_high(qtbot: QtBot, qapp: QApplication) -> None:
    heights = []
    for scale in (1.0, 2.0):
        dress(qapp, "light", scale)
        label = QLabel("Tavlan")
        qtbot.addWidget(label)
        label.ensurePolished()
        heights.append(label.sizeHint().height())
    dress(qapp, "light", 1.0)
    assert heights[1] == pytest.approx(2 * heights[0], rel=0.1)


def test_a_widget_knows_whether_it_wears_dark(qtbot: QtBot, qapp: QApplication) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    dress(qapp, "dark")
    worn_dark = style.of(label)
    dress(qapp, "light")
    assert (worn_dark, style.of(label)) == (DARK, LIGHT)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_an_empty_field_is_readable(qtbot: QtBot, qapp: QApplication, colours: Colours) -> None:
    before = qapp.styleSheet()
    qapp.setStyleSheet(sheet(colours, Sizes()))
    line = QLineEdit(placeholderText="Search")
    qtbot.addWidget(line)
    line.ensurePolished()
    written = line.palette().color(QPalette.ColorRole.PlaceholderText)
    qapp.setStyleSheet(before)
    assert written.name(written.NameFormat.HexArgb) == colours.faint.replace("#", "#ff")
