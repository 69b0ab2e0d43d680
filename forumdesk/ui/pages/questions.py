"""The page of the story and the questions: the opening exercise, and what each round asks."""

from PySide6.QtWidgets import QVBoxLayout

from forumdesk.forum import dialogue, facts, gaps, methods, rounds, story, tables
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.widgets.tick import Tick
from forumdesk.words import N_, _, language, ngettext

LONG = 160
"""Characters: a longer question is hard to read from the other side of a table."""


class QuestionsView(PageView):
    WATCHES = frozenset({"dialogue", "story", "round", "table"})

    def build(self) -> None:
        self._opening_exercise()
        self._asked: tuple[int, ...] = ()
        self._first, self._later = QVBoxLayout(), QVBoxLayout()
        for column in (self._first, self._later):
            column.setSpacing(14)
        self.column.addLayout(self._first)
        self._how_many_themes()
        self.column.addLayout(self._later)
        self.column.addWidget(
            self.field(
                "one_round_only",
                _("One round only"),
                Tick(_("One round only")),
                N_("Choose number of rounds"),
                dialogue.edit,
                "one_round_only",
                read=int,
                named=False,
            )
        )

    def refresh(self) -> None:
        told, planned = self.desk.ask(dialogue.the_dialogue), self.desk.ask(rounds.in_order)
        self._show_story(self.desk.ask(story.the_story))
        self._show_questions(planned, one_only=bool(told.one_round_only))
        self.fields["one_round_only"].show_stored(str(told.one_round_only))
        self.fields["one_round_only"].setVisible(len(planned) > 1)
        self._show_themes(planned)

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

    def _how_many_themes(self) -> None:
        self.themes = self.field(
            "themes", _("Themes per table"), NumberLine(0, 20), N_("Edit themes per table"), rounds.set_quota
        )
        self.fields["tables"] = self.field(
            "tables",
            _("Number of tables"),
            NumberLine(2, tables.MOST),
            N_("Change number of tables"),
            tables.set_count,
        )
        self.outcome = Text("", "hint", wraps=True)
        self.outcome.setContentsMargins(0, Sizes.now().px(30), 0, 0)
        self.beside(self.themes, self.fields["tables"], self.outcome, stretch=(0, 0, 1))

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

    def _show_questions(self, planned: tuple[rounds.Round, ...], *, one_only: bool) -> None:
        ids = tuple(one.id for one in planned)
        if ids != self._asked:
            self._make_questions(planned)
            self._asked = ids
        for one in planned:
            field = self.fields[f"question {one.number}"]
            field.show_stored(one.question)
            field.setVisible(one.number == 1 or not one_only)
            if one_only and one.number > 1:
                field.calm()

    def _make_questions(self, planned: tuple[rounds.Round, ...]) -> None:
        for column in (self._first, self._later):
            while item := column.takeAt(0):
                if old := item.widget():
                    old.hide()
                    old.deleteLater()
        for one in planned:
            (self._first if one.number == 1 else self._later).addWidget(self._question(one))
        self.retab()

    def _question(self, one: rounds.Round) -> Field:
        kind = _(rounds.KINDS.get(one.kind, one.kind))
        name = _("Round {number} · {kind}").format(number=one.number, kind=kind)
        made = self.field(
            f"question {one.number}", name, Lines(1, 5), N_("Edit question"), rounds.edit, one.id, "question"
        )
        hint = self._hint(one.number)
        made.typed_in.connect(lambda: made.say(_length(made.editor.value()) or hint))
        made.say(_length(one.question) or hint)
        return made

    def _hint(self, number: int) -> str:
        """What kind of question the method wants there."""
        method = methods.named(self.desk.ask(dialogue.the_dialogue).method_template)
        if method is None or number > len(method.rounds):
            return ""
        return methods.words(method.rounds[number - 1].hint, language())

    def _show_themes(self, planned: tuple[rounds.Round, ...]) -> None:
        choosing = next((one for one in planned if one.themes_per_table is not None), None)
        quota = choosing.themes_per_table if choosing else None
        count = len(self.desk.ask(tables.in_order))
        self.themes.setVisible(choosing is not None)
        self.themes.show_stored("" if quota is None else str(quota))
        self.fields["tables"].show_stored(str(count))
        several = len(self.desk.ask(gaps.held)) > 1
        self.outcome.setText(_outcome(quota or 0, count, several=several))


def _length(text: str) -> str:
    length = len(text.strip())
    if not length:
        return ""
    words = ngettext("{n} character", "{n} characters", length).format(n=length)
    return (
        words
        if length <= LONG
        else _("{characters} – a shorter one is easier to read on the sign").format(characters=words)
    )


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
