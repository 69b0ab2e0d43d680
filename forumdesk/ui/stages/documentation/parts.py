"""The parts of the documentation as the list shows them: the head, the five sections, the appendices."""

from collections.abc import Callable
from dataclasses import dataclass

from forumdesk.forum import documentation
from forumdesk.forum.evening import Evening
from forumdesk.forum.sections import HEADINGS
from forumdesk.words import N_, Words, _, ngettext, speaker


@dataclass(frozen=True)
class Part:
    """`heading` is what the paper calls it, '' if left out; `stage` is where it comes from if not written."""

    key: str
    title: str
    heading: str
    state: str
    done: bool
    stage: str = ""
    about: str = ""


@dataclass(frozen=True)
class Appendix:
    """A part that is made of the data: how much of it there is, where it comes from, and how that is said."""

    title: str
    count: Callable[[Evening], int]
    state: Callable[[int], str]
    stage: str
    about: str
    expected: Callable[[Evening], bool] = lambda _evening: True  # is its place kept while it is empty?


APPENDICES = {
    "areas": Appendix(
        N_("Areas and themes"), lambda evening: len(evening.areas) + len(evening.cards),
        lambda _n: _("from the board"), "board",
        N_("Every area with all its cards, and those merged into them, comes from the board."),
    ),
    "dots": Appendix(
        N_("Dots"), lambda evening: sum(card.dots is not None for card in evening.cards),
        lambda _n: _("from the board"), "board",
        N_("The dots that the themes got are counted on the board."),
        expected=lambda evening: bool(evening.dialogue.dots_per_person),
    ),
    "notes": Appendix(
        N_("Notes from the second round"), lambda evening: len(evening.notes),
        lambda n: ngettext("{n} note", "{n} notes", n).format(n=n), "notes",
        N_("What the tables wrote in the second round comes from the notes, area by area."),
    ),
    "parking": Appendix(
        N_("Parking lot"), lambda evening: len(evening.parking),
        lambda n: ngettext("{n} slip", "{n} slips", n).format(n=n), "evening",
        N_("The slips of the evening, with what became of them, come from the parking lot."),
    ),
    "imprint": Appendix(
        N_("Imprint in the decision"), lambda evening: sum(one.says_something for one in evening.imprints),
        lambda _n: _("from the follow-up"), "followup",
        N_("What each area left in the decision comes from the follow-up."),
    ),
    "timeline": Appendix(
        N_("After the evening"), lambda evening: len(evening.timeline),
        lambda _n: _("from the follow-up"), "followup",
        N_("What happened after the evening comes from the timeline of the follow-up."),
    ),
    "evaluation": Appendix(
        N_("Evaluation"), lambda evening: len(evening.evaluation),
        lambda _n: _("from the follow-up"), "followup",
        N_("What people thought of the evening is counted from their slips in the follow-up."),
    ),
    "figures": Appendix(
        N_("Figures"), lambda _evening: 1,
        lambda _n: _("from the whole dialogue"), "people",
        N_("The figures are counted from the participants, the tables, the board and the agenda."),
    ),
}  # fmt: skip


def parts(evening: Evening, writing: str = "") -> tuple[Part, ...]:
    """All parts in the order of the paper; `writing` is the section that is being written in."""
    paper = speaker(evening.dialogue.language)
    return (_head(evening), *_sections(evening, paper, writing), *_appendices(evening, paper))


def _head(evening: Evening) -> Part:
    about = evening.dialogue
    done = bool(about.place.strip() and about.municipality.strip() and evening.contacts)
    state = _("done") if done else _("something is missing")
    words = _("Place, municipality, contacts, method and date come from the plan.")
    return Part("head", _("Information"), evening.dialogue.title, state, done, "plan", words)


def _sections(evening: Evening, paper: Words, writing: str) -> list[Part]:
    made = []
    for section in documentation.sections(evening, paper):
        filled, short = bool(section.paragraphs), _(HEADINGS[section.key]).split(" – ")[0]
        done = section.own and filled
        state = _("done") if done else _("draft") if filled else _("empty")
        state = _("writing") if section.key == writing else state
        heading = evening.dialogue.title if section.key == "ingress" else section.heading
        made.append(Part(section.key, short, heading, state, done))
    return made


def _appendices(evening: Evening, paper: Words) -> list[Part]:
    made, number = [], 0
    for key, one in APPENDICES.items():
        count = one.count(evening)
        if not count:
            if one.expected(evening):
                made.append(Part(key, _(one.title), "", _("empty"), False, one.stage, _(one.about)))
            continue
        number += 1
        numbered = _("Appendix {number} · {title}").format(number=number, title=_(one.title))
        made.append(Part(key, numbered, paper(one.title), one.state(count), True, one.stage, _(one.about)))
    return made
