"""Every handout is read in grey and at 75 percent: no letter too pale, too small or on too dark a ground."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import all_handouts
from tests.paper import looking
from tests.paper.test_extreme_papers import OWN

PAPERS = {one.id: one for one in all_handouts() if one.id in OWN}
SMALLEST, SCALED = 7.0, 0.75
"""Points of the smallest type on paper in full size; at three quarters it is that of a telephone book."""
CONTRAST = 4.5
PAPER, BOX = 1.0, 0.905
"""How light the grounds are: white, and the light grey of boxes."""


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_set_paler_or_smaller_than_can_be_read(name: str, lerum: Evening) -> None:
    shown = list(_shown(PAPERS[name].build(lerum, "sv")))
    assert shown
    assert min(size for size, _grey in shown) >= SMALLEST
    ground = BOX if name == "receipt" else PAPER
    assert min((ground + 0.05) / (grey + 0.05) for _size, grey in shown) >= CONTRAST


def test_a_sheet_printed_at_three_quarters_in_grey_keeps_its_letters_dark(
    lerum: Evening, tmp_path: Path
) -> None:
    """The smallest words of the letter, as a cheap printer sets them: 300 dots an inch, three quarters."""
    page = looking.rendered(PAPERS["invitation-letter"].build(lerum, "sv"), tmp_path)
    wide, high = round(page.width * SCALED * 300 / 254), round(page.height * SCALED * 300 / 254)
    small = page.resize((wide, high), Image.Resampling.BOX)
    foot = small.crop((0, int(high * 0.93), wide, high))
    assert min(foot.tobytes()) < 140


def _shown(data: bytes) -> Iterator[tuple[float, float]]:
    """The size and the luminance of every shown text."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            yield from _on_page(page)


def _on_page(page: Any) -> Iterator[tuple[float, float]]:
    size, grey = 0.0, 0.0
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name == "rg":
            grey = _luminance([float(part) for part in operands])
        elif name == "Tf":
            size = float(operands[1])
        elif name == "Tj" and bytes(operands[0]).strip():
            yield size, grey


def _luminance(parts: list[float]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
