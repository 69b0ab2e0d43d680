"""The stage of the participants: how many were asked, said yes and came; the list of names is to follow."""

from PySide6.QtWidgets import QVBoxLayout

from forumdesk.forum import people
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.coming import Coming
from forumdesk.ui.widgets.heading import Heading
from forumdesk.words import N_, _, ngettext


class PeopleView(StageView):
    """The same figures as on the plan's page, so that they can be filled in now."""

    WATCHES = frozenset({"counts", "person", "inviter", "table"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        from forumdesk.ui.pages import counts

        self.heading = Heading(_("Participants"))
        self.page = counts.CountsView(desk, counts.PAGE)
        card = Card()
        card.column.setContentsMargins(0, 0, 0, 0)
        card.column.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(card, 1)
        column.addWidget(
            Coming(
                _("the list of names with inviters, answers, seats and attendance."),
                _("Until then, fill in the figures above; reports and papers use them."),
                button(_("To the handouts"), lambda: desk.wanted.emit("handouts")),
            )
        )
        self.setFocusProxy(self.page)

    def refresh(self) -> None:
        self.heading.say(subtitle(self.desk))
        self.page.refresh()

    def settle(self) -> bool:
        self.page.flush()
        return not any(field.waiting for field in self.page.every_field())


def subtitle(desk: Desk) -> str:
    """60 registered · 51 came."""
    counted = desk.ask(people.counted)
    told = []
    if counted.registered is not None:
        told.append(
            ngettext("{n} registered", "{n} registered", counted.registered).format(n=counted.registered)
        )
    if counted.attended is not None:
        told.append(ngettext("{n} came", "{n} came", counted.attended).format(n=counted.attended))
    return " · ".join(told) or _("nobody registered yet")


STAGE = Stage("people", 2, N_("Participants"), subtitle, by_the_rule("people"), PeopleView)
