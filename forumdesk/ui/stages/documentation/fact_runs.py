"""Facts and looks as runs of a text document: how they are shown, read back, and how a line is stored."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextFormat, QTextFragment

from forumdesk.forum.documentation import Run, item, unmarked, written
from forumdesk.ui.widgets.text import plain

KEY, WORDS, PLACE, LINK, FROZEN = (QTextFormat.Property.UserProperty.value + n for n in (1, 2, 3, 4, 5))
LINE_BREAK = "\u2028"
BULLET, DASH = "• ", "- "


def clothes(run: Run, place: int, colour: QColor, hint: str) -> QTextCharFormat:
    """How a run looks; that of a fact remembers its key, its words, and which run it is."""
    made = looks(run, colour)
    if run.fact is None:
        return made
    made.setProperty(KEY, run.fact)
    made.setProperty(WORDS, on_screen(run))
    made.setProperty(PLACE, place)
    made.setProperty(FROZEN, run.frozen)
    line = QTextCharFormat.UnderlineStyle
    made.setUnderlineStyle(line.DashUnderline if run.frozen else line.DotLine)
    made.setUnderlineColor(colour)
    if hint:
        made.setToolTip(plain(hint))
    return made


def looks(run: Run, colour: QColor) -> QTextCharFormat:
    """Bold, italic and link, without any fact."""
    made = QTextCharFormat()
    if run.bold:
        made.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        made.setFontItalic(True)
    if run.link:
        made.setProperty(LINK, run.link)
        made.setForeground(colour)
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setToolTip(plain(run.link))
    return made


def worn(of: QTextCharFormat) -> Run:
    """The bold, italic and link of a format, as a run without words."""
    link = of.property(LINK)
    return Run("", bold=of.fontWeight() > QFont.Weight.Medium, italic=of.fontItalic(), link=str(link or ""))


def on_screen(run: Run) -> str:
    """The run's words; line breaks inside a fact stay inside its paragraph."""
    return run.text.replace("\n", LINE_BREAK)


def fragments(block: QTextBlock) -> list[QTextFragment]:
    """The stretches of one look in a paragraph."""
    return [entry.fragment() for entry in cast(Iterable[QTextBlock.iterator], block)]


def key_of(fragment: QTextFragment) -> str | None:
    """The fact that a stretch tells or once told."""
    key = fragment.charFormat().property(KEY)
    return None if key is None else str(key)


def is_live(fragment: QTextFragment) -> bool:
    """Whether a stretch still says what the data say."""
    return key_of(fragment) is not None and fragment.text() == fragment.charFormat().property(WORDS)


def stored(block: QTextBlock) -> str:
    """A paragraph as it is stored: facts as markers, looks as marks, a bullet as a dash."""
    runs = [_run(fragment) for fragment in fragments(block)]
    mark = "" if not runs or runs[0].fact else item(block.text())
    left = len(mark)
    for place, run in enumerate(runs):  # what makes it an item is no part of its words
        taken = 0 if run.fact else min(left, len(run.text))
        runs[place], left = replace(run, text=run.text[taken:]), left - taken
    return (DASH if mark == BULLET else mark) + written(runs)


def _run(fragment: QTextFragment) -> Run:
    key, on = key_of(fragment), worn(fragment.charFormat())
    words = fragment.text().replace(LINE_BREAK, "\n")
    if key and is_live(fragment):
        return replace(on, text=words, fact=key, frozen=bool(fragment.charFormat().property(FROZEN)))
    return replace(on, text=unmarked(words))
