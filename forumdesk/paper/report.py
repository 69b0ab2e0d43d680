"""The report: the documentation of an evening as the case page has it, with its appendices."""

from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, press, styles
from forumdesk.paper.chapters import all_chapters
from forumdesk.paper.chapters.head import status
from forumdesk.paper.formats import A4, mm
from forumdesk.paper.handout import meta
from forumdesk.paper.press import Block, Contents, Heading, NewPage, Paragraph, Sheet, TaggedCanvas, Turn
from forumdesk.paper.publishing import PRINT, for_audience
from forumdesk.words import Words, speaker

SIDE, TOP, FOOT = mm(27), mm(26), mm(25)
CONTENTS_AFTER = "ingress"
CONTENTS_FROM = 3
"""A report of more pages than that has a table of contents."""


def report(evening: Evening, language: str = "", audience: str = PRINT) -> bytes:
    """The report as PDF, in the dialogue's language unless another is asked for.

    For publishing it is without the names of those who came, led a table or wrote.
    """
    evening = for_audience(evening, audience)
    _ = speaker(language or evening.dialogue.language)
    title = evening_words.title(evening, _)
    sheet = Sheet(A4.size, SIDE, SIDE, TOP, FOOT, _furniture(evening, title, _), numbered=True)
    return press.build(story(evening, _), sheet, meta(evening, title, _), CONTENTS_FROM)


def story(evening: Evening, _: Words) -> list[Block]:
    """All chapters that have something to tell; appendices are numbered as they come."""
    told: list[Block] = []
    appendix = 0
    for chapter in all_chapters():
        blocks = chapter.blocks(evening, _)
        if blocks and chapter.appendix:
            appendix += 1
            told += [NewPage()] if appendix == 1 else []
        if blocks and chapter.title:
            title = _(chapter.title)
            told.append(
                _heading(
                    _("Appendix {number} · {title}").format(number=appendix, title=title)
                    if chapter.appendix
                    else title,
                    chapter.key,
                )
            )
        told += blocks
        if chapter.key == CONTENTS_AFTER:
            told.append(_contents(_))
    return told


def _heading(words: str, key: str) -> Heading:
    return Heading(words, styles.HEADING, 2, key)


def _contents(_: Words) -> Contents:
    title = Paragraph(_("Contents"), styles.LABEL.but(before=8, after=3), press.Tag("P"))
    return Contents(title, {2: styles.ENTRY})


def _furniture(evening: Evening, title: str, _: Words) -> press.Furniture:
    """Title and status above, page and pages below; all of it pagination."""
    owner = " · ".join(part for part in (evening.dialogue.municipality.strip(), title) if part)
    number = evening.dialogue.registry_number.strip()
    rehearsed = _("REHEARSAL") if evening.dialogue.rehearsal else ""
    mark = " · ".join(part for part in (rehearsed, status(evening, _), number) if part)

    def draw(canvas: TaggedCanvas, turn: Turn) -> None:
        head, foot = A4.size[1] - mm(16), mm(12)
        page = _("Page {page} of {pages}").format(page=turn.page, pages=turn.pages)
        with canvas.artifact("Pagination"):
            _across(canvas, owner if turn.page > 1 else "", mark, head)
            _across(canvas, evening_words.place_and_date(evening, _), page, foot)
            canvas.setStrokeColor(styles.FAINT)
            canvas.setLineWidth(0.5)
            canvas.line(SIDE, foot + 15, A4.size[0] - SIDE, foot + 15)

    return draw


def _across(canvas: TaggedCanvas, left: str, right: str, foot: float) -> None:
    """A line of furniture: something at the left and something at the right."""
    width, style, tag = A4.size[0] - 2 * SIDE, styles.FURNITURE, press.Tag("P")
    most = width * 0.68
    press.draw_fitted(canvas, tag, left, style, (SIDE, foot, most, 11), 6, "foot")
    press.draw_fitted(
        canvas, tag, right, style.but(align="right"), (SIDE + most, foot, width - most, 11), 6, "foot"
    )
