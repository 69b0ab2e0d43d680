"""The help as a page to read beside the work, and who made the program."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from forumdesk import __version__, resources
from forumdesk.ui.settings import Settings, logs
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, language

LINE = 118
"""The height of a line in percent of the letters."""
HEADINGS = {1: 21, 2: 17}
"""Pixels of the design by level."""


class HelpPage(QDialog):
    """One page, and its headings beside it; stays open while one works."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Help"))
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setProperty("kind", "reading")
        self.page.setAccessibleName(_("Help"))
        self.page.document().setDocumentMargin(Sizes.now().px(22))
        self.page.setMarkdown(text(settings))
        self.headings = QListWidget()
        self.headings.setProperty("kind", "steps")
        self.headings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.headings.setAccessibleName(_("Headings"))
        self.headings.setSpacing(Sizes.now().px(3))
        self.headings.setFixedWidth(Sizes.now().px(222))
        self._places = _set(self.page)
        self.headings.addItems([self.page.document().findBlock(at).text() for at in self._places])
        self.headings.currentRowChanged.connect(self._go_to)
        self._lay_out()
        QShortcut(QKeySequence.StandardKey.Close, self, self.accept)

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.headings)
        beside.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.addLayout(beside, 1)
        column.addWidget(button(_("Close"), self.accept, "primary"), 0, Qt.AlignmentFlag.AlignRight)
        wanted, room = Sizes.now(), self.screen().availableSize() * 0.9
        self.resize(min(wanted.px(880), room.width()), min(wanted.px(640), room.height()))
        self.page.setFocus()

    def _go_to(self, row: int) -> None:
        """Bring a heading to the top."""
        cursor = QTextCursor(self.page.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.page.setTextCursor(cursor)
        cursor.setPosition(self._places[row])
        self.page.setTextCursor(cursor)
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + self.page.cursorRect().top() - Sizes.now().px(16))


def text(settings: Settings) -> str:
    """The page in the screen's language, with the paths of this computer."""
    names = (f"{language()}.md", f"promises.{language()}.md")
    page = "\n".join(resources.path("help", name).read_text("utf-8") for name in names)
    return page.replace("{folder}", f"`{settings.folder}`").replace("{logs}", f"`{logs()}`")


def _set(page: QTextBrowser) -> list[int]:
    """Give the text air and its headings their size; tells where the headings stand."""
    places: list[int] = []
    sizes, block = Sizes.now(), page.document().begin()
    while block.isValid():
        cursor, level = QTextCursor(block), block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setBottomMargin(sizes.px(6))
        if level:
            places += [block.position()] if level > 1 else []
            shape.setTopMargin(sizes.px(14 if level > 1 else 0))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = cursor.charFormat()
            made = QFont(page.font())
            made.setPixelSize(sizes.px(HEADINGS.get(level, 15)))
            made.setBold(True)
            letters.setFont(made)
            letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            cursor.setCharFormat(letters)
        cursor.mergeBlockFormat(shape)
        block = block.next()
    for frame in page.document().rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            around = frame.format()
            around.setCellPadding(sizes.px(4))
            around.setCellSpacing(0)
            around.setBorderCollapse(True)
            frame.setFormat(around)
    return places


def show_help(parent: QWidget, settings: Settings) -> None:
    """Open the page, or bring it to the front."""
    page = parent.findChild(HelpPage) or HelpPage(settings, parent)
    page.show()
    page.activateWindow()


def show_about(parent: QWidget) -> None:
    """The version, what the program never does, and where it writes down what went wrong."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_("About Forumdesk"))
    dialog.setMinimumWidth(Sizes.now().px(520))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 18)
    column.setSpacing(14)
    for words in (
        Text(_("About Forumdesk"), "title"),
        Text(_("Version {version}").format(version=__version__)),
        Text(_("Plans, runs and documents a citizen dialogue evening, without a network."), wraps=True),
        Text(_("What went wrong is written down in {folder}.").format(folder=logs()), "hint", wraps=True),
    ):
        column.addWidget(words)
    close = button(_("Close"), dialog.accept, "primary")
    close.setDefault(True)
    column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    dialog.exec()
