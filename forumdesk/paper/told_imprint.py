"""An imprint in the words of a paper: where in the decision it stands, and in which order cards follow."""

from collections.abc import Iterator

from forumdesk.forum import imprints
from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.imprints import Imprint
from forumdesk.forum.themes import ThemeCard
from forumdesk.words import Words


def in_the_decision(one: Imprint, _: Words) -> str:
    """The quotation and where it stands, '' where neither is known."""
    quoted = spoken.quoted(one.quotation, _.language) if one.quotation.strip() else ""
    return ", ".join(part for part in (quoted, imprints.source(one.page, _)) if part)


def of_area(area: Area, evening: Evening) -> Imprint | None:
    """What was said of the area as a whole."""
    said = (one for one in evening.imprints if one.area_id == area.id and one.card is None)
    return next((one for one in said if one.says_something), None)


def of_cards(area: Area, evening: Evening) -> Iterator[tuple[ThemeCard, ThemeCard, Imprint]]:
    """Each card of the area of which something was said, with the one in front of it, from top to bottom."""
    said = {one.theme_id: one for one in evening.imprints if one.card and one.says_something}
    for pile in evening.hanging.get(area.id, ()):
        for card in pile.cards:
            if card.id in said:
                yield card, pile.head, said[card.id]
