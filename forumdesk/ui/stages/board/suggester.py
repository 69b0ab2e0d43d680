"""Has suggestions reckoned beside the screen, a moment after the board came to rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from forumdesk.forum import suggestions
from forumdesk.ui.desk import Desk
from forumdesk.ui.reading_ahead import asked
from forumdesk.ui.stages.board.suggestion_offers import Offer, offers, the_groups
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.forum.suggestions import Material
    from forumdesk.grouping import Suggestions
    from forumdesk.ui.worker import Job

REST_MS = 600
PATIENCE = 2000
"""Milliseconds before it is worth a word: mostly the answer is there before."""
MOST = 2000
"""So many cards are looked at; with more of them, a person sorts by searching."""

MOST_OFFERS = 100
"""Nobody turns over more of them; when these are dealt with, the next answer brings others."""


class Suggester(QObject):
    """Only the answer to the latest question counts; while a card is in the hand nothing is asked or said."""

    answered = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.offers: tuple[Offer, ...] = ()
        self.light = False  # did the engine without word vectors answer?
        self._job: Job | None = None
        self._asked: Material | None = None
        self._answer: Suggestions | None = None
        self._after: Callable[[Offer | None], object] | None = None

    @cached_property
    def _rest(self) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=REST_MS)
        timer.timeout.connect(self.ask)
        return timer

    @property
    def busy(self) -> bool:
        """Will there be an answer soon?"""
        return self._rest.isActive() or self._job is not None

    def look(self, cards: int) -> None:
        """The board is another: look again when it has come to rest."""
        if not self.desk.suggests or self.desk.file.read_only or not 1 < cards <= MOST:
            self.stop()
            self._take(None, None)
        else:
            self._rest.start()

    def stop(self) -> None:
        """Want no answer any more."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def ask_anew(self) -> None:
        """Suggestions were switched on or off."""
        self.look(MOST if self._asked is None else len(self._asked.cards))

    def ask(self) -> None:
        """Ask the engine, unless it was asked the very same."""
        if self.desk.file.is_closed:
            return
        if QApplication.mouseButtons().value and self._after is None:
            self._rest.start()
            return
        material = self.desk.ask(suggestions.material)
        if material == self._asked and (self._answer is not None or self._job is not None):
            if self._answer is not None:
                self._done(material, self._answer)
            return
        self.stop()
        self._asked, self._answer = material, None
        self._job = self.desk.work(
            _("Looking for suggestions"), reckon, material,
            then=lambda answer: self._done(material, answer), failed=self._fail, patience=PATIENCE,
        )  # fmt: skip

    def groups(self, then: Callable[[Offer | None], object]) -> None:
        """Hand over the offer to make areas of all groups as soon as it is reckoned, or None."""
        self._after = then
        self.ask()

    def _done(self, material: Material, answer: Suggestions) -> None:
        if not isValid(self):
            return
        if material is self._asked or material == self._asked:
            self._job = None
            self._answer = answer
            self._take(material, answer)

    def _take(self, material: Material | None, answer: Suggestions | None) -> None:
        asked = material is not None and answer is not None
        self.offers = offers(material, answer)[:MOST_OFFERS] if material and answer else ()
        self.light = bool(answer) and answer is not None and answer.engine == "words"
        self.answered.emit()
        if asked and self._after is not None and material and answer:
            then, self._after = self._after, None
            then(the_groups(material, answer))

    def _fail(self, _sentence: str) -> None:
        """Suggestions are a help that one can do without; the fault is in the log."""
        self._job = None
        self._take(None, None)
        if self._after is not None:
            then, self._after = self._after, None
            then(None)


def reckon(
    material: Material, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> Suggestions:
    """The answer of the engine, which is loaded here, beside the screen."""
    from forumdesk.grouping import suggest

    cards, areas = asked(material)
    wanted = (material.wanted or None) if material.bare else None
    return suggest(
        cards,
        areas,
        wanted,
        language=material.language,
        progress=lambda part: progress(round(100 * part), 100),
        cancelled=cancelled,
    )
