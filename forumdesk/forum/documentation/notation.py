"""Notation: how facts, bold, italic and links stand in a stored line, as **so**, *so* and [so](https://…).

A mark without a partner on its line is an ordinary sign, and a backslash keeps * and [ ordinary. Facts are
markers; a frozen one remembers its words: ⟦attended|51 people⟧. A link leads to https:// or mailto: only.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from forumdesk.forum.documentation.markers import KEY, WORDS, marker

LINK = r"(?:https://|mailto:)[^\s()<>\[\]\"'\\*⟦⟧]+"
_TOKEN = re.compile(
    rf"⟦(?P<key>{KEY})(?:\|(?P<words>{WORDS}))?⟧"
    r"|(?P<pairs>(?:\\\\)+)(?=\\?[*\[])"
    r"|\\(?P<kept>[*\[])"
    r"|(?P<stars>\*+)"
    rf"|\[(?P<said>[^\[\]\n]+)\]\((?P<link>{LINK})\)"
    r"|(?P<plain>[^⟦\\*\[]+|.)",
    re.DOTALL,
)
_KINDS = (("bold", 2), ("italic", 1))
_IN_LINK = str.maketrans("[]\\", "()/")
_UNFIT = re.compile(r"[()<>\[\]\"'\\*⟦⟧]")


@dataclass(frozen=True)
class Run:
    """Words in a row, of one look; `fact` is the key of the fact that they tell, None for plain words.

    The words of a `frozen` fact stay what they were.
    """

    text: str
    fact: str | None = None
    bold: bool = False
    italic: bool = False
    link: str = ""
    frozen: bool = False


@dataclass(frozen=True)
class _Token:
    run: Run
    stars: int = 0


def read(line: str) -> tuple[Run, ...]:
    """A stored line as runs; the words of live facts are still to be filled in."""
    tokens = list(_tokens(line, ""))
    marks = _paired(tokens)
    on = {"bold": False, "italic": False}
    told: list[Run] = []
    for place, token in enumerate(tokens):
        left = token.stars
        for kind, size in _KINDS:
            if (place, kind) in marks:
                on[kind], left = not on[kind], left - size
        text = "*" * left if token.stars else token.run.text
        if text or token.run.fact:
            told.append(replace(token.run, text=text, bold=on["bold"], italic=on["italic"]))
    return _joined(told)


def written(runs: Iterable[Run]) -> str:
    """Runs as they are stored; signs that would be taken for marks are kept ordinary."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *more = [run.text] if run.fact else run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in more]
    return "\n".join(map(_line, lines))


def leading_to(typed: str) -> str:
    """What a person typed as the address of a link, made fit; '' if it is none that is allowed."""
    bare = typed.strip()
    if re.fullmatch(r"[^\s@:/]+@[^\s@:/]+\.\w+", bare):
        bare = f"mailto:{bare}"
    elif re.match(r"(www\.|[\w-]+(\.[\w-]+)*\.(se|nu|com|org|net|eu|gov|info)(/|$))", bare, re.IGNORECASE):
        bare = f"https://{bare}"
    bare = _UNFIT.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), bare)
    return bare if re.fullmatch(LINK, bare) else ""


def _tokens(text: str, link: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        if found["key"]:
            words = found["words"]
            yield _Token(Run(words or "", found["key"], link=link, frozen=words is not None))
        elif found["said"]:
            yield from _tokens(found["said"], found["link"])
        elif found["stars"]:
            yield _Token(Run(found["stars"], link=link), len(found["stars"]))
        else:
            bare = found["pairs"][::2] if found["pairs"] else found["kept"] or found["plain"]
            yield _Token(Run(bare, link=link))


def _paired(tokens: list[_Token]) -> set[tuple[int, str]]:
    """Which marks of which kind have a partner: one opens before a word, one closes after a word."""
    found: set[tuple[int, str]] = set()
    for kind, size in _KINDS:
        opened: int | None = None
        for place, token in enumerate(tokens):
            if token.stars not in (size, 3):
                continue
            if opened is None:
                opened = place if _is_word(tokens, place + 1, 0) else None
            elif _is_word(tokens, place - 1, -1):
                found |= {(opened, kind), (place, kind)}
                opened = None
    return found


def _is_word(tokens: list[_Token], place: int, end: int) -> bool:
    """Whether something else than a blank stands at that end of a token."""
    if not 0 <= place < len(tokens):
        return False
    run = tokens[place].run
    return bool(run.fact) or not run.text[end].isspace()


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Plain neighbours of one look are one run."""
    told: list[Run] = []
    for run in runs:
        last = told[-1] if told else None
        if last and run.fact is None and last.fact is None and replace(last, text=run.text) == run:
            told[-1] = replace(last, text=last.text + run.text)
        elif run.text or run.fact:
            told.append(run)
    return tuple(told)


def _line(runs: Iterable[Run]) -> str:
    wanted = _joined(_trimmed(_trimmed(map(_fit, runs), "bold"), "italic"))
    bare = _spelt(wanted, keep=False)
    return bare if read(bare) == wanted else _spelt(wanted, keep=True)


def _fit(run: Run) -> Run:
    """A live fact has no words of its own; in a link brackets are round and strokes lean forward."""
    text = "" if run.fact and not run.frozen else run.text
    return replace(run, text=text.translate(_IN_LINK) if run.link else text)


def _trimmed(runs: Iterable[Run], kind: str) -> Iterator[Run]:
    """Blanks at the ends of what is bold or italic are neither."""
    for on, group in groupby(runs, key=lambda run: bool(getattr(run, kind))):
        found = list(group)
        yield from _ends_off(found, kind) if on else found


def _ends_off(runs: list[Run], kind: str) -> list[Run]:
    before: list[Run] = []
    after: list[Run] = []
    while runs and runs[0].fact is None and runs[0].text[:1] in {"", *" \t\u00a0"}:
        one = runs.pop(0)
        bare = one.text.lstrip()
        before.append(_without(kind, one, one.text[: len(one.text) - len(bare)]))
        runs[:0] = [replace(one, text=bare)] if bare else []
    while runs and runs[-1].fact is None and runs[-1].text[-1:] in {"", *" \t\u00a0"}:
        one = runs.pop()
        bare = one.text.rstrip()
        after.insert(0, _without(kind, one, one.text[len(bare) :]))
        runs += [replace(one, text=bare)] if bare else []
    return [*before, *runs, *after]


def _without(kind: str, run: Run, text: str) -> Run:
    plain = replace(run, text=text)
    return replace(plain, bold=False) if kind == "bold" else replace(plain, italic=False)


def _spelt(runs: Iterable[Run], *, keep: bool) -> str:
    """The runs with marks where looks change."""
    told, last = "", Run("")
    for run in (*runs, Run("")):
        marks = f"]({last.link})" if last.link and last.link != run.link else ""
        marks += "**" * (last.bold != run.bold) + "*" * (last.italic != run.italic)
        marks += "[" if run.link and last.link != run.link else ""
        if keep and marks[:1] in {"*", "["}:
            told += re.search(r"\\*$", told)[0]  # type: ignore[index]
        words = re.sub(r"(\\*)([*\[])", r"\1\1\\\2", run.text) if keep and run.fact is None else run.text
        told += marks + (marker(run.fact, run.text if run.frozen else None) if run.fact else words)
        last = run
    return told
