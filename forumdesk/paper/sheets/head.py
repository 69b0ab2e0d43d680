"""What stands at the head and the foot of every A4 sheet that comes back."""

from forumdesk.paper import evening_words, styles
from forumdesk.paper.press import Look, Style
from forumdesk.paper.sheets.form import named
from forumdesk.paper.sheets.layout import WRITE, Spot
from forumdesk.paper.sheets.pen import Pen

LEFT, RIGHT, WIDE = 20.0, 190.0, 170.0
FIRST, LAST = 262.0, 266.0
"""Answers end above the code at the lower right; what stands beside it begins here."""

HEAD = (
    Spot("evening", 34, 9, 156, 5),
    Spot("title", 34, 13.6, 154, 10.6),
    Spot("code", 34, 24.2, 100, 3.4),
    Spot("below head", LEFT, 32.4, WIDE, 1),
)
FOOT = (
    Spot("secretary", LEFT, LAST, 76, 10, WRITE),
    Spot("leader", 99, LAST, 76, 10, WRITE),
    Spot("hand in", LEFT, 277.6, 125, 5),
    Spot("sheet", 145, 277.6, 30, 5),
    Spot("lower code", LEFT, 284.2, 155, 3.6),
)
EVENING_STYLE = Style(Look(9.5, color=styles.GREY), 12)
TITLE_STYLE = Style(Look(25, bold=True, color=styles.INK), 30)
QUESTION_STYLE = Style(Look(16, bold=True, color=styles.INK), 21)
TOLD_STYLE = Style(Look(11, color=styles.INK), 14)
HAND_IN_STYLE = Style(Look(10.5, bold=True, color=styles.INK), 13)
NAME_STYLE = Style(Look(13, color=styles.INK), 16)


def head(pen: Pen, title: str) -> None:
    """Which evening, which sheet, and what its code says."""
    pen.marks()
    pen.say("evening", evening_words.foot(pen.evening, pen.own), EVENING_STYLE, typed=True)
    pen.say("title", title, TITLE_STYLE, "H1")
    pen.code("code")
    pen.rule("below head")


def foot(pen: Pen, table: int, round_: int, page: int = 1, pages: int = 1) -> None:
    """Who wrote and who led, what to do with the sheet, and which of several it is."""
    _, evening = pen._, pen.evening
    pen.box("secretary", _("Secretary"), named(evening, "secretary", table, round_), NAME_STYLE)
    leader = named(evening, "leader", table, round_)
    pen.box("leader", evening_words.leader(evening, _), leader, NAME_STYLE)
    pen.say("hand in", _("Give the sheet to the process leaders when the round is over."), HAND_IN_STYLE)
    if pages > 1:
        told = _("Sheet {page} of {pages}").format(page=page, pages=pages)
        pen.say("sheet", told, TOLD_STYLE.but(align="right"))
    pen.code("lower code", 1)
