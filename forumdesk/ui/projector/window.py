"""The projector's window: nothing but the canvas, and four keys."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.ui.projector.canvas import Canvas
from forumdesk.words import _

HIDES, NEXT, PREVIOUS = (Qt.Key.Key_F5, Qt.Key.Key_Escape), Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


class ProjectorWindow(QWidget):
    """A window of its own without a parent, so that no dialog of the program is ever put on it."""

    left = Signal()
    turned = Signal(int)  # one slide on or back

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(_("Projector"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # her own window keeps the keys
        self.canvas = Canvas()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.setFocusProxy(self.canvas)
        self.setMinimumSize(320, 180)

    def stand_in(self, place: QRect) -> None:
        """Be an ordinary window there; it stays in front, for hers has the keys and fills the screen."""
        self.unsetCursor()
        self._be_one_that(stays_on_top=True)
        self.setGeometry(place)
        self.showNormal()

    def be_alone(self) -> None:
        """Before it covers a screen: no cursor is seen there, and hers keeps the keys."""
        self._be_one_that(stays_on_top=False)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def _be_one_that(self, *, stays_on_top: bool) -> None:
        wanted = (
            Qt.WindowType.WindowStaysOnTopHint if stays_on_top else Qt.WindowType.WindowDoesNotAcceptFocus
        )
        if not self.windowFlags() & wanted:
            self.setWindowFlags(Qt.WindowType.Window | wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in HIDES:
            self.left.emit()
        elif event.key() in (NEXT, PREVIOUS):
            self.turned.emit(1 if event.key() == NEXT else -1)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()
