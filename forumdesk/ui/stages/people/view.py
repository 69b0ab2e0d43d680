"""The participants: the list, the inviters' mirror, the seating, or counts only; an import lies over them."""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from forumdesk.forum import facts, people
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.people.counts_page import CountsPage
from forumdesk.ui.stages.people.import_page import ImportPage
from forumdesk.ui.stages.people.list_page import ListPage
from forumdesk.ui.stages.people.mirror_page import MirrorPage
from forumdesk.ui.stages.people.seating_page import SeatingPage
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.heading import Heading
from forumdesk.words import _, ngettext

PAGES = ("list", "mirror", "seating", "counts")


class PeopleView(StageView):
    """Remembers for as long as it lives which of its pages was shown; hidden ones ask again when seen."""

    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {"counts", "person", "inviter", "table", "target", "dialogue"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.heading = Heading(_("Participants"))
        self.tabs, self.stack = _Tabs(), QStackedWidget()
        self.list, self.mirror = ListPage(desk), MirrorPage(desk)
        self.seating, self.counts_only = SeatingPage(desk), CountsPage(desk)
        self.importing = ImportPage(desk)
        self.import_button = button(_("Import …"), self.choose_file)
        self._pages = (self.list, self.mirror, self.seating, self.counts_only)
        self._stale = set(range(len(self._pages)))
        self._began = False
        self._lay_out()
        self._listen()

    @property
    def page(self) -> str:
        """The page shown; `import` while rows are looked through."""
        place = self.stack.currentIndex()
        return PAGES[place] if 0 <= place < len(PAGES) else "import"

    def show_page(self, key: str) -> None:
        """Bring a page to the front."""
        if key == "import":
            self.choose_file()
        else:
            self.tabs.setCurrentIndex(PAGES.index(key))
            self._turn(PAGES.index(key))

    def refresh(self) -> None:
        self._stale = set(range(len(self._pages)))
        if not self._began:
            self._began = True
            self.show_page(self._first_page())
        self._freshen()
        self.heading.say(_figures(self.desk.ask(facts.the_facts)))

    def go_to(self, page: str, field: str) -> None:  # noqa: ARG002 - a page is near enough
        if page:
            self.show_page(page)

    def settle(self) -> bool:
        return False not in [page.settle() for page in (self.mirror, self.seating, self.counts_only)]

    def choose_file(self) -> None:
        """Ask for a list and look it through."""
        kinds = _("Lists (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods *.xls)")
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Import a list"), "", kinds)
        if chosen:
            self.importing.read_file(chosen)

    def _first_page(self) -> str:
        """Counts where there are counts and no list; else the list."""
        if self.desk.ask(people.in_order):
            return "list"
        typed = self.desk.ask(people.typed_counts)
        return "list" if typed == people.Counts() else "counts"

    def _turn(self, place: int) -> None:
        self.desk.settling.emit()
        self.stack.setCurrentIndex(place)
        self._freshen()

    def _freshen(self) -> None:
        place = self.stack.currentIndex()
        if self.page == "import":
            self.importing.look()
            return
        self.import_button.setVisible(self.page in ("list", "mirror", "counts"))
        if place in self._stale:
            self._stale.discard(place)
            self._pages[place].refresh()

    def _look_through(self) -> None:
        self.stack.setCurrentWidget(self.importing)
        self.import_button.hide()
        self.tabs.setEnabled(False)
        self.importing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self.tabs.setEnabled(True)
        self.show_page("list")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.list.wanted.connect(self.show_page)
        self.list.pasted.connect(self.importing.read_text)
        self.mirror.wanted.connect(self.show_page)
        self.seating.wanted.connect(self.show_page)
        self.importing.ready.connect(self._look_through)
        self.importing.ended.connect(self._back)
        self.desk.settling.connect(self.settle)
        if self.desk.file.read_only:
            self.import_button.setEnabled(False)

    def _lay_out(self) -> None:
        for words in (_("List"), _("Mirror"), _("Seating"), _("Counts only")):
            self.tabs.addTab(words)
        self.tabs.setAccessibleName(_("Participants"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.heading.put_first(self.tabs)
        self.heading.row.setSpacing(14)
        self.heading.add(self.import_button)
        for page in (*self._pages, self.importing):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.stack, 1)


class _Tabs(QTabBar):
    """Wide enough for the bold letters of the chosen one."""

    def tabSizeHint(self, index: int) -> QSize:
        font = QFont(QApplication.font())
        font.setBold(True)
        words = QFontMetrics(font).horizontalAdvance(self.tabText(index))
        return QSize(words + Sizes.now().px(28), super().tabSizeHint(index).height())


def _figures(told: facts.Facts) -> str:
    """How many registered and came, and who did not."""
    parts = []
    if told.registered is not None:
        parts.append(_("{n} registered").format(n=told.registered))
    if told.attended is not None:
        parts.append(_("{n} came").format(n=told.attended))
    if told.no_shows is not None and told.attended is not None:
        parts.append(
            ngettext(
                "{n} who registered did not come", "{n} who registered did not come", told.no_shows
            ).format(n=told.no_shows)
        )
    return " · ".join(parts)
