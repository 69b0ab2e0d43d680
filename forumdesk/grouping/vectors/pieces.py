"""Cuts a text into the pieces that the language model knows, as it was taught (SentencePiece unigram)."""

from collections.abc import Mapping, Sequence

SPACE = "▁"
START, END, UNKNOWN = 0, 2, 3
UNKNOWN_COSTS = 10.0
"""How much worse than the rarest piece a letter is that no piece has."""


class Pieces:
    """The pieces with their scores, and the letters that are written otherwise before cutting."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float], letters: Mapping[int, str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces) if number > UNKNOWN}
        self._scores = list(scores)
        self._letters = dict(letters)
        self._longest = max(map(len, pieces))
        self._unknown = min(scores) - UNKNOWN_COSTS

    def known(self) -> list[str]:
        """All pieces that a text can be cut into."""
        return list(self._numbers)

    def cut(self, text: str) -> list[int]:
        """The numbers of the pieces of the best way to cut the text."""
        written = self._written(text)
        best = [0.0] + [float("-inf")] * len(written)
        steps: list[tuple[int, int]] = [(0, UNKNOWN)] * (len(written) + 1)
        for start, so_far in enumerate(best[:-1]):
            so_far = best[start]
            for end in range(start + 1, min(len(written), start + self._longest) + 1):
                number = self._numbers.get(written[start:end])
                if number is not None and so_far + self._scores[number] > best[end]:
                    best[end], steps[end] = so_far + self._scores[number], (start, number)
            if so_far + self._unknown > best[start + 1]:
                best[start + 1], steps[start + 1] = so_far + self._unknown, (start, UNKNOWN)
        return _walked_back(steps)

    def _written(self, text: str) -> str:
        """The text in the model's spelling: letters made alike, single spaces, each shown as a sign."""
        written = text.translate(self._letters)
        while "  " in written:
            written = written.replace("  ", " ")
        return (written if written.startswith(" ") else f" {written}").replace(" ", SPACE)


def _walked_back(steps: Sequence[tuple[int, int]]) -> list[int]:
    found = []
    end = len(steps) - 1
    while end:
        end, number = steps[end]
        found.append(number)
    return found[::-1]
