"""Parked questions and answers: what was handed in beside the question, and what became of it."""

from collections.abc import Iterator

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.parking import Slip
from forumdesk.paper import evening_words, needs, running, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import AFTER, Drawing, Handout, as_drawn
from forumdesk.paper.press import Block, Look, Paragraph, Style, paged
from forumdesk.paper.press.barred import Barred
from forumdesk.paper.running import BODY, LABEL, LEAD, Hand
from forumdesk.words import N_, Words

ASKED = Style(Look(14, bold=True, color=styles.INK), 20, after=5)
MISSING = BODY.but(look=Look(12, italic=True, color=styles.GREY))


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """As many sheets as the answers take."""
    return paged(story(evening, _), running.sheet(evening, _))


def story(evening: Evening, _: Words) -> list[Block]:
    """Each question with its answer. Who handed it in and who answers it is told nowhere."""
    about = evening_words.place_and_date(evening, _)
    blocks = running.head(Hand(), evening_words.title(evening, _), _("Parked questions and answers"), about)
    if not evening.parking:
        return [*blocks, Paragraph(_("No questions were parked."), LEAD)]
    told = _(
        "During the evening, questions beside the subject could be handed in. Here they are, with answers."
    )
    blocks.append(Paragraph(told, LEAD))
    for number, slip in enumerate(evening.parking, start=1):
        blocks += _slip(number, slip, _)
    if who := evening_words.contacts(evening):
        blocks += [running.heading(_("Questions? Ask"), Hand())]
        blocks += [Paragraph(line, BODY) for line in who]
    return blocks


def _slip(number: int, slip: Slip, _: Words) -> Iterator[Block]:
    yield running.heading(_("Question {number}").format(number=number), Hand())
    asked: list[Block] = running.texts(slip.text, ASKED)
    if asked:
        asked[-1].after = 8.0
        asked[0].keep_with_next = len(asked) == 1 and len(slip.text) < 400
    yield from asked
    answer = running.texts(slip.answer, BODY) or [Paragraph(_waiting(slip, _), MISSING)]
    yield Barred(Paragraph(_("Answer"), LABEL), *answer, color=styles.GREEN, around=4)


def _waiting(slip: Slip, _: Words) -> str:
    """Where it is, while there is no answer."""
    to, day = spoken.one_line(slip.forwarded_to), spoken.date_told(slip.forwarded, _.language)
    if to and day:
        return _("Not answered yet. Passed on to {to}, {day}.").format(to=to, day=day)
    if to:
        return _("Not answered yet. Passed on to {to}.").format(to=to)
    return _("Not answered yet.")


HANDOUT = Handout(
    80, "parked-answers", N_("Parked questions and answers"), N_("A4, to hang up and to send"), AFTER, A4,
    pages, as_drawn(pages),
    needs=(needs.PARKED, needs.ANSWERS, needs.CONTACT),
)  # fmt: skip
