"""The page of time and place: the day, exact or not, the hours, the venue and whom one can ask."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forumdesk.forum import agenda, contacts, dialogue
from forumdesk.ui import dates
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.day_line import DayLine, as_iso
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.row import Row
from forumdesk.ui.widgets.rows import Rows
from forumdesk.ui.widgets.sign import sign
from forumdesk.ui.widgets.time_line import TimeLine
from forumdesk.words import N_, _

WIDTHS = (0, 0, 130, 0, 26)
PARTS = {
    "name": (N_("Name"), N_("Edit contact's name")),
    "title": (N_("Title"), N_("Edit contact's title")),
    "phone": (N_("Phone"), N_("Edit contact's phone")),
    "email": (N_("E-mail"), N_("Edit contact's e-mail")),
}


class TimeView(PageView):
    WATCHES = frozenset({"dialogue", "contact"})

    def build(self) -> None:
        edit = dialogue.edit
        self.beside(
            self.field("date", _("Date"), DayLine(), N_("Edit date"), edit, "date", read=as_iso),
            self.field(
                "date_text",
                _("Or roughly when"),
                Line(),
                N_("Edit time in words"),
                edit,
                "date_text",
                hint=_("“a weekday evening in May” – printed as you write it"),
            ),
        )
        self.beside(
            self.field("start", _("Starts at"), TimeLine(), N_("Edit start"), edit, "start"),
            self.field(
                "duration_min",
                _("Minutes"),
                NumberLine(15, 1440, 5),
                N_("Edit duration"),
                edit,
                "duration_min",
            ),
            stretch=(0, 1),
        )
        self.beside(
            self.field("venue", _("Venue"), Line(), N_("Edit venue"), edit, "venue"),
            self.field(
                "feedback_promise",
                _("Feedback is promised"),
                DayLine(),
                N_("Promise feedback"),
                edit,
                "feedback_promise",
                read=as_iso,
                hint=_("exactly or roughly; stands on the receipt of the evening"),
            ),
        )
        self._people_to_ask()

    def refresh(self) -> None:
        told = self.desk.ask(dialogue.the_dialogue)
        for key in ("date", "date_text", "start", "venue", "feedback_promise"):
            self.fields[key].show_stored(getattr(told, key))
        self.fields["duration_min"].show_stored(str(told.duration_min or ""))
        how = _("Like 18 March 2027 or 2027-03-18; Alt+Down opens a calendar")
        self.fields["date"].say(dates.weekday(told.day) if told.day else how)
        self.fields["duration_min"].say(_end(told))
        self._show_contacts()

    def place_of(self, name: str) -> QWidget | None:
        """Somebody to ask is named in the first line there is, or in one to be added."""
        if name == "contacts":
            first = self.contacts.ids[:1]
            return self.fields[f"contact {first[0]} name"] if first else self.add_contact
        return super().place_of(name)

    def _people_to_ask(self) -> None:
        self.group(_("Contacts"))
        heads = [*(_(words) for words, _label in PARTS.values()), ""]
        self.contacts = Rows(self._contact, heads, WIDTHS)
        self.contacts.folded.connect(self.retab)
        self.column.addWidget(self.contacts)
        self.add_contact = button(_("Add contact"), self._add)
        self.contacts.column.addWidget(self.add_contact)
        self.contacts.column.setAlignment(self.add_contact, Qt.AlignmentFlag.AlignLeft)

    def _show_contacts(self) -> None:
        standing = self.desk.ask(contacts.in_order)
        if self.contacts.show_ids([one.id for one in standing]):
            self.retab()
        for one in standing:
            for key in PARTS:
                self.fields[f"contact {one.id} {key}"].show_stored(getattr(one, key))

    def _contact(self, contact_id: int) -> Row:
        place = len(self.contacts.ids) + 1
        made: list[Field] = [
            self.field(
                f"contact {contact_id} {key}",
                _("{part} of contact {n}").format(part=_(words), n=place),
                Line(),
                label,
                contacts.edit,
                contact_id,
                key,
                named=False,
            )
            for key, (words, label) in PARTS.items()
        ]
        away = sign("✕", lambda: self._remove(contact_id), _("Remove contact {n}").format(n=place))
        away.setMinimumHeight(Sizes.now().px(36))
        return Row(contact_id, [*made, away], WIDTHS, below=made[2:])

    def _add(self) -> None:
        added = self.desk.do(N_("Add contact"), contacts.add)
        if added is not None:
            self.refresh()
            self.go_to(f"contact {added} name")

    def _remove(self, contact_id: int) -> None:
        self.desk.do(N_("Remove contact"), contacts.remove, contact_id)


def _end(told: dialogue.Dialogue) -> str:
    if told.starts_at is None or told.duration_min is None:
        return ""
    return _("Ends at {time}").format(
        time=agenda.time_of_day(told.starts_at + timedelta(minutes=told.duration_min))
    )


PAGE = Page(
    "time",
    2,
    N_("Time and place"),
    N_("When and where is the evening?"),
    N_("The clock times of the agenda are reckoned from here."),
    TimeView,
)
