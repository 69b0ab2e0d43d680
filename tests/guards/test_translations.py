"""Guards the words: all that the source says can be said in Swedish, and nothing else is carried along."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from forumdesk import resources
from translate import Key, source

SWEDISH = resources.path("translations", "sv", "LC_MESSAGES")


@pytest.fixture(scope="module")
def swedish() -> Catalog:
    """The Swedish words as they are written."""
    with (SWEDISH / "forumdesk.po").open("rb") as file:
        return read_po(file, locale="sv", abort_invalid=True)


def test_every_text_of_the_source_is_said_in_swedish(swedish: Catalog, root: Path) -> None:
    said = {key for key, message in _messages(swedish) if all(_strings(message))}
    assert _listed(set(source(root)) - said) == ""


def test_nothing_is_translated_that_the_source_no_longer_says(swedish: Catalog, root: Path) -> None:
    assert _listed(dict(_messages(swedish)).keys() - set(source(root))) == ""


def test_no_translation_is_doubtful_or_left_over(swedish: Catalog) -> None:
    assert [message.id for _, message in _messages(swedish) if message.fuzzy] == []
    assert list(swedish.obsolete) == []


def test_the_compiled_words_are_the_written_ones(swedish: Catalog) -> None:
    with (SWEDISH / "forumdesk.mo").open("rb") as file:
        compiled = read_mo(file)
    assert {key: _strings(message) for key, message in _messages(compiled)} == {
        key: _strings(message) for key, message in _messages(swedish)
    }


def test_translations_fill_in_what_the_source_fills_in(swedish: Catalog) -> None:
    wrong = [message.id for _, message in _messages(swedish) if not _fills_in_the_same(message)]
    assert wrong == []


def test_swedish_quotes_are_swedish(swedish: Catalog) -> None:
    foreign = [
        text for _, message in _messages(swedish) for text in _strings(message) if {"“", '"'} & set(text)
    ]
    assert foreign == []


def _listed(keys: Iterable[Key]) -> str:
    return "\n".join(sorted(str(text) for _context, text in keys))


def _messages(catalogue: Catalog) -> Iterator[tuple[Key, Message]]:
    for message in catalogue:
        context: str | bytes | None = message.context
        if isinstance(context, bytes):  # as Babel reads it from a compiled catalogue
            context = context.decode()
        if message.id:
            yield (context, message.id if isinstance(message.id, str) else tuple(message.id)), message


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _fills_in_the_same(message: Message) -> bool:
    """Named places only, and the same ones; a singular may leave the number out."""
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    wanted, given = [_places(text) for text in ids], [_places(text) for text in _strings(message)]
    return "" not in set().union(*wanted) and given[-1] == wanted[-1] and given[0] <= wanted[-1]


def _places(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {""}
