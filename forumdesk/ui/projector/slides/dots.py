"""The dots: which themes got most of them, and which share a place."""

from forumdesk.forum import dots
from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import Entry
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import ACCENT, SOFT, Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words

MOST = 12
"""So many are shown; where the last place is shared, none of those who share it."""


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    given = sum(count for _card, count, _place, _shared in picture.scores)
    told = _.n("{n} dot", "{n} dots", given).format(n=given) if given else ""
    room = furniture.head(sheet, "", _("The dots"), told)
    entries = [_entry(one, _) for one in _shown(picture)]
    if entries:
        grid.put(sheet, entries, room, 4.4)
    else:
        sheet.text(_("The dots are being counted"), room, 5, colour=SOFT)


def _shown(picture: Picture) -> list[tuple[str, int, int, bool]]:
    """The first places; a tie is shown whole or not at all."""
    scores = list(picture.scores)
    if len(scores) <= MOST:
        return scores
    beyond = scores[MOST][2]
    return [one for one in scores[:MOST] if one[2] != beyond] or scores[:MOST]


def _entry(score: tuple[str, int, int, bool], _: Words) -> Entry:
    card, count, place, shared = score
    note = _.n("{n} dot", "{n} dots", count).format(n=count)
    return Entry(card, str(place), ACCENT, furniture.joined(note, _("shared place") if shared else ""))


SLIDE = Slide("dots", 75, N_("The dots"), (), draw, used=dots.wanted)
