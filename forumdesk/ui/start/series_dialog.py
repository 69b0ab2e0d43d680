"""Dialogues seen together: tick those that belong to one another, read the sums, save one report."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from forumdesk import whole
from forumdesk.forum.summary import Summary
from forumdesk.ui import dates
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.worker import Job, Works
from forumdesk.words import _, ngettext

if TYPE_CHECKING:
    from forumdesk.forum.series import Series
    from forumdesk.ui.window import Window

SUMMARY = Qt.ItemDataRole.UserRole


class SeriesDialog(QDialog):
    """The sums are reckoned beside the screen whenever the ticks change."""

    def __init__(self, summaries: list[Summary], works: Works, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Dialogues together"))
        self._works, self._folder = works, folder
        self._job: Job | None = None
        self._again = False
        self.series: Series | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(_("Dialogues"))
        for one in summaries:
            if not one.problem and not one.rehearsal:
                self._offer(one)
        self.told = Text("", wraps=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.save = button(_("Save the combined report …"), self.ask_where, "primary")
        self.said = Text("", "error", wraps=True)
        self._lay_out()
        self.list.itemChanged.connect(lambda _item: self._reckon())
        self._reckon()

    @property
    def ticked(self) -> list[Path]:
        """The dialogues chosen."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return [one.data(SUMMARY).path for one in rows if one.checkState() is Qt.CheckState.Checked]

    def ask_where(self) -> None:
        """Ask for a name and save there."""
        name = _("Dialogues together") + ".pdf"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save the combined report"), str(self._folder / name), _("PDF (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf"))

    def write(self, path: Path) -> None:
        """Make the report beside the screen and put it there."""
        if self.series is not None:
            self._works.start(
                _("Making the papers"), _write, self.series, path,
                then=lambda _done: self.accept(), failed=self.said.setText,
            )  # fmt: skip

    def done(self, result: int) -> None:
        """Nobody waits for the sums any more."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _offer(self, one: Summary) -> None:
        title = one.title or _("Untitled dialogue")
        about = " · ".join(part for part in (one.place, dates.day_of(one.date, one.date_text)) if part)
        item = QListWidgetItem(f"{title}\n{about}" if about else title)
        item.setData(SUMMARY, one)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _reckon(self) -> None:
        if self._job is not None:
            self._again = True
            return
        self._again = False
        chosen = self.ticked
        self.save.setEnabled(False)
        if not chosen:
            self._show(None)
            return
        self._job = self._works.start(
            _("Reading the dialogues"), _gather, chosen, then=self._show, failed=self.said.setText
        )
        self._job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None
        if self._again:
            self._reckon()

    def _show(self, series: "Series | None") -> None:
        self.series = series
        self.said.setText("")
        self.save.setEnabled(series is not None)
        nothing = _("Tick the evenings that belong to one mandate.")
        self.told.setText("\n".join(_in_words(series)) if series else nothing)

    def _lay_out(self) -> None:
        px = Sizes.now().px
        sums = Card(_("In all"))
        sums.column.addWidget(self.told, 1)
        beside = QHBoxLayout()
        beside.setSpacing(px(12))
        beside.addWidget(self.list, 3)
        beside.addWidget(sums, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(button(_("Close"), self.reject))
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Text(_("Dialogues together"), "title"))
        column.addLayout(beside, 1)
        column.addLayout(foot)
        self.resize(px(820), px(500))


def show(window: "Window") -> SeriesDialog:
    """The dialog over the start screen."""
    shown = SeriesDialog(window.start.model.summaries, window.works, window.settings.folder, window)
    shown.open()
    return shown


def _in_words(series: "Series") -> list[str]:
    sums, n = series.sums, len(series.evenings)
    told = [ngettext("{n} evening", "{n} evenings", n).format(n=n)]
    if sums.attended is not None:
        told.append(
            ngettext("{n} participant in all", "{n} participants in all", sums.attended).format(
                n=sums.attended
            )
        )
    if sums.women_percent is not None:
        told.append(_("{percent} percent women").format(percent=f"{sums.women_percent:.0f}"))
    shared = [one for one in series.areas if one.evenings > 1]
    if shared:
        told += ["", _("Areas of several evenings:")]
        told += [f"{one.name} ({one.evenings})" for one in shared[:8]]
    return told


def _gather(paths: list[Path]) -> "Series":
    """Runs beside the screen."""
    from forumdesk.forum import files
    from forumdesk.forum.series import together

    return together(files.evening_in(path) for path in paths)


def _write(series: "Series", path: Path) -> None:
    """Runs beside the screen."""
    from forumdesk.paper.series_report import series_report

    whole.write(path, series_report(series), replace=True)
