"""The attendance list: who is awaited, with a line to sign on, and empty lines for those who just come."""

from collections.abc import Iterator, Sequence

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.lists import in_swedish
from forumdesk.forum.people import Person
from forumdesk.paper import evening_words, forms, press, styles
from forumdesk.paper.formats import A4, Field, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

A_SHEET, ROW, TOP = 20, 10.5, 242.0
BLANK = 6
"""Empty lines at least, for those who come without having said so."""
ABOUT = Field(forms.LEFT, 256, forms.WIDE, 6)
COLUMNS = Field(18, 0, 84, ROW - 2), Field(104, 0, 20, ROW - 2), Field(128, 0, 64, ROW - 2)
"""The name, the table, and the line to sign on."""

HEAD_STYLE = Style(Look(11, bold=True, color=styles.GREY), 14)
NAME_STYLE = Style(Look(13, color=styles.INK), 16)

Line = tuple[str, str]


def awaited(evening: Evening) -> list[Person]:
    """Those who said yes or came, by name as in Swedish; all but those who said no, if none has answered."""
    sure = [one for one in evening.people if one.answer == "yes" or one.attended]
    listed = sure or [one for one in evening.people if one.answer != "no"]
    return sorted(listed, key=lambda one: in_swedish(one.name))


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """As many sheets as the names and the empty lines need; all lines of the last are there to be used."""
    lines: list[Line] = [
        (spoken.one_line(one.name), str(one.table) if one.table else "") for one in awaited(evening)
    ]
    for start in range(0, sheets(evening) * A_SHEET, A_SHEET):
        yield _sheet(lines[start : start + A_SHEET], evening, _)


def _sheet(lines: Sequence[Line], evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        forms.place(canvas, forms.TITLE, _("Attendance list"), forms.TITLE_STYLE, "H1", "middle")
        forms.place(canvas, ABOUT, evening_words.foot(evening, _), forms.ABOUT_STYLE, stand="middle")
        table = Tag("Table")
        heads = _("Name"), evening.called.table or _("Table"), _("Signature")
        _row(canvas, table, heads, TOP, HEAD_STYLE, "TH")
        for number in range(A_SHEET):
            up = TOP - (number + 1) * ROW
            if number < len(lines):
                _row(canvas, table, (*lines[number], ""), up, NAME_STYLE, "TD")
            forms.rule(canvas, up)
            with canvas.artifact():
                canvas.line(mm(COLUMNS[2].left - 2), mm(up), mm(COLUMNS[2].left - 2), mm(up + ROW))

    return draw


def _row(
    canvas: TaggedCanvas, table: Tag, cells: Sequence[str], foot: float, style: Style, role: str
) -> None:
    row = Tag("TR", table)
    for field, words in zip(COLUMNS, cells, strict=True):
        tag = press.cell(role, row, scope="Column" if role == "TH" else "")
        canvas.element(tag)  # an empty cell is heard as one
        place = field.moved(up=foot + 0.5).place
        press.draw_fitted(canvas, tag, words, style, place, 6, "middle")


def sheets(evening: Evening) -> int:
    """As many as the names and the empty lines need."""
    return -(-(len(awaited(evening)) + BLANK) // A_SHEET)


HANDOUT = Handout(
    27, "attendance-list", N_("Attendance list"), N_("A4, names to tick off or sign; no address, no number"),
    BEFORE, A4, pages, sheets,
)  # fmt: skip
