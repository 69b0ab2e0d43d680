"""Handouts: as many sheets as promised, right way up from both sides, every card with its words."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from forumdesk.forum.evening import Evening
from forumdesk.paper.handout import WHEN
from forumdesk.paper.handouts import all_handouts
from tests.paper.reading import read

HANDOUTS = {one.id: one for one in all_handouts()}
Change = Callable[[Callable[[dict[str, Any]], None]], Evening]


@pytest.mark.parametrize("name", HANDOUTS)
@pytest.mark.parametrize("kind", ["lerum", "bare", "limits"])
def test_it_takes_as_many_sheets_as_it_says(name: str, kind: str, request: pytest.FixtureRequest) -> None:
    evening = request.getfixturevalue(kind)
    assert read(HANDOUTS[name].build(evening)).pages == HANDOUTS[name].sheets(evening)


def test_each_says_when_it_is_needed() -> None:
    assert all(one.when in WHEN for one in HANDOUTS.values())


def test_a_table_sign_is_read_once_and_printed_twice(lerum: Evening) -> None:
    heard = read(HANDOUTS["table-signs"].build(lerum))
    assert heard.of("H1") == [f"BORD {number}" for number in range(1, 7)]
    assert heard.words.count("Vad i kommunen har fått dem") == 6
    assert heard.furniture.count("Vad i kommunen har fått dem") == 6


def test_the_fold_is_in_the_middle_and_both_sides_are_the_same(lerum: Evening, tmp_path: Path) -> None:
    sheet = rendered(HANDOUTS["table-signs"].build(lerum), tmp_path)
    width, height = sheet.size
    lower = _ink(sheet.crop((0, height // 2 + 6, width, height)))
    upper = _ink(sheet.crop((0, 0, width, height // 2 - 6)).rotate(180))
    assert all(abs(one - other) <= 2 for one, other in zip(lower[0], upper[0], strict=True))
    assert lower[1] == pytest.approx(upper[1], rel=0.02)
    assert lower[1] > 0.02 * width * height


def _ink(half: Image.Image) -> tuple[tuple[int, int, int, int], int]:
    """Where the dark pixels stand, and how many they are."""
    dark = half.point(lambda level: 255 * (level < 128))
    box = dark.getbbox()
    assert box
    return box, dark.histogram()[255]


def rendered(data: bytes, folder: Path) -> Image.Image:
    """The first page as a printer would see it, in greys."""
    tool = shutil.which("pdftoppm")
    assert tool, "pdftoppm is needed for this test"
    path = folder / "sheet.pdf"
    path.write_bytes(data)
    subprocess.run([tool, "-r", "144", "-gray", "-singlefile", "-png", path, folder / "sheet"], check=True)
    return Image.open(folder / "sheet.png").convert("L")


def test_a_named_table_has_its_name_on_the_sign(changed: Change) -> None:
    evening = changed(lambda told: told["tables"][2].update(name="Sjöarna"))
    assert read(HANDOUTS["table-signs"].build(evening)).of("H1")[2] == "BORD 3 Sjöarna"


def test_theme_cards_carry_the_themes_and_their_codes(lerum: Evening) -> None:
    heard = read(HANDOUTS["theme-cards"].build(lerum))
    for card in lerum.cards:
        assert card.text in heard.words
        assert card.code in heard.words
    assert len(heard.of("H1")) == 12


def test_without_cards_there_are_blank_ones_for_every_table(changed: Change) -> None:
    evening = changed(lambda told: told.update(cards=[], imprints=[]))
    heard = read(HANDOUTS["theme-cards"].build(evening))
    assert heard.of("H1") == [f"Bord {number}" for number in range(1, 7) for _ in range(2)]
    assert "kort 1 av 2" in heard.words


def test_the_paper_speaks_the_dialogues_language_unless_asked(lerum: Evening) -> None:
    assert read(HANDOUTS["table-signs"].build(lerum, "en")).of("H1")[0] == "TABLE 1"
