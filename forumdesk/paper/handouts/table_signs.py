"""Table signs: A4 folded to a tent, number and question readable from both sides of the table."""

from collections.abc import Callable, Iterator

from forumdesk.forum.evening import Evening
from forumdesk.forum.tables import Table
from forumdesk.paper import evening_words, needs, press, styles
from forumdesk.paper.formats import A4, POINTS, Field, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

FOLD = A4.height / 2

TITLE = Field(14, FOLD - 21, 182, 9)
LABEL = Field(14, FOLD - 37, 60, 7)
NUMBER = Field(14, 24, 60, 86)
NAME = Field(84, FOLD - 56, 112, 26)
QUESTION_LABEL = Field(84, FOLD - 37, 112, 7)
QUESTION = Field(84, 24, 112, 84)
FOOT = Field(14, 9, 182, 6)

TITLE_STYLE = Style(Look(15, bold=True, color=styles.GREEN), 20)
LABEL_STYLE = Style(Look(13, bold=True, color=styles.GREY), 17)
NUMBER_STYLE = Style(Look(250, bold=True, color=styles.INK), 200)
NAME_STYLE = Style(Look(52, bold=True, color=styles.INK), 62)
QUESTION_STYLE = Style(Look(54, bold=False, color=styles.INK), 68)


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """A sheet for each table; without tables one, so that the sign can be looked at."""
    for table in evening.tables or (Table(0, 1, "", "", None),):
        yield _sheet(evening, table, _)


def _sheet(evening: Evening, table: Table, _: Words) -> Callable[[TaggedCanvas], None]:
    def draw(canvas: TaggedCanvas) -> None:
        _half(canvas, evening, table, _)
        with canvas.artifact():
            _fold(canvas)
            canvas.saveState()
            canvas.translate(*A4.size)
            canvas.rotate(180)
            _half(canvas, evening, table, _)
            canvas.restoreState()

    return draw


def _half(canvas: TaggedCanvas, evening: Evening, table: Table, _: Words) -> None:
    """The lower half, right way up; turned round it is the other side, which is not read aloud again."""
    named, question = table.name.strip(), evening_words.question(evening, 1)
    _place(canvas, TITLE, Tag("P"), evening_words.title(evening, _), TITLE_STYLE, 8, "foot")
    _rule(canvas, TITLE.foot - 2.5)
    heading = Tag("H1")
    _place(canvas, LABEL, heading, (evening.called.table or _("Table")).upper(), LABEL_STYLE, 8)
    _place(canvas, NUMBER, heading, str(table.number), NUMBER_STYLE, 60)
    field = QUESTION
    if named:
        used = _place(canvas, NAME, heading, named, NAME_STYLE, 10) / POINTS
        field = Field(QUESTION.left, QUESTION.foot, QUESTION.width, NAME.top - used - 6 - QUESTION.foot)
    elif question:
        _place(canvas, QUESTION_LABEL, Tag("P"), _("The question").upper(), LABEL_STYLE, 8)
    _place(canvas, field, Tag("P"), question, QUESTION_STYLE, 7)
    _rule(canvas, FOOT.top + 3)
    _place(canvas, FOOT, Tag("P"), evening_words.place_and_date(evening, _), styles.NOTE, 5, "middle")


def _place(
    canvas: TaggedCanvas,
    field: Field,
    tag: Tag,
    words: str,
    style: Style,
    smallest: float,
    stand: str = "top",
) -> float:
    """Fit words into a field; the height they took, in points."""
    return press.draw_fitted(canvas, tag, words, style, field.place, smallest, stand, continues=True)


def _rule(canvas: TaggedCanvas, height: float) -> None:
    canvas.setStrokeColor(styles.INK)
    canvas.setLineWidth(0.8)
    canvas.line(mm(14), mm(height), mm(A4.width - 14), mm(height))


def _fold(canvas: TaggedCanvas) -> None:
    canvas.setStrokeColor(styles.GREY)
    canvas.setLineWidth(0.5)
    canvas.setDash([2, 3])
    canvas.line(0, mm(FOLD), mm(8), mm(FOLD))
    canvas.line(mm(A4.width - 8), mm(FOLD), mm(A4.width), mm(FOLD))
    canvas.setDash()


def sheets(evening: Evening) -> int:
    """One for each table."""
    return max(len(evening.tables), 1)


HANDOUT = Handout(
    10, "table-signs", N_("Table signs"), N_("A4, folded to stand on the table"), BEFORE, A4, pages, sheets,
    needs=(needs.TABLES,),
)  # fmt: skip
