"""Agree on themes: how many, how, and how many tables have handed in theirs."""

from forumdesk.forum.documentation import spoken
from forumdesk.ui.projector import furniture
from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import SOFT, Sheet
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    step = spoken.one_line(picture.step.title) if picture.step else ""
    kicker = furniture.joined(furniture.round_called(picture, _), furniture.kind_called("agree", _))
    room = furniture.speech(sheet, kicker, _task(picture, _) or step or kicker, _how(picture, _), size=8)
    sheet.text(_handed_in(picture, _), room, 3.6, bold=True)
    _ask_again(picture, sheet)


def _task(picture: Picture, _: Words) -> str:
    if not picture.quota:
        return ""
    return _.n("Agree on {n} theme", "Agree on {n} themes", picture.quota).format(
        n=spoken.number(picture.quota, _.language)
    )


def _how(picture: Picture, _: Words) -> str:
    if not picture.quota:
        return ""
    return _("You agree, you don't vote. Write a card for each theme: the theme, and what you mean by it.")


def _handed_in(picture: Picture, _: Words) -> str:
    done = sum(table.handed_in for table in picture.tables)
    if not done:
        return ""
    return _("{done} of {all} tables have handed in").format(done=done, all=len(picture.tables))


def _ask_again(picture: Picture, sheet: Sheet) -> None:
    """The question once more, low on the slide, where there is room for it."""
    low = max(mark.rect.bottom() for mark in sheet.marks)
    low = max(low, sheet.clock.bottom() if sheet.clock else 0.0) + 3 * sheet.u
    room = sheet.body.adjusted(0, low - sheet.body.top(), 0, 0)
    if room.height() > 9 * sheet.u:
        sheet.text(picture.question, room, 3.2, colour=SOFT, stand="foot")


SLIDE = Slide("agree", 40, N_("Agree on themes"), ("agree",), draw)
