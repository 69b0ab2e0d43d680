"""Live facts as runs of a text document: how they are marked, read back, and how a line is stored."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextFormat, QTextFragment

from forumdesk.forum.documentation import Run, marker, unmarked
from forumdesk.ui.widgets.text import plain

KEY, WORDS, PLACE = (QTextFormat.Property.UserProperty.value + n for n in (1, 2, 3))
LINE_BREAK = "\u2028"
BULLET, DASH = "• ", "- "


def clothes(run: Run, place: int, colour: QColor, hint: str) -> QTextCharFormat:
    """How a run looks; that of a fact remembers its key, its words, and which run it is."""
    made = QTextCharFormat()
    if run.fact is None:
        return made
    made.setProperty(KEY, run.fact)
    made.setProperty(WORDS, on_screen(run))
    made.setProperty(PLACE, place)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    made.setUnderlineColor(colour)
    if hint:
        made.setToolTip(plain(hint))
    return made


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
    """A paragraph as it is stored: facts as markers, a bullet as a dash."""
    told = ""
    for fragment in fragments(block):
        key = key_of(fragment)
        told += marker(key) if key and is_live(fragment) else unmarked(fragment.text())
    told = told.replace(LINE_BREAK, "\n")
    return DASH + told[len(BULLET) :] if told.startswith(BULLET) else told
