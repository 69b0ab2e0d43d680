"""The combined report of a series: participants over all evenings, areas side by side, lessons together."""

from datetime import date

from forumdesk.forum import lessons
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.facts import SMALLEST_TOLD
from forumdesk.forum.series import Series, SharedArea
from forumdesk.paper import evening_words, parts, press, styles
from forumdesk.paper.formats import A4, mm
from forumdesk.paper.handout import meta
from forumdesk.paper.press import Block, Gap, Heading, Meta, Paragraph, Rule, Run, Sheet, TaggedCanvas, Turn
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import Words, speaker

SIDE, TOP, FOOT = mm(22), mm(24), mm(22)
BESIDE = 8
"""So many evenings stand beside each other in one table of areas."""
MOST_AREAS = 60
"""Areas told by name; the rest are counted."""


def series_report(series: Series, language: str = "") -> bytes:
    """The report as PDF, in the language asked for, else in that of the first evening."""
    _ = speaker(language or series.evenings[0].dialogue.language)
    sheet = Sheet(A4.size, SIDE, SIDE, TOP, FOOT, _furniture(_title(series, _), _), numbered=True)
    return press.build(_story(series, _), sheet, _meta(series, _))


def _title(series: Series, _: Words) -> str:
    return spoken.capital(spoken.one_line(series.title)) or _("Dialogues seen together")


def _meta(series: Series, _: Words) -> Meta:
    latest = max(
        series.evenings, key=lambda one: (one.last_changed is not None, one.last_changed or date.min)
    )
    return meta(latest, _title(series, _), _)


def _story(series: Series, _: Words) -> list[Block]:
    blocks: list[Block] = [
        Heading(_title(series, _), styles.LONG_TITLE, 1, "title", listed=False),
        Paragraph(_about(series, _), styles.LEAD),
        Rule(after=8),
        Heading(_("Participants over all evenings"), styles.HEADING, 2, "participants"),
        *_participants(series, _),
        Heading(_("Evening by evening"), styles.HEADING, 2, "evenings"),
        _evenings(series, _),
    ]
    if series.areas:
        blocks += [Heading(_("Areas side by side"), styles.HEADING, 2, "areas"), *_areas(series, _)]
    told = _lessons(series, _)
    if told:
        blocks += [Heading(_("Lessons"), styles.HEADING, 2, "lessons"), *told]
    return blocks


def _about(series: Series, _: Words) -> str:
    n = len(series.evenings)
    came = series.sums.attended
    evenings = _.n("{n} evening", "{n} evenings", n).format(n=n)
    if came is None:
        return evenings
    people = _.n("{n} participant in all", "{n} participants in all", came).format(n=came)
    return f"{evenings}, {people}."


def _participants(series: Series, _: Words) -> list[Block]:
    sums, n = series.sums, len(series.evenings)
    rows: list[list[Text]] = []
    for key, name in (
        ("contacted", _("Contacted")),
        ("registered", _("Registered")),
        ("attended", _.c("figures", "Came")),
    ):
        count = getattr(sums, key)
        if count is not None:
            rows.append([name, str(count), _("{known} of {n}").format(known=sums.known[key], n=n)])
    for key, name, share in (
        ("women", _("Women"), sums.women_percent),
        ("men", _("Men"), sums.men_percent),
    ):
        count = getattr(sums, key)
        if count is not None and not 0 < count < SMALLEST_TOLD and share is not None:
            rows.append(
                [f"{name} ({spoken.percent(share, _.language)})", str(count),
                 _("{known} of {n}").format(known=sums.known[key], n=n)]
            )  # fmt: skip
    if not rows:
        return [Paragraph(_("No participants have been counted."), styles.NOTE)]
    blocks: list[Block] = [
        parts.counted([_("Participation"), _("Number"), _("Known of evenings")], rows, (6, 2, 3), "lrr", 0.75)
    ]
    words = {
        "even": _("Even: women and men are each between 40 and 60 percent."),
        "uneven": _("Uneven: the aim is that women and men are each between 40 and 60 percent."),
    }
    if sums.balance in words:
        blocks.append(Paragraph(words[sums.balance], styles.NOTE))
    return blocks


