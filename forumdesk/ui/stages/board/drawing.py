"""Draws the cards of a lane: paper, words, the ring of focus, and what a drop on it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from forumdesk.ui import style
from forumdesk.ui.stages.board.face import Face, Fonts, face
from forumdesk.ui.stages.board.pictures import Pictures
from forumdesk.ui.style import Colours
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile

MARGIN = 4
"""Room around a card for its ring and the gap to the next."""


class CardDelegate(QStyledItemDelegate):
    """Keeps the face of each card until the card, the width or the text size is another."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._faces: dict[int, Face] = {}
        self.pictures = Pictures()
        self._fonts: Fonts | None = None
        self._inks: Inks | None = None
        self.onto: int | None = None  # the card on which others are about to be dropped
        self.lifted: frozenset[int] = frozenset()  # cards that are being dragged

    def forget(self) -> None:
        """The text size changed: lay everything out anew."""
        self._faces.clear()
        self.pictures.forget()
        self._fonts = self._inks = None

    @property
    def inks(self) -> Inks:
        """What is drawn with, until the view wears other colours."""
        if self._inks is None:
            self._inks = Inks(style.of(self._view))
        return self._inks

    def face_of(self, pile: Pile) -> Face:
        """The card as it stands at the width of the lane."""
        width = self._view.viewport().width() - 2 * MARGIN
        kept = self._faces.get(pile.head.id)
        if kept is not None and kept.pile is pile and kept.width == width:
            return kept
        if self._fonts is None:
            self._fonts = Fonts(self._view.font())
        made = self._faces[pile.head.id] = face(pile, width, self._fonts)
        return made

    def height(self, pile: Pile) -> int:
        """What a card takes of its lane."""
        return self.face_of(pile).height + 2 * MARGIN

    def paint_card(self, painter: QPainter, row: QRect, pile: Pile, *, chosen: bool, focused: bool) -> None:
        """A card in the row where it stands, with what is being done to it."""
        colours = self.inks.colours
        rect = row.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        plain = not (chosen or focused or self.onto == pile.head.id or pile.head.id in self.lifted)
        if plain and self._copied(painter, row, pile):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if plain:
            self.draw(painter, rect, pile, colours)
            return
        painter.save()
        if pile.head.id in self.lifted:
            painter.setOpacity(0.35)
        self.draw(painter, rect, pile, colours, chosen)
        if focused or chosen:
            _ring(painter, rect, colours, strong=focused)
        if self.onto == pile.head.id:
            _merge_mark(painter, rect, colours)
        painter.restore()

    def _copied(self, painter: QPainter, row: QRect, pile: Pile) -> bool:
        rect = QRect(MARGIN, MARGIN, row.width() - 2 * MARGIN, row.height() - 2 * MARGIN)
        return self.pictures.put(
            painter, row, self.face_of(pile), self.inks.lane, self._view.viewport().size(),
            self._view.devicePixelRatioF(), lambda on: self.draw(on, rect, pile, self.inks.colours),
        )  # fmt: skip

    def draw(
        self, painter: QPainter, rect: QRect, pile: Pile, colours: Colours, chosen: bool = False
    ) -> None:
        """A card without its ring; the picture that is dragged is drawn so, too."""
        inks = self.inks if self.inks.colours is colours else Inks(colours)
        x, y, width, height = rect.x() + 0.5, rect.y() + 0.5, rect.width() - 1, rect.height() - 1
        painter.setPen(inks.edge)
        painter.setBrush(inks.line)
        painter.drawRoundedRect(QRectF(x, y + 1, width, height), 6, 6)
        painter.setBrush(inks.chosen if chosen else inks.paper)
        painter.drawRoundedRect(QRectF(x, y, width, height), 6, 6)
        _write(painter, self.face_of(pile), inks, rect.x(), rect.y())


class Inks:
    """The colours of cards as the painter takes them, made once."""

    def __init__(self, colours: Colours) -> None:
        self.colours = colours
        self.edge = QPen(QColor(colours.line), 1)
        self.line, self.paper = QBrush(QColor(colours.line)), QBrush(QColor(colours.paper))
        self.chosen, self.pill = QBrush(QColor(colours.chosen)), QBrush(QColor(colours.pill))
        self.rule, self.lane = QColor(colours.rule), QColor(colours.lane)
        self._tones: dict[str, QPen] = {}

    def tone(self, name: str) -> QPen:
        """What words of a tone are written with."""
        if name not in self._tones:
            self._tones[name] = QPen(QColor(getattr(self.colours, name)))
        return self._tones[name]


def _write(painter: QPainter, seen: Face, inks: Inks, x: int, y: int) -> None:
    if seen.pills:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.pill)
        for pill in seen.pills:
            painter.drawRoundedRect(pill.translated(x, y), pill.height() / 2, pill.height() / 2)
    if seen.rule is not None:
        painter.fillRect(QRectF(x + 1, y + seen.rule, seen.width - 2, 1), inks.rule)
    for line in seen.lines:
        painter.setPen(inks.tone(line.tone))
        line.text.draw(painter, x + round(line.x), y + round(line.y))


def _ring(painter: QPainter, rect: QRect, colours: Colours, *, strong: bool) -> None:
    out = 2 if strong else 0
    painter.setPen(QPen(QColor(colours.accent), 2 if strong else 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(-out, -out, out, out), 7, 7)


def _merge_mark(painter: QPainter, rect: QRect, colours: Colours) -> None:
    """The whole card says that what is dropped here is merged with it; the word is above the pointer."""
    painter.setPen(QPen(QColor(colours.accent), 2.5))
    tint = QColor(colours.chosen)
    tint.setAlpha(150)
    painter.setBrush(tint)
    painter.drawRoundedRect(QRectF(rect), 7, 7)
    font = painter.font()
    font.setWeight(font.Weight.DemiBold)
    painter.setFont(font)
    size = painter.fontMetrics().size(0, _("merge"))
    tag = QRect(rect.left(), rect.top() - 2, size.width() + 16, size.height() + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(tag, 5, 5)
    painter.setPen(QColor(colours.on_accent))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, _("merge"))
