"""The pages of the plan with their names at the side; the wizard and the planning stage each hold one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.forum import gaps
from forumdesk.ui.desk import Desk
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.field import PAUSE
from forumdesk.ui.widgets.steps import NUMBERED, Look, Steps
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

LIST = 212


class Booklet(QWidget):
    """Shows one page at a time; a page that is not seen asks again when it is."""

    turned = Signal(int)

    def __init__(
        self,
        desk: Desk,
        pages: Sequence[Page],
        heading: str = "",
        pause: int = PAUSE,
        look: Look = NUMBERED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.pages = desk, list(pages)
        self.views = [page.view(desk, page, pause) for page in pages]
        self._stale = set(range(len(self.views)))
        self.steps = Steps([_(page.title) for page in pages], _("Pages of the plan"), look)
        self.stack = QStackedWidget()
        for view in self.views:
            self.stack.addWidget(view)
            view.wanted.connect(self.jump)
        self.side, self.sheet = QFrame(), QFrame()
        self.right = QVBoxLayout(self.sheet)
        self._lay_out(heading)
        self.dress("rail", "paper")
        self.steps.chosen.connect(self._turn)
        self.steps.show_current(0)

    @property
    def place(self) -> int:
        """The page shown, counted from 0."""
        return self.stack.currentIndex()

    @property
    def view(self) -> PageView:
        """The page shown."""
        return self.views[self.place]

    def turn(self, place: int) -> None:
        """Show a page and begin at its first field."""
        self.steps.show_current(max(0, min(place, len(self.views) - 1)))
        self.view.go_to("")

    def jump(self, key: str, field: str) -> None:
        """Show the page of that name, at that field."""
        self.steps.show_current(next(place for place, page in enumerate(self.pages) if page.key == key))
        self.view.go_to(field)

    def dress(self, side: str, sheet: str) -> None:
        """The kinds of the list's and the pages' ground."""
        self.side.setProperty("kind", side)
        self.sheet.setProperty("kind", sheet)

    def refresh(self, tables: frozenset[str] | None = None) -> None:
        """Ask again what these tables have changed, the page that is seen at once."""
        self._stale |= {
            place for place, view in enumerate(self.views) if tables is None or view.WATCHES & tables
        }
        self._freshen()

    def flush(self) -> bool:
        """Store all that is being typed; False if something is refused, which is then shown."""
        for place, view in enumerate(self.views):
            view.flush()
            if bad := next((field for field in view.every_field() if field.waiting), None):
                self.steps.show_current(place)
                view.point_at(bad)
                return False
        return True

    def missing(self) -> list[gaps.Gap]:
        """What the page shown still lacks."""
        key = self.pages[self.place].key
        return [gap for gap in self.desk.ask(gaps.in_plan) if gap.page == key and not gap.can_wait]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters the list leaves the pages most of the width."""
        super().resizeEvent(event)
        self.side.setFixedWidth(min(Sizes.now().px(LIST), self.width() * 3 // 10))

    def _turn(self, place: int) -> None:
        self.view.flush()
        self.stack.setCurrentIndex(place)
        self._freshen()
        self.turned.emit(place)

    def _freshen(self) -> None:
        if self.place in self._stale:
            self._stale.discard(self.place)
            self.view.refresh()
        found = self.desk.ask(gaps.in_plan)
        self.view.let_be(gap for gap in found if gap.page == self.pages[self.place].key)
        open_pages = {gap.page for gap in found}
        last = any(not gap.can_wait for gap in found)
        self.steps.show_done(
            [
                page.done(self.desk) if page.done
                else page.key not in open_pages if page.key != "summary" else not last
                for page in self.pages
            ]
        )  # fmt: skip

    def _lay_out(self, heading: str) -> None:
        column = QVBoxLayout(self.side)
        column.setContentsMargins(*((9, 14, 9, 10) if heading else (0, 2, 12, 0)))
        if heading:
            words = Text(heading, "hint", wraps=True)
            words.setContentsMargins(10, 0, 10, 0)
            column.addWidget(words)
        column.addWidget(self.steps, 1)
        self.right.setContentsMargins(0, 0, 0, 0)
        self.right.setSpacing(0)
        self.right.addWidget(self.stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.side)
        whole.addWidget(self.sheet, 1)
