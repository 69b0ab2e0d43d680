"""What slides share: the line at the foot, the heads, and where the clock stands."""

from PySide6.QtCore import QRectF, QSizeF

from forumdesk.forum import agenda
from forumdesk.forum.documentation.spoken import NO_BREAK
from forumdesk.ui.projector.lettering import measure
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import ACCENT, RULE, SMALLEST, SOFT, Sheet, below
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import Words, speaker

RING, SMALL_RING = 39, 15
"""How wide the ring of the clock is, in hundredths of the height."""
FOOT = 2.75
"""How large the words at the foot are."""


def compose(picture: Picture, slide: Slide, size: QSizeF) -> Sheet:
    """The whole picture, but for what the clock says in this second."""
    words, sheet = speaker(picture.language), Sheet(size, timed=picture.timed)
    if picture.rehearsal:
        _mark_rehearsal(sheet, words)
    slide.draw(picture, sheet, words)
    _foot(picture, sheet, words, reminds=slide.reminds)
    return sheet


def table_called(picture: Picture, number: int, _: Words) -> str:
    """A table in the words of the method."""
    called = picture.called.table
    return f"{called} {number}" if called else _("Table {number}").format(number=number)


def round_called(picture: Picture, _: Words) -> str:
    """The round in the words of the method, '' where there is none."""
    if picture.round is None:
        return ""
    called, number = picture.called.round, picture.round.number
    return f"{called} {number}" if called else _("Round {number}").format(number=number)


def kind_called(kind: str, _: Words) -> str:
    return _(agenda.KINDS.get(kind, ""))


def joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def speech(
    sheet: Sheet, kicker: str, words: str, said: str = "", *, strong: str = "", size: float = 6.6
) -> QRectF:
    """One thing in large letters beside the large clock, and a sentence under it; the room that is left."""
    room = _beside_ring(sheet, RING)
    left, gap = room, 2.6 * sheet.u
    if kicker:
        used = sheet.text(kicker, _upper(room, 0.2), 3.5, bold=True, colour=ACCENT)
        left = below(room, used, gap)
    share = 0.8 if said else 1.0
    used = sheet.text(words, _upper(left, share), size, bold=True)
    left = below(left, used, gap * 1.3)
    if said:
        used = sheet.text(said, left, 3.6, colour=SOFT, strong=strong)
        left = below(left, used, gap)
    return left


def head(sheet: Sheet, kicker: str, title: str, said: str = "", *, size: float = 5.4) -> QRectF:
    """A title beside the small clock; the room under both."""
    room = _beside_ring(sheet, SMALL_RING)
    left, gap = room, 1.2 * sheet.u
    if kicker:
        used = sheet.text(kicker, _upper(room, 0.1), 3.2, bold=True, colour=ACCENT)
        left = below(room, used, gap)
    used = sheet.text(title, _upper(left, 0.18), size, bold=True)
    if said:
        used = sheet.text(said, _upper(below(left, used, gap), 0.16), 3.2, colour=SOFT)
    bottom = max(used.bottom(), sheet.clock.bottom() if sheet.clock else 0.0)
    return below(sheet.body, QRectF(0, 0, 0, bottom), 2.6 * sheet.u)


def _beside_ring(sheet: Sheet, wide: float) -> QRectF:
    """The body without what the clock takes on the right; a line under the ring says when it is over."""
    if not sheet.timed:
        return sheet.body
    ring, body = wide * sheet.u, sheet.body
    label = 6.2 * sheet.u if wide == RING else 4.2 * sheet.u
    across = max(ring, 22 * sheet.u)
    sheet.clock = QRectF(body.right() - across, body.top(), across, ring + label)
    return QRectF(body.left(), body.top(), body.width() - across - 4 * sheet.u, body.height())


def _upper(room: QRectF, share: float) -> QRectF:
    return QRectF(room.left(), room.top(), room.width(), room.height() * share)


def _foot(picture: Picture, sheet: Sheet, _: Words, *, reminds: bool) -> None:
    foot, gap = sheet.foot, 4 * sheet.u
    sheet.bar(QRectF(foot.left(), foot.top() - max(1.0, sheet.u * 0.26), foot.width(), sheet.u * 0.26), RULE)
    following = _next(picture, _)
    reminder = _("Something else on your mind? Write a slip for the parking lot") if reminds else ""
    share, size = _share(following, reminder, sheet, foot.width() - gap)
    room, other = QRectF(foot), QRectF(foot)
    room.setWidth((foot.width() - gap) * share)
    other.setLeft(foot.right() - (foot.width() - gap) * (1 - share))
    sheet.text(following, room, size, colour=SOFT, stand="middle")
    sheet.text(reminder, other, size, colour=SOFT, stand="middle", align="right")


def _share(left: str, right: str, sheet: Sheet, room: float) -> tuple[float, float]:
    """How much of the foot the left words have, and the size: a little smaller if one line will do then."""
    first, second = (measure(words, 1e6, FOOT * sheet.u).wide for words in (left, right))
    needed = max(1.0, first + second)
    one_line = FOOT * min(1.0, room / needed)
    if one_line >= SMALLEST:
        return first / needed, one_line
    if not (left and right):
        return (1.0 if left else 0.0), FOOT
    return min(max(first / needed, 0.35), 0.65), FOOT


def _next(picture: Picture, _: Words) -> str:
    if picture.following is None or picture.state not in ("running", "paused"):
        return ""
    kind, title, minutes = picture.following
    words = _("Next: {step}, {minutes} min")
    return words.format(step=title or kind_called(kind, _), minutes=minutes).replace(" min", NO_BREAK + "min")


def _mark_rehearsal(sheet: Sheet, _: Words) -> None:
    words = _("REHEARSAL – people and cards are invented")
    sheet.text(words, sheet.top, 2.75, bold=True, colour=ACCENT, align="center", stand="middle")
