"""The floor of starting: a bare main window, painted and closed again."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.programs import peak


class Window(QMainWindow):
    """Closes when it has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.quit)
        return super().eventFilter(watched, event)


peak.tell_at_end()
app = QApplication(sys.argv)
window = Window()
window.installEventFilter(window)
window.resize(1280, 720)
window.show()
sys.exit(app.exec())
