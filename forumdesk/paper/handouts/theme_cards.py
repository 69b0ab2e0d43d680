"""Theme cards: two on a sheet, to cut apart; blank ones for writing until the cards are in the program."""

from collections.abc import Iterator
from dataclasses import dataclass

from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, press, styles
from forumdesk.paper.formats import A4, Field, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

A_SHEET = 2
HIGH = A4.height / A_SHEET

HEAD = Field(14, HIGH - 23, 120, 11)
CODE = Field(140, HIGH - 23, 56, 11)
THEME_LABEL = Field(14, HIGH - 35, 182, 5)
THEME = Field(14, HIGH - 82, 182, 46)
MEANING_LABEL = Field(14, HIGH - 92, 182, 5)
MEANING = Field(14, HIGH - 130, 182, 37)
FOOT = Field(14, 8, 182, 5)
THEME_LINES, MEANING_LINES = 2, 3

HEAD_STYLE = Style(Look(20, bold=True, color=styles.INK), 26)
CODE_STYLE = Style(Look(15, bold=True, color=styles.INK), 20, align="right")
LABEL_STYLE = Style(Look(8.5, bold=True, color=styles.GREY), 11)
THEME_STYLE = Style(Look(36, bold=True, color=styles.INK), 44)
MEANING_STYLE = Style(Look(18, color=styles.INK), 25)
FOOT_STYLE = Style(Look(7.5, color=styles.GREY), 10)


@dataclass(frozen=True)
class Card:
    """What stands on one card; an empty theme is for writing."""

    table: int | None
    code: str
    theme: str = ""
    meaning: str = ""


def cards(evening: Evening, _: Words) -> list[Card]:
    """The evening's cards, else as many blank ones as the tables are to hand in, one at least to look at."""
    if evening.cards:
        return [Card(one.table, one.code, one.shown, one.shown_meaning) for one in evening.cards]
    quota = evening.quota
    told = _("card {number} of {count}")
    return [
        Card(table.number, told.format(number=number, count=quota))
        for table in evening.tables
        for number in range(1, quota + 1)
    ] or [Card(None, "")]


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """Two cards a sheet, with a cutting line between them."""
    every = cards(evening, _)
    for start in range(0, len(every), A_SHEET):
        yield _sheet(every[start : start + A_SHEET], evening, _)


def _sheet(pair: list[Card], evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        for place, card in enumerate(pair):
            _draw(canvas, card, HIGH * (A_SHEET - 1 - place), evening, _)
        with canvas.artifact():
            _cut(canvas)

    return draw


def _draw(canvas: TaggedCanvas, card: Card, up: float, evening: Evening, _: Words) -> None:
    def place(field: Field, words: str, style: Style, role: str, stand: str = "middle") -> None:
        press.draw_fitted(canvas, Tag(role), words, style, field.moved(up=up).place, 5, stand)

    place(HEAD, evening_words.table(evening, card.table or "____", _), HEAD_STYLE, "H1", "foot")
    place(CODE, card.code, CODE_STYLE, "P", "foot")
    _lines(canvas, HEAD.moved(up=up - 2.5), 1, wide=182, weight=1.2)
    place(THEME_LABEL, _("Theme").upper(), LABEL_STYLE, "H2")
    if card.theme:
        place(THEME, card.theme, THEME_STYLE, "P", "top")
    else:
        _lines(canvas, THEME.moved(up=up), THEME_LINES)
    place(MEANING_LABEL, _("What we mean").upper(), LABEL_STYLE, "H2")
    if card.theme:
        place(MEANING, card.meaning, MEANING_STYLE, "P", "top")
    else:
        _lines(canvas, MEANING.moved(up=up), MEANING_LINES)
    place(FOOT, evening_words.foot(evening, _), FOOT_STYLE, "P")


def _lines(canvas: TaggedCanvas, field: Field, count: int, wide: float = 0.0, weight: float = 0.8) -> None:
    """Lines to write on, the lowest at the field's foot; no paler than what a copier keeps."""
    with canvas.artifact():
        canvas.setStrokeColor("#8a929a" if count > 1 else styles.INK)
        canvas.setLineWidth(weight)
        for number in range(count):
            height = mm(field.foot + number * field.height / count)
            canvas.line(mm(field.left), height, mm(field.left + (wide or field.width)), height)


def _cut(canvas: TaggedCanvas) -> None:
    """Where to cut: marks at both edges and a dotted line between them."""
    middle, right = mm(HIGH), mm(A4.width)
    canvas.setStrokeColor(styles.GREY)
    canvas.setLineWidth(0.6)
    canvas.line(0, middle, mm(7), middle)
    canvas.line(right - mm(7), middle, right, middle)
    canvas.setLineWidth(0.4)
    canvas.setDash([1, 4])
    canvas.line(mm(9), middle, right - mm(9), middle)
    canvas.setDash()


def sheets(evening: Evening) -> int:
    """Half as many as there are cards."""
    wanted = len(evening.cards) or len(evening.tables) * evening.quota or 1
    return -(-wanted // A_SHEET)


HANDOUT = Handout(
    20, "theme-cards", N_("Theme cards"), N_("A4, two cards to cut apart"), BEFORE, A4, pages, sheets
)
