"""What a hall sees: any slide at any size, and the extremes that an evening can have."""

from PySide6.QtCore import QRectF

from forumdesk.forum import agenda, areas, dialogue, rounds, tables, themes
from forumdesk.store import DialogueFile
from forumdesk.ui.projector import face
from forumdesk.ui.projector.canvas import Canvas
from forumdesk.ui.projector.picture import Here, Picture, the_picture
from forumdesk.ui.projector.sheet import Told
from forumdesk.ui.projector.slide import Slide

QUESTION = (
    "Året är tio år senare och företagen trivs här. Vad i kommunen har fått dem att flytta hit, växa och "
    "stanna, och vad har vi som bor och arbetar här gjort tillsammans för att kollektivtrafikförsörjningen, "
    "skolorna, bostäderna och de små butikerna på orten finns kvar för alla som behöver dem, även om tio år?"
)
NAMES = (
    "Kollektivtrafik, infrastruktur och bredband i hela kommunen",
    "Mark, lokaler och bostäder för dem som vill växa här",
    "Skola, utbildning och näringsliv i samverkan hela livet",
    "Bemötande, service och myndighetsutövning med kortare väntetider",
    "Besöksnäring, evenemang och destinationsutveckling vid sjöarna",
    "Grön profil, klimatanpassning och cirkulära affärsmodeller",
)


class Hall:
    """The canvas over a file of its own."""

    def __init__(self, file: DialogueFile, canvas: Canvas, language: str) -> None:
        self.file, self.canvas, self.language = file, canvas, language
        with file.change("Prepare") as conn:
            dialogue.edit(conn, "language", language)
            dialogue.edit(conn, "feedback_promise", "2011-06-15")
            dialogue.edit(conn, "start", "18:00")
            for table in tables.in_order(conn):
                tables.edit(conn, table.id, "seats", 12)

    def grow(self) -> None:
        """A question of 300 letters, 12 areas with long names, 40 tables, 60 cards more."""
        assert len(QUESTION) >= 300
        with self.file.change("Grow") as conn:
            for one in rounds.in_order(conn):
                rounds.edit(conn, one.id, "question", QUESTION)
            for area, name in zip(areas.in_order(conn), NAMES, strict=True):
                areas.rename(conn, area.id, name)
            for name in NAMES:
                areas.add(conn, f"{name} och mer")
            tables.set_count(conn, 40)
            areas.assign_in_order(conn)
            for table in tables.in_order(conn):
                tables.edit(conn, table.id, "seats", 12)
            for number in range(60):
                lane = areas.in_order(conn)[number % 12].id
                themes.write_new(conn, f"Ett långt temakort om att få fler att stanna {number}", "", lane)

    def picture(self, slide: Slide, state: str = "running") -> Picture:
        """What the slide is told when its step is under way."""
        with self.file.read() as conn:
            steps = agenda.in_order(conn)
            step = next((step for step in steps if step.kind in slide.kinds), steps[2])
            following = steps[(steps.index(step) + 1) % len(steps)]
            return the_picture(conn, Here(step, following, state), slide.kinds)

    def show(self, slide: Slide, width: int, height: int) -> tuple[Told, ...]:
        """Show it in the real widget, painted; what is told."""
        self.canvas.resize(width, height)
        seen = self.picture(slide)
        self.canvas.show_picture(seen, slide)
        kind = seen.step.kind if seen.step else ""
        self.canvas.show_face(face.face(1530, 2100, "running", kind, "19:05", self.language))
        image = self.canvas.grab().toImage()
        assert not image.isNull()
        return self.canvas.told


def outside(told: tuple[Told, ...], width: int, height: int) -> list[str]:
    """Texts that stick out of the screen."""
    screen = QRectF(0, 0, width, height)
    return [one.words for one in told if not screen.contains(one.rect)]


def overlapping(told: tuple[Told, ...]) -> list[tuple[str, str]]:
    """Pairs of texts that lie on one another; a hair's breadth is none."""
    hair = 0.75
    rects = [(one.words, one.rect.adjusted(hair, hair, -hair, -hair)) for one in told]
    return [
        (words, other)
        for place, (words, rect) in enumerate(rects)
        for other, beside in rects[place + 1 :]
        if rect.intersects(beside)
    ]
