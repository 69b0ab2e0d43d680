"""A calm line that asks whether time counts in which the computer slept or the program did not run."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.forum.away import GONE, SET_BACK, SLEPT, Away
from forumdesk.ui.clockwork import Clockwork
from forumdesk.ui.stages.evening.step_words import name_of
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext


class AwayBand(Band):
    """Until she answers the step stands as if the time did not count; the evening goes on meanwhile."""

    def __init__(self, clockwork: Clockwork, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.clockwork = clockwork
        self.words = Text("", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.count = button(_("Count it"), lambda: clockwork.answer(True))
        self.leave_out = button(_("Leave it out"), lambda: clockwork.answer(False))
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.count)
        self.row.addWidget(self.leave_out)
        clockwork.wondering.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        asked = self.clockwork.question
        self.setVisible(asked is not None)
        if asked is None:
            return
        self.words.setText(self._sentence(asked))
        self.setAccessibleName(self.words.text())
        self.count.setVisible(asked.kind != SET_BACK)
        self.leave_out.setText(_("Go on from there") if asked.kind == SET_BACK else _("Leave it out"))
        self.leave_out.setAccessibleName(self.leave_out.text())

    def _sentence(self, asked: Away) -> str:
        minutes = max(1, round(abs(asked.away_s) / 60))
        told = ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
        step = name_of(self.clockwork.step)
        words = {
            SLEPT: _("The computer slept for {time}. Does that time count in “{step}”?"),
            GONE: _("The program was away for {time} while “{step}” was running. Does that time count?"),
            SET_BACK: _(
                "The computer's clock shows a time before “{step}” was started. "
                "The last that is known is that {minutes} min of it had passed."
            ),
        }
        known = self.clockwork.elapsed_ms // 60_000
        return words[asked.kind].format(time=told, step=step, minutes=known)
