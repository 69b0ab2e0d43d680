"""Which column of a file means what: its head, the first values in it, and a choice for each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from forumdesk.forum.lists import FIELDS, Sheet
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.text import Text, plain
from forumdesk.words import N_, _

MOST = 40
"""Columns that are offered; a list with more is none of people."""

MEANINGS = {
    "": N_("– not used –"), "name": FIELDS["name"], "first": N_("First name"), "last": N_("Last name"),
    **{key: words for key, words in FIELDS.items() if key != "name"},
}  # fmt: skip


class ImportColumns(QScrollArea):
    """`changed` tells that a column means something else; a meaning is given to one column only."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_sheet(self, sheet: Sheet, fields: Mapping[int, str]) -> None:
        """The columns of a sheet with what they are guessed to mean."""
        inside = QWidget()
        inside.setProperty("kind", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        self.choices = []
        for place, head in enumerate(sheet.heads[:MOST]):
            grid.addWidget(_head(head, _examples(sheet, place)), place, 0)
            grid.addWidget(self._choice(head, fields.get(place, "")), place, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(self.choices), 1)
        self.setWidget(inside)

    def fields(self) -> dict[int, str]:
        """The meaning of each column that is used."""
        return {place: choice.value() for place, choice in enumerate(self.choices) if choice.value()}

    def _choice(self, head: str, meaning: str) -> Choice:
        choice = Choice({key: _(words) for key, words in MEANINGS.items()})
        choice.setFixedWidth(Sizes.now().px(158))
        choice.put(meaning)
        choice.setAccessibleName(_("Meaning of the column “{head}”").format(head=head[:60]))
        choice.edited.connect(lambda: self._chosen(choice))
        self.choices.append(choice)
        return choice

    def _chosen(self, chosen: Choice) -> None:
        for other in self.choices:
            if other is not chosen and other.value() == chosen.value():
                other.put("")
        self.changed.emit()


def _examples(sheet: Sheet, place: int) -> Sequence[str]:
    cells = (cells[place] for _number, cells in sheet.rows[:200] if place < len(cells))
    return list(dict.fromkeys(cell for cell in cells if cell))[:2]


def _head(head: str, examples: Sequence[str]) -> QWidget:
    name = " ".join(head.split())[:40] or _("(no head)")
    told = ", ".join(" ".join(one.split())[:24] for one in examples)
    both = Text(f"{name}\n{told}" if told else name, "hint", wraps=True)
    both.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    both.setToolTip(plain(f"{head[:300]}: {told}"))
    return both
