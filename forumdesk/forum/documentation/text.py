"""The documentation as paragraphs: her own text or the draft, with today's facts filled in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from forumdesk.forum.documentation import notation, spoken
from forumdesk.forum.documentation.drafts import draft
from forumdesk.forum.documentation.fact import Fact
from forumdesk.forum.documentation.markers import keys
from forumdesk.forum.documentation.notation import Run
from forumdesk.forum.documentation.vocabulary import known
from forumdesk.forum.evening import Evening
from forumdesk.forum.sections import HEADINGS
from forumdesk.words import Words

BULLETS = ("- ", "• ", "* ")
ITEM = re.compile(r"[-•*] |[0-9]{1,2}[.)] ")
_STOP = re.compile(r"[.!?…][”“\"’)]* +$")
_ABBREVIATION = re.compile(r"(\b\w\.\w+\.|\b(ca|kl|s|p|nr|resp)\.) +$", re.IGNORECASE)


@dataclass(frozen=True)
class Paragraph:
    """`kind` is "text", "bullet" or "number"; items that follow each other are one list.

    `label` is the number as she wrote it.
    """

    runs: tuple[Run, ...]
    kind: str = "text"
    label: str = ""

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
            close = before is not None and one.kind != "text"
            mark = {"bullet": "- ", "number": f"{one.label}. "}.get(one.kind, "")
            told += ("\n" if close else "\n\n" if before else "") + mark + one.text
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
    """A text with markers line by line, empty lines too, as an editor shows it, with “• ” before an item."""
    facts = known(evening, speak)
    return tuple(_shown(line, facts, speak) for line in text.split("\n"))


def has_facts(text: str) -> bool:
    """Whether a text uses any live fact."""
    return bool(keys(text))


def frozen(evening: Evening, speak: Words, text: str) -> str:
    """A text whose facts remember today's words and follow no more; those of several lines become plain."""
    facts, told = known(evening, speak), []
    for line in text.split("\n"):
        mark, rest = _parted(line)
        told.append(mark + notation.written(map(_held, runs(rest, facts, speak))))
    return "\n".join(told)


def _held(run: Run) -> Run:
    if run.fact is None or run.frozen:
        return run
    plain = "\n" in run.text
    return replace(run, fact=None) if plain else replace(run, frozen=True)


def _shown(line: str, facts: dict[str, Fact], speak: Words) -> tuple[Run, ...]:
    mark, rest = _parted(line)
    shown = BULLETS[1] if mark in BULLETS else mark
    return (*((Run(shown),) if shown else ()), *runs(rest, facts, speak))


def item(line: str) -> str:
    """What makes a line an item of a list: “- ”, “• ” or “3. ”; '' for any other line."""
    found = ITEM.match(line)
    return found[0] if found else ""


def _parted(line: str) -> tuple[str, str]:
    """What makes a line an item of a list, and the rest."""
    mark = item(line)
    return mark, line[len(mark) :]


def filled(text: str, facts: dict[str, Fact], speak: Words) -> tuple[Paragraph, ...]:
    """A text with markers as paragraphs; every line that is not empty is one."""
    return tuple(_paragraphs(text, facts, speak))


def _paragraphs(text: str, facts: dict[str, Fact], speak: Words) -> Iterator[Paragraph]:
    for line in text.splitlines():
        mark, rest = _parted(line.strip())
        kind = "bullet" if mark in BULLETS else "number" if mark else "text"
        for part in _at_line_breaks(runs(rest.lstrip(), facts, speak)):
            yield Paragraph(part, kind, mark.rstrip(" .)") if kind == "number" else "")


def runs(line: str, facts: dict[str, Fact], speak: Words) -> tuple[Run, ...]:
    """One line in runs; a fact at the beginning of a sentence gets a capital letter."""
    _, told = speak, list[Run]()
    for run in notation.read(line):
        if run.fact is None or run.frozen:
            told.append(run)
            continue
        said = facts[run.fact].words if run.fact in facts else ""
        said = said or _("(fact missing)")
        told.append(replace(run, text=spoken.capital(said) if _begins_a_sentence(told) else said))
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
        part.append(replace(run, text=first))
        for line in more:
            yield tuple(part)
            part = [replace(run, text=line)]
    if part:
        yield tuple(part)
