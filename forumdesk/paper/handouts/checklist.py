"""The checklist on paper: a box to tick for each thing, by the day it is due."""

from collections.abc import Iterator, Sequence

from forumdesk.forum.checklist import Item
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, press, styles
from forumdesk.paper.formats import A4, Field, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

TITLE = Field(18, 268, 174, 12)
ABOUT = Field(18, 260, 174, 6)
FOOT = Field(18, 9, 174, 5)
ROW = 10.5
TOP, A_SHEET = 250.0, 21
BOX, DUE, TEXT = 5.0, Field(28, 0, 36, ROW - 3), Field(66, 0, 126, ROW - 3)

TITLE_STYLE = Style(Look(22, bold=True, color=styles.INK), 28)
ABOUT_STYLE = Style(Look(11, color=styles.GREY), 14)
DUE_STYLE = Style(Look(10, color=styles.INK), 13)
TEXT_STYLE = Style(Look(12, color=styles.INK), 14)


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """As many sheets as the items need, one at least."""
    items = evening.checklist
    for start in range(0, max(len(items), 1), A_SHEET):
        yield _sheet(items[start : start + A_SHEET], evening, _, first=not start)


def _sheet(items: Sequence[Item], evening: Evening, _: Words, *, first: bool) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        def place(field: Field, words: str, style: Style, tag: Tag, smallest: float = 6) -> None:
            press.draw_fitted(canvas, tag, words, style, field.place, smallest, "middle")

        place(TITLE, _("Checklist"), TITLE_STYLE, Tag("H1" if first else "P"), 12)
        place(ABOUT, evening_words.foot(evening, _), ABOUT_STYLE, Tag("P"))
        for number, item in enumerate(items):
            up = TOP - (number + 1) * ROW
            told = Tag("P")
            place(DUE.moved(up=up + 1.5), due(item, _), DUE_STYLE, told)
            words = spoken.one_line(item.words(_))
            if item.done:
                words = _("{words} – done").format(words=words)
            place(TEXT.moved(up=up + 1.5), words, TEXT_STYLE, told)
            with canvas.artifact():
                _box(canvas, up + (ROW - BOX) / 2, ticked=item.done)
                _rule(canvas, up)

    return draw


def due(item: Item, _: Words) -> str:
    """The day, or how long before an evening that has none; '' where nothing is said."""
    if item.due is not None:
        return spoken.date_told(item.due.isoformat(), _.language)
    if item.due_set:
        return item.due_set
    if item.days is None:
        return ""
    return _.n("{n} day before", "{n} days before", item.days).format(n=item.days)


def _box(canvas: TaggedCanvas, foot: float, *, ticked: bool) -> None:
    canvas.setStrokeColor(styles.INK)
    canvas.setLineWidth(1)
    left = TITLE.left
    canvas.rect(mm(left), mm(foot), mm(BOX), mm(BOX))
    if ticked:
        canvas.line(mm(left + 1), mm(foot + 2.4), mm(left + 2.2), mm(foot + 1.1))
        canvas.line(mm(left + 2.2), mm(foot + 1.1), mm(left + 4.2), mm(foot + 4))


def _rule(canvas: TaggedCanvas, foot: float) -> None:
    canvas.setStrokeColor("#c9cfd6")
    canvas.setLineWidth(0.5)
    canvas.line(mm(TITLE.left), mm(foot), mm(TITLE.left + TITLE.width), mm(foot))


def sheets(evening: Evening) -> int:
    """As many as the items need."""
    return max(-(-len(evening.checklist) // A_SHEET), 1)


HANDOUT = Handout(
    90, "checklist", N_("Checklist"), N_("A4, what is to be done and brought"), BEFORE, A4, pages, sheets
)
