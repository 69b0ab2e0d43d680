"""The head of the report: whose dialogue, its title, and the facts that the case page begins with."""

from forumdesk.forum.contacts import Contact
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, logo, parts, styles
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.groups import told_participants
from forumdesk.paper.press import Block, Heading, Paragraph, Rule
from forumdesk.words import Words

LONG = 70
"""A title of so many characters is set smaller."""


def blocks(evening: Evening, _: Words) -> list[Block]:
    """Logo, eyebrow, title, and facts between two rules."""
    about, title = evening.dialogue, evening_words.title(evening, _)
    eyebrow = [
        spoken.one_line(about.municipality),
        " ".join(part for part in (_("Dialogue"), evening_words.when(evening, _)) if part),
    ]
    shown = logo.on_paper(evening, _)
    return [
        *([shown] if shown else []),
        Paragraph(
            " · ".join(part for part in eyebrow if part).upper(), styles.EYEBROW.but(keep_with_next=True)
        ),
        Heading(title, styles.TITLE if len(title) < LONG else styles.LONG_TITLE, 1, "title", listed=False),
        Rule(after=5),
        parts.facts(_facts(evening, _)),
        Rule(before=5, after=14),
    ]


def _facts(evening: Evening, _: Words) -> list[tuple[str, str]]:
    about = evening.dialogue
    contacts = [_contact(one) for one in evening.contacts]
    told = [
        (_.c("case page", "Place"), spoken.one_line(about.place)),
        (_("Municipality"), spoken.one_line(about.municipality)),
        (_.n("Contact", "Contacts", len(contacts)), "\n".join(one for one in contacts if one)),
        (_("Method"), spoken.capital(spoken.one_line(evening.method_name))),
        (_("Participants"), told_participants(evening.facts, _)),
        (_("Date"), evening_words.when(evening, _)),
        (_("Registry number"), spoken.one_line(about.registry_number)),
        (_("Status"), status(evening, _)),
    ]
    return [(name, value) for name, value in told if value]


def status(evening: Evening, _: Words) -> str:
    """Draft until the documentation is established."""
    return _("Established") if evening.dialogue.status == "established" else _("Draft")


def _contact(one: Contact) -> str:
    return ", ".join(
        part for part in map(spoken.one_line, (one.name, one.title, one.phone, one.email)) if part
    )


CHAPTER = Chapter(0, "head", blocks)
