"""The balance drawn as a bar that can be read without colours: each part has a pattern and a letter."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from forumdesk.forum.facts import EVEN
from forumdesk.forum.mirror import Reflection
from forumdesk.ui import style
from forumdesk.ui.pages.counts import said
from forumdesk.ui.stages.people.mirror_model import REFLECTION, MirrorModel
from forumdesk.words import _, pgettext

Index = QModelIndex | QPersistentModelIndex
PATTERNS = {
    "women": Qt.BrushStyle.SolidPattern,
    "men": Qt.BrushStyle.BDiagPattern,
    "other": Qt.BrushStyle.Dense6Pattern,
    "not_stated": Qt.BrushStyle.NoBrush,
}
HIGH = 14


def letters() -> dict[str, str]:
    """The letter before each count."""
    return {
        "women": pgettext("women, one letter", "W"), "men": pgettext("men, one letter", "M"),
        "other": pgettext("other gender, one letter", "O"), "not_stated": "?",
    }  # fmt: skip


class MirrorBars(QStyledItemDelegate):
    """Paints the column of the balance; all else as any table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, one = index.model(), index.data(REFLECTION)
        is_bar = isinstance(model, MirrorModel) and model.columns[index.column()] == "balance"
        if not is_bar or not isinstance(one, Reflection):
            super().paint(painter, option, index)
            return
        style_of_all = QApplication.style()
        style_of_all.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )  # fmt: skip
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, QRectF(option.rect).adjusted(8, 0, -8, 0), one)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


def draw(painter: QPainter, place: QRectF, one: Reflection) -> None:
    """The bar on the left, the counts and the share of women on the right."""
    colours, sizes = style.of(QApplication.palette()), style.Sizes.now()
    parts = {key: getattr(one, key) or 0 for key in PATTERNS}
    font = QFont(QApplication.font())
    font.setPixelSize(sizes.px(12.5))
    painter.setFont(font)
    told = " ".join(f"{letters()[key]} {count}" for key, count in parts.items() if count)
    if one.women_percent is not None and (one.women or one.men or one.other):
        told += f" · {said(one.women_percent)} %"
    wide = sizes.px(150)
    words = QRectF(place.right() - wide, place.top(), wide, place.height())
    painter.setPen(QColor(colours.text if sum(parts.values()) else colours.soft))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, told or _("nobody yet"))
    high = sizes.px(HIGH)
    bar = QRectF(place.left(), place.center().y() - high / 2, place.width() - wide - 10, high)
    if sum(parts.values()) and bar.width() > 30:
        _parts(painter, bar, parts, colours)
        _edges_of_even(painter, bar, colours)


def _parts(painter: QPainter, bar: QRectF, parts: dict[str, int], colours: style.Colours) -> None:
    ink, x, whole = QColor(colours.accent), bar.left(), sum(parts.values())
    painter.fillRect(bar, QColor(colours.paper))
    for key, count in parts.items():
        part = QRectF(x, bar.top(), bar.width() * count / whole, bar.height())
        painter.setPen(QPen(ink, 1))
        painter.setBrush(QBrush(ink, PATTERNS[key]))
        if count:
            painter.drawRect(part)
        x += part.width()


def _edges_of_even(painter: QPainter, bar: QRectF, colours: style.Colours) -> None:
    """Where 40 and 60 percent are."""
    painter.setPen(QPen(QColor(colours.text), 1.6))
    for percent in EVEN:
        x = bar.left() + bar.width() * percent / 100
        painter.drawLine(QPointF(x, bar.top() - 4), QPointF(x, bar.bottom() + 4))


class Legend(QWidget):
    """What the patterns and letters mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {
            "women": _("women"), "men": _("men"), "other": _("other"), "not_stated": _("not stated")
        }  # fmt: skip
        self._even = _("the lines: 40 and 60 %")
        self.setAccessibleName(", ".join(self._told()))

    def _told(self) -> list[str]:
        return [f"{letters()[key]} {words}" for key, words in self._words.items()] + [self._even]

    def sizeHint(self) -> QSize:
        return QSize(200, style.Sizes.now().px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, style.Sizes.now().px(22))

    def paintEvent(self, _event: object) -> None:
        painter, colours, sizes = QPainter(self), style.of(self), style.Sizes.now()
        font = QFont(QApplication.font())
        font.setPixelSize(sizes.px(12.5))
        painter.setFont(font)
        x, side, ink = 2.0, sizes.px(12), QColor(colours.accent)
        for place, words in enumerate(self._told()):
            if place < len(PATTERNS):
                painter.setPen(QPen(ink, 1))
                painter.setBrush(QBrush(ink, list(PATTERNS.values())[place]))
                painter.drawRect(QRectF(x, (self.height() - side) / 2, side, side))
                x += side + 6
            painter.setPen(QColor(colours.soft))
            painter.drawText(QRectF(x, 0, 400, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            x += painter.fontMetrics().horizontalAdvance(words) + 16
