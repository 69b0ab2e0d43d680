"""What a handout is: a paper of the evening, which knows when it is needed and how many sheets it takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from weakref import ref

from forumdesk.forum.evening import Evening
from forumdesk.paper import press
from forumdesk.paper.formats import Format, mm
from forumdesk.paper.needs import Need
from forumdesk.paper.sheets import texts
from forumdesk.paper.sheets.layout import Placed
from forumdesk.words import N_, Words, speaker

BEFORE, BETWEEN, AFTER = "before", "between", "after"

WHEN = {BEFORE: N_("Before the evening"), BETWEEN: N_("Between the rounds"), AFTER: N_("After the evening")}

Drawing = Callable[[press.TaggedCanvas], None]
Pages = Callable[[Evening, Words], Iterable[Drawing]]
Count = Callable[[Evening], int]
Returns = Callable[[Evening, Words], Iterable[tuple[Placed, ...]]]


def once(_evening: Evening) -> int:
    """A single copy will do."""
    return 1


def as_drawn(pages: Pages) -> Count:
    """As many sheets as come out when the paper is set; in the dialogue's language."""
    return remembered(lambda evening: sum(1 for _ in pages(evening, speaker(evening.dialogue.language))))


def remembered(count: Count) -> Count:
    """The same count, made once for an evening: screens ask more than once of the same."""
    last: list[tuple[ref[Evening], int]] = []

    def counted(evening: Evening) -> int:
        known = last[0] if last else None
        if known is None or known[0]() is not evening:
            known = ref(evening), count(evening)
            last[:] = [known]
        return known[1]

    return counted


def one_for_each_table(evening: Evening) -> int:
    """As many copies as there are tables."""
    return max(len(evening.tables), 1)


def one_for_each_guest(evening: Evening) -> int:
    """As many copies as people came, else as are awaited; one if neither is known."""
    facts = evening.facts
    return facts.attended or facts.registered or facts.contacted or 1


def one_for_each_leader(evening: Evening) -> int:
    """As many copies as the evening has process leaders."""
    return max(len(evening.process_leaders), 1)


@dataclass(frozen=True)
class Variant:
    """The same paper in another way, on other sheets or in another size; its title is told in a language."""

    key: str
    title: Callable[[Words], str]
    format: Format
    pages: Pages
    sheets: Count
    returns: Returns | None = None


@dataclass(frozen=True)
class Handout:
    """One kind of paper. `title` and `about` are English, looked up when shown; `pages` draws the sheets.

    `sheets` are those of one copy, and `copies` how many of them the evening needs. `returns` tells, for a
    paper that comes back filled, which of its sheets stand on which page. `needs` are what it is made from,
    and `names` says that participants' names stand on it.
    """

    order: int
    id: str
    title: str
    about: str
    when: str
    format: Format
    pages: Pages
    sheets: Count
    copies: Count = once
    variants: tuple[Variant, ...] = ()
    returns: Returns | None = None
    needs: tuple[Need, ...] = ()
    names: bool = False

    def missing(self, evening: Evening) -> list[Need]:
        """What the evening does not have of it yet, what is vital first."""
        return sorted((one for one in self.needs if not one.met(evening)), key=lambda one: not one.vital)

    def varied(self, key: str) -> "Handout":
        """The paper as one of its variants prints it; with '' as it is."""
        one = next((variant for variant in self.variants if variant.key == key), None)
        if one is None:
            return self
        return replace(self, format=one.format, pages=one.pages, sheets=one.sheets, returns=one.returns)

    def build(self, evening: Evening, language: str | None = None) -> bytes:
        """The paper as PDF, in the dialogue's language unless another is asked for."""
        _ = texts.words(self.title, language, evening.dialogue.language)
        name = f"{_(self.title)} – {evening.dialogue.title or _('Citizen dialogue')}"
        return press.sheets(self.drawings(evening, _), self.format.size, meta(evening, name, _))

    def drawings(self, evening: Evening, _: Words) -> Iterable[Drawing]:
        """Its sheets; those of a rehearsal say so."""
        drawings = self.pages(evening, _)
        if evening.dialogue.rehearsal:
            return (_marked(drawing, _) for drawing in drawings)
        return drawings


def _marked(drawing: Drawing, _: Words) -> Drawing:
    """A sheet of a rehearsal says so at its upper edge, that nobody takes it for a real one."""

    def draw(canvas: press.TaggedCanvas) -> None:
        drawing(canvas)
        wide, high = canvas._pagesize  # of this very sheet: a bundle has lying and standing ones
        place = mm(10), high - mm(9), wide - mm(20), mm(6)
        style = press.Style(press.Look(11, bold=True, color="#a32626"), 14, align="center")
        words = _("REHEARSAL – people and cards are invented")
        with canvas.artifact("Pagination"):
            press.draw_fitted(canvas, press.Tag("P"), words, style, place, 6)

    return draw


def meta(evening: Evening, title: str, _: Words) -> press.Meta:
    """What a paper of this evening says about itself; its date is that of the last change."""
    from datetime import UTC, datetime, time

    changed = evening.last_changed
    moment = datetime.combine(changed, time(), UTC) if changed else press.Meta(title).changed
    accent = evening.house_style.colour
    return press.Meta(title, _.language, evening.dialogue.municipality, moment, accent)