def _evenings(series: Series, _: Words) -> Block:
    rows: list[list[Text]] = [
        [str(number), spoken.one_line(evening_words.title(one, _)), *_row(one, _)]
        for number, one in enumerate(series.evenings, start=1)
    ]
    sums = series.sums
    total = ("", _("Total"), "", _number(sums.registered), _number(sums.attended), "", "", "")
    rows.append([Run(part, bold=True) for part in total])
    head = ["", _("Dialogue"), _("Date"), _("Registered"), _.c("figures", "Came"), _("Women"), _("Cards"),
            _("Areas")]  # fmt: skip
    return parts.counted(head, rows, (0.7, 4, 2.5, 2.1, 1.4, 2, 1.4, 2.2), "llrrrrrr")


def _row(one: Evening, _: Words) -> list[str]:
    facts = one.facts
    women = "–"
    if facts.women_percent is not None and facts.genders_may_be_told:
        women = spoken.percent(facts.women_percent, _.language)
    return [
        evening_words.when(one, _), _number(facts.registered), _number(facts.attended), women,
        str(facts.cards), str(facts.areas),
    ]  # fmt: skip


def _areas(series: Series, _: Words) -> list[Block]:
    """One table for every few evenings, so that the columns stay readable."""
    blocks: list[Block] = [
        Paragraph(
            _("How many theme cards each area had. Areas with the same name are one row; the numbers above "
              "the columns are those of the evenings."), styles.NOTE.but(keep_with_next=True)
        )
    ]  # fmt: skip
    told, rest = series.areas[:MOST_AREAS], series.areas[MOST_AREAS:]
    for start in range(0, len(series.evenings), BESIDE):
        columns = range(start, min(start + BESIDE, len(series.evenings)))
        here = [one for one in told if any(one.cards[place] is not None for place in columns)]
        if here:
            blocks += [_area_table(here, columns, _), Gap(6)]
    if rest:
        blocks.append(
            Paragraph(
                _.n("{n} more area has fewer cards.", "{n} more areas have fewer cards.", len(rest)).format(
                    n=len(rest)
                ),
                styles.NOTE,
            )
        )
    return blocks


def _area_table(areas: list[SharedArea], columns: range, _: Words) -> Block:
    rows: list[list[Text]] = [
        [one.name, *(_number(one.cards[place]) for place in columns), str(one.in_all)] for one in areas
    ]
    head = [_("Area"), *(str(place + 1) for place in columns), _("In all")]
    return parts.counted(head, rows, (6, *(1 for _place in columns), 1.6), "l" + "r" * (len(columns) + 1))


def _lessons(series: Series, _: Words) -> list[Block]:
    blocks: list[Block] = []
    for kind, title in lessons.KINDS.items():
        learnt: dict[str, list[int]] = {}
        for number, evening in enumerate(series.evenings, start=1):
            for one in evening.lessons:
                if one.kind == kind and one.text.strip():
                    learnt.setdefault(spoken.one_line(one.text), []).append(number)
        texts = [f"{text} ({', '.join(map(str, numbers))})" for text, numbers in learnt.items()]
        if texts:
            blocks += [Heading(_(title), styles.SUBHEADING, 3, f"lessons-{kind}", listed=False)]
            blocks += press.items(texts, styles.LISTED)
    return blocks


def _number(count: int | None) -> str:
    return "–" if count is None else str(count)


def _furniture(title: str, _: Words) -> press.Furniture:
    def draw(canvas: TaggedCanvas, turn: Turn) -> None:
        page = _("Page {page} of {pages}").format(page=turn.page, pages=turn.pages)
        width, tag = A4.size[0] - 2 * SIDE, press.Tag("P")
        with canvas.artifact("Pagination"):
            left, right = styles.FURNITURE, styles.FURNITURE.but(align="right")
            press.draw_fitted(canvas, tag, title, left, (SIDE, mm(12), width * 0.7, 11), 6, "foot")
            place = (SIDE + width * 0.7, mm(12), width * 0.3, 11)
            press.draw_fitted(canvas, tag, page, right, place, 6, "foot")

    return draw
