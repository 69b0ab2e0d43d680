"""The house's hand: its colours and the few styles that all paper is set in. Black on white, one green."""

from forumdesk.paper.press import Grid, Look, Style
from forumdesk.paper.press.text import ACCENT

INK = "#1b2430"
GREY = "#56606b"
FAINT = "#c9cfd6"
GREEN = ACCENT

BODY = Style(Look(10, color=INK), 15, after=7)
LEAD = Style(Look(11.5, color=INK), 17.5, after=9)
NOTE = Style(Look(8.5, color=GREY), 12.5, after=3)
EYEBROW = Style(Look(8, bold=True, color=GREEN), 12, after=4)
TITLE = Style(Look(26, bold=True, color=INK), 32, after=12, role="H1", keep_with_next=True)
LONG_TITLE = TITLE.but(look=Look(19, bold=True, color=INK), leading=25)
HEADING = Style(Look(15, bold=True, color=INK), 20, before=20, after=6, role="H2", keep_with_next=True)
SUBHEADING = Style(Look(11, bold=True, color=INK), 15, before=13, after=4, role="H3", keep_with_next=True)
LABEL = Style(Look(8.5, bold=True, color=GREY), 12, before=5, after=1, keep_with_next=True)

GRID = Grid(
    body=Style(Look(9, color=INK), 13),
    head=Style(Look(8.5, bold=True, color=GREY), 12.5),
    padding=4.0,
    inset=7.0,
    rule=FAINT,
    head_rule="#5b6673",
)

FACTS = Grid(body=Style(Look(9, color=INK), 13.5), head=GRID.head, padding=1.6, inset=0.0, rule="")
LISTED = BODY.but(indent=14.0, after=3.0)
COMMENT = BODY.but(look=Look(10, italic=True, color=INK), after=5.0)
ENTRY = Style(Look(9.5, color=INK), 15.5)
FURNITURE = Style(Look(7.5, color=GREY), 10)
