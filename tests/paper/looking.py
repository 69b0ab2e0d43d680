"""Looks at a rendered page as a printer would see it, in millimetres, and at where its words stand."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from PIL import Image

DOTS = 10
"""Pixels a millimetre."""


@dataclass(frozen=True)
class Word:
    """A word on a page with the edges of its letters, in points from the upper left corner."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def head(self) -> float:
        """Where its small letters begin; the box of a word is as high as its typeface."""
        return self.top + (self.bottom - self.top) * 0.35

    @property
    def foot(self) -> float:
        """Where they stand."""
        return self.bottom - (self.bottom - self.top) * 0.25


def rendered(data: bytes, folder: Path, page: int = 1) -> Image.Image:
    """A page in greys."""
    path = folder / "looked.pdf"
    path.write_bytes(data)
    command = [_tool("pdftoppm"), "-r", str(25.4 * DOTS), "-gray", "-singlefile", "-f", str(page)]
    subprocess.run([*command, "-png", path, folder / "looked"], check=True)
    return Image.open(folder / "looked.png").convert("L")


def lines(page: Image.Image, least: float) -> list[tuple[float, float, float]]:
    """Every line across of at least that length: its left and right end and how far from the top, in mm."""
    dark = page.point(lambda level: 255 * (level < 200))
    found: list[tuple[float, float, float]] = []
    rows = dark.tobytes()
    for y in range(dark.height):
        row = rows[y * dark.width : (y + 1) * dark.width]
        found += [
            (run.start() / DOTS, run.end() / DOTS, y / DOTS)
            for run in re.finditer(rb"\xff+", row)
            if run.end() - run.start() >= least * DOTS
        ]
    return found


def words(data: bytes, folder: Path) -> tuple[list[Word], list[tuple[float, float]]]:
    """Every word with its place, and the sizes of the pages."""
    path = folder / "placed.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        [_tool("pdftotext"), "-bbox", "-enc", "UTF-8", path, "-"], capture_output=True, check=True
    )
    told = done.stdout.decode()
    sizes: list[tuple[float, float]] = []
    found: list[Word] = []
    pattern = r'<page width="([\d.]+)" height="([\d.]+)"|<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'  # noqa: E501
    for wide, high, left, top, right, bottom, text in re.findall(pattern, told):
        if wide:
            sizes.append((float(wide), float(high)))
        else:
            place = float(left), float(top), float(right), float(bottom)
            found.append(Word(unescape(text), len(sizes) - 1, *place))
    return found, sizes


def colliding(found: list[Word]) -> list[tuple[str, str]]:
    """Words of one page that stand on each other; only the height of small letters counts."""
    hits: list[tuple[str, str]] = []
    by_page: dict[int, list[Word]] = {}
    for one in found:
        by_page.setdefault(one.page, []).append(one)
    for page in by_page.values():
        rising = sorted(page, key=lambda one: one.left)
        for place, one in enumerate(rising):
            for other in rising[place + 1 :]:
                if other.left >= one.right - 0.7:
                    break
                if min(one.foot, other.foot) - max(one.head, other.head) > 0.5:
                    hits.append((one.text, other.text))
    return hits


def _tool(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is needed for this test"
    return found
