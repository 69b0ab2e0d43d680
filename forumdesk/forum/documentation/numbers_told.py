"""Numbers told: counts that she wrote herself, held against the data where they seem to mean the same."""

import re
from collections.abc import Iterator

from forumdesk.forum.documentation import spoken
from forumdesk.forum.documentation.text import Section
from forumdesk.forum.documentation.vocabulary import known
from forumdesk.forum.evening import Evening
from forumdesk.words import speaker

_NOUNS = {
    "sv": {
        "attended": "personer|deltagare|människor", "women": "kvinnor", "men": "män", "tables": "bord",
        "ideas_n": "idéer", "cards_n": "temakort", "areas_n": "temaområden", "registered": "anmälda",
    },
    "en": {
        "attended": "people|persons|participants", "women": "women", "men": "men", "tables": "tables",
        "ideas_n": "ideas", "cards_n": "theme cards", "areas_n": "areas", "registered": "registered",
    },
}  # fmt: skip
"""Whole counts by the facts that hold them, as a person would name them."""

SMALL = 10
"""Below this, fewer may well be a part of the whole: “three tables said”."""


def contradictions(evening: Evening, section: Section) -> Iterator[tuple[str, str]]:
    """What she wrote, and the fact that says otherwise."""
    speak = speaker(evening.dialogue.language)
    facts = known(evening, speak)
    counts = _counts(evening)
    told = {count for count in counts.values() if count}
    for paragraph in section.paragraphs:
        own = "".join(run.text if run.fact is None else "\x00" for run in paragraph.runs)
        for found, key, said in _said(own, speak.language):
            right = counts[key]
            if right and said not in told and _means_all(said, right) and facts[key].words:
                yield " ".join(found.split()), facts[key].words


def _counts(evening: Evening) -> dict[str, int | None]:
    facts = evening.facts
    return {
        "attended": facts.attended, "women": facts.women, "men": facts.men, "tables": facts.tables,
        "ideas_n": facts.ideas, "cards_n": facts.cards, "areas_n": facts.areas,
        "registered": facts.registered, "contacted": facts.contacted, "no_shows": facts.no_shows,
    }  # fmt: skip


def _means_all(said: int, right: int) -> bool:
    """Whether a number is meant for the whole: more than there are, or nearly as many."""
    return said > right or (right >= SMALL and 4 * said >= 3 * right)


def _said(text: str, language: str) -> Iterator[tuple[str, str, int]]:
    """Every “53 personer” or “sju bord”: the words, the fact they seem to mean, and the number."""
    words = spoken.NUMBERS[language]
    number = rf"[0-9]{{1,3}}(?:[\s\u00a0,][0-9]{{3}})+|[0-9]+|{'|'.join(words)}"
    for key, nouns in _NOUNS[language].items():
        for found in re.finditer(rf"(?<![\w,.])({number})\s+(?:{nouns})\b", text, re.IGNORECASE):
            bare = found[1].lower()
            count = words.index(bare) if bare in words else int(re.sub(r"\D", "", bare))
            yield found[0], key, count
