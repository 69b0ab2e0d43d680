"""The clock: the step under way, how much time is left of it, and what one can do about that."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from forumdesk.forum.agenda import AgendaStep
from forumdesk.ui.clockwork import Clockwork
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.evening.step_words import figure, name_of, spoken
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Pill, Text, plain
from forumdesk.words import _, ngettext

LOW = 560
"""Pixels of the design: on a stage less high than this the figure stands beside the title."""


class ClockCard(Card):
    """Says everything in words, too: colours change, nothing blinks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.setAccessibleName(_("Clock"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._low, self._name = False, ""
        self.where, self.sign, self.stands = Text("", "hint"), Pill(), Pill()
        self.title = Text("", "title", wraps=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.figure = Text("", "clock")
        self.figure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.start = button("", self.clockwork.turn, "primary")
        self.pause = button("", self.clockwork.turn)
        self.more = button("", lambda: self.clockwork.add_minutes(5))
        self.less = button("", lambda: self.clockwork.add_minutes(-5))
        self.back = button(_("‹ Back"), self.clockwork.previous_step, name=_("Back to the step before"))
        self.next = button("", self.clockwork.next_step, "primary")
        self._lay_out()
        self.clockwork.ticked.connect(self.refresh)

    @property
    def clockwork(self) -> Clockwork:
        return self.desk.clockwork

    def refresh(self) -> None:
        state, step = self.clockwork.state, self.clockwork.step
        shown = step or self.clockwork.following
        self.setVisible(shown is not None or state == "ended")
        self.where.setText(self._where(state))
        self._name = _("The evening has ended") if state == "ended" else name_of(shown)
        self._show_time(state, shown)
        self._fit()
        self._offer(state)
        QTimer.singleShot(0, self, self._fit)  # when the buttons have taken or left their room

    def show_standing(self, words: str, tone: str) -> None:
        """How the evening stands; told here only where the heading has no room for it."""
        self.stands.say(words, tone)
        self._fit()

    def make_low(self, low: bool) -> None:
        """Stand in one row where there is little room; the menu and the keys have the rest."""
        self._low = low
        ways = QBoxLayout.Direction
        self._top.setDirection(ways.RightToLeft if low else ways.TopToBottom)
        self._top.setSpacing(12 if low else 2)
        self._whole.setDirection(ways.LeftToRight if low else ways.TopToBottom)
        self._said.setDirection(ways.LeftToRight if low else ways.TopToBottom)
        self.column.setContentsMargins(*((12, 4, 12, 4) if low else (16, 12, 16, 14)))
        self.figure.setProperty("kind", "clock low" if low else "clock")
        self.title.setProperty("kind", "strong" if low else "title")
        self.title.setWordWrap(not low)
        self.title.style().unpolish(self.title)
        self.title.style().polish(self.title)
        self.figure.style().unpolish(self.figure)
        self.figure.style().polish(self.figure)
        self.figure.setFixedHeight(Sizes.now().px(32 if low else 50))  # figures reach neither up nor down

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer(self.clockwork.state)
        self._fit()

    # --- inside -----------------------------------------------------------------------------------------

    def _where(self, state: str) -> str:
        if state == "ended":
            return _("Ended {time}").format(time=self.clockwork.ends_at)
        steps = [step for step in self.clockwork.seen.steps if not step.dropped]
        here = self.clockwork.step
        number = steps.index(here) + 1 if here in steps else 0
        if state == "waiting" or not number:
            return ngettext("Not started · {n} step", "Not started · {n} steps", len(steps)).format(
                n=len(steps)
            )
        paused, now = _("Paused · step {number} of {all}"), _("Now · step {number} of {all}")
        words = paused if state == "paused" else now
        return words.format(number=number, all=len(steps))

    def _show_time(self, state: str, shown: AgendaStep | None) -> None:
        here = self.clockwork.step
        left = self.clockwork.left_s if here else shown.lasts * 60 if shown else 0
        planned = self.clockwork.planned_s
        tone = "soft" if state != "running" else "warn" if left <= 0 else "plain"
        self.figure.setVisible(state != "ended")
        self.figure.setText(figure(left))
        self.figure.setAccessibleName(spoken(left))
        for part in (self.figure, self.bar):
            if part.property("tone") != tone:
                part.setProperty("tone", tone)
                part.style().unpolish(part)
                part.style().polish(part)
        with QSignalBlocker(self.bar):
            self.bar.setRange(0, max(1, planned))
            self.bar.setValue(max(0, min(planned, planned - left)) if here else 0)
        self.bar.setAccessibleName(spoken(left))
        self.sign.say(*self._sign(state, left))

    def _fit(self) -> None:
        """Of what there is to say, what has room."""
        signs, here = bool(self.sign.text()), self.clockwork.step is not None
        narrow = bool(self.stands.text())
        self.bar.setVisible(here and not self._low)
        self.sign.setVisible(signs)
        self.stands.setVisible(narrow and not signs)
        self.where.setVisible(not narrow and not self._low)
        room = self.title.width()
        elided = self.title.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, max(60, room))
        self.title.setText(elided if self._low else self._name)
        self.title.setToolTip(plain(self._name) if self._low else "")

    def _sign(self, state: str, left: int) -> tuple[str, str]:
        """The gentle signal in words, before and at the end of the step."""
        if state != "running" or self.clockwork.step is None:
            return "", "neutral"
        if left <= 0:
            return _("The time is up"), "warn"
        if self.clockwork.nearly_over:
            minutes = -(-left // 60)
            return ngettext("{n} minute left", "{n} minutes left", minutes).format(n=minutes), "warn"
        return "", "neutral"

    def _offer(self, state: str) -> None:
        under_way = state in ("running", "paused")
        had_focus = any(each.hasFocus() for each in self._buttons)
        self.start.setVisible(state == "waiting")
        tight = self._low and self.width() < Sizes.now().px(400)
        self.next.setVisible(under_way)
        self.pause.setVisible(under_way and not tight)
        for each in (self.more, self.less):
            each.setVisible(under_way and not self._low)
        self.back.setVisible(state == "ended")
        self._name_buttons()
        if had_focus and not any(each.hasFocus() for each in self._buttons):
            next(each for each in self._buttons if each.isVisibleTo(self)).setFocus()

    def _name_buttons(self) -> None:
        """With the keys where there is room for them."""
        roomy = self.width() >= Sizes.now().px(470)
        running = self.clockwork.state == "running"
        turn = _("Pause") if running else _("Go on")
        last = not self.clockwork.coming
        on = _("End the evening") if last else _("Next step ›")
        if self._low:
            on = _("End") if last else _("Next ›")
        words = (
            (self.start, _("Start the clock"), "F7"),
            (self.pause, _sign_of(running) if self._low else f"{_sign_of(running)} {turn}", ""),
            (self.more, _("+ 5 min"), ""),
            (self.less, _("− 5 min"), ""),
            (self.next, on, _("Ctrl+→")),
        )
        for each, text, keys in words:
            shown = f"{text}  {keys}" if keys and roomy else text
            if each.text() != shown:
                each.setText(shown)
        self._tell_keys(turn, _("End the evening") if last else _("Next step"))

    def _tell_keys(self, turn: str, on: str) -> None:
        named = (
            (self.start, _("Start the clock"), "F7"),
            (self.pause, turn, "F7"),
            (self.more, _("Five minutes more for this step"), "Alt++"),
            (self.less, _("Five minutes less for this step"), "Alt+-"),
            (self.next, on, _("F8 or Ctrl+→")),
        )
        for each, name, keys in named:
            each.setAccessibleName(name)
            each.setToolTip(f"{name} ({keys})")

    def _lay_out(self) -> None:
        self._buttons = (self.start, self.pause, self.more, self.less, self.back, self.next)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.where)
        line.addWidget(self.sign)
        line.addWidget(self.stands)
        line.addStretch(1)
        self._said = said = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        said.setSpacing(2)
        said.addLayout(line)
        said.addWidget(self.title, 1)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.addLayout(said, 1)
        self._top.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(10)
        for each in (self.start, self.pause, self.more, self.less, self.back):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.next)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._whole.setSpacing(8)
        self._whole.addLayout(self._top, 1)
        self._whole.addWidget(self.bar)
        self._whole.addLayout(row)
        self.column.addLayout(self._whole)
        self.make_low(False)


def _sign_of(running: bool) -> str:
    return "❚❚" if running else "▶"
