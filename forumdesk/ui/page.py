"""What one page of the plan is: a topic with its fields, shared by wizard and planning stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumdesk.forum.gaps import Gap
from forumdesk.ui.desk import Desk
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.field import PAUSE, Editor, Field
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

WIDEST = 780
"""Pixels of the design: longer lines are hard to read."""


class PageView(QScrollArea):
    """Fields under a question; each field stores itself. `refresh` asks the file again."""

    WATCHES: ClassVar[frozenset[str]] = frozenset()
    wanted = Signal(str, str)  # go to that page, and to that field on it

    def __init__(self, desk: Desk, page: Page, pause: int = PAUSE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.page, self.pause = desk, page, pause
        self.fields: dict[str, Field] = {}
        self._pointed_at: dict[str, Field] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_(page.title))
        self.column = self._lay_out()
        self.build()
        self.column.addStretch(1)
        desk.settling.connect(self.flush)

    def build(self) -> None:
        """Put the fields in place."""

    def refresh(self) -> None:
        """Ask everything again."""

    def flush(self) -> None:
        """Store what is still being typed."""
        for field in self.every_field():
            field.flush()

    def every_field(self) -> list[Field]:
        """All fields, also those in rows."""
        return self.findChildren(Field)

    def place_of(self, name: str) -> QWidget | None:
        """The place where a gap of that name is mended."""
        return self.fields.get(name)

    def go_to(self, name: str) -> None:
        """Put the cursor there, or in the first field below the page's question."""
        if not name:
            self.verticalScrollBar().setValue(0)
        place = self.place_of(name) or next(iter(self.every_field()), None)
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(place.focusWidget() or place)
            QTimer.singleShot(0, self, lambda: self._in_sight(place))

    def point_at(self, field: Field) -> None:
        """Put the cursor in a field that is refused, with its reason in sight."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._in_sight(field))

    def _in_sight(self, place: QWidget) -> None:
        """With what has come beneath the field, when the page is laid out."""
        if isValid(place) and isinstance(place, Field):
            self.ensureWidgetVisible(place)

    def retab(self) -> None:
        """Let Tab go as one reads, also after rows have come or moved."""
        inside = self.widget()
        if inside is not None:
            chain(in_reading_order(inside.layout()))

    def point_out(self, gaps: Iterable[Gap]) -> None:
        """Say beside each field what is missing there."""
        for gap in gaps:
            field = self.place_of(gap.field)
            if isinstance(field, Field):
                field.complain(gap.words)
                self._pointed_at[gap.field] = field

    def let_be(self, gaps: Iterable[Gap]) -> None:
        """Only these are still missing; what was pointed out and is mended is well."""
        for name in self._pointed_at.keys() - {gap.field for gap in gaps}:
            field = self._pointed_at.pop(name)
            if isValid(field) and not field.waiting:
                field.calm()

    # --- what pages are made of ------------------------------------------------------------------------

    def field(
        self, key: str, name: str, editor: Editor, label: str, command: Callable[..., object], *args: Any,
        hint: str = "", named: bool = True, read: Callable[[str], Any] = str,
    ) -> Field:  # fmt: skip
        """A field whose text goes to a command as its last argument, as one change named by `label`."""
        made = Field(
            name,
            editor,
            self.storing(label, command, *args, read=read),
            hint=hint,
            pause=self.pause,
            named=named,
        )
        made.setObjectName(key)
        if self.desk.file.read_only:
            editor.lock()
        self.fields[key] = made
        return made

    def storing(
        self, label: str, command: Callable[..., object], *args: Any, read: Callable[[str], Any] = str
    ) -> Callable[[str], object]:
        """Store a text by a command; what is typed in one go is one change."""
        merge = ".".join((command.__module__, command.__name__, *map(str, args)))

        def store(text: str) -> object:
            return self.desk.change(label, command, *args, read(text), merge=merge)

        return store

    def group(self, title: str) -> None:
        """A heading above the fields that follow."""
        self.column.addSpacing(6)
        self.column.addWidget(Text(title, "heading"))

    def beside(self, *widgets: QWidget, stretch: tuple[int, ...] = ()) -> QHBoxLayout:
        """Put fields on one line."""
        row = QHBoxLayout()
        row.setSpacing(10)
        for place, widget in enumerate(widgets):
            row.addWidget(widget, stretch[place] if stretch else 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        return row

    def _lay_out(self) -> QVBoxLayout:
        inside = _Sheet()
        inside.setProperty("kind", "plain")
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(28, 24, 24, 20)
        paper = QWidget()
        paper.setMaximumWidth(Sizes.now().px(WIDEST))
        paper.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle.addWidget(paper, 1)
        middle.addStretch(0)
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(Text(_(self.page.question), "title", wraps=True))
        head.addWidget(Text(_(self.page.about), "soft", wraps=True))
        column.addLayout(head)
        self.setWidget(inside)
        return column


class _Sheet(QWidget):
    """As high as its text needs at the width there is, not at the narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def in_reading_order(layout: QLayout | None) -> list[QWidget]:
    """The widgets below a layout that take the focus, as one reads them."""
    found: list[QWidget] = []
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place)  # type: ignore[union-attr]
        widget = item.widget() if item else None
        if widget is None:
            found += in_reading_order(item.layout() if item else None)
        elif widget.layout() is not None:
            found += in_reading_order(widget.layout())
        elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
    return found


def chain(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each to the next."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)


@dataclass(frozen=True)
class Page:
    """One topic, announced by its file as PAGE: a title for the list, a question and words for the page."""

    key: str
    number: int
    title: str  # these three are marked with N_, translated when shown
    question: str
    about: str
    view: Callable[[Desk, Page, int], PageView]
    in_wizard: bool = True  # False: only the planning stage shows it
    done: Callable[[Desk], bool] | None = None  # None: done when the plan lacks nothing on it
