"""Makes resources/grouping/space.npz from topics.toml and the model: `python packaging/topic_space.py`.

The space has the directions that tell topics apart and few of those in which one topic's words differ
(linear discriminants); words of the topics and whole words among the model's pieces get their place in it.
"""

import re
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from forumdesk.grouping import space, topics  # noqa: E402
from forumdesk.grouping.vectors.encoder import Encoder, the_encoder  # noqa: E402

Floats = NDArray[np.float32]
DIMENSIONS = 32
SMOOTH = 3.0
"""How much every direction is held back, in parts of the mean spread within topics."""
AT_ONCE = 1000
LANGUAGES = ("sv", "en")


def main() -> None:
    """Read the topics, find the space, place the words, and write the file."""
    encoder = the_encoder()
    told = [
        (at, lang, text)
        for at, topic in enumerate(topics.all_topics())
        for lang in LANGUAGES
        for text in getattr(topic, lang)
    ]
    vectors = _vectors(encoder, [text for _at, _lang, text in told])
    spoken = np.array([lang for _at, lang, _text in told])
    usual = {lang: vectors[spoken == lang].mean(axis=0) for lang in LANGUAGES}
    vectors -= np.array([usual[lang] for lang in spoken])
    turn, places = _space(vectors, np.array([at for at, _lang, _text in told]))
    words, where = _words(encoder, usual, turn)
    np.savez(
        space.path(), turn=turn, topics=places, places=where,
        words=np.frombuffer("\0".join(words).encode(), np.uint8),
        **{f"usual.{lang}": usual[lang] for lang in LANGUAGES},
    )  # fmt: skip
    print(f"{space.path().relative_to(ROOT)}: {len(words)} words, {space.path().stat().st_size / 1e6:.1f} MB")


def _space(vectors: Floats, at: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Whiten by the spread within topics; then keep the directions in which topics and families differ."""
    found = topics.all_topics()
    middles = np.array([vectors[at == number].mean(axis=0) for number in range(len(found))])
    inside = vectors - middles[at]
    values, directions = np.linalg.eigh((inside.T @ inside / len(inside)).astype(np.float64))
    whiten = directions / np.sqrt(values + SMOOTH * values.mean())
    families = [
        np.mean(
            [
                vectors[at == other].mean(axis=0)
                for other, one in enumerate(found)
                if one.family == topic.family
            ],
            axis=0,
        )
        for topic in found
    ]
    _left, _sizes, right = np.linalg.svd(
        np.vstack([middles @ whiten, np.array(families) @ whiten]), full_matrices=False
    )
    turn = (whiten @ right[:DIMENSIONS].T).astype(np.float32)
    return turn, (middles @ turn).astype(np.float32)


def _words(encoder: Encoder, usual: dict[str, Floats], turn: Floats) -> tuple[list[str], NDArray[np.int8]]:
    """Whole words among the model's pieces, and all words of the topics, seen from between the languages."""
    whole = {piece[1:].lower() for piece in encoder.pieces.known() if len(piece) > 3 and piece[0] == "▁"}
    ours = {
        word
        for topic in topics.all_topics()
        for text in (*topic.sv, *topic.en)
        for word in re.findall(r"\w+", text.lower())
    }
    words = sorted(word for word in whole | ours if word.isalpha() and len(word) > 2)
    places = (_vectors(encoder, words) - sum(usual.values()) / len(usual)) @ turn
    return words, np.clip(np.round(places * 127 / np.abs(places).max()), -127, 127).astype(np.int8)


def _vectors(encoder: Encoder, texts: list[str]) -> Floats:
    """In portions, so that it can be seen to go on."""
    found = []
    for at in range(0, len(texts), AT_ONCE):
        found.append(encoder.vectors(texts[at : at + AT_ONCE]))
        print(f"{min(at + AT_ONCE, len(texts))} of {len(texts)}", flush=True)
    return np.vstack(found)


if __name__ == "__main__":
    main()
