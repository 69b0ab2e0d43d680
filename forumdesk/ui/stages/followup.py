"""The stage of the follow-up: the decision, and the imprint of every area in it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.forum import areas, decision, imprints, sources
from forumdesk.forum.areas import Area
from forumdesk.forum.imprints import Imprint
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.ui.widgets.area_name import AreaName
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.coming import Coming
from forumdesk.ui.widgets.field import Editor, Field
from forumdesk.ui.widgets.heading import Heading
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

DECISION = {
    "matter": N_("Decision"), "body": N_("Decided by"), "date_text": N_("Date"),
    "registry_number": N_("Registry number"),
}  # fmt: skip
IMPRINT = {"quotation": N_("Where it shows"), "page": N_("Page"), "because": N_("Because")}


class FollowupView(StageView):
    """Fields that store themselves; a row per area."""

    WATCHES = frozenset({"decision", "imprint", "area", "source"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.heading = Heading(_("Follow-up"), _("What came of what the participants said?"))
        self.fields: dict[tuple[int, str], Field] = {}
        self._rows: tuple[Area, ...] = ()
        self.other = Text(wraps=True)
        self.grid = QGridLayout()
        self.held = Card()
        self._lay_out()
        desk.settling.connect(self.settle)

    def refresh(self) -> None:
        decided = self.desk.ask(decision.the_decision)
        for key in DECISION:
            self.fields[0, key].show_stored(getattr(decided, key))
        kinds = [source.kind for source in self.desk.ask(sources.in_order)]
        self.other.setText(" · ".join(kinds) or _("none entered"))
        self._show_areas(self.desk.ask(areas.in_order))

    def settle(self) -> bool:
        for field in self.fields.values():
            field.flush()
        return not any(field.waiting for field in self.fields.values())

    def _show_areas(self, hung: tuple[Area, ...]) -> None:
        if [(one.id, one.letter, one.name) for one in hung] != [
            (one.id, one.letter, one.name) for one in self._rows
        ]:
            self._build(hung)
        told = {one.area_id: one for one in self.desk.ask(imprints.in_order) if one.card is None}
        for one in hung:
            seen = told.get(one.id, Imprint(0, one.id, None, "", "", "", ""))
            for key in ("grade", *IMPRINT):
                self.fields[one.id, key].show_stored(getattr(seen, key))

    def _build(self, hung: tuple[Area, ...]) -> None:
        """The rows anew, since areas have come or gone."""
        self.fields = {key: field for key, field in self.fields.items() if key[0] == 0}
        self._rows = hung
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for column, words in enumerate((_("Area"), _("Imprint"), *(_(name) for name in IMPRINT.values()))):
            self.grid.addWidget(Text(words, "field"), 0, column)
        for row, one in enumerate(hung, start=1):
            self.grid.addWidget(AreaName(one), row, 0)
            grades = Choice({key: _(words) for key, words in imprints.GRADES.items()})
            self.grid.addWidget(self._imprint(one, "grade", grades, _("Imprint")), row, 1)
            for column, (key, name) in enumerate(IMPRINT.items(), start=2):
                self.grid.addWidget(self._imprint(one, key, Line(), _(name)), row, column)
        if not hung:
            self.grid.addWidget(
                Text(_("There are no areas yet; they are made on the board."), "soft"), 1, 0, 1, 5
            )
        for column, stretch in enumerate((5, 2, 5, 1, 4)):
            self.grid.setColumnStretch(column, stretch)

    def _imprint(self, area: Area, key: str, editor: Editor, name: str) -> Field:
        return self._field(
            (area.id, key), f"{name}, {area.letter} {area.name}", editor, N_("Edit imprint"),
            partial(_grade, area_id=area.id, field=key), named=False,
        )  # fmt: skip

    def _field(
        self, key: tuple[int, str], name: str, editor: Editor, label: str, command: Callable[..., object], *,
        named: bool = True,
    ) -> Field:  # fmt: skip
        merge = f"followup.{key[0]}.{key[1]}"

        def store(text: str) -> object:
            return self.desk.change(label, command, value=text, merge=merge)

        if self.desk.file.read_only:
            editor.lock()
        self.fields[key] = made = Field(name, editor, store, named=named)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for key, name in DECISION.items():
            command = partial(_decide, field=key)
            row.addWidget(self._field((0, key), _(name), Line(), N_("Edit decision"), command), 2)
        others = QVBoxLayout()
        others.addWidget(Text(_("Other sources"), "field"))
        others.addWidget(self.other, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(others, 3)
        decided = Card()
        decided.column.addLayout(row)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.held.column.addLayout(self.grid)
        self.held.column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(decided)
        column.addWidget(self.held, 1)
        scroll.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(12)
        for part in (self.heading, scroll, self._coming()):
            outside.addWidget(part, 1 if part is scroll else 0)

    def _coming(self) -> Coming:
        return Coming(
            _("other sources, the timeline, and the letter to the participants."),
            _("The imprints stand in the documentation, which can be sent meanwhile."),
            button(_("To the documentation"), lambda: self.desk.wanted.emit("documentation")),
        )


def _grade(conn: object, *, area_id: int, field: str, value: str) -> None:
    imprints.grade(conn, area_id, field, value)  # type: ignore[arg-type]


def _decide(conn: object, *, field: str, value: str) -> None:
    decision.edit(conn, field, value)  # type: ignore[arg-type]


def subtitle(desk: Desk) -> str:
    """What is left, or what it is about."""
    missing = desk.ask(imprints.areas_missing)
    if missing and desk.ask(decision.the_decision).matter:
        return _("imprint: {n} left").format(n=missing)
    return _("imprint in the decision")


STAGE = Stage("followup", 8, N_("Follow-up"), subtitle, by_the_rule("followup"), FollowupView)
