"""A sheet: rows of cells as text, from CSV, a spreadsheet or the clipboard, each with its number."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from forumdesk.forum import typed
from forumdesk.forum.lists import extent
from forumdesk.forum.lists.encoding import decoded
from forumdesk.refusal import Refusal
from forumdesk.words import _

LARGEST = 20 * 1024 * 1024
"""Bytes of a file, and of a spreadsheet when unpacked four times as many; 2,000 people need 300 kB."""

MOST_ROWS = 20_000
SPREADSHEETS = (".xlsx", ".xlsm", ".ods", ".xls")


@dataclass(frozen=True)
class Sheet:
    """`heads` is the first row; each other comes with its number in the file, counted from 1."""

    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    kind: str
    first: int = 1

    def without_heads(self) -> "Sheet":
        """The same where the first row is a row like the others; columns are called by their place."""
        across = range(1, len(self.heads) + 1)
        called = tuple(_("Column {number}").format(number=number) for number in across)
        return Sheet(called, ((self.first, self.heads), *self.rows), self.kind, self.first)


def from_bytes(data: bytes, name: str) -> Sheet:
    """The sheet in a file; Refusal in words if it can't be read."""
    if len(data) > LARGEST:
        raise Refusal(_("“{name}” is too large for a list. Nothing was read.").format(name=name))
    if PurePath(name).suffix.lower() in SPREADSHEETS or data[:4] == b"PK\x03\x04":
        return _from_spreadsheet(data, name)
    text, encoding = decoded(data)
    return _sheet(_lines(text), f"CSV, {encoding}")


def from_text(text: str) -> Sheet:
    """The sheet in what was copied from a spreadsheet or an e-mail."""
    if len(text) > LARGEST:
        raise Refusal(_("What was pasted is too large for a list. Nothing was read."))
    return _sheet(_lines(text), _("pasted"))


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """Rows of CSV with the line where each begins; Refusal that names the line where it breaks."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    csv.field_size_limit(typed.LONGEST * 2)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    found: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for row in reader:
            found.append((start, row))
            start = reader.line_num + 1
            _not_too_many(len(found))
    except csv.Error:
        raise Refusal(
            _(
                "Row {number} can't be read: a quotation mark is not closed, or a cell is far too long."
            ).format(number=start)
        ) from None
    return found


def _separator(text: str) -> str:
    """What parts the cells: whichever sign is most common in the first row that says something."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(("\t", ";", ","), key=first.count)


def _from_spreadsheet(data: bytes, name: str) -> Sheet:
    from python_calamine import CalamineError, load_workbook

    _check_unpacked_size(data, name)
    try:
        book = load_workbook(io.BytesIO(data))
        cells = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError, IndexError):
        raise Refusal(
            _("“{name}” can't be read as a spreadsheet. Save it as CSV and try again.").format(name=name)
        ) from None
    _not_too_many(len(cells))
    return _sheet(
        ((number, [_text(cell) for cell in row]) for number, row in enumerate(cells, 1)), _("spreadsheet")
    )


def _check_unpacked_size(data: bytes, name: str) -> None:
    """Look at the directory of the zip before unpacking: a small file may unpack to gigabytes."""
    if data[:2] != b"PK":
        return
    try:
        extent.check(data, 4 * LARGEST)
    except extent.TooLargeError:
        raise Refusal(_("“{name}” is too large for a list. Nothing was read.").format(name=name)) from None
    except extent.BROKEN:
        raise Refusal(_("“{name}” is damaged. Save it again, or save it as CSV.").format(name=name)) from None


def _text(cell: object) -> str:
    """A cell as it is read: whole numbers without a decimal point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def _not_too_many(count: int) -> None:
    if count > MOST_ROWS:
        raise Refusal(_("The list has more than {most} rows. Nothing was read.").format(most=MOST_ROWS))


def _sheet(lines: Iterable[tuple[int, list[str]]], kind: str) -> Sheet:
    """The first row that says something as heads, then every other that does."""
    telling = [
        (number, tuple(cell.strip() for cell in row))
        for number, row in lines
        if any(cell.strip() for cell in row)
    ]
    if not telling:
        raise Refusal(_("The list is empty."))
    (first, heads), *rows = telling
    return Sheet(heads, tuple(rows), kind, first)
