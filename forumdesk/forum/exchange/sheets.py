"""The evening as sheets for a spreadsheet: one CSV a list, with the keys of the JSON as its columns."""

import csv
import io
import re
from collections.abc import Iterable
from typing import Any

Told = dict[str, Any]

_FORMULA = re.compile(r"[=+\-@\t]")
_NUMBER_OR_PHONE = re.compile(r"[+-]?[0-9][0-9 ()\-/.,]*")


def sheets(evening: Told) -> dict[str, bytes]:
    """CSV files by name: UTF-8 with a mark that spreadsheets know, commas, a header row."""
    lists = {key: value for key, value in evening.items() if _is_list_of_objects(value)}
    lists["roles"] = [
        {"table": table["number"], **role}
        for table in evening.get("tables", [])
        for role in table.get("roles", [])
    ]
    lists["occupancy"] = [
        {"rotation": rotation["number"], "table": table, "people": people}
        for rotation in evening.get("rotations", [])
        for table, people in rotation.get("occupancy", {}).items()
    ]
    return {f"{key}.csv": _as_csv(rows) for key, rows in lists.items() if rows}


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _as_csv(rows: list[Told]) -> bytes:
    told = [key for row in rows for key, value in row.items() if not _is_nested(value)]
    columns = list(dict.fromkeys(told))
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows(_cells(row.get(column) for column in columns) for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _is_nested(value: Any) -> bool:
    return isinstance(value, list | dict)


def _cells(values: Iterable[Any]) -> list[str]:
    return [_cell(value) for value in values]


def _cell(value: Any) -> str:
    """A value as text; one that a spreadsheet would take for a formula gets an apostrophe in front."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    if _FORMULA.match(text) and not _NUMBER_OR_PHONE.fullmatch(text):
        return f"'{text}"
    return text
