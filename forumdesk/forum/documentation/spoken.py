"""How numbers, dates, lists, quotations and names are said inside a sentence, in Swedish and in English."""

import re
from collections.abc import Iterable
from datetime import date

from forumdesk.forum.documentation.tasks import VERBS

NUMBERS = {
    "sv": ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": (
        "zero", "one", "two", "three", "four", "five", "six",
        "seven", "eight", "nine", "ten", "eleven", "twelve",
    ),
}  # fmt: skip
ORDINALS = {
    "sv": ("första", "andra", "tredje", "fjärde", "femte", "sjätte"),
    "en": ("first", "second", "third", "fourth", "fifth", "sixth"),
}
MONTHS = {
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
NO_BREAK = "\u00a0"
LONGEST_CLAUSE = 240

_ENDS = (".", "!", "?", "…")
_SENTENCE_BREAK = re.compile(r"[.!?…][”\"’)]*\s+[A-ZÅÄÖÉ]")
_BODIES = (
    "fullmäktige", "styrelsen", "styrelse", "nämnden", "nämnd", "beredningen", "beredning", "utskottet",
    "utskott", "förvaltningen", "förvaltning", "kommittén", "kommitté", "kontoret", "rådet", "gruppen",
    "direktören", "regeringen",
)  # fmt: skip
_ISLANDS = frozenset(
    {"Ekerö", "Gotland", "Hisingen", "Lidingö", "Orust", "Tjörn", "Värmdö", "Öckerö", "Öland"}
)


def number(count: int, language: str) -> str:
    """A count as it is written inside a sentence: words up to twelve, then figures."""
    words = NUMBERS[language]
    return words[count] if 0 <= count < len(words) else figures(count, language)


def figures(count: int, language: str) -> str:
    """A count in figures, thousands apart."""
    return f"{count:,}".replace(",", NO_BREAK if language == "sv" else ",")


def percent(share: float, language: str, decimals: int = 1) -> str:
    """85,0 % in Swedish, 85.0% in English."""
    told = f"{share:.{decimals}f}"
    return told.replace(".", ",") + NO_BREAK + "%" if language == "sv" else told + "%"


def ordinal(place: int, language: str) -> str:
    """first, second … for 1, 2 …; the figure beyond the sixth."""
    words = ORDINALS[language]
    return words[place - 1] if 1 <= place <= len(words) else str(place)


def day(when: date, language: str) -> str:
    """18 maj 2011, 18 May 2011."""
    return f"{when.day} {MONTHS[language][when.month - 1]} {when.year}"


def listed(parts: Iterable[str], language: str) -> str:
    """a, b och c; where a part has a comma of its own, semicolons keep the parts apart."""
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return "".join(parts)
    last = {"sv": "och", "en": "and"}[language]
    if any(", " in part for part in parts):
        return f"{'; '.join(parts[:-1])}; {last} {parts[-1]}"
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def quoted(text: str, language: str) -> str:
    """The text in the language's quotation marks, once."""
    bare = one_line(text).strip('"”“„»«')
    return f"”{bare}”" if language == "sv" else f"“{bare}”"


def with_stop(text: str) -> str:
    """The text ending as a sentence does."""
    bare = text.rstrip()
    ended = bare.rstrip('"”“’)')
    return bare if not bare or ended.endswith((*_ENDS, ":")) else f"{bare}."


def one_line(text: str) -> str:
    """The text with every stretch of blanks and line breaks as one blank."""
    return " ".join(text.split())


def paragraphs_of(text: str) -> str:
    """The text with tidy lines: no blanks at the ends, no empty lines."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def clause(text: str) -> str:
    """The text fit to stand inside a sentence: one line, no stop at its end, small first letter."""
    bare = one_line(text)
    while bare.endswith((".", ",", ";", ":")) and not bare.endswith("..."):
        bare = bare[:-1].rstrip()
    return small(bare)


def is_clause(text: str) -> bool:
    """Whether a text is one short phrase and not several sentences or paragraphs."""
    told = text.strip()
    one = "\n" not in told and not _SENTENCE_BREAK.search(told)
    return one and 0 < len(told) <= LONGEST_CLAUSE


def task(text: str, language: str) -> str:
    """What someone is to do as a bare infinitive: “ta fram …” of “Att ta fram …”."""
    bare = clause(text)
    for to in {"sv": ("att ",), "en": ("to ",)}[language]:
        bare = bare.removeprefix(to)
    return bare


def is_task(text: str, language: str) -> bool:
    """Whether a text is an infinitive, so that “to …” can stand before it."""
    first = re.match(r"[^\W\d_]+", task(text, language))
    return is_clause(text) and bool(first) and first is not None and first[0].lower() in VERBS[language]


def body(name: str, language: str) -> str:
    """A body's name inside a sentence: “kommunfullmäktige”, but “Lerums kommun”."""
    bare = one_line(name).rstrip(".")
    head = bare.split(" för ")[0].split(" i ")[0].lower()
    return small(bare) if language == "sv" and head.endswith(_BODIES) else bare


def place(name: str, language: str) -> str:
    """Where: “i Lerum”, “på Tjörn”, “in Lerum”."""
    bare = one_line(name).rstrip(".")
    if language == "en":
        return f"on {bare}" if bare in _ISLANDS else f"in {bare}"
    return f"på {bare}" if bare in _ISLANDS else f"i {bare}"


def small(text: str) -> str:
    """The text with a small first letter, unless it begins with an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] in ("", " ") else text


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def date_told(text: str, language: str) -> str:
    """A date as it was written; an ISO date in words."""
    try:
        return day(date.fromisoformat(text.strip()), language)
    except ValueError:
        return one_line(text).rstrip(".")


def moment(text: str, language: str) -> str:
    """An exact or inexact date as an adverbial: “den 18 maj 2011”, “i början av 2011”, “in early 2011”."""
    told = date_told(text, language)
    for pattern, before in _MOMENTS[language]:
        if re.match(pattern, told, re.IGNORECASE):
            return before + (small(told) if language == "sv" else told)
    return small(told) if language == "sv" else told


def is_moment(text: str, language: str) -> bool:
    """Whether `moment` can stand in a sentence; in Swedish nearly every way to tell a time can."""
    told = date_told(text, language)
    if language == "sv":
        return is_clause(told)
    return any(re.match(pattern, told, re.IGNORECASE) for pattern, _ in _MOMENTS["en"])


def _months(language: str) -> str:
    return "|".join(MONTHS[language])


_MOMENTS = {
    "sv": (
        (rf"\d{{1,2}} ({_months('sv')})\b", "den "),
        (rf"({_months('sv')})\b", "i "),
        (r"(början|mitten|slutet) av\b", "i "),
        (r"\d{4}$", "år "),
    ),
    "en": (
        (rf"\d{{1,2}} ({_months('en')})\b", "on "),
        (rf"({_months('en')})\b", "in "),
        (r"(early|mid|late|spring|summer|autumn|winter)\b", "in "),
        (r"the (spring|summer|autumn|winter)\b", "in "),
        (r"the (beginning|end) of\b", "at "),
        (r"an? (\w+ )?(evening|afternoon|morning|day)\b", "on "),
        (r"\d{4}$", "in "),
        (r"(on|in|at|during|one)\b", ""),
    ),
}
