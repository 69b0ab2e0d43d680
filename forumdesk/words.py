"""The program's words: English in the source, looked up in the language of the screen or of a paper."""

import gettext as catalogues
import os
from functools import cache

from forumdesk import resources

LANGUAGES = ("en", "sv")
"""What the program speaks; the first is the language of the source."""


class Words:
    """One language's words, for whatever carries its own language, such as a paper."""

    def __init__(self, language: str) -> None:
        self.language = known(language)
        self._catalogue = _catalogue(self.language)

    def __call__(self, text: str) -> str:
        """The text in this language. (gettext would answer an empty text with its own header.)"""
        return self._catalogue.gettext(text) if text else ""

    def n(self, one: str, many: str, n: int) -> str:
        """The text for that many."""
        return self._catalogue.ngettext(one, many, n)

    def c(self, context: str, text: str) -> str:
        """The text as it is said in that context."""
        return self._catalogue.pgettext(context, text)


def known(language: str) -> str:
    """The program's own language nearest to the name of one, such as `sv_SE.UTF-8`; else English."""
    short = language[:2].lower()
    return short if short in LANGUAGES and not language[2:3].isalpha() else LANGUAGES[0]


def of_the_system() -> str:
    """The language that the computer is set to, as far as the program speaks it."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return known(os.environ[variable])
    import locale  # slow to load, and seldom needed

    name = locale.getlocale()[0] or ""  # Windows says Swedish_Sweden
    return "sv" if name.startswith("Swedish") else known(name)


@cache
def speaker(language: str) -> Words:
    """The words of one language: `_ = speaker(evening.language)`."""
    return Words(language)


@cache
def _catalogue(language: str) -> catalogues.NullTranslations:
    compiled = resources.path("translations", language, "LC_MESSAGES", "forumdesk.mo")
    if not compiled.is_file():
        return catalogues.NullTranslations()
    with compiled.open("rb") as file:
        return catalogues.GNUTranslations(file)


class _Screen:
    """The one language that the screen speaks just now."""

    words = speaker(LANGUAGES[0])


def use(language: str) -> None:
    """Let the screen speak that language from now on."""
    _Screen.words = speaker(known(language))


def language() -> str:
    """The language of the screen."""
    return _Screen.words.language


def _(text: str) -> str:
    """The text in the screen's language."""
    return _Screen.words(text)


def ngettext(one: str, many: str, n: int) -> str:
    """The text for that many, in the screen's language."""
    return _Screen.words.n(one, many, n)


def pgettext(context: str, text: str) -> str:
    """The text as it is said in that context, in the screen's language."""
    return _Screen.words.c(context, text)


def N_(text: str) -> str:
    """Mark a text for translation and leave it as it is; `_` looks it up when it is shown."""
    return text
