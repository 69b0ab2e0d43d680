"""The page of the participants: how many were asked, said yes and came, where no list of names is kept."""

from PySide6.QtWidgets import QWidget

from forumdesk.forum import facts, people
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

CAME = ("contacted", "registered", "attended")
WHO = ("women", "men", "other", "not_stated")
NAMES = {
    "contacted": N_("Contacted"),
    "registered": N_("Registered"),
    "attended": N_("Came"),
    "women": N_("Women"),
    "men": N_("Men"),
    "other": N_("Other"),
    "not_stated": N_("Not stated"),
}
MOST = 100_000


class CountsView(PageView):
    WATCHES = frozenset({"counts", "person", "inviter", "table"})

    def build(self) -> None:
        self.from_list = Text(_("The figures come from the list of participants."), "soft", wraps=True)
        self.column.addWidget(self.from_list)
        self.group(_("Before and after"))
        self.beside(*(self._count(key) for key in CAME), QWidget(), stretch=(0, 0, 0, 1))
        self.came = Text("", "hint", wraps=True)
        self.column.addWidget(self.came)
        self.group(_("Those who came"))
        self.beside(*(self._count(key) for key in WHO), QWidget(), stretch=(0, 0, 0, 0, 1))
        self.balance = Text("", "hint", wraps=True)
        self.column.addWidget(self.balance)

    def refresh(self) -> None:
        counted, listed = self.desk.ask(people.counted), bool(self.desk.ask(people.in_order))
        self.from_list.setVisible(listed)
        for key in (*CAME, *WHO):
            value = getattr(counted, key)
            self.fields[key].show_stored("" if value is None else str(value))
            self.fields[key].editor.setEnabled(not listed)
        told = self.desk.ask(facts.the_facts)
        self._say(self.came, attendance(told))
        self._say(self.balance, " ".join(filter(None, (balance(told), sum_of_genders(told)))))

    def _count(self, key: str) -> Field:
        return self.field(
            key, _(NAMES[key]), NumberLine(0, MOST), N_("Edit number of participants"), people.edit_count, key
        )

    def _say(self, line: Text, words: str) -> None:
        line.setText(words)
        line.setVisible(bool(words))


def attendance(told: facts.Facts) -> str:
    """51 of 60 came: 85.0 %."""
    if told.attended is None or not told.registered:
        return ""
    return _("{came} of {registered} came: {percent} %").format(
        came=told.attended, registered=told.registered, percent=said(told.attendance_percent)
    )


def balance(told: facts.Facts) -> str:
    """33.3 % women and 66.7 % men, beside what counts as even."""
    if told.balance == "unknown":
        return ""
    words = (
        _("{women} % women, {men} % men – within 40–60.")
        if told.balance == "even"
        else _("{women} % women, {men} % men – outside 40–60.")
    )
    return words.format(women=said(told.women_percent), men=said(told.men_percent))


def sum_of_genders(told: facts.Facts) -> str:
    """Says so when the parts are not the whole."""
    parts = [getattr(told, key) for key in WHO]
    total = sum(part or 0 for part in parts)
    if told.attended is None or all(part is None for part in parts) or total == told.attended:
        return ""
    return _("Together they are {sum}, but {came} came.").format(sum=total, came=told.attended)


def said(percent: float | None) -> str:
    """A share with one decimal as the language writes it."""
    from forumdesk.words import language

    text = "–" if percent is None else f"{percent:.1f}"
    return text.replace(".", ",") if language() == "sv" else text


PAGE = Page(
    "counts",
    6,
    N_("Participants"),
    N_("How many are coming?"),
    N_("Fill in what you know; empty means unknown, not none. No names are needed."),
    CountsView,
)
