"""The story in large print: to be read aloud by lamplight, and lent to those who want to read along."""

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, needs, running, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Drawing, Handout, as_drawn
from forumdesk.paper.press import Block, Look, Paragraph, Style, paged
from forumdesk.paper.running import Hand
from forumdesk.words import N_, Words

READ = Style(Look(20, color=styles.INK), 32, after=16)
LINE = Style(Look(20, color=styles.FAINT), 40)
BLANKS = 12
"""Lines to write on for a story that is not written yet."""


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """As many sheets as the story takes; it is never set smaller."""
    return paged(story(evening, _), running.sheet(evening, _))


def story(evening: Evening, _: Words) -> list[Block]:
    """How long it takes, its title, and its text."""
    told, minutes = evening.story, evening.story.read_aloud_min
    title = spoken.one_line(told.title) or _("The story")
    about = evening_words.title(evening, _)
    if told.text.strip() and minutes:
        lasts = _.n("about {n} minute read aloud", "about {n} minutes read aloud", minutes).format(n=minutes)
        about = f"{about} · {lasts}"
    blocks = running.head(Hand(), about, title)
    return blocks + (running.texts(told.text, READ) or [Paragraph("_" * 38, LINE) for _line in range(BLANKS)])


HANDOUT = Handout(
    32, "story", N_("Story in large print"), N_("A4, to be read aloud"), BEFORE, A4, pages, as_drawn(pages),
    needs=(needs.STORY,),
)  # fmt: skip
