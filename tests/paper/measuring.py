"""Measures what was printed: the page as a black-and-white printer shows it, with a ruler in millimetres."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

DPI = 300
NEAR = 0.9
"""Millimetres to either side of where an edge is looked for."""


@dataclass(frozen=True)
class Print:
    """One page in black (255) and white (0), as large as the scale says."""

    picture: Image.Image
    scale: float = 1.0

    def px(self, length: float) -> float:
        """Millimetres of the layout in pixels of the print."""
        return length * self.scale * DPI / 25.4

    def ink(self, left: float, top: float, width: float, height: float) -> tuple[float, float, float, float]:
        """Where black begins and ends in a place: left, top, right, foot, in millimetres of the layout."""
        corner = round(self.px(left)), round(self.px(top))
        found = self._cut(corner, left + width, top + height).getbbox()
        assert found, "nothing is printed there"
        per_mm = self.px(1)
        return (
            (corner[0] + found[0]) / per_mm, (corner[1] + found[1]) / per_mm,
            (corner[0] + found[2]) / per_mm, (corner[1] + found[3]) / per_mm,
        )  # fmt: skip

    def _cut(self, corner: tuple[int, int], right: float, foot: float) -> Image.Image:
        return self.picture.crop((*corner, round(self.px(right)), round(self.px(foot))))

    def is_black(self, x: float, y: float) -> bool:
        """Whether a point is black."""
        return bool(self.picture.getpixel((int(self.px(x)), int(self.px(y)))))

    def line_near(self, x: float, y: float, *, across: bool) -> float:
        """How far from a point, in millimetres, the middle of the line is that runs across or down there."""
        reach, start = round(self.px(NEAR)), (self.px(x), self.px(y))
        runs: list[list[int]] = []
        for step in range(-reach, reach + 1):
            place = (start[0], start[1] + step) if across else (start[0] + step, start[1])
            if self.picture.getpixel((int(place[0]), int(place[1]))):
                if runs and runs[-1][-1] == step - 1:
                    runs[-1].append(step)
                else:
                    runs.append([step])
        assert runs, f"no line near {x:.1f}, {y:.1f} mm"
        return min(abs((run[0] + run[-1]) / 2) for run in runs) / self.px(1)


def printed(data: bytes, page: int, folder: Path, scale: float = 1.0) -> Print:
    """A page, counted from 1, as it comes out of a printer in black and white."""
    tool = shutil.which("pdftoppm")
    assert tool, "pdftoppm is needed for this test"
    path = folder / "sheet.pdf"
    path.write_bytes(data)
    wanted = ["-r", f"{DPI * scale:g}", "-f", f"{page}", "-l", f"{page}"]
    subprocess.run([tool, *wanted, "-gray", "-singlefile", "-png", path, folder / "sheet"], check=True)
    grey = Image.open(folder / "sheet.png").convert("L")
    return Print(grey.point(lambda level: 255 * (level < 128)), scale)
