"""What is carried while cards are dragged: which cards, and of which dialogue."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

FORMAT = "application/x-forumdesk-cards"


@dataclass(frozen=True)
class Carried:
    """Ids mean something in their own file only, so the file goes with them."""

    file: str
    ids: tuple[int, ...]

    def as_mime(self) -> QMimeData:
        mime = QMimeData()
        mime.setData(FORMAT, json.dumps({"file": self.file, "ids": self.ids}).encode())
        return mime


def carried(mime: QMimeData, file: str) -> tuple[int, ...]:
    """The cards that come from this file; none if it is something else that is dragged."""
    if not mime.hasFormat(FORMAT):
        return ()
    load = json.loads(bytes(mime.data(FORMAT).data()))
    return tuple(load["ids"]) if load["file"] == file else ()
