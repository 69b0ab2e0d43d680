"""Keeps vectors by the hash of their text, never with the text: in memory, and perhaps in a folder."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from secrets import token_bytes
from threading import Lock

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Model = Callable[[Sequence[str]], Floats]
SALT, HASH = 16, 16
MOST = 20_000
"""Vectors after which a file is begun anew."""


class Kept:
    """Vectors by hash. With a folder they outlive the program, in a file of salted hashes and numbers."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = folder / "vectors.bin" if folder else None
        self._salt = token_bytes(SALT)
        self._known: dict[bytes, NDArray[np.float16]] = {}
        self._lock = Lock()
        self._width = 0
        self._read = folder is None

    def of(self, texts: Sequence[str], model: Model, width: int) -> Floats:
        """The texts' vectors; the model is asked for those that are not known."""
        with self._lock:
            self._begin(width)
            hashes = [self._hash(text) for text in texts]
            missing = {
                mark: text for mark, text in zip(hashes, texts, strict=True) if mark not in self._known
            }
        if missing:
            found = model(list(missing.values())).astype(np.float16)
            with self._lock:
                new = dict(zip(missing, found, strict=True))
                self._known.update(new)
                self._write(new)
        rows = [self._known[mark] for mark in hashes]
        return np.array(rows, np.float32).reshape(len(texts), width)

    def forget(self) -> None:
        """Nothing is known any more, neither here nor in the folder."""
        with self._lock:
            self._known.clear()
            if self._path:
                self._path.unlink(missing_ok=True)

    def _hash(self, text: str) -> bytes:
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=HASH, key=self._salt).digest()

    def _begin(self, width: int) -> None:
        """Read what the folder has, once; a file that is no such file is left out."""
        if self._read or not self._path:
            return
        self._read, size = True, HASH + 2 * width
        with suppress(OSError):
            told = self._path.read_bytes()
            if len(told) < SALT or (len(told) - SALT) // size >= MOST:
                return
            self._salt = told[:SALT]
            for at in range(SALT, len(told) - size + 1, size):
                numbers = np.frombuffer(told, np.float16, width, at + HASH)
                if np.isfinite(numbers).all():
                    self._known[told[at : at + HASH]] = numbers

    def _write(self, new: dict[bytes, NDArray[np.float16]]) -> None:
        """Add to the file, or begin it; a folder that can't be written only costs time next time."""
        if not self._path:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            lines = b"".join(mark + numbers.tobytes() for mark, numbers in new.items())
            if len(self._known) > len(new) and self._path.exists():
                with self._path.open("ab") as file:
                    file.write(lines)
                return
            handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(self._salt + lines)


@cache
def in_memory() -> Kept:
    """Those that the whole program shares, gone when it ends."""
    return Kept()
