"""Disposal, asked for: exactly what goes, what stays, and which decision it rests on."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from forumdesk.forum import disposal
from forumdesk.forum.disposal import Mention, Plan
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.day_line import DayLine, as_iso
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.widgets.tick import Tick
from forumdesk.words import N_, _, ngettext

STAYS = (
    N_("How many were invited, registered and came, in all, by inviter and by group"),
    N_("Ideas, theme cards, areas and notes"),
    N_("The documentation, the decision, imprints and lessons"),
    N_("Contacts and process leaders, who are on duty"),
)


class DisposalDialog(QDialog):
    """It cannot be undone, so it takes a tick and a decision before the button can be pressed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(_("Dispose of personal data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        plan = desk.ask(disposal.plan)
        self.goes = Text("\n".join(_goes(plan)), wraps=True)
        self.mentions = QListWidget()
        self.mentions.setAccessibleName(_("Texts in which somebody is named"))
        self.mentions.addItems([_mentioned(one) for one in plan.mentions])
        self.mentions.setVisible(bool(plan.mentions))
        self.decision, self.day = Line(), DayLine()
        self.decision.setAccessibleName(_("The decision it rests on"))
        self.decision.setPlaceholderText(_("for example records plan § 4, reg. no. KS 2011/77"))
        self.day.setAccessibleName(_("Day of the decision"))
        self.sure = Tick(_("I have read what goes. It cannot be undone."))
        self.said = Text("", "error", wraps=True)
        self.go = button(_("Dispose now"), self.carry_out, "danger")
        self.go.setEnabled(False)
        self.sure.edited.connect(lambda: self.go.setEnabled(self.sure.isChecked()))
        self._lay_out()

    def carry_out(self) -> None:
        """Do it; a refusal is said here, and nothing has gone then."""
        try:
            disposal.dispose(self.desk.file, self.decision.value(), as_iso(self.day.value()), date.today())
        except (Refusal, Fault) as no:
            self.said.setText(str(no))
            return
        except OSError as fault:
            self.desk.said.emit(disposal.unfinished(fault))
        else:
            self.desk.noted.emit(_("The personal data have been disposed of"))
        self.desk.changed.emit(frozenset({"disposal", "person", "draft"}))
        self.accept()

    def _lay_out(self) -> None:
        px = Sizes.now().px
        goes, stays = Card(_("This goes for good")), Card(_("This stays, without names"))
        goes.column.addWidget(self.goes)
        goes.column.addWidget(self.mentions, 1)
        stays.column.addWidget(Text("\n".join(f"• {_(words)}" for words in STAYS), wraps=True))
        for card in (goes, stays):
            card.column.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(px(12))
        beside.addWidget(goes, 1)
        beside.addWidget(stays, 1)
        asked = QHBoxLayout()
        asked.setSpacing(px(12))
        for editor, share in ((self.decision, 3), (self.day, 1)):
            column = QVBoxLayout()
            column.addWidget(Text(editor.accessibleName(), "field"))
            column.addWidget(editor)
            asked.addLayout(column, share)
        foot = QHBoxLayout()
        foot.addWidget(self.sure, 1)
        foot.addWidget(button(_("Change nothing"), self.reject))
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(12))
        column.addLayout(beside, 1)
        column.addLayout(asked)
        column.addWidget(self.said)
        column.addLayout(foot)
        self.resize(px(860), px(520) if self.mentions.count() else px(380))
        self.decision.setFocus()


def ask(desk: Desk, parent: QWidget) -> DisposalDialog:
    """Show it over the window."""
    shown = DisposalDialog(desk, parent.window())
    shown.open()
    return shown


def _goes(plan: Plan) -> list[str]:
    counted = (
        (plan.people, ngettext(
            "{n} person on the list of participants", "{n} people on the list of participants", plan.people
        )),
        (plan.addresses, ngettext(
            "{n} of them with an address or a number", "{n} of them with an address or a number",
            plan.addresses,
        )),
        (plan.roles, ngettext(
            "leader and secretary of {n} table and round", "leaders and secretaries of {n} tables and rounds",
            plan.roles,
        )),
    )  # fmt: skip
    told = [
        *(words.format(n=n) for n, words in counted if n),
        _("the history for undoing, all backup copies, and saved files with names that the program knows of"),
    ]
    if plan.mentions:
        told.append(
            ngettext(
                "the names in {n} text, where “(name removed)” will stand:",
                "the names in {n} texts, where “(name removed)” will stand:",
                len(plan.mentions),
            ).format(n=len(plan.mentions))
        )
    return [f"• {words}" for words in told]


def _mentioned(one: Mention) -> str:
    return f"{_(one.place)}: {' '.join(one.text.split())}"
