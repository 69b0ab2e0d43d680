"""The rules of the evening: one sheet for each table and one for the wall, hers if she has written any."""

from forumdesk.forum import rules
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, running, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Drawing, Handout, as_drawn, one_for_each_table
from forumdesk.paper.press import Block, Look, Run, Style, items
from forumdesk.paper.press.text import Words as Text
from forumdesk.paper.running import Hand
from forumdesk.words import N_, Words

SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8)
RULE = Style(Look(16, color=styles.INK), 22.5, after=13, indent=30)


def told(evening: Evening, _: Words) -> list[tuple[str, str]]:
    """Each rule and what it means; her own as they stand."""
    own = rules.own(evening.own_texts.get(rules.KEY, ""))
    return [(rule, "") for rule in own] or list(rules.draft(evening.quota, evening.facts.rotations, _))


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """One sheet, set as large as it holds; more only if there are very many rules."""
    return running.on_one_sheet_if_possible(lambda hand: story(evening, hand, _), evening, _, SCALES)


def story(evening: Evening, hand: Hand, _: Words) -> list[Block]:
    """The rules as a numbered list."""
    head = running.head(Hand(), evening_words.title(evening, _), _("Rules of the evening"))
    shown: list[Text] = [
        [Run(rule, bold=True), f" {meaning}" if meaning else ""] for rule, meaning in told(evening, _)
    ]
    listed = items(shown, hand(RULE), numbered=True)
    for number, item in enumerate(listed, start=1):
        item.label, item.hang = Run(f"{number}.", bold=True, color=styles.GREEN), RULE.indent * hand.scale
    return [*head, *listed]


HANDOUT = Handout(
    15, "rules", N_("Rules of the evening"), N_("A4, one for each table and one for the wall"), BEFORE, A4,
    pages, as_drawn(pages), lambda evening: one_for_each_table(evening) + 1,
)  # fmt: skip
