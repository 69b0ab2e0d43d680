"""reportlab writes no end of line before `endstream`, as PDF/A demands."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFStream

broken = PDFStream.format


def mended(stream: Any, document: Any) -> bytes:
    """The stream as reportlab writes it, with the missing line end."""
    return bytes(broken(stream, document).removesuffix(b"endstream\n")) + b"\nendstream\n"


def apply() -> None:
    """Put it right."""
    PDFStream.format = mended
