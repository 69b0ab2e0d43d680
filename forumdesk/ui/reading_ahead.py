"""Reads cards for the suggestions while they come in, so that the first answer on the board is quick."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from forumdesk.ui.desk import Desk
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.forum.suggestions import Material
    from forumdesk.grouping import Area, Card
    from forumdesk.ui.worker import Job

REST_MS = 3000
"""Nobody is typing just now; the next card can wait for the next rest."""
MOST = 2000
"""As many cards as the board asks about."""


class ReadingAhead(QObject):
    """Works beside the screen and says nothing: what it reads is remembered where the suggestions look."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._read: Material | None = None
        self._job: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Is something read, or will it be soon?"""
        return self._rest.isActive() or self._job is not None

    def look(self) -> None:
        """There may be other cards: read them when she rests."""
        if self.desk.suggests and not self.desk.file.read_only:
            self._rest.start()

    def _begin(self) -> None:
        from forumdesk.forum import suggestions

        if self.desk.file.is_closed or not self.desk.suggests:
            return
        if self._job is not None:
            self._rest.start()
            return
        material = self.desk.ask(suggestions.material)
        if material != self._read and 1 < len(material.cards) <= MOST:
            self._read = material
            self._job = self.desk.work(
                _("Looking for suggestions"), read, material,
                then=self._end, failed=self._end, patience=None,
            )  # fmt: skip

    def _end(self, _answer: object) -> None:
        self._job = None


def read(material: Material, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> bool:
    """Let the engine, which is loaded here, read the cards and the names of the areas."""
    from forumdesk.grouping import get_ready

    cards, areas = asked(material)
    return get_ready(
        cards, areas, progress=lambda part: progress(round(100 * part), 100), cancelled=cancelled
    )


def asked(material: Material) -> tuple[list[Card], list[Area]]:
    """Cards and areas as the engine takes them."""
    from forumdesk.grouping import Area, Card

    cards = [
        Card(str(one.id), one.text, one.meaning, one.table, None if one.area_id is None else str(one.area_id))
        for one in material.cards
    ]
    return cards, [Area(str(area.id), area.name) for area in material.areas]
