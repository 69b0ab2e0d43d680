"""The evaluation: the slips from the door counted by keys, and what people wrote on them."""

from PySide6.QtWidgets import QWidget

from forumdesk.forum import evaluation
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.followup.tally import Tally
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.entry import Acts, Entry, Part
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext


class EvaluationCard(Card):
    """The questions are those of the printed slip; every stroke is one change, and undo takes it back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Evaluation"), parent=parent)
        self.desk = desk
        self.slips = Text("", "soft")
        self.tally = Tally()
        self.tally.counted.connect(self._count)
        self.tally.setEnabled(not desk.file.read_only)
        keys = (
            ("1–4", _("the answer, and on to the next statement")), ("0", _("no answer")),
            (_("Space"), _("one more")), ("–", _("one less")),
        )  # fmt: skip
        words = _("What somebody would do better")
        acts = Acts(self._add, self._edit, self._remove)
        self.words = Entries(
            words, (Part("text", words, _("+ What would you do better?")),), acts, grows=True
        )
        for widget in (self.slips, self.tally, Keys(keys), Text(words, "field"), self.words):
            self.column.addWidget(widget)

    def refresh(self) -> None:
        answers = self.desk.ask(evaluation.in_order)
        counts = evaluation.tally(answers)
        self.tally.show_counts(counts)
        most = max(sum(chosen.values()) for chosen in counts.values())
        told = ngettext("{n} slip counted", "{n} slips counted", most).format(n=most)
        self.slips.setText(told if most else _("Take the slips one by one: a digit for each statement."))
        written = [one for one in answers if one.question == evaluation.BETTER]
        self.words.show_entries([Entry(one.id, (one.choice,)) for one in written])

    def _count(self, question: str, choice: str, by: int) -> None:
        self.desk.do(N_("Count answer"), evaluation.count, question, choice, by)

    def _add(self, texts: tuple[str, ...]) -> int:
        return self.desk.change(N_("Add answer"), evaluation.add_words, texts[0])

    def _edit(self, answer_id: int, field: str, value: str) -> None:
        merge = f"evaluation.{answer_id}.{field}"
        self.desk.change(N_("Change answer"), evaluation.edit_words, answer_id, value, merge=merge)

    def _remove(self, answer_id: int) -> None:
        self.desk.change(N_("Remove answer"), evaluation.remove, answer_id)
