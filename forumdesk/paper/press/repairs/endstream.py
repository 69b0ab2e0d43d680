"""reportlab writes no end of line before `endstream`, as PDF/A demands.

It must be CR LF: before a lone LF, data that happens to end in CR would seem a byte too short.
"""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFStream

broken = PDFStream.format


def mended(stream: Any, document: Any) -> bytes:
    """The stream as reportlab writes it, with the missing line end."""
    return bytes(broken(stream, document).removesuffix(b"endstream\n")) + b"\r\nendstream\n"


def apply() -> None:
    """Put it right."""
    PDFStream.format = mended
