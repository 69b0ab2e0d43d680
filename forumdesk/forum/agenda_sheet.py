"""An agenda pasted from a spreadsheet: rows of kind, title and minutes become steps, all or none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import agenda, typed
from forumdesk.refusal import Refusal
from forumdesk.words import LANGUAGES, _, ngettext, speaker

MOST = 200
"""Rows; no evening has more steps."""
YES = {"x", "ja", "yes", "true", "sant", "1", "✓"}
NO = {"nej", "no", "false", "falskt", "-", "–"}
HEADS = {
    "min",
    "minuter",
    "minutes",
    "tid",
    "time",
    "moment",
    "step",
    "typ",
    "kind",
    "slag",
    "rubrik",
    "title",
}
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.][0-5][0-9](\s*[–-]\s*([01]?[0-9]|2[0-3])[:.][0-5][0-9])?")
_MINUTES = re.compile(r"([0-9]{1,4})\s*(min|minuter|minutes|m)?\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """One step as it was pasted."""

    kind: str
    title: str
    minutes: int
    min_minutes: int
    optional: bool


def paste(conn: Connection, text: str) -> int:
    """Add the steps of a pasted sheet at the end; how many. Refusal that names the rows that are wrong."""
    found = rows_of(text)
    for row in found:
        agenda.add(conn, row.kind, row.title, row.minutes, row.min_minutes, row.optional)
    return len(found)


def rows_of(text: str) -> tuple[Row, ...]:
    """The steps of a pasted sheet: cells parted by tabs, else by semicolons; clock times are passed over."""
    lines = [line for line in typed.text(text).split("\n") if line.strip()]
    sign = "\t" if any("\t" in line for line in lines) else ";"
    cells = [[cell.strip() for cell in line.split(sign)] for line in lines]
    if cells and _is_head(cells[0]):
        cells = cells[1:]
    if not cells or all(len(row) < 2 for row in cells):
        raise Refusal(_("Nothing to paste: copy rows with title and minutes from a spreadsheet first."))
    if len(cells) > MOST:
        raise Refusal(_("An agenda has at most {most} steps. Nothing was pasted.").format(most=MOST))
    return tuple(_all_or_none(cells))


def _all_or_none(cells: list[list[str]]) -> Iterator[Row]:
    wrong = [str(number) for number, row in enumerate(cells, start=1) if _read(row) is None]
    if wrong:
        words = ngettext(
            "Row {rows} has no minutes. Nothing was pasted.",
            "Rows {rows} have no minutes. Nothing was pasted.",
            len(wrong),
        )
        raise Refusal(words.format(rows=", ".join(wrong[:10])))
    yield from filter(None, map(_read, cells))


def _read(row: list[str]) -> Row | None:
    """Numbers are the minutes and the least minutes, a known word the kind, yes that it can go."""
    kind, named, titles, numbers, optional = "", "", list[str](), list[int](), False
    for cell in row:
        minutes = _MINUTES.fullmatch(cell)
        if not cell or _CLOCK.fullmatch(cell):
            continue
        if len(numbers) == 2 or (numbers and not minutes):
            optional = optional or cell.casefold() in YES
            if cell.casefold() not in YES | NO and not minutes:
                titles.append(cell)
        elif minutes:
            numbers.append(int(minutes[1]))
        elif not kind and cell.casefold() in _kinds():
            kind, named = _kinds()[cell.casefold()], cell
        else:
            titles.append(cell)
    if not numbers or numbers[0] > 24 * 60:
        return None
    least = min(numbers[1], numbers[0]) if len(numbers) > 1 else 0
    return Row(kind or "other", " – ".join(titles) or named, numbers[0], least, optional)


def _is_head(row: list[str]) -> bool:
    numbers = any(_MINUTES.fullmatch(cell) for cell in row)
    return not numbers and any(cell.casefold() in HEADS for cell in row)


def _kinds() -> dict[str, str]:
    """Every word for a kind of step, in each language and as it stands in files."""
    told = {
        speaker(language)(words).casefold(): kind
        for language in LANGUAGES
        for kind, words in agenda.KINDS.items()
    }
    return told | {kind: kind for kind in agenda.KINDS}
