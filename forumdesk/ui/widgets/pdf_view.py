"""A PDF from memory: its pages one below the other, page n of m, zoom, and its words for those who hear."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.ui import style
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

STEP = 1.25
SMALLEST, LARGEST = 0.25, 6.0
ABOVE = 16
"""Points that stay visible above a heading."""
SPACING = 12
"""Pixels between pages."""
HEARD = 4000
"""Characters of a page that its description holds."""


class Pages(QPdfView):
    """The pages themselves, on the ground that lies around paper, with an edge while they have the focus."""

    pressed = Signal(int)  # a key that turns pages or zooms

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QPdfView.Shape.NoFrame)
        self.setPageSpacing(SPACING)
        self._shown = 0
        self._last: int | None = None  # the drawing after which all before it have come
        self._dress()

    def show_document(self, document: QPdfDocument) -> None:
        """Show another one; a page of the one before that is still being drawn is not taken for its own.

        Qt does take it. Pages are drawn one after the other, so when one that is asked for now has come
        those before it have, too, and all of them can be forgotten.
        """
        self.setDocument(document)
        renderer = self.findChild(QPdfPageRenderer)
        if renderer is not None and document.pageCount() > 0:
            if self._last is None:
                renderer.pageRendered.connect(self._drawn)
            self._shown += 1  # a size of its own: what is asked for twice is drawn once
            self._last = renderer.requestPage(0, QSize(1 + self._shown % 500, 1))

    def _drawn(self, _page: int, _size: QSize, _image: QImage, _options: object, request: int) -> None:
        if request == self._last:
            self._last = 0
            for spacing in (SPACING + 1, SPACING):  # what changes the layout makes it forget what is drawn
                self.setPageSpacing(spacing)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(style.of(self).accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _dress(self) -> None:
        around = QColor(style.of(self).around)
        if self.palette().color(QPalette.ColorRole.Dark) != around:
            dressed = self.palette()
            dressed.setColor(QPalette.ColorRole.Dark, around)
            self.setPalette(dressed)


_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_1,
)  # fmt: skip


class PdfView(Card):
    """Shows bytes; shown again, a paper stays at its page. The bytes' buffer lives as long as the view."""

    turned = Signal(int)

    def __init__(self, name: str, *, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(kind="around", parent=parent)
        self.name = name
        self._buffer: QBuffer | None = None
        self.document = QPdfDocument(self)
        self.pages = Pages(self)
        self.where = Text("", "soft")
        self._before = button("‹", lambda: self.go(self.page - 1), name=_("Page before"))
        self._after = button("›", lambda: self.go(self.page + 1), name=_("Next page"))
        self._smaller = button("−", lambda: self.zoom(1 / STEP), name=_("Smaller"))
        self._larger = button("+", lambda: self.zoom(STEP), name=_("Larger"))
        self._wide = button("↔", self.fit_width, name=_("Fit to width"))
        self._whole = button("↕", self.fit_page, name=_("Whole page"))
        self._lay_out()
        if whole:
            self.fit_page()
        self.pages.pressed.connect(self._press)
        self.pages.pageNavigator().currentPageChanged.connect(self._turned)
        self._tell()

    # --- what is shown ---------------------------------------------------------------------------------

    def show_pdf(self, data: bytes, name: str = "") -> None:
        """Show a paper; one of the same name stays at the place where it was."""
        same = not name or name == self.name
        self.name = name or self.name
        place = self.pages.verticalScrollBar().value() if same else 0
        document, buffer = QPdfDocument(self), QBuffer(self)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        self.pages.show_document(document)
        for gone in (self.document, self._buffer):
            if gone is not None:
                gone.deleteLater()
        self.document, self._buffer = document, buffer
        self.pages.verticalScrollBar().setValue(place)
        self._tell()

    @property
    def count(self) -> int:
        """How many pages the paper has; 0 before one is shown."""
        return max(0, self.document.pageCount())

    @property
    def page(self) -> int:
        """The page on the screen, counted from 0."""
        return self.pages.pageNavigator().currentPage()

    def words_of(self, page: int) -> str:
        """The words of a page, in reading order."""
        return self.document.getAllText(page).text() if 0 <= page < self.count else ""

    def go(self, page: int) -> None:
        """To a page, from 0; beyond the first and the last nothing happens."""
        if 0 <= page < self.count:
            self.pages.pageNavigator().jump(page, QPointF(), self.pages.zoomFactor())

    def go_to_heading(self, words: str) -> None:
        """To the heading with these words, or ending with them, if the paper's bookmarks have it."""
        marks = QPdfBookmarkModel()
        marks.setDocument(self.document)
        for index in _all_in(marks, QModelIndex()):
            title = str(marks.data(index, int(QPdfBookmarkModel.Role.Title)))
            if title == words or title.endswith(f" {words}"):
                page = int(marks.data(index, int(QPdfBookmarkModel.Role.Page)))
                place: QPointF = marks.data(index, int(QPdfBookmarkModel.Role.Location))
                bar = self.pages.verticalScrollBar()
                bar.setValue(0)  # the navigator does nothing where it believes to be already
                self.go(page)
                down = max(0, place.y() - ABOVE) * self._scale()
                bar.setValue(bar.value() + round(down))
                if page and not self.page:  # a gap between two pages counts as the first one
                    bar.setValue(bar.value() + 2 * self.pages.pageSpacing())
                return

    def zoom(self, times: float) -> None:
        """Larger or smaller, beginning with the size that is on the screen."""
        now = self.pages.zoomFactor()
        if self.pages.zoomMode() is not QPdfView.ZoomMode.Custom:
            now = self._fitted()
        self.pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self.pages.setZoomFactor(max(SMALLEST, min(LARGEST, now * times)))

    def fit_width(self) -> None:
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        self.pages.setZoomMode(QPdfView.ZoomMode.FitInView)

    def _scale(self) -> float:
        """Pixels on the screen for a point of paper."""
        custom = self.pages.zoomMode() is QPdfView.ZoomMode.Custom
        return (self.pages.zoomFactor() if custom else self._fitted()) * self.pages.logicalDpiX() / 72

    def _fitted(self) -> float:
        """The factor at which the page fits as it does just now."""
        size, room = self.document.pagePointSize(max(0, self.page)), self.pages.viewport().size()
        margins, points = self.pages.documentMargins(), self.pages.logicalDpiX() / 72
        if size.isEmpty():
            return 1.0
        wide = (room.width() - margins.left() - margins.right()) / (size.width() * points)
        high = (room.height() - margins.top() - margins.bottom()) / (size.height() * points)
        return min(wide, high) if self.pages.zoomMode() is QPdfView.ZoomMode.FitInView else wide

    # --- what is told ----------------------------------------------------------------------------------

    def _turned(self) -> None:
        self._tell()
        self.turned.emit(self.page)

    def _tell(self) -> None:
        there = self.count > 0
        told = _("Page {page} of {pages}").format(page=self.page + 1, pages=self.count) if there else ""
        self.where.setText(told)
        self._fit_bar()
        self.pages.setAccessibleName(f"{self.name}, {told}" if told else self.name)
        heard = self.words_of(self.page)[:HEARD] if QAccessible.isActive() else ""
        self.pages.setAccessibleDescription(heard)
        self._before.setEnabled(there and self.page > 0)
        self._after.setEnabled(there and self.page + 1 < self.count)
        for part in (self._smaller, self._larger, self._wide, self._whole):
            part.setEnabled(there)

    def _press(self, key: int) -> None:
        acts = {
            Qt.Key.Key_Left: lambda: self.go(self.page - 1),
            Qt.Key.Key_Right: lambda: self.go(self.page + 1),
            Qt.Key.Key_Home: lambda: self.go(0),
            Qt.Key.Key_End: lambda: self.go(self.count - 1),
            Qt.Key.Key_Plus: lambda: self.zoom(STEP),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / STEP),
            Qt.Key.Key_0: self.fit_width,
            Qt.Key.Key_1: self.fit_page,
        }
        acts[Qt.Key(key)]()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all, pages are turned by button and fitted by key."""
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        fitting = (self._wide, self._whole)
        parts = (self._before, self.where, self._after, self._smaller, self._larger, *fitting)
        needed = sum(part.sizeHint().width() if part is self.where else part.width() for part in parts)
        for part in fitting:
            part.setVisible(needed + len(parts) * 8 <= self.width())

    def _lay_out(self) -> None:
        self.column.setContentsMargins(6, 6, 6, 8)
        self.column.addWidget(self.pages, 1)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addStretch(1)
        signs = (self._smaller, self._larger, self._wide, self._whole)
        for part in (self._before, self.where, self._after, *signs):
            row.addWidget(part)
            if part is not self.where:
                part.setFixedWidth(Sizes.now().px(34))
                part.setStyleSheet("padding-left: 0; padding-right: 0;")
        row.addStretch(1)
        self.column.addWidget(bar)


def _all_in(marks: QPdfBookmarkModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    """Every bookmark, in the order of the paper."""
    for row in range(marks.rowCount(parent)):
        index = marks.index(row, 0, parent)
        yield index
        yield from _all_in(marks, index)
