"""One round on the page of questions: what it asks, of which kind it is, and how many themes it chooses."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import rounds
from forumdesk.ui.page import PageView
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.words import N_, _, ngettext

LONG = 160
"""Characters: a longer question is hard to read from the other side of a table."""
KIND, ABOVE = 170, 24
"""Pixels of the design: how wide the kind is, and how much lower than a field's name its line stands."""


class RoundPart(QWidget):
    """The question, and on the line below it all else; the fields are the page's."""

    def __init__(self, page: PageView, one: rounds.Round, remove: Callable[[], object]) -> None:
        super().__init__()
        self._hint, self._kind = "", ""
        self.question = page.field(
            f"question {one.number}", " ", Lines(1, 5), N_("Edit question"), rounds.edit, one.id, "question"
        )
        self.kind = page.field(
            f"kind {one.number}",
            _("Kind of round"),
            Choice({key: _(words) for key, words in rounds.KINDS.items()}),
            N_("Choose kind of round"),
            rounds.set_kind,
            one.id,
        )
        self.kind.editor.setMinimumWidth(Sizes.now().px(KIND))
        self.themes = page.field(
            f"themes {one.number}",
            _("Themes per table"),
            NumberLine(0, 20),
            N_("Edit themes per table"),
            rounds.edit,
            one.id,
            "themes_per_table",
        )
        self.away = button(_("Remove round"), remove, "link")
        self.away.setEnabled(not page.desk.file.read_only)
        self.question.typed_in.connect(self._say)
        self._lay_out()

    def named(self, number: int) -> dict[str, Field]:
        """The fields by the names they have while this is the round of that number."""
        return {
            f"question {number}": self.question, f"kind {number}": self.kind, f"themes {number}": self.themes
        }  # fmt: skip

    def hold(self, widget: QWidget) -> None:
        """Let something stand beside the themes, and take the room that is left."""
        self._row.insertWidget(2, widget, 1, Qt.AlignmentFlag.AlignTop)

    def show_round(self, one: rounds.Round, hint: str, *, removable: bool) -> None:
        """What the file holds of it now; a number for the themes stays to be seen while it is retyped."""
        self._hint = hint
        name = _("Round {number} · {kind}").format(
            number=one.number, kind=_(rounds.KINDS.get(one.kind, one.kind))
        )
        self.question.rename(name)
        self.kind.rename(_("Kind of round"), _("Kind of round {number}").format(number=one.number))
        self.themes.rename(
            _("Themes per table"), _("Themes per table in round {number}").format(number=one.number)
        )
        self.question.show_stored(one.question)
        self.kind.show_stored(one.kind)
        self.themes.show_stored("" if one.themes_per_table is None else str(one.themes_per_table))
        chooses = one.kind == "brainstorm" or one.themes_per_table is not None
        self.themes.setVisible(chooses or (self.themes.isVisibleTo(self) and one.kind == self._kind))
        self._kind = one.kind
        self.away.setAccessibleName(_("Remove round {number}").format(number=one.number))
        self.away.setVisible(removable)
        self._say()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.question)
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        for field in (self.kind, self.themes):
            self._row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(0)
        lower = QVBoxLayout()
        lower.addSpacing(Sizes.now().px(ABOVE))
        lower.addWidget(self.away)
        lower.addStretch(1)
        self._row.addLayout(lower)
        column.addLayout(self._row)

    def _say(self) -> None:
        self.question.say(_length(self.question.editor.value()) or self._hint)


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
