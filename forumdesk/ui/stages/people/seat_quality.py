"""How good a seating is: pairs at one table who share something, beside chance and the fewest possible."""

from PySide6.QtWidgets import QGridLayout, QWidget

from forumdesk.forum.seating import Plan, Shared
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import N_, _, language

KINDS = {
    "organisation": N_("the same organisation"), "inviter": N_("the same inviter"),
    "gender": N_("the same gender"),
}  # fmt: skip


class SeatQuality(Card):
    """Three figures and what they can be compared with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setContentsMargins(14, 8, 14, 10)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(22)
        self.grid.setVerticalSpacing(0)
        self.head, self.pill = Text(_("Pairs at the same table with"), "strong"), Pill()
        self.grid.addWidget(self.head, 0, 0)
        self.grid.addWidget(self.pill, 1, 0)
        self.told: dict[str, tuple[Text, Text]] = {}
        for place, (kind, words) in enumerate(KINDS.items(), start=1):
            self.told[kind] = figure, compared = Text("", "strong"), Text("", "hint")
            self.grid.addWidget(figure, 0, place)
            self.grid.addWidget(compared, 1, place)
            figure.setObjectName(words)
        self.grid.setColumnStretch(len(KINDS) + 1, 1)
        self.column.addLayout(self.grid)
        self.hide()

    def show_plan(self, plan: Plan | None) -> None:
        """The figures of a seating, or none where not everybody has a seat."""
        self.setVisible(plan is not None and bool(plan.shared))
        if plan is None:
            return
        told = []
        for kind, words in KINDS.items():
            shared = plan.shared.get(kind)
            if shared is None:
                continue
            figure, compared = self.told[kind]
            figure.setText(_("{what}: {n}").format(what=_(words), n=shared.pairs))
            compared.setText(_compared(shared))
            told.append(f"{figure.text()}, {compared.text()}")
        best = plan.is_best
        self.pill.say(_("as good as can be") if best else _better(plan), "good" if best else "neutral")
        self.setAccessibleName("; ".join([self.head.text(), *told, self.pill.text()]))


def _compared(shared: Shared) -> str:
    words = _("by chance {random} · fewest possible {lowest}")
    return words.format(random=_decimal(shared.random), lowest=shared.lowest)


def _better(plan: Plan) -> str:
    if not plan.random_cost:
        return ""
    percent = round(100 * (plan.random_cost - plan.cost) / plan.random_cost)
    if percent < 0:
        return _("{percent} % worse than chance").format(percent=-percent)
    return _("{percent} % better than chance").format(percent=percent)


def _decimal(number: float) -> str:
    text = f"{number:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language() == "sv" else text
