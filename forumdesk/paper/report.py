"""The report: the documentation of an evening as the case page has it, with its appendices."""

from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, press, styles
from forumdesk.paper.chapters import all_chapters
from forumdesk.paper.chapters.head import status
from forumdesk.paper.formats import A4, mm
from forumdesk.paper.handout import meta
from forumdesk.paper.press import Block, Contents, Heading, NewPage, Paragraph, Sheet, Style, TaggedCanvas, Turn
from forumdesk.words import Words, speaker

SIDE, TOP, FOOT = mm(27), mm(26), mm(25)
CONTENTS_AFTER = "ingress"
CONTENTS_FROM = 3
"""A report of more pages than that has a table of contents."""


def report(evening: Evening, language: str = "") -> bytes:
    """The report as PDF, in the dialogue's language unless another is asked for."""
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
            told.append(_heading(_("Appendix {number} · {title}").format(number=appendix, title=title)
                                 if chapter.appendix else title, chapter.key))
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
    mark = " · ".join(part for part in (status(evening, _), number) if part)

    def draw(canvas: TaggedCanvas, turn: Turn) -> None:
        width = A4.size[0] - 2 * SIDE
        head, foot = A4.size[1] - mm(16), mm(12)
        with canvas.artifact("Pagination"):
            if turn.page > 1:
                _line(canvas, owner, styles.FURNITURE, (SIDE, head, width * 0.7, 11))
            _line(canvas, mark, styles.FURNITURE.but(align="right"), (SIDE + width * 0.7, head, width * 0.3, 11))
            canvas.setStrokeColor(styles.FAINT)
            canvas.setLineWidth(0.5)
            canvas.line(SIDE, foot + 15, SIDE + width, foot + 15)
            _line(canvas, evening_words.place_and_date(evening, _), styles.FURNITURE, (SIDE, foot, width * 0.7, 11))
            page = _("Page {page} of {pages}").format(page=turn.page, pages=turn.pages)
            _line(canvas, page, styles.FURNITURE.but(align="right"), (SIDE + width * 0.7, foot, width * 0.3, 11))

    return draw


def _line(canvas: TaggedCanvas, words: str, style: Style, place: tuple[float, float, float, float]) -> None:
    press.draw_fitted(canvas, press.Tag("P"), words, style, place, 6, stand="foot")
