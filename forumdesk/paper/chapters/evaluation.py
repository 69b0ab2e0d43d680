"""Appendix: what those who came thought of the evening, by the slips they left at the door."""

from forumdesk.forum import evaluation
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import bars, parts, press, styles
from forumdesk.paper.bars import Bar
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Paragraph
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import N_, Words

WIDTHS = (6.2, 1.7, 1.5, 1.6, 1.5, 1.6)
AGREED = ("mostly", "yes")
"""The choices that speak for a statement."""


def blocks(evening: Evening, _: Words) -> list[Block]:
    """Nothing where nobody counted; else a figure, the counts behind it, and what people wrote."""
    counts = evaluation.tally(evening.evaluation)
    asked = {key: chosen for key, chosen in counts.items() if sum(chosen.values())}
    told: list[Block] = []
    if asked:
        shown = [_bar(evaluation.STATEMENTS[key], chosen, _) for key, chosen in asked.items()]
        told += [*bars.figure(_("Mostly or fully agreed"), shown, _, whole=100), _table(asked, _)]
    return told + _others(evening, _) + _words(evening, _)


def _bar(statement: str, chosen: dict[str, int], _: Words) -> Bar:
    agreed, all_ = sum(chosen[key] for key in AGREED), sum(chosen.values())
    share = 100 * agreed / all_
    words = _("{n} of {all}").format(n=agreed, all=all_)
    return Bar(_(statement), round(share), f"{words} · {spoken.percent(share, _.language, decimals=0)}")


def _table(asked: dict[str, dict[str, int]], _: Words) -> Block:
    head = [_("Statement"), *(_(choice) for choice in evaluation.CHOICES.values()), _("Answers")]
    rows: list[list[Text]] = [
        [_(evaluation.STATEMENTS[key]), *(str(chosen[one]) for one in chosen), str(sum(chosen.values()))]
        for key, chosen in asked.items()
    ]
    return parts.counted(head, rows, WIDTHS, "lrrrrr")


def _others(evening: Evening, _: Words) -> list[Block]:
    """Questions of her own, as they were brought in."""
    rows: list[list[Text]] = [
        [spoken.one_line(one.question), spoken.one_line(one.choice), str(one.answers)]
        for one in evaluation.others(evening.evaluation)
    ]
    head = [_("Question"), _("Answer"), _("Number")]
    return [parts.counted(head, rows, (6, 4, 2), "llr")] if rows else []


def _words(evening: Evening, _: Words) -> list[Block]:
    written = [one.choice for one in evening.evaluation if one.question == evaluation.BETTER]
    if not written:
        return []
    label = Paragraph(_("What should we do better next time?"), styles.LABEL.but(before=10.0))
    return [label, *press.items(map(spoken.one_line, written), styles.LISTED)]


CHAPTER = Chapter(98, "evaluation", blocks, N_("Evaluation"), appendix=True)
