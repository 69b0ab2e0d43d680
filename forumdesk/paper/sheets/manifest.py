"""What returning sheets tell about themselves: entries for the print register, and the manifest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from forumdesk.forum.evening import Evening
from forumdesk.forum.printed import PrintedSheet
from forumdesk.paper.handout import Handout
from forumdesk.paper.sheets import texts
from forumdesk.paper.sheets.layout import HOLE, RING, SHEET, Placed

FORMAT, VERSION = "forumdesk-manifest", 1


def entries(handouts: Iterable[Handout], evening: Evening, language: str | None = None) -> list[PrintedSheet]:
    """What the print register keeps of these handouts, each sheet once."""
    found: dict[str, PrintedSheet] = {}
    for handout in handouts:
        for page in returning(handout, evening, language):
            for one in page:
                told = f"{one.layout} {one.about}".strip()
                found.setdefault(one.payloads[0], PrintedSheet(one.payloads[0], handout.id, told))
    return list(found.values())


def returning(
    handout: Handout, evening: Evening, language: str | None = None
) -> Sequence[tuple[Placed, ...]]:
    """The sheets of a handout that come back, page for page; none of a handout that doesn't."""
    if handout.returns is None:
        return ()
    return list(handout.returns(evening, texts.words(handout.title, language, evening.dialogue.language)))


def manifest(files: Mapping[str, Handout], evening: Evening, language: str | None = None) -> dict[str, Any]:
    """Every code, ring and field of the files named, page by page; as it goes into JSON."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "unit": "mm",
        "origin": "upper left corner of the page",
        "dialogue": evening.sheet_code,
        "files": [
            {"file": name, "handout": handout.id, "pages": list(_pages(handout, evening, language))}
            for name, handout in files.items()
            if handout.returns is not None
        ],
    }


def _pages(handout: Handout, evening: Evening, language: str | None) -> Iterator[dict[str, Any]]:
    for number, page in enumerate(returning(handout, evening, language), start=1):
        if page:
            size = {"width": handout.format.width, "height": handout.format.height}
            yield {"page": number, **size, "sheets": [_sheet(one) for one in page]}


def _sheet(one: Placed) -> dict[str, Any]:
    layout = one.layout
    kind = "qr" if layout.marks == SHEET else "micro-qr"
    return {
        "layout": str(layout),
        "about": one.about,
        "payload": one.payloads[0],
        **_place(one, 0, 0, layout.width, layout.height),
        "codes": [
            {"kind": kind, "payload": payload, **_place(one, code.left, code.top, code.side, code.side)}
            for code, payload in one.coded
        ],
        "rings": [
            {"x": _round(one.left + ring.x), "y": _round(one.top + ring.y), "outer": RING, "inner": HOLE}
            for ring in layout.rings
        ],
        "fields": [
            {
                "name": spot.name,
                "kind": spot.kind,
                **_place(one, spot.left, spot.top, spot.width, spot.height),
            }
            for spot in layout.answers
        ],
    }


def _place(one: Placed, left: float, top: float, width: float, height: float) -> dict[str, float]:
    told = {"left": one.left + left, "top": one.top + top, "width": width, "height": height}
    return {key: _round(value) for key, value in told.items()}


def _round(length: float) -> float:
    return round(float(length), 3)
