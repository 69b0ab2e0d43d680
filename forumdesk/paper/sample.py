"""The head of a letter alone: how the house style looks, before any paper is printed."""

from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, press, running
from forumdesk.paper.formats import A4, mm
from forumdesk.paper.handout import meta
from forumdesk.paper.press import Paragraph, Sheet
from forumdesk.paper.running import BODY, Hand
from forumdesk.words import speaker

HIGH = mm(125)


def letter_head(evening: Evening, language: str) -> bytes:
    """As wide as a letter, and so much of it that head, question and foot are seen."""
    _, hand = speaker(language), Hand()
    asked = evening_words.question(evening, 1) or _("You are welcome to an evening where we talk and listen.")
    story = [
        *running.letterhead(evening, hand, _),
        *running.head(hand, _("Invitation"), evening_words.title(evening, _)),
        *running.question(asked[:160], hand, _("The question of the evening")),
        Paragraph(_("You are welcome to an evening where we talk and listen."), hand(BODY)),
    ]
    whole = running.sheet(evening, _)
    sheet = Sheet((A4.size[0], HIGH), whole.left, whole.right, whole.top, whole.bottom, whole.furniture)
    return press.build(story, sheet, meta(evening, _("Appearance"), _))
