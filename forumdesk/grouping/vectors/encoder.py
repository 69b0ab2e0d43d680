"""The language model itself: reads its data file and turns texts into vectors of length one."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from forumdesk import resources
from forumdesk.grouping.vectors.pieces import END, START, Pieces

Floats = NDArray[np.float32]
Data = dict[str, NDArray[Any]]
"""The arrays of the data file, of several kinds."""
HEADS = 12
WIDTH = 384
"""Numbers in a vector."""
BLOCK = 32
"""How many weights share one scale."""
LINE = 1e-12
"""What keeps a division from being one by nothing."""
ASKED = "query: "
"""How the model was taught to see texts that are compared with each other."""
GROUP = 64
"""Texts that go through together; more would only take memory."""


def path() -> Path:
    """Where the model's data file lies, if this installation has it."""
    return resources.path("grouping", "e5-small.npz")


@cache
def the_encoder() -> "Encoder":
    """The model, read once."""
    return Encoder(path())


class Encoder:
    """multilingual-e5-small with its weights in 4 bits, as they are in the data file."""

    def __init__(self, source: Path) -> None:
        with np.load(source, allow_pickle=False) as file:
            self._data: Data = {name: file[name] for name in file.files}
        data = self._data
        letters = zip(data["letters.from"].tolist(), _texts(data["letters.to"]), strict=True)
        self.pieces = Pieces(_texts(data["pieces"]), data["scores"].tolist(), dict(letters))
        self.layers = int(data["layers"])
        self._longest = len(data["place"]) - 2

    def vectors(self, texts: Sequence[str], step: Callable[[float], None] = lambda _part: None) -> Floats:
        """One row for each text. A row depends on its own text alone, so that it may be kept."""
        rows = np.zeros((len(texts), WIDTH), np.float32)
        by_length: dict[int, list[tuple[int, list[int]]]] = {}
        for row, text in enumerate(texts):
            for window in self._windows(self.pieces.cut(ASKED + text)):
                by_length.setdefault(len(window), []).append((row, window))
        groups = [
            found[at : at + GROUP]
            for _n, found in sorted(by_length.items())
            for at in range(0, len(found), GROUP)
        ]
        for pooled, group in zip(self._pooled(groups, step), groups, strict=True):
            for vector, (row, window) in zip(pooled, group, strict=True):
                rows[row] += vector * np.float32(len(window) - 2)
        vectors: Floats = rows / np.sqrt((rows * rows).sum(axis=1, keepdims=True) + np.float32(LINE))
        return vectors

    def _windows(self, numbers: list[int]) -> list[list[int]]:
        starts = range(0, max(1, len(numbers)), self._longest)
        return [[START, *numbers[at : at + self._longest], END] for at in starts]

    def _pooled(
        self, groups: list[list[tuple[int, list[int]]]], step: Callable[[float], None]
    ) -> list[Floats]:
        """All groups through layer after layer, so that only one layer's weights are unpacked at a time."""
        states = [self._entered(np.array([window for _row, window in group])) for group in groups]
        for number in range(self.layers):
            layer = Layer(self._data, f"l{number}.")
            for place, state in enumerate(states):
                states[place] = layer.passed(state)
                step((number + (place + 1) / len(states)) / self.layers)
        return [state.mean(axis=1) for state in states]

    def _entered(self, numbers: NDArray[np.int64]) -> Floats:
        words = unpacked(self._data["word.packed"][numbers], self._data["word.scale"][numbers])
        places = self._data["place"][: numbers.shape[1]].astype(np.float32)
        return levelled(words + places, self._data["emb.ln.w"], self._data["emb.ln.b"])


class Layer:
    """One layer, with its weights unpacked."""

    def __init__(self, data: Data, prefix: str) -> None:
        self._data = {name[len(prefix) :]: kept for name, kept in data.items() if name.startswith(prefix)}
        self._weights = {
            name: unpacked(self._data[f"{name}.packed"], self._data[f"{name}.scale"]).T
            for name in ("q", "k", "v", "ao", "fi", "fo")
        }

    def passed(self, state: Floats) -> Floats:
        """The state of some texts of the same length after this layer."""
        looked = self._through("ao", self._attended(state))
        state = levelled(state + looked, self._data["aln.w"], self._data["aln.b"])
        thought = self._through("fo", gelu(self._through("fi", state)))
        return levelled(state + thought, self._data["oln.w"], self._data["oln.b"])

    def _through(self, name: str, state: Floats) -> Floats:
        flat: Floats = state.reshape(-1, state.shape[-1]) @ self._weights[name] + self._data[f"{name}.b"]
        return flat.reshape(*state.shape[:-1], -1)

    def _attended(self, state: Floats) -> Floats:
        texts, length, width = state.shape

        def split(name: str) -> Floats:
            heads = self._through(name, state).reshape(texts, length, HEADS, width // HEADS)
            return heads.transpose(0, 2, 1, 3)

        scores = split("q") @ split("k").transpose(0, 1, 3, 2) * np.float32((width // HEADS) ** -0.5)
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        seen: Floats = (shares @ split("v")).transpose(0, 2, 1, 3).reshape(texts, length, width)
        return seen


def unpacked(packed: NDArray[Any], scale: NDArray[Any]) -> Floats:
    """Weights of 4 bits as numbers: each byte holds one of the block's first half and one of its second."""
    halves = np.concatenate([packed & np.uint8(15), packed >> np.uint8(4)], axis=-1)
    weights = (halves.astype(np.float32) - np.float32(8)) * scale.astype(np.float32)[..., None]
    return np.asarray(weights.reshape(*packed.shape[:-2], packed.shape[-2] * BLOCK), np.float32)


def levelled(state: Floats, weight: NDArray[Any], bias: NDArray[Any]) -> Floats:
    """Layer normalisation."""
    centred = state - state.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(LINE))
    out: Floats = centred / spread * weight + bias
    return out


def gelu(x: Floats) -> Floats:
    """x times the share of a normal distribution below x, to seven digits (Abramowitz and Stegun 7.1.26)."""
    at = np.abs(x) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * at)
    series: Floats = np.full_like(at, 1.061405429)
    for term in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = np.asarray(series * t + np.float32(term), np.float32)
    erf = np.copysign(1 - series * t * np.exp(-at * at), x)
    out: Floats = x * (1 + erf) * np.float32(0.5)
    return out


def _texts(kept: NDArray[Any]) -> list[str]:
    return kept.tobytes().decode().split("\0")
