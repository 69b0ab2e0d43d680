"""The pen that draws a sheet by its layout: words in their places, boxes to write in, ticks, codes, rings."""

from reportlab.lib.colors import HexColor

from forumdesk.forum import sheet_codes
from forumdesk.forum.evening import Evening
from forumdesk.paper import press, styles
from forumdesk.paper.formats import POINTS, Field, mm
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas, codes
from forumdesk.paper.sheets import texts
from forumdesk.paper.sheets.layout import HOLE, RING, SHEET, CodeSpot, Placed, Spot
from forumdesk.words import Words

FRAME, FRAME_WIDTH = HexColor("#39424c"), 0.9
"""Answers are framed so dark and so wide that a scan in black and white keeps the frame."""
GUIDE, INK, BLACK = HexColor("#8a929a"), HexColor(styles.INK), HexColor("#000000")
SMALL = Style(Look(8.5, color=styles.GREY), 10.5)
LABEL = Style(Look(8.5, bold=True, color=styles.GREY), 10.5)
CODE = Style(Look(8, color=styles.GREY), 10)
INSIDE = 1.6
"""Millimetres between a frame and the words in it."""


class Pen:
    """Draws one sheet on its page. What was typed is in the dialogue's language, the rest in the paper's."""

    def __init__(
        self, canvas: TaggedCanvas, page_height: float, placed: Placed, evening: Evening, _: Words
    ) -> None:
        self.canvas, self.height, self.placed = canvas, page_height, placed
        self.evening, self._ = evening, _
        self.side = "right" if texts.runs_left(_) else "left"
        self.own = texts.own(_)
        self._typed = press.Meta("", self.own.language).tag if self.own is not _ else ""

    # --- words -----------------------------------------------------------------------------------------

    def say(
        self,
        spot: str | Field,
        words: str,
        style: Style,
        tag: Tag | str = "P",
        stand: str = "middle",
        *,
        typed: bool = False,
        smallest: float = 5,
        continues: bool = False,
    ) -> float:
        """Words as large as the place allows; the height they took, in millimetres.

        They continue if more is said under the same tag.
        """
        field = self.field(spot) if isinstance(spot, str) else spot
        if not words.strip():
            return 0.0
        made = tag if isinstance(tag, Tag) else Tag(tag, language=self._typed if typed else "")
        if style.align == "left" and not typed:
            style = style.but(align=self.side)
        place = field.place
        used = press.draw_fitted(self.canvas, made, words, style, place, smallest, stand, continues=continues)
        return used / POINTS

    def field(self, name: str) -> Field:
        """A place as the press takes it."""
        return self.placed.spot(name, self.height)

    def code(self, spot: str, corner: int = 0) -> None:
        """What a code says, to be typed where it can't be read; heard once."""
        words = sheet_codes.spaced(self.placed.payloads[corner])
        if texts.is_draft(self._):
            words = f"{words} · {self.own(texts.DRAFT_TOLD)}"
        place = self.field(spot).place
        style = CODE.but(align="right") if corner else CODE
        if not corner:
            press.draw_fitted(self.canvas, Tag("P"), words, style, place, 5, "middle")
            return
        with self.canvas.artifact("Pagination"):
            press.draw_fitted(self.canvas, Tag("P"), words, style, place, 5, "middle")

    # --- places to fill in -------------------------------------------------------------------------------

    def box(self, name: str, label: str = "", filled: str = "", style: Style | None = None) -> None:
        """A frame to write in, with what is asked in its corner, and lines; or with what is known already."""
        spot, field = self.placed.layout.spot(name), self.field(name)
        with self.canvas.artifact():
            self._frame(field)
            if not filled:
                self._guides(spot, field)
        used = 0.0
        if label:
            head = Field(field.left + INSIDE, field.top - 4.4, field.width - 2 * INSIDE, 4)
            used = self.say(head, label, LABEL) + 0.4
        if filled:
            inside = Field(
                field.left + INSIDE, field.foot + 0.6, field.width - 2 * INSIDE, field.height - used - 1.0
            )
            self.say(inside, filled, style or SMALL, typed=True)

    def tick(self, name: str) -> None:
        """A box to tick, with one frame."""
        with self.canvas.artifact():
            self._frame(self.field(name))

    def _frame(self, field: Field) -> None:
        self.canvas.setStrokeColor(FRAME)
        self.canvas.setLineWidth(FRAME_WIDTH)
        self.canvas.rect(*field.place)

    def _guides(self, spot: Spot, field: Field) -> None:
        """Dots to write along, all but the frame's own foot."""
        self.canvas.setStrokeColor(GUIDE)
        self.canvas.setLineWidth(0.6)
        self.canvas.setDash([0.6, 2.4])
        for number in range(1, spot.lines):
            height = mm(field.foot + number * field.height / spot.lines)
            self.canvas.line(mm(field.left + INSIDE), height, mm(field.left + field.width - INSIDE), height)
        self.canvas.setDash()

    def rule(self, name: str, weight: float = 1.2) -> None:
        """A line along the upper edge of a place."""
        field = self.field(name)
        with self.canvas.artifact():
            self.canvas.setStrokeColor(INK)
            self.canvas.setLineWidth(weight)
            self.canvas.line(mm(field.left), mm(field.top), mm(field.left + field.width), mm(field.top))

    # --- marks -------------------------------------------------------------------------------------------

    def marks(self) -> None:
        """The codes and the rings by which the sheet is found in a picture."""
        with self.canvas.artifact():
            self.canvas.setFillColor(BLACK)
            make = codes.qr if self.placed.layout.marks == SHEET else codes.micro_qr
            for spot, payload in self.placed.coded:
                self._code(spot, make(payload))
            self.canvas.setStrokeColor(BLACK)
            self.canvas.setLineWidth(mm((RING - HOLE) / 2))
            for ring in self.placed.layout.rings:
                x, y = self.placed.left + ring.x, self.height - self.placed.top - ring.y
                self.canvas.circle(mm(x), mm(y), mm((RING + HOLE) / 4))

    def _code(self, spot: CodeSpot, matrix: codes.Matrix) -> None:
        """All dark modules as one path, so that no hairline of paper shows between two of them."""
        module = mm(spot.side / len(matrix))
        left, top = self.placed.left + spot.left, self.height - self.placed.top - spot.top
        self.canvas.saveState()
        self.canvas.transform(module, 0, 0, -module, mm(left), mm(top))
        self.canvas._code.append(codes.painted(matrix))
        self.canvas.restoreState()
