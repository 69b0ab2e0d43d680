"""The handouts as rows under three heads: what each is, how many of it, what it lacks, and its sheets."""

from collections.abc import Iterator

from forumdesk.forum.evening import Evening
from forumdesk.paper.handout import WHEN, Handout
from forumdesk.ui.stages.handouts.selection import Selection, of_moment
from forumdesk.ui.stages.handouts.sheet import variants
from forumdesk.ui.widgets.mark_list import MarkRow
from forumdesk.words import _, ngettext

HEAD = "when "
"""Before the name of a moment: the key of its head."""


def rows(selection: Selection, evening: Evening) -> Iterator[MarkRow]:
    """Every moment with its papers."""
    for when, words in WHEN.items():
        state = selection.state(when, evening)
        yield MarkRow(HEAD + when, _(words), ticked=state is True, head=True, partly=state is None)
        for paper in of_moment(when):
            yield _row(paper, selection, evening)


def _row(paper: Handout, selection: Selection, evening: Evening) -> MarkRow:
    order = selection.order(paper, evening)
    return MarkRow(
        paper.id,
        _(paper.title),
        " · ".join(_about(paper, order.copies, selection, evening)),
        sheets_told(order.sheets(evening)),
        ticked=selection.is_chosen(paper, evening),
    )


def _about(paper: Handout, copies: int, selection: Selection, evening: Evening) -> Iterator[str]:
    variant = selection.variant(paper)
    yield variants(paper).get(variant) or _(paper.about)
    if copies > 1:
        yield ngettext("{n} copy", "{n} copies", copies).format(n=copies)
    if paper.names:
        yield _("with names")
    if lacks := len(paper.missing(evening)):
        yield ngettext("{n} thing is missing", "{n} things are missing", lacks).format(n=lacks)


def sheets_told(count: int) -> str:
    """“12 blad”."""
    return ngettext("{n} sheet", "{n} sheets", count).format(n=count)
