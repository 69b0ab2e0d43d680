"""Catch up: three ways beside each other with their effect on every step, before one of them is chosen."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from forumdesk.forum.lateness import DROP, MOVE, SHORTEN, Way
from forumdesk.ui.clockwork import Clockwork
from forumdesk.ui.stages.evening.lateness_model import LatenessModel
from forumdesk.ui.stages.evening.step_words import titled
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext

MOST = 120
TITLES = {
    SHORTEN: N_("Shorten the steps"),
    DROP: N_("Leave out optional steps"),
    MOVE: N_("Move the end"),
}


class WayCard(Card):
    """One way in words, and the button that takes it."""

    def __init__(self, key: str, number: int, take: Callable[[], None]) -> None:
        super().__init__(_(TITLES[key]))
        self.words = Text("", wraps=True)
        self.button = button(f"{_(TITLES[key])}  Alt+{number}", take, name=_(TITLES[key]))
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.words, 1)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_way(self, way: Way, late: int, ends: str) -> None:
        """Say what it brings, what it does to the tables' time, and by how much it falls short."""
        sentences = [_gain(way, late, ends), *_per_table(way)]
        self.words.setText("\n".join(sentences))
        self.button.setEnabled(bool(way.gained or way.moved_end))
        self.setAccessibleDescription(self.words.text())


class LatenessDialog(QDialog):
    """Nothing is changed before a way is taken; then it is one change, which undo takes back."""

    def __init__(self, clockwork: Clockwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clockwork = clockwork
        self.setWindowTitle(_("Catch up"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.said = Text("", "soft", wraps=True)
        self.minutes = QSpinBox()
        self.minutes.setRange(1, MOST)
        self.minutes.setValue(max(1, min(MOST, clockwork.standing.minutes)))
        self.minutes.setAccessibleName(_("Minutes to catch up"))
        self.cards = [
            WayCard(key, number, partial(self._take, number - 1))
            for number, key in enumerate((SHORTEN, DROP, MOVE), start=1)
        ]
        self.effects = LatenessModel()
        self.table = QTableView()
        self._lay_out()
        self.minutes.valueChanged.connect(lambda _minutes: self.refresh())
        clockwork.ticked.connect(self._ticked)
        self.refresh()

    def refresh(self) -> None:
        """Reckon the three ways out from this moment."""
        late = self.minutes.value()
        self.ways = self.clockwork.three_ways(late)
        self._shown = self._seen()
        spent = self.clockwork.elapsed_ms // 1000 if self.clockwork.step else 0
        began = self.clockwork.now - timedelta(seconds=spent)
        self.effects.show(self.ways, began, spent)
        end = self.clockwork.standing.end
        for card, way in zip(self.cards, self.ways, strict=True):
            after = end - timedelta(minutes=way.gained) if end else None
            card.show_way(way, late, f"{after.astimezone():%H:%M}" if after else "")
        self.said.setText(_said(self.clockwork))
        self.table.resizeRowsToContents()

    def _take(self, place: int) -> None:
        self.refresh()
        if not self.cards[place].button.isEnabled():
            return
        self.clockwork.replan(self.ways[place])
        self.accept()

    def _ticked(self) -> None:
        """Reckon anew when a minute has gone or a step has ended, not under her eyes each second."""
        if self._seen() != self._shown:
            self.refresh()

    def _seen(self) -> object:
        here, spent = self.clockwork.step, self.clockwork.elapsed_ms // 60_000
        return (here, self.clockwork.coming, spent, self.clockwork.standing.minutes)

    def _lay_out(self) -> None:
        px = Sizes.now().px
        self.table.setModel(self.effects)
        self.table.setAccessibleName(_("The effect on each step"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        heads = self.table.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setHighlightSections(False)
        asked = QHBoxLayout()
        name = Text(_("Minutes to catch up"), "field")
        name.setBuddy(self.minutes)
        for part in (name, self.minutes):
            asked.addWidget(part)
        asked.addWidget(self.said, 1)
        cards = QHBoxLayout()
        cards.setSpacing(px(10))
        for number, card in enumerate(self.cards, start=1):
            cards.addWidget(card, 1)
            QShortcut(QKeySequence(f"Alt+{number}"), self, partial(self._take, number - 1))
        foot = QHBoxLayout()
        foot.addWidget(Text(_("Nothing changes until you choose. Undo takes the choice back."), "hint"), 1)
        foot.addWidget(button(_("Change nothing"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(14), px(18), px(14))
        column.setSpacing(px(10))
        column.addLayout(asked)
        column.addLayout(cards)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.minutes.setFocus()
        self._fit()

    def _fit(self) -> None:
        """As large as the design, and never larger than the window."""
        px, around = Sizes.now().px, self.parentWidget()
        whole = around.window().size() if around else None
        width, height = px(940), px(620)
        self.resize(
            min(width, whole.width() - 20) if whole else width,
            min(height, whole.height() - 20) if whole else height,
        )


def ask(clockwork: Clockwork, parent: QWidget) -> LatenessDialog:
    """Show the three ways over the window; the clock goes on."""
    shown = LatenessDialog(clockwork, parent)
    shown.open()
    return shown


def _said(clockwork: Clockwork) -> str:
    late = clockwork.standing.minutes
    if late > 0:
        return ngettext(
            "The evening is {n} minute behind plan.", "The evening is {n} minutes behind plan.", late
        ).format(n=late)
    return _("The evening is on time; nothing needs to be caught up.")


def _gain(way: Way, late: int, ends: str) -> str:
    """Catches up all 7 minutes, or so many of them; and when the evening then ends."""
    if way.moved_end:
        words = ngettext(
            "No step changes; the agreed end comes {n} minute later.",
            "No step changes; the agreed end comes {n} minutes later.",
            way.moved_end,
        ).format(n=way.moved_end)
    elif not way.gained:
        words = _("No step can be left out.") if way.key == DROP else _("No step can be made shorter.")
    elif way.short_by:
        words = _("Catches up {n} of {all} minutes: {short} min too few.").format(
            n=way.gained, all=late, short=way.short_by
        )
    elif way.spare:
        words = _("Catches up all {n} min, and {spare} more.").format(n=late, spare=way.spare)
    else:
        words = _("Catches up all {n} min.").format(n=late)
    if not ends:
        return words
    return " ".join((words, _("Ends {time}.").format(time=ends)))


def _per_table(way: Way) -> list[str]:
    """What becomes of the tables' time to present."""
    words = _("{step}: {time} for each table.")
    return [
        words.format(step=titled(change.title, change.kind), time=_how_long(change.seconds_per_table))
        for change in way.changes
        if change.seconds_per_table is not None
    ]


def _how_long(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if not rest:
        return _("{minutes} min").format(minutes=minutes)
    if not minutes:
        return _("{seconds} s").format(seconds=rest)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
