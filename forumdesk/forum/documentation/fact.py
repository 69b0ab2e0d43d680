"""What a live fact is, and how counts and phrases become its words."""

from dataclasses import dataclass

from forumdesk.forum.documentation import spoken


@dataclass(frozen=True)
class Fact:
    """`words` is '' while the fact is not known; `fits` says whether they can stand in a sentence of a draft.

    `tables` (and `row`, where it is a single one) tell where the fact comes from.
    """

    key: str
    words: str
    tables: tuple[str, ...]
    row: int | None = None
    fits: bool = True

    @property
    def usable(self) -> bool:
        return bool(self.words) and self.fits


def in_words(count: int | None, phrase: str, language: str) -> str:
    """A count with its noun, as a word where it is small; '' when there is none."""
    return phrase.format(n=spoken.number(count, language)) if count else ""


def in_figures(count: int | None, phrase: str, language: str) -> str:
    """The same in figures; '' only when the count is not known."""
    return "" if count is None else phrase.format(n=spoken.figures(count, language))


def people(key: str, count: int | None, phrase: str, language: str) -> Fact:
    """A count of people, in figures, since several stand side by side in one sentence."""
    return Fact(key, in_figures(count, phrase, language), ("person", "counts"), fits=bool(count))


def quotation(key: str, text: str, table: str, language: str, row: int | None = None) -> Fact:
    """What someone wrote, between quotation marks."""
    return Fact(key, spoken.quoted(text, language) if text.strip() else "", (table,), row)


def moment(key: str, text: str, table: str, language: str) -> Fact:
    """An exact or inexact date as it stands in a sentence."""
    told = spoken.moment(text, language) if text.strip() else ""
    return Fact(key, told, (table,), fits=spoken.is_moment(text, language))


def clause(key: str, text: str, table: str) -> Fact:
    """A person's phrase where it can stand inside a sentence, else their paragraphs as they are."""
    if spoken.is_clause(text):
        return Fact(key, spoken.clause(text), (table,))
    return Fact(key, spoken.with_stop(spoken.paragraphs_of(text)), (table,), fits=False)


def task(key: str, text: str, table: str, language: str) -> Fact:
    """What someone is to do, after “to”."""
    return Fact(key, spoken.task(text, language), (table,), fits=spoken.is_task(text, language))


def paragraphs(key: str, text: str, table: str, row: int | None = None) -> Fact:
    """What a person wrote, as they wrote it."""
    return Fact(key, spoken.with_stop(spoken.paragraphs_of(text)), (table,), row)
