"""All rows of a file, so that two moments can be compared."""

from typing import Any

from sqlalchemy import MetaData, select

from forumdesk.store import DialogueFile
from tests.store import toy


def state(file: DialogueFile, metadata: MetaData = toy.metadata) -> dict[str, list[tuple[Any, ...]]]:
    """Every table's rows in the order of their keys."""
    with file.read() as conn:
        return {
            table.name: [
                tuple(row) for row in conn.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for table in metadata.sorted_tables
        }


def add_card(file: DialogueFile, text: str, label: str = "Add card") -> None:
    """One change that hangs up a card."""
    with file.change(label) as conn:
        conn.execute(toy.card.insert().values(text=text))
