"""Appendix: what each area left in the decision."""

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.imprints import GRADES, Imprint
from forumdesk.paper import parts, styles
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Run
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import N_, Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """One row an imprint, in the order of the areas; nothing while none has been judged."""
    judged = [
        (area, one)
        for area in evening.areas
        for one in evening.imprints
        if one.area_id == area.id and (one.grade or one.quotation or one.because)
    ]
    if not judged:
        return []
    head = [_("Area"), _("Imprint"), _("In the decision")]
    return [parts.counted(head, [_row(area, one, _) for area, one in judged], (4, 2, 6), "lll")]


def _row(area: Area, one: Imprint, _: Words) -> list[Text]:
    name: Text = [
        Run(f"{area.letter} ", bold=True, color=area.colour),
        spoken.one_line(area.name),
        *([f"\n{_('Card')} {one.card}"] if one.card else []),
    ]
    quoted = spoken.quoted(one.quotation, _.language) if one.quotation.strip() else ""
    page = _("page {page}").format(page=one.page) if one.page.strip() else ""
    said = ", ".join(part for part in (quoted, page) if part)
    told = "\n".join(part for part in (said, one.because.strip()) if part)
    return [name, Run(_(GRADES[one.grade]), bold=True), told or Run("–", color=styles.GREY)]


CHAPTER = Chapter(95, "imprint", blocks, N_("Imprint in the decision"), appendix=True)
