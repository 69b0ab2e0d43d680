"""A picture of pixels, such as a logo: as large as its place allows, never larger than it was made."""

from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader

from forumdesk.paper.press.block import Block
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.structure import figure

COARSEST = 100
"""Dots an inch below which a picture is not enlarged."""


class Picture(Block):
    """At the left end of its place, with its alternative text."""

    def __init__(self, data: bytes, alt: str, widest: float, highest: float, after: float = 8.0) -> None:
        self.data, self.alt, self.after = data, alt, after
        wide, high = size(data)
        scale = min(widest / wide, highest / high, 72 / COARSEST)
        self.shown = wide * scale, high * scale

    def measure(self, width: float) -> float:
        """As high as it is shown."""
        self.width, self.height = width, self.shown[1]
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """One mark around it."""
        wide, high = self.shown
        box = canvas._absRect((x, y, x + wide, y + high), 1)
        with canvas.whole(figure(self.alt, tuple(box), self.tag)):
            canvas.drawImage(_reader(self.data), x, y, wide, high)


def size(data: bytes) -> tuple[int, int]:
    """Its pixels, across and down; OSError if it is no picture."""
    with Image.open(BytesIO(data)) as picture:
        return picture.size


@lru_cache(maxsize=4)
def _reader(data: bytes) -> Any:
    return ImageReader(BytesIO(data))
