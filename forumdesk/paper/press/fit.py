"""Text set as large as its place allows: no word cut, no line too many."""

from dataclasses import replace
from functools import lru_cache

from forumdesk.paper.press import text
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.paragraph import Place, Style, show
from forumdesk.paper.press.structure import Tag
from forumdesk.paper.press.text import Line, Run, Words

_STEP = 1.06


def fitted(
    words: Words, style: Style, width: float, height: float, smallest: float
) -> tuple[Style, list[Line]]:
    """The style no larger than given with which the text fits, and its lines.

    Only a text too long even at the smallest size loses its end, to an ellipsis.
    """
    return _fitted(tuple(text.runs(words)), style, width, height, smallest)


@lru_cache(maxsize=256)
def _fitted(
    words: tuple[Run, ...], style: Style, width: float, height: float, smallest: float
) -> tuple[Style, list[Line]]:
    ratio, size = style.leading / style.look.size, style.look.size
    longest, whole = text.widest_word(words, style.look) / size, text.measured(words, style.look) / size
    while size > smallest and (longest * size > width or _least(whole * size, width) * size * ratio > height):
        size = max(size / _STEP, smallest)  # neither the longest word nor all words together can fit
    while True:
        set_so = style.but(look=replace(style.look, size=size), leading=size * ratio)
        lines = text.broken(words, set_so.look, width)
        if len(lines) * set_so.leading <= height + 1e-6:
            return set_so, lines
        if size <= smallest:
            return set_so, _shortened(words, set_so, width, int(height // set_so.leading))
        size = max(size / _STEP, smallest)


def _least(length: float, width: float) -> int:
    """The fewest lines that a text of that length can take, were it poured like water."""
    return int(length * 0.98 // width)


def draw_fitted(
    canvas: TaggedCanvas,
    tag: Tag,
    words: Words,
    style: Style,
    place: Place,
    smallest: float,
    stand: str = "top",
    *,
    continues: bool = False,
) -> float:
    """Set a text into a place, at its top, middle or foot; the height it took.

    It continues if more of the same tag is drawn elsewhere: then its last word ends with a blank.
    """
    x, y, width, height = place
    set_so, lines = fitted(words, style, width, height, smallest)
    used = len(lines) * set_so.leading
    foot = {"top": y + height - used, "middle": y + (height - used) / 2, "foot": y}[stand]
    if lines:
        show(canvas, tag, lines, set_so, (x, foot, width, used), continues)
    return used


def _shortened(words: tuple[Run, ...], style: Style, width: float, most: int) -> list[Line]:
    """As many lines as there is room for, the last ending in an ellipsis."""
    whole = text.plain(words)
    low, high = 0, len(whole)
    while low < high:
        middle = (low + high + 1) // 2
        if len(text.broken(text.runs(whole[:middle].rstrip() + " …"), style.look, width)) <= most:
            low = middle
        else:
            high = middle - 1
    return text.broken(text.runs(whole[:low].rstrip() + " …"), style.look, width)
