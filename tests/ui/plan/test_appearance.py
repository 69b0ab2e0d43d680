"""The page of the house style: what is chosen is stored, shown on a letter's head, and can be undone."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QColorDialog
from pytestqt.qtbot import QtBot

from forumdesk.forum import exchange, files, house_style, methods, remembered_style
from forumdesk.forum.house_style import HouseStyle, contrast, the_house_style
from forumdesk.ui.desk import Desk
from forumdesk.ui.drawn import drawn
from forumdesk.ui.pages.appearance import AppearanceView, read_logo
from forumdesk.ui.stages.plan import PlanView
from forumdesk.ui.wizard.draft import Draft
from tests.ui.typist import anew

DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
<rect x="0" y="0" width="100" height="100" fill="#cc0000"/></svg>"""


@pytest.fixture
def page(plan: PlanView, qtbot: QtBot) -> Iterator[AppearanceView]:
    place = next(n for n, one in enumerate(plan.booklet.pages) if one.key == "appearance")
    plan.booklet.turn(place)
    view = plan.booklet.view
    assert isinstance(view, AppearanceView)
    yield view
    qtbot.waitUntil(lambda: view.preview is not None and view.preview.view.count == 1)


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    Image.new("RGB", (600, 200), "navy").save(path)
    return path


def style(desk: Desk) -> HouseStyle:
    return desk.ask(the_house_style)


def test_a_logo_is_taken_shown_and_undone(page: AppearanceView, desk: Desk, logo: Path, qtbot: QtBot) -> None:
    page.take_logo(logo)
    qtbot.waitUntil(lambda: style(desk).logo_type == "image/png")
    qtbot.waitUntil(page.remove.isVisible)
    desk.undo()
    assert style(desk).logo == b""
    assert not page.remove.isVisible()


def test_a_drawing_is_taken_as_pixels(page: AppearanceView, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "logo.svg"
    path.write_bytes(DRAWING)
    page.take_logo(path)
    qtbot.waitUntil(lambda: style(desk).logo_type == "image/png")


def test_what_is_wrong_with_a_logo_stands_beside_it(
    page: AppearanceView, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "logo.svg"
    path.write_bytes(DRAWING.replace(b"<rect", b"<script/><rect"))
    page.take_logo(path)
    qtbot.waitUntil(lambda: "scripts" in page.logo.text())
    assert style(desk).logo == b""


def test_a_pale_colour_is_darkened_and_she_is_told(page: AppearanceView, desk: Desk) -> None:
    field = page.fields["accent"]
    field.editor.setFocus()
    anew("#ffd000")
    field.flush()
    assert contrast(style(desk).accent) >= 4.5
    assert "#ffd000" in field.said.text()
    assert style(desk).accent in field.said.text()


def test_a_word_that_is_no_colour_is_refused_beside_the_field(page: AppearanceView, desk: Desk) -> None:
    field = page.fields["accent"]
    field.editor.setFocus()
    anew("grön som gräs")
    field.flush()
    assert field.wrong
    assert style(desk).accent == ""
    anew("")
    field.flush()
    assert not field.wrong


def test_a_colour_can_be_picked(page: AppearanceView, desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.pick, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QColorDialog)
    assert dialog is not None
    dialog.setCurrentColor("#123456")
    dialog.accept()
    assert style(desk).accent == "#123456"
    assert page.fields["accent"].editor.value() == "#123456"


def test_new_dialogues_begin_with_what_was_kept(
    page: AppearanceView, desk: Desk, logo: Path, qtbot: QtBot
) -> None:
    page.take_logo(logo)
    qtbot.waitUntil(lambda: style(desk).logo_type == "image/png")
    field = page.fields["contact_line"]
    field.editor.setFocus()
    anew("Lerums kommun · 443 80 Lerum")
    field.flush()
    qtbot.waitUntil(page.keep.isVisible)
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    assert not page.keep.isVisible()
    method = methods.named(methods.DEFAULT)
    assert method is not None
    draft = Draft(desk.file.path.parent, method)
    with draft.file.read() as conn:
        assert the_house_style(conn) == style(desk)
    assert not draft.is_touched
    draft.file.close()


def test_a_dialogue_takes_over_what_was_kept(page: AppearanceView, desk: Desk, qtbot: QtBot) -> None:
    kept = HouseStyle("", "", "#333399", "Kontakt")
    remembered_style.keep(desk.file.path.parent, kept)
    page.refresh()
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert style(desk) == kept


@pytest.mark.parametrize("told", ["", "{", "[]", '{"accent": 3}', "\x00"])
def test_a_kept_appearance_that_can_not_be_read_is_none(told: str, tmp_path: Path) -> None:
    (tmp_path / remembered_style.NAME).write_text(told)
    assert remembered_style.kept(tmp_path) is None


def test_a_drawing_keeps_its_shape_and_its_ground_is_clear() -> None:
    made = drawn(DRAWING, (1420, 430))
    assert made.startswith(b"\x89PNG")
    assert drawn(b"<svg", (100, 100)) == b""


def test_a_logo_is_read_for_the_worker(logo: Path) -> None:
    kind, data = read_logo(logo)
    assert kind == "image/png"
    assert data


def test_the_house_style_comes_along_as_json(desk: Desk, tmp_path: Path, logo: Path) -> None:
    desk.do("Choose logo", house_style.set_logo, *read_logo(logo))
    told = desk.ask(exchange.tell)
    path = tmp_path / "again.forumdesk"
    files.make(path, json.dumps(told).encode())
    assert files.evening_in(path).house_style == style(desk)
