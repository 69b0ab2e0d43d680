"""The surface that the hall looks at: paints one picture, and the clock each second."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from forumdesk.ui.projector import face, furniture
from forumdesk.ui.projector.face import Face
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import GROUND, Sheet, Told
from forumdesk.ui.projector.slide import Slide


class Canvas(QWidget):
    """Lays out anew when the picture or its own size is another, and paints only what has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: tuple[Picture, Slide] | None = None
        self._sheet: Sheet | None = None
        self.face = Face()
        self.painted = 0  # how often, so that idle seconds can be seen to cost nothing

    def show_picture(self, picture: Picture, slide: Slide) -> None:
        """Nothing happens if it is what is seen already."""
        if self._shown != (picture, slide):
            self._shown = (picture, slide)
            self._compose()

    def show_face(self, shown: Face) -> None:
        """Another second; only the clock is painted."""
        if shown == self.face:
            return
        self.face = shown
        if self._sheet is not None and self._sheet.clock is not None:
            self.update(self._sheet.clock.toAlignedRect().adjusted(-2, -2, 2, 2))

    @property
    def told(self) -> tuple[Told, ...]:
        """Every text that is seen, with its rectangle and its size."""
        if self._sheet is None:
            return ()
        clock = self._sheet.clock
        of_clock = face.told(self.face, clock, self._sheet.smallest) if clock is not None else ()
        return (*self._sheet.told, *of_clock)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._compose()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(GROUND))
        if self._sheet is None:
            return
        for mark in self._sheet.marks:
            if mark.rect.toAlignedRect().adjusted(-4, -4, 4, 4).intersects(event.rect()):
                mark.draw(painter)
        if self._sheet.clock is not None:
            face.draw(painter, self.face, self._sheet.clock, self._sheet.smallest)

    def _compose(self) -> None:
        if self._shown is None or self.width() < 2 or self.height() < 2:
            return
        picture, slide = self._shown
        before, size = self._sheet, QSizeF(self.size())
        self._sheet = furniture.compose(picture, slide, size)
        self.setAccessibleName(". ".join(told.words for told in self._sheet.told))
        if before is None or (before.size, before.clock) != (size, self._sheet.clock):
            self.update()
        else:
            self._paint_what_differs(before, self._sheet)

    def _paint_what_differs(self, before: Sheet, after: Sheet) -> None:
        """What stands as it stood is left alone, so that nothing flickers."""
        gone = [mark for mark in before.marks if mark not in after.marks]
        for mark in gone + [mark for mark in after.marks if mark not in before.marks]:
            self.update(mark.rect.toAlignedRect().adjusted(-4, -4, 4, 4))
