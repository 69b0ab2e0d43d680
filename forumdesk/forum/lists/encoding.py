"""Which letters the bytes of a file stand for: UTF-8, UTF-16 or the Windows page Excel still writes."""

import codecs

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


def decoded(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Bytes that are no UTF-8 are read as Windows-1252."""
    for mark, codec, name in MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace"), name
    if _looks_like_utf_16(data):
        little = data[1::2].count(0) > data[0::2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", "replace"), "UTF-16"
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "Windows-1252"


def _looks_like_utf_16(data: bytes) -> bool:
    """Without a mark, Latin letters have a zero as every second byte."""
    start = data[:2000]
    return len(start) > 3 and max(start[0::2].count(0), start[1::2].count(0)) > len(start) // 4
