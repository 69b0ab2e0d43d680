"""A text of facts and words whose stretches are made bold, italic or links."""

from dataclasses import replace

from PySide6.QtGui import QTextCursor

from forumdesk.forum.documentation import Run
from forumdesk.ui.stages.documentation.fact_runs import (
    FROZEN,
    KEY,
    PLACE,
    WORDS,
    clothes,
    fragments,
    looks,
    worn,
)
from forumdesk.ui.stages.documentation.fact_text import FactText


class DressedText(FactText):
    """Whatever is dressed, a fact stays the fact it is."""

    @property
    def look(self) -> Run:
        """What is bold, italic or a link where the cursor stands, or in the whole of what is chosen."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return worn(self.currentCharFormat())
        worns = [worn(self._at(place)) for place in range(cursor.selectionStart(), cursor.selectionEnd())]
        link = worns[0].link if all(one.link == worns[0].link for one in worns) else ""
        return Run(
            "", bold=all(one.bold for one in worns), italic=all(one.italic for one in worns), link=link
        )

    def dress(self, **change: bool | str) -> None:
        """Make what is chosen bold, italic or a link, or what is typed next; facts are dressed whole."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            if "link" not in change:
                new = replace(self.look, link="", **change)  # type: ignore[arg-type]
                self.setCurrentCharFormat(looks(new, self._colour()))
            return
        first, last = self._whole(cursor.selectionStart(), cursor.selectionEnd())
        with self._quietly():
            for start, end in self._stretches(first, last):
                self._dress(start, end, change)
        self.edited.emit()

    def _dress(self, start: int, end: int, change: dict[str, bool | str]) -> None:
        """One stretch of one look; what it is a fact of stays."""
        old = self._at(start)
        run = replace(worn(old), **change)  # type: ignore[arg-type]
        if old.property(KEY) is not None:
            words, frozen = str(old.property(WORDS)), bool(old.property(FROZEN))
            run = replace(run, text=words, fact=str(old.property(KEY)), frozen=frozen)
        new = clothes(run, int(old.property(PLACE) or 0), self._colour(), self.hints.get(run.fact or "", ""))
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(new)

    def _whole(self, first: int, last: int) -> tuple[int, int]:
        """A choice that begins or ends inside a fact takes all of it."""
        while self.fact_at(first) is not None:
            first -= 1
        while self.fact_at(last) is not None:
            last += 1
        return first, last

    def _stretches(self, first: int, last: int) -> list[tuple[int, int]]:
        """The parts of one look between two places, found before any of them is changed."""
        found = []
        for block in self._blocks():
            for fragment in fragments(block):
                start = max(first, fragment.position())
                end = min(last, fragment.position() + fragment.length())
                if start < end:
                    found.append((start, end))
        return found
