"""Sheets of labels and badges, each a data file in millimetres: where its labels lie."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from forumdesk import resources
from forumdesk.paper.formats import A4, Field

DEFAULT = "plain-90x54"


@dataclass(frozen=True)
class LabelSheet:
    """`left` and `top` are the margins before the first label, `across` and `down` lead to the next."""

    id: str
    title: Mapping[str, str]
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    cut_marks: bool = False

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def fields(self) -> list[Field]:
        """Where they lie, row by row."""
        return [
            Field(
                self.left + column * self.across,
                A4.height - self.top - self.height - row * self.down,
                self.width,
                self.height,
            )
            for row in range(self.rows)
            for column in range(self.columns)
        ]


@cache
def all_sheets() -> tuple[LabelSheet, ...]:
    """Every sheet that there is a file for, the default first."""
    files = sorted(
        resources.path("labels").glob("*.json"), key=lambda path: (path.stem != DEFAULT, path.stem)
    )
    return tuple(LabelSheet(path.stem, **json.loads(path.read_text("utf-8"))) for path in files)
