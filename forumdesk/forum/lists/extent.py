"""How far a packed spreadsheet reaches, measured before it is unpacked: a small file may unpack to gigabytes,
and one cell in the farthest corner makes a reader lay out all the empty ones before it."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

SHEETS = ("xl/worksheets/", "content.xml")
MOST_CELLS = 2_000_000
STEP = 1 << 16

Attributes = Mapping[str, str]


class TooLargeError(Exception):
    """More than any list has."""


class Reach:
    """Follows the cells of one sheet, of either kind, and stops at the first that lies too far out."""

    def __init__(self) -> None:
        self._row = self._column = self._rows = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._begin

    def feed(self, part: bytes, *, last: bool = False) -> None:
        self._parser.Parse(part, last)

    def _begin(self, name: str, attributes: Attributes) -> None:
        told = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        match name.rpartition(":")[2]:
            case "row" | "table-row":
                self._begin_row(told)
            case "c":
                self._column = _column(told["r"]) if "r" in told else self._column + 1
                self._row = max(self._row, _row(told.get("r", "")))
            case "table-cell" | "covered-table-cell":
                self._column += int(told.get("number-columns-repeated", "1"))
                if "value-type" in told:
                    self._holds()
            case "v" | "is" | "f" | "p":
                self._holds()

    def _begin_row(self, told: Attributes) -> None:
        self._column = 0
        self._row = max(self._row + self._rows, int(told.get("r", "0")))
        self._rows = int(told.get("number-rows-repeated", "1"))

    def _holds(self) -> None:
        """There is something in the cell, so everything before it is laid out."""
        if (self._row + self._rows) * max(self._column, 1) > MOST_CELLS:
            raise TooLargeError


def check(data: bytes, most_bytes: int) -> None:
    """TooLargeError, or one of the faults in `BROKEN`, if it must not be unpacked.

    What a zip says of its own sizes can be forged, so each part is really unpacked, a piece at a time.
    """
    left = most_bytes
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > most_bytes:
            raise TooLargeError
        for part in packed.infolist():
            reach = Reach() if part.filename.startswith(SHEETS) and part.filename.endswith(".xml") else None
            with packed.open(part) as stream:
                while piece := stream.read(STEP):
                    left -= len(piece)
                    if left < 0:
                        raise TooLargeError
                    if reach is not None:
                        reach.feed(piece)


BROKEN = (
    zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, EOFError, KeyError,
    zlib.error, expat.ExpatError,
)  # fmt: skip
"""What a zip that is damaged or forged runs into."""


def _column(place: str) -> int:
    """`AB12` is in column 28."""
    number = 0
    for letter in place.upper():
        if not "A" <= letter <= "Z":
            break
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _row(place: str) -> int:
    digits = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return int(digits) if digits else 0
