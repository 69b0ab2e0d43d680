"""The documentation as paragraphs: her own text or the draft, with today's facts filled in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forumdesk.forum.documentation import spoken
from forumdesk.forum.documentation.drafts import draft
from forumdesk.forum.documentation.fact import Fact
from forumdesk.forum.documentation.markers import keys, pieces
from forumdesk.forum.documentation.vocabulary import known
from forumdesk.forum.evening import Evening
from forumdesk.forum.sections import HEADINGS
from forumdesk.words import Words

BULLETS = ("- ", "• ", "* ")
_STOP = re.compile(r"[.!?…][”“\"’)]* +$")
_ABBREVIATION = re.compile(r"(\b\w\.\w+\.|\b(ca|kl|s|p|nr|resp)\.) +$", re.IGNORECASE)


@dataclass(frozen=True)
class Run:
    """Words in a row; `fact` is the key of the live fact that they tell, None for plain words."""

    text: str
    fact: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """`kind` is "text" or "bullet"; bullets that follow each other are one list."""

    runs: tuple[Run, ...]
    kind: str = "text"

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Section:
    """One section with its heading in the paper's language; `own` says that she wrote it herself."""

    key: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    own: bool

    @property
    def text(self) -> str:
        """The section as plain text: an empty line between paragraphs, lists close together with dashes."""
        told = ""
        for before, one in zip((None, *self.paragraphs), self.paragraphs, strict=False):
            close = before is not None and one.kind == "bullet"
            told += (
                ("\n" if close else "\n\n" if before else "")
                + ("- " if one.kind == "bullet" else "")
                + one.text
            )
        return told


def sections(evening: Evening, speak: Words) -> tuple[Section, ...]:
    """All sections in their fixed order, the empty ones too; a paper leaves those out."""
    facts = known(evening, speak)
    return tuple(
        Section(
            key, speak(heading), filled(source(evening, speak, key), facts, speak), key in evening.own_texts
        )
        for key, heading in HEADINGS.items()
    )


def source(evening: Evening, speak: Words, key: str) -> str:
    """The text of a section with its markers: her own, else the draft."""
    own = evening.own_texts.get(key)
    return draft(evening, speak, key) if own is None else own


def lines(evening: Evening, speak: Words, text: str) -> tuple[tuple[Run, ...], ...]:
    """A text with markers line by line, empty lines too, as an editor shows it; lists begin with “• ”."""
    facts = known(evening, speak)
    return tuple(_shown(line, facts, speak) for line in text.split("\n"))


def has_facts(text: str) -> bool:
    """Whether a text uses any live fact."""
    return bool(keys(text))


def frozen(evening: Evening, speak: Words, text: str) -> str:
    """A text with today's words in the place of its markers."""
    told = ["".join(run.text for run in line) for line in lines(evening, speak, text)]
    return "\n".join(re.sub(f"^{BULLETS[1]}", BULLETS[0], line) for line in told)


def _shown(line: str, facts: dict[str, Fact], speak: Words) -> tuple[Run, ...]:
    if not line.startswith(BULLETS):
        return runs(line, facts, speak)
    return (Run(BULLETS[1]), *runs(line[2:], facts, speak))


def filled(text: str, facts: dict[str, Fact], speak: Words) -> tuple[Paragraph, ...]:
    """A text with markers as paragraphs; every line that is not empty is one."""
    return tuple(_paragraphs(text, facts, speak))


def _paragraphs(text: str, facts: dict[str, Fact], speak: Words) -> Iterator[Paragraph]:
    for line in text.splitlines():
        bare = line.strip()
        bullet = bare.startswith(BULLETS)
        found = runs(bare[2:].lstrip() if bullet else bare, facts, speak)
        for part in _at_line_breaks(found):
            yield Paragraph(part, "bullet" if bullet else "text")


def runs(line: str, facts: dict[str, Fact], speak: Words) -> tuple[Run, ...]:
    """One line in runs; a fact at the beginning of a sentence gets a capital letter."""
    _, told = speak, list[Run]()
    for words, key in pieces(line):
        if key is None:
            told.append(Run(words))
            continue
        said = facts[key].words if key in facts else ""
        said = said or _("(fact missing)")
        told.append(Run(spoken.capital(said) if _begins_a_sentence(told) else said, key))
    return tuple(told)


def _begins_a_sentence(told: list[Run]) -> bool:
    before = "".join(run.text for run in told)
    if not before.strip():
        return True
    return before.endswith(" ") and bool(_STOP.search(before)) and not _ABBREVIATION.search(before)


def _at_line_breaks(found: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """What a person wrote in several paragraphs stays in several paragraphs."""
    part: list[Run] = []
    for run in found:
        first, *more = run.text.split("\n")
        part.append(Run(first, run.fact))
        for line in more:
            yield tuple(part)
            part = [Run(line, run.fact)]
    if part:
        yield tuple(part)
