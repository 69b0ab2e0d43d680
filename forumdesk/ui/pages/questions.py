"""The page of the story and the questions: the opening exercise, and what each round asks."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import dialogue, facts, gaps, methods, rounds, rules, story, tables
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.pages.round_part import RoundPart
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.widgets.tick import Tick
from forumdesk.words import N_, _, language, ngettext


class QuestionsView(PageView):
    WATCHES = frozenset({"dialogue", "story", "round", "table", "section", "agenda_step"})

    def build(self) -> None:
        self._opening_exercise()
        self.parts: dict[int, RoundPart] = {}
        self._rounds = QVBoxLayout()
        self._rounds.setSpacing(14)
        self.column.addLayout(self._rounds)
        self.column.addWidget(self._how_many_tables())
        self.another = button(_("+ New round"), self._add)
        self.another.setEnabled(not self.desk.file.read_only)
        only = self.field(
            "one_round_only",
            _("One round only"),
            Tick(_("One round only")),
            N_("Choose number of rounds"),
            dialogue.edit,
            "one_round_only",
            read=int,
            named=False,
        )
        self.beside(only, self.another, stretch=(1, 0))
        self.column.addWidget(
            self.field(
                "dots_per_person",
                _("Dots per person"),
                NumberLine(1, 99),
                N_("Edit dots per person"),
                dialogue.edit,
                "dots_per_person",
                hint=_("Only if people vote with dots; they are counted on the board. Else leave it empty."),
            )
        )
        self.column.addWidget(
            self.field(
                "rules", _("Rules of the evening"), Lines(3, 14), N_("Write the rules"), rules.write,
                hint=_("One on each line; on the welcome slide and on a paper. Empty: the usual ones."),
            )
        )  # fmt: skip

    def refresh(self) -> None:
        told, planned = self.desk.ask(dialogue.the_dialogue), self.desk.ask(rounds.in_order)
        one_only = bool(told.one_round_only) and len(planned) > 1
        self._show_story(self.desk.ask(story.the_story))
        self._show_rounds(planned, one_only=one_only)
        self.fields["one_round_only"].show_stored(str(told.one_round_only))
        self.fields["rules"].show_stored("\n".join(self.desk.ask(rules.the_rules)))
        self.fields["one_round_only"].setVisible(len(planned) > 1)
        self.another.setVisible(not one_only)
        dots = told.dots_per_person
        self.fields["dots_per_person"].show_stored("" if dots is None else str(dots))
        self._show_tables()

    def place_of(self, name: str) -> QWidget | None:
        """The first round without a question is the place for questions."""
        if name == "question":
            asked = [field for key, field in self.fields.items() if key.startswith("question ")]
            return next((field for field in asked if not field.editor.value()), None)
        return super().place_of(name)

    def _opening_exercise(self) -> None:
        edit = story.edit
        self.beside(
            self.field(
                "story_title", _("Opening exercise"), Line(), N_("Edit title of the story"), edit, "title"
            ),
            self.field(
                "years_ahead",
                _("Years ahead"),
                NumberLine(0, 200),
                N_("Edit years ahead"),
                edit,
                "years_ahead",
            ),
            stretch=(1, 0),
        )
        self.column.addWidget(
            self.field(
                "story_text", _("The story, to be read aloud"), Lines(2, 10), N_("Edit story"), edit, "text"
            )
        )

    def _how_many_tables(self) -> QWidget:
        """Stands in the first round, beside its themes."""
        count = self.fields["tables"] = self.field(
            "tables",
            _("Number of tables"),
            NumberLine(2, tables.MOST),
            N_("Change number of tables"),
            tables.set_count,
        )
        self.outcome = Text("", "hint", wraps=True)
        self.outcome.setContentsMargins(0, Sizes.now().px(30), 0, 0)
        self._counting = QWidget()
        row = QHBoxLayout(self._counting)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.outcome, 1, Qt.AlignmentFlag.AlignTop)
        return self._counting

    def _show_story(self, told: story.Story) -> None:
        self.fields["story_title"].show_stored(told.title)
        self.fields["story_text"].show_stored(told.text)
        self.fields["years_ahead"].show_stored("" if told.years_ahead is None else str(told.years_ahead))
        year = self.desk.ask(facts.target_year)
        self.fields["years_ahead"].say(_("to {year}").format(year=year) if year else "")
        minutes = told.read_aloud_min
        self.fields["story_text"].say(
            ngettext("Takes about {n} minute to read.", "Takes about {n} minutes to read.", minutes).format(
                n=minutes
            )
            if told.text.strip()
            else _("The projector shows the title only.")
        )

    def _show_rounds(self, planned: tuple[rounds.Round, ...], *, one_only: bool) -> None:
        anew = [one.id for one in planned] != list(self.parts)
        if anew:
            self._match(planned)
        method = methods.named(self.desk.ask(dialogue.the_dialogue).method_template)
        needed = len(method.rounds) if method else 1
        for one in planned:
            part = self.parts[one.id]
            part.show_round(one, _hint(method, one.number), removable=one.number > max(needed, 1))
            part.setVisible(one.number == 1 or not one_only)
            if one_only and one.number > 1:
                part.question.calm()
        if anew:
            self.retab()

    def _match(self, planned: tuple[rounds.Round, ...]) -> None:
        """A part for each round, in order; one that stays keeps what is being typed in it."""
        standing = self.parts
        self.parts = {
            one.id: standing.pop(one.id) if one.id in standing else self._part(one) for one in planned
        }
        for place, part in enumerate(self.parts.values()):
            self._rounds.insertWidget(place, part)
        if first := next(iter(self.parts.values()), None):
            first.hold(self._counting)
        for gone in standing.values():
            gone.hide()
            self._rounds.removeWidget(gone)
            gone.deleteLater()
        for key in [key for key in self.fields if key.startswith(("question ", "kind ", "themes "))]:
            del self.fields[key]
        for one in planned:
            self.fields |= self.parts[one.id].named(one.number)

    def _part(self, one: rounds.Round) -> RoundPart:
        return RoundPart(self, one, lambda: self._remove(one.id))

    def _add(self) -> None:
        added = self.desk.do(N_("Add round"), rounds.add_another)
        if added is not None:
            self._go_on_to(len(self.parts))

    def _remove(self, round_id: int) -> None:
        self.parts[round_id].question.flush()
        before = list(self.parts).index(round_id)
        self.desk.do(N_("Remove round"), rounds.remove, round_id)
        if round_id not in {one.id for one in self.desk.ask(rounds.in_order)}:
            self._go_on_to(before)

    def _go_on_to(self, number: int) -> None:
        """Write in that round; it is seen when all have found their places."""
        self.refresh()
        self.go_to(f"question {number}")
        part = list(self.parts.values())[number - 1]
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part))

    def _show_tables(self) -> None:
        count, quota = len(self.desk.ask(tables.in_order)), self.desk.ask(rounds.quota)
        self.fields["tables"].show_stored(str(count))
        several = len(self.desk.ask(gaps.held)) > 1
        self.outcome.setText(_outcome(quota, count, several=several))


def _hint(method: methods.Method | None, number: int) -> str:
    """What kind of question the method wants there."""
    if method is None or number > len(method.rounds):
        return ""
    return methods.words(method.rounds[number - 1].hint, language())


def _outcome(quota: int, count: int, *, several: bool) -> str:
    if not quota or not count:
        return ""
    words = (
        _("gives {cards} theme cards on the board, which become {areas} areas in round 2")
        if several
        else _("gives {cards} theme cards on the board")
    )
    return words.format(cards=quota * count, areas=count)


PAGE = Page(
    "questions",
    3,
    N_("Story and questions"),
    N_("Which questions are the tables to work with?"),
    N_("One question per round. They are printed on the table signs and shown by the projector."),
    QuestionsView,
)
