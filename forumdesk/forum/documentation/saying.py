"""Makes sentences of facts: one that lacks a fact is not said, and the next best is tried."""

from string import Formatter

from forumdesk.forum.documentation.fact import Fact
from forumdesk.forum.documentation.markers import marker
from forumdesk.forum.documentation.vocabulary import known
from forumdesk.forum.evening import Evening
from forumdesk.words import Words


class Saying:
    """The facts of one evening, ready to be put into sentences of one language."""

    def __init__(self, evening: Evening, speak: Words) -> None:
        self.evening, self.speak = evening, speak
        self.facts: dict[str, Fact] = known(evening, speak)

    def __call__(self, template: str, **keys: str) -> str:
        """The template with a marker for each field, '' if one of the facts is unknown or fits no sentence.

        A field is the key of a fact, or `keys` tells which fact it means.
        """
        return self._said(template, keys) if all(map(self.uses, _used(template, keys))) else ""

    def anyhow(self, template: str) -> str:
        """The same, also with facts that fit no sentence: paragraphs after a colon."""
        return self._said(template, {}) if all(self.facts[key].words for key in _used(template, {})) else ""

    def given(self, key: str, sentence: str) -> str:
        """A sentence that only makes sense where a fact is known."""
        return sentence if self.uses(key) else ""

    def uses(self, key: str) -> bool:
        """Whether a fact is known and fits a sentence."""
        return self.facts[key].usable

    def _said(self, template: str, keys: dict[str, str]) -> str:
        return template.format(**{field: marker(keys.get(field, field)) for field in _fields(template)})


def _fields(template: str) -> list[str]:
    return [field for _, field, _, _ in Formatter().parse(template) if field]


def _used(template: str, keys: dict[str, str]) -> list[str]:
    return [keys.get(field, field) for field in _fields(template)]


def one_of(*candidates: str) -> str:
    """The first that can be said."""
    return next((told for told in candidates if told), "")


def sentences(*told: str) -> str:
    """One paragraph."""
    return " ".join(sentence for sentence in told if sentence)


def page(*paragraphs: str) -> str:
    """Paragraphs with an empty line between them."""
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
