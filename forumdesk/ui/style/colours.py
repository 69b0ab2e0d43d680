"""The named colours, light and dark, and the colour of each area; a test holds their contrasts."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget


class Colours(NamedTuple):
    """One set of them; every name says what it is for."""

    desk: str  # behind everything
    rail: str  # the rail and the lanes stand a little off
    lane: str
    paper: str  # cards, fields, the header
    line: str  # edges of cards
    rule: str  # between rows
    edge: str  # edges of buttons, which their words mark, too
    field: str  # edges of fields, which nothing else marks: 3:1 on paper
    text: str
    soft: str  # second line, hints
    faint: str  # what is over or unavailable
    accent: str  # the one green
    accent_over: str
    on_accent: str
    accent_text: str  # links and green words on paper
    chosen: str  # behind a chosen row, a suggestion
    chosen_line: str
    pill: str
    good: str  # behind a pill that is well
    good_text: str
    warn: str
    warn_text: str
    wrong: str  # behind a fault
    wrong_text: str
    wrong_line: str
    around: str  # around a printed page
    page: str  # a printed page is white on any screen


LIGHT = Colours(
    desk="#faf9f6", rail="#f3f2ee", lane="#f1f0ec", paper="#ffffff",
    line="#dcdfe3", rule="#eceef0", edge="#c4cad1", field="#87919d",
    text="#1d2733", soft="#566271", faint="#6b7683",
    accent="#17604f", accent_over="#114a3d", on_accent="#ffffff", accent_text="#17604f",
    chosen="#e3efeb", chosen_line="#bfd9d0",
    pill="#eef0f2", good="#e3efeb", good_text="#17604f", warn="#fdf1dc", warn_text="#8a5200",
    wrong="#fbeaea", wrong_text="#a32626", wrong_line="#a32626",
    around="#d9dbde", page="#ffffff",
)  # fmt: skip

DARK = Colours(
    desk="#15191d", rail="#1a1f24", lane="#1b2026", paper="#21272e",
    line="#343c45", rule="#2b323a", edge="#56616d", field="#75818e",
    text="#e7eaee", soft="#aeb7c2", faint="#939eaa",
    accent="#3d9c83", accent_over="#54b299", on_accent="#0b1613", accent_text="#74cbb3",
    chosen="#1f3a34", chosen_line="#2f5a50",
    pill="#2f3740", good="#1f3a34", good_text="#8fd9c4", warn="#3f3115", warn_text="#f0c274",
    wrong="#45201f", wrong_text="#ffada8", wrong_line="#ff8a84",
    around="#0f1215", page="#ffffff",
)  # fmt: skip

AREAS = ("#2b67b1", "#a9650f", "#24774b", "#a8395f", "#6a4fab", "#4a6875")
"""As in forum.areas, which needs SQLAlchemy; a test holds them together. White is readable on each."""


def area(place: int) -> QColor:
    """The colour of the area at that place, counted from 0."""
    return QColor(AREAS[place % len(AREAS)])


def of(wearer: QPalette | QWidget) -> Colours:
    """The colours that a widget wears just now; for those who paint themselves."""
    palette = wearer.palette() if isinstance(wearer, QWidget) else wearer
    ground = palette.color(QPalette.ColorRole.Window)
    if ground.alpha() == 0:  # the sheet made it see-through: it wears what the program wears
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < 128 else LIGHT
