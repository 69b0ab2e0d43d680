"""Brings the Swedish words up to date: `python packaging/translate.py` in an environment that has Babel.

New texts of the source come into the catalogue empty, to be filled in; those that it no longer says go; then
the catalogue is compiled. It ends with 1 while something is still to be translated, and says what.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SWEDISH = ROOT / "resources" / "translations" / "sv" / "LC_MESSAGES"
KEYWORDS = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "n": (1, 2),
    "c": ((1, "c"), 2),
}
"""The functions of `forumdesk.words`, and which of their arguments are texts."""

Key = tuple[str | None, str | tuple[str, ...]]


def main() -> int:
    """Read, compare, write, compile."""
    catalogue = SWEDISH / "forumdesk.po"
    with catalogue.open("rb") as file:
        words = read_po(file, locale="sv")
    bring_up_to_date(words, set(source(ROOT)))
    say_little_of_itself(words)
    with catalogue.open("wb") as file:
        write_po(file, words, width=110, sort_output=True, no_location=True, omit_header=False)
    with catalogue.with_suffix(".mo").open("wb") as file:
        write_mo(file, words)
    missing = [message.id for message in words if message.id and not all(_said(message.string))]
    for text in missing:
        print(f"not translated: {text}")
    return 1 if missing else 0


def source(root: Path) -> Iterator[Key]:
    """Every text of the source that is to be translated, with its context."""
    for folder in ("forumdesk", "packaging"):
        for _file, _line, text, _comments, context in extract_from_dir(
            root / folder, method_map=[("**.py", "python")], keywords=KEYWORDS
        ):
            yield context, text


def bring_up_to_date(words: Catalog, said: set[Key]) -> None:
    """Take out what the source no longer says, and put in what it says anew."""
    there: set[Key] = set()
    for message in list(words):
        if message.id:
            key = (message.context, message.id if isinstance(message.id, str) else tuple(message.id))
            there.add(key)
            if key not in said:
                words.delete(message.id, message.context)
    for context, text in said - there:
        words.add(text, context=context)


def say_little_of_itself(words: Catalog) -> None:
    """A head that is the same every time: no dates, no addresses."""
    words.project, words.version, words.header_comment = "Forumdesk", "", "# The Swedish words of Forumdesk."
    words.msgid_bugs_address = words.last_translator = words.language_team = ""
    words.creation_date = words.revision_date = datetime(2026, 1, 1, tzinfo=UTC)


def _said(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


if __name__ == "__main__":
    sys.exit(main())
