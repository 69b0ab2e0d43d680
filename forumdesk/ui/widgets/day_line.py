"""A line for a day, with a calendar to choose it from."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from forumdesk import words
from forumdesk.ui import style
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.line import Line
from forumdesk.words import _

LOCALES = {"sv": "sv_SE", "en": "en_GB"}
PATTERNS = (
    "d MMMM yyyy", "d MMM yyyy", "d/M yyyy", "d/M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d",
    "yyyyMMdd",
)  # fmt: skip
WEEKDAY = re.compile(r"^[^\W\d]+,? (?=\d)")
SHORT_MONTH = re.compile(r"\b([^\W\d]{3,4})\b\.?")


def as_iso(text: str) -> str:
    """A day as one writes it, such as 18 maj 2011 or 18/5 2011, in ISO form; anything else as it is."""
    said = WEEKDAY.sub("", " ".join(text.lower().split()))
    ways = (said, SHORT_MONTH.sub(r"\1", said), SHORT_MONTH.sub(r"\1.", said))
    locales = [QLocale(name) for name in LOCALES.values()]
    days = (locale.toDate(way, pattern) for locale in locales for way in ways for pattern in PATTERNS)
    return next((day.toString(Qt.DateFormat.ISODate) for day in days if day.isValid()), text)


class DayLine(Line):
    """A day as one writes it; Alt and the arrow down open the calendar. The command refuses what is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._calendar: Calendar | None = None
        self._open = QAction(_("Choose from a calendar"), self)
        self._open.triggered.connect(self.choose)
        self.addAction(self._open, Line.ActionPosition.TrailingPosition)
        self._draw()

    def choose(self) -> None:
        """Open the calendar beneath the line."""
        if self.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.chosen.connect(self._take)
        self._calendar.open_at(self.text(), self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.choose()
        else:
            super().keyPressEvent(event)

    def _take(self, iso: str) -> None:
        self.setText(iso)
        self.edited.emit()
        self.left.emit()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _draw(self) -> None:
        """A leaf of a calendar, in the colour of the text."""
        picture = QPixmap(32, 32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(style.of(self).soft), 2.4))
        painter.drawRoundedRect(5, 7, 22, 20, 3, 3)
        for x1, y1, x2, y2 in ((5, 13, 27, 13), (11, 4, 11, 9), (21, 4, 21, 9)):
            painter.drawLine(x1, y1, x2, y2)
        painter.end()
        self._open.setIcon(QIcon(picture))


class Calendar(QFrame):
    """A month at a time, weeks from Monday with their numbers; Enter chooses, Escape leaves."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self.setAccessibleName(_("Calendar"))
        self.month = QCalendarWidget(self)
        self.month.setLocale(QLocale(LOCALES[words.language()]))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._calm_weekends()
        self._name_buttons()
        self.month.setMinimumSize(Sizes.now().px(372), Sizes.now().px(270))
        self.month.activated.connect(self._choose)
        self.month.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.month)

    def open_at(self, iso: str, place: QPoint) -> None:
        """Show the month of that day, or this one."""
        day = QDate.fromString(iso.strip(), Qt.DateFormat.ISODate)
        today = date.today()
        self.month.setSelectedDate(day if day.isValid() else QDate(today.year, today.month, today.day))
        room = self.screen().availableGeometry()
        size = self.sizeHint()
        x = max(room.left(), min(place.x(), room.right() - size.width()))
        self.move(x, max(room.top(), min(place.y(), room.bottom() - size.height())))
        self.show()
        self.month.setFocus()

    def _calm_weekends(self) -> None:
        """Saturday and Sunday are no errors: soft, not red."""
        calm = QTextCharFormat()
        calm.setForeground(QColor(style.of(QApplication.palette()).soft))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, calm)

    def _name_buttons(self) -> None:
        names = {"prevmonth": _("Previous month"), "nextmonth": _("Next month")}
        for key, name in names.items():
            found = self.month.findChild(QToolButton, f"qt_calendar_{key}")
            if isinstance(found, QToolButton):
                found.setAccessibleName(name)
                found.setToolTip(name)

    def _choose(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(day.toString(Qt.DateFormat.ISODate))
