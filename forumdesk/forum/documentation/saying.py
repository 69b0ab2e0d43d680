"""Makes sentences of facts: one that lacks a fact is not said, and the next best is tried."""

from string import Formatter

from forumdesk.forum.documentation.markers import marker
from forumdesk.forum.documentation.vocabulary import Fact, known
from forumdesk.forum.evening import Evening
from forumdesk.words import Words


class Saying:
    """The facts of one evening, ready to be put into sentences of one language."""

    def __init__(self, evening: Evening, speak: Words) -> None:
        self.evening, self.speak = evening, speak
        self.facts: dict[str, Fact] = known(evening, speak)

    def __call__(
        self, template: str, *, anyhow: bool = False, needs: tuple[str, ...] = (), **keys: str
    ) -> str:
        """The template with markers for its fields, '' if a fact is not known or does not fit a sentence.

        A field names a fact, or is told which by `keys`; `anyhow` takes a fact that does not fit as well;
        what the sentence `needs` is to be known, too, without being said.
        """
        fields = [field for _, field, _, _ in Formatter().parse(template) if field]
        used = [keys.get(field, field) for field in fields]
        if not all(self.uses(key, anyhow=anyhow) for key in [*used, *needs]):
            return ""
        return template.format(**{field: marker(key) for field, key in zip(fields, used, strict=True)})

    def uses(self, key: str, *, anyhow: bool = False) -> bool:
        """Whether a fact is known and can be said."""
        return bool(self.facts[key].words) if anyhow else self.facts[key].usable


def one_of(*candidates: str) -> str:
    """The first that can be said."""
    return next((told for told in candidates if told), "")


def sentences(*told: str) -> str:
    """One paragraph."""
    return " ".join(sentence for sentence in told if sentence)


def page(*paragraphs: str) -> str:
    """Paragraphs with an empty line between them."""
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
