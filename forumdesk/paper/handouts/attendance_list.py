"""The attendance list: who is awaited, to tick and to sign, and empty lines for those who just come.

Only the name is told: a table beside it would lead from what was said there to those who said it.
"""

from collections.abc import Iterator, Sequence

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, forms, needs, press, styles
from forumdesk.paper.attending import awaited
from forumdesk.paper.formats import A4, Field, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

A_SHEET, ROW, TOP = 20, 10.8, 240.0
BLANK = 6
"""Empty lines at least, for those who come without having said so."""
ABOUT = Field(forms.LEFT, 251, forms.WIDE, 11)
TICK, BOX = 18.0, 5.0
COLUMNS = Field(27, 0, 85, ROW - 2), Field(118, 0, 74, ROW - 2)
"""The name, and the line to sign on; before them a box to tick."""
PAGE = Field(142, 9, 50, 5)
FOOT = Field(forms.LEFT, 9, 120, 5)

ABOUT_STYLE = Style(Look(12, color=styles.GREY), 15)
HEAD_STYLE = Style(Look(11, bold=True, color=styles.GREY), 14)
NAME_STYLE = Style(Look(14, color=styles.INK), 17)


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """As many sheets as the names and the empty lines need; all lines of the last are there to be used."""
    names = [spoken.one_line(one.name) for one in awaited(evening)]
    count = sheets(evening)
    for number in range(count):
        some = names[number * A_SHEET : (number + 1) * A_SHEET]
        yield _sheet(some, (number + 1, count), evening, _)


def _sheet(names: Sequence[str], page: tuple[int, int], evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        forms.place(canvas, forms.TITLE, _("Attendance list"), forms.TITLE_STYLE, "H1", "middle")
        forms.place(canvas, ABOUT, evening_words.foot(evening, _), ABOUT_STYLE)
        table = Tag("Table")
        _row(canvas, table, (_("Name"), _("Signature")), TOP, HEAD_STYLE, "TH")
        _strong(canvas, TOP)
        for number in range(A_SHEET):
            up = TOP - (number + 1) * ROW
            if number < len(names):
                _row(canvas, table, (names[number], ""), up, NAME_STYLE, "TD")
            _line(canvas, up)
        told = _("Page {page} of {pages}").format(page=page[0], pages=page[1])
        forms.place(
            canvas, FOOT, _("Only the name. The list is kept apart from what is said."), forms.FOOT_STYLE
        )
        forms.place(canvas, PAGE, told, forms.FOOT_STYLE.but(align="right"))

    return draw


def _row(
    canvas: TaggedCanvas, table: Tag, cells: Sequence[str], foot: float, style: Style, role: str
) -> None:
    row = Tag("TR", table)
    for field, words in zip(COLUMNS, cells, strict=True):
        tag = press.cell(role, row, scope="Column" if role == "TH" else "")
        canvas.element(tag)  # an empty cell is heard as one
        place = field.moved(up=foot + 0.7).place
        press.draw_fitted(canvas, tag, words, style, place, 6, "middle")


def _strong(canvas: TaggedCanvas, height: float) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(styles.INK)
        canvas.setLineWidth(1.2)
        canvas.line(mm(forms.LEFT), mm(height), mm(forms.LEFT + forms.WIDE), mm(height))


def _line(canvas: TaggedCanvas, up: float) -> None:
    """The box to tick, and a rule that ends before the line to sign on."""
    with canvas.artifact():
        canvas.setStrokeColor(styles.INK)
        canvas.setLineWidth(0.9)
        canvas.rect(mm(TICK), mm(up + (ROW - BOX) / 2), mm(BOX), mm(BOX), stroke=1, fill=0)
        canvas.setStrokeColor("#8a929a")
        canvas.setLineWidth(0.6)
        for field in COLUMNS:
            canvas.line(mm(field.left), mm(up), mm(field.left + field.width), mm(up))


def sheets(evening: Evening) -> int:
    """As many as the names and the empty lines need."""
    return -(-(len(awaited(evening)) + BLANK) // A_SHEET)


HANDOUT = Handout(
    27, "attendance-list", N_("Attendance list"), N_("A4, names to tick off and sign; nothing but the name"),
    BEFORE, A4, pages, sheets,
    needs=(needs.PEOPLE,), names=True,
)  # fmt: skip
