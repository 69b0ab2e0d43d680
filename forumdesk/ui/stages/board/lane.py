"""One lane of the board: the head, the cards below it, and what is asked in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.ui import style
from forumdesk.ui.stages.board import spoken
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.card_view import Keys
from forumdesk.ui.stages.board.head import Head
from forumdesk.ui.stages.board.question import Asked, Question
from forumdesk.ui.style import Sizes
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.forum.areas import Area
    from forumdesk.forum.themes import Pile

BAR, ROUND = 4, 8
NARROWEST, NARROW, EASY, WIDE = 116, 136, 172, 330


class Lane(QFrame):
    """An area, or the ungrouped if `area` is None."""

    resized = Signal()

    def __init__(
        self, file: str, keys: Keys, area: Area | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.area = area
        self.setProperty("kind", "lane")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below it is drawn again
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.head = Head(file)
        self.list = CardList(file, keys, _("Drop the card here") if area else _("Every card has its place."))
        self.list.boxed = area is not None
        self.question: Question | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(5, BAR, 5, 6)
        self.column.setSpacing(0)
        self.column.addWidget(self.head)
        self.column.addWidget(self.list, 1)
        self.fit()

    @property
    def area_id(self) -> int | None:
        return self.area.id if self.area else None

    @property
    def title(self) -> str:
        """The area by letter and name."""
        return spoken.area(self.area) if self.area else _("Ungrouped")

    def fit(self) -> None:
        """As wide as a card can be read at this text size; the head keeps up."""
        self.setMaximumWidth(Sizes.now().px(WIDE))
        self.head.fit()

    def show_cards(self, area: Area | None, piles: Sequence[Pile]) -> bool:
        """Show the lane as it is now; tells whether its cards differed."""
        if area != self.area:
            self.update()
        self.area = area
        count = len(piles)
        if area is None:
            self.head.show_area("", _("Ungrouped"), "", spoken.left(piles), "")
            self._say_names(_("Ungrouped"), _("ungrouped"), count)
        else:
            table = _("No table") if area.table is None else _("Table {number}").format(number=area.table)
            meta = f"{table} · {spoken.cards(count)}"
            self.head.show_area(area.letter, area.name, area.colour, meta, area.comment)
            said = _("area {letter}").format(letter=area.letter)
            self._say_names(_("Area {area}").format(area=spoken.area(area)), said, count)
        return self.list.show_piles(piles)

    def ask(self, asked: Asked, over: QRect | None = None) -> Question:
        """Ask for a line here, over the name unless another place is told (in the lane's coordinates)."""
        name = self.head.geometry()
        place = over if over is not None else name
        question = Question(asked, QRect(4, place.y(), self.width() - 8, place.height()), self)
        question.ended.connect(self._answered)
        self.question = question
        question.begin()
        return question

    def under_cards(self) -> QRect:
        """Where the next card would hang."""
        last = self.list.cards.index(len(self.list.cards.piles) - 1)
        bottom = self.list.visualRect(last).bottom() + 4 if last.isValid() else 0
        y = self.list.y() + max(0, min(bottom, self.list.height() - 60))
        return QRect(0, y, self.width(), 40)

    def card_place(self, card_id: int) -> QRect:
        """Where a card stands, in the lane's coordinates."""
        rect = self.list.card_rect(card_id)
        return rect.translated(self.list.pos() + self.list.viewport().pos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, seen = QPainter(self), style.of(self), event.rect()
        painter.setClipRect(seen)
        if self.rect().adjusted(0, ROUND, 0, -ROUND).contains(seen):
            painter.fillRect(seen, QColor(colours.lane))
            return
        painter.fillRect(seen, QColor(colours.desk))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.lane))
        painter.drawRoundedRect(QRectF(self.rect()), ROUND, ROUND)
        if seen.top() < BAR:
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), ROUND, ROUND)
            painter.setClipPath(shape)
            painter.fillRect(0, 0, self.width(), BAR, QColor(self.area.colour if self.area else colours.edge))

    def _say_names(self, name: str, place: str, count: int) -> None:
        self.list.cards.place = place
        said = _("{lane}, {cards}").format(lane=name, cards=spoken.cards(count))
        for part in (self, self.list):
            if part.accessibleName() != said:
                part.setAccessibleName(said)

    def _answered(self, by_key: bool) -> None:
        self.question = None
        if by_key:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
