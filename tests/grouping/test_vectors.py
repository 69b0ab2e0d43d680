"""Pieces and vectors against those of another implementation of the model, kept in reference.json."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from forumdesk.grouping.vectors.encoder import WIDTH, Floats, the_encoder
from forumdesk.grouping.vectors.kept import Kept

REFERENCE = json.loads((Path(__file__).parent / "reference.json").read_text(encoding="utf-8"))
TEXTS = [one["text"] for one in REFERENCE]


@pytest.mark.parametrize("one", REFERENCE, ids=TEXTS)
def test_a_text_is_cut_into_the_pieces_of_the_reference(one: dict[str, object]) -> None:
    pieces = the_encoder().pieces
    known = ["", "", "", "", *pieces.known()]
    assert [known[number] for number in pieces.cut(f"query: {one['text']}")] == one["pieces"]


def test_vectors_are_those_of_the_reference() -> None:
    ours = the_encoder().vectors(TEXTS)
    theirs = np.array([one["vector"] for one in REFERENCE])
    likeness = (ours * theirs).sum(axis=1) / np.linalg.norm(theirs, axis=1)
    assert likeness.min() > 0.999
    assert np.abs(np.linalg.norm(ours, axis=1) - 1).max() < 1e-5


def test_a_vector_does_not_depend_on_what_is_read_beside_it() -> None:
    together = the_encoder().vectors(TEXTS).astype(np.float16)
    alone = np.vstack([the_encoder().vectors([text]) for text in TEXTS]).astype(np.float16)
    assert np.abs(together - alone).max() <= 0.001


def test_a_text_longer_than_the_model_sees_is_read_in_parts() -> None:
    long = "Bussen går för sällan. " * 200
    assert (
        float((the_encoder().vectors([long]) @ the_encoder().vectors(["Bussen går för sällan."]).T)[0, 0])
        > 0.9
    )


class Asked:
    """A model that counts what it is asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, texts: object) -> Floats:
        told = list(texts)  # type: ignore[call-overload]
        self.texts += told
        return the_encoder().vectors(told)


def test_kept_vectors_are_not_asked_for_again_after_a_restart(tmp_path: Path) -> None:
    asked = Asked()
    first = Kept(tmp_path / "cache").of(TEXTS[:3], asked, WIDTH)
    second = Kept(tmp_path / "cache").of([*TEXTS[:3], TEXTS[1]], asked, WIDTH)
    assert asked.texts == TEXTS[:3]
    assert (second[:3] == first).all()


def test_more_vectors_are_added_to_those_kept(tmp_path: Path) -> None:
    asked = Asked()
    Kept(tmp_path).of(TEXTS[:1], asked, WIDTH)
    Kept(tmp_path).of(TEXTS[1:2], asked, WIDTH)
    Kept(tmp_path).of(TEXTS[:2], asked, WIDTH)
    assert asked.texts == TEXTS[:2]


def test_the_file_holds_no_text_and_is_her_own(tmp_path: Path) -> None:
    Kept(tmp_path).of(TEXTS, the_encoder().vectors, WIDTH)
    file = tmp_path / "vectors.bin"
    assert not any(
        word.encode() in file.read_bytes() for text in TEXTS for word in text.split() if len(word) > 3
    )
    if os.name != "nt":
        assert file.stat().st_mode & 0o077 == 0


def test_what_is_forgotten_is_gone_from_the_disk(tmp_path: Path) -> None:
    asked, kept = Asked(), Kept(tmp_path)
    kept.of(TEXTS[:1], asked, WIDTH)
    kept.forget()
    assert list(tmp_path.iterdir()) == []
    kept.of(TEXTS[:1], asked, WIDTH)
    assert asked.texts == [TEXTS[0], TEXTS[0]]


@pytest.mark.parametrize("told", [b"", b"short", b"\xff" * 5000])
def test_a_damaged_file_only_costs_time(tmp_path: Path, told: bytes) -> None:
    (tmp_path / "vectors.bin").write_bytes(told)
    found = Kept(tmp_path).of(TEXTS[:2], the_encoder().vectors, WIDTH)
    assert np.isfinite(found).all()
    assert Kept(tmp_path).of(TEXTS[:2], Asked(), WIDTH).shape == (2, WIDTH)


def test_a_file_cut_off_while_writing_keeps_what_is_whole(tmp_path: Path) -> None:
    Kept(tmp_path).of(TEXTS[:2], the_encoder().vectors, WIDTH)
    file = tmp_path / "vectors.bin"
    file.write_bytes(file.read_bytes()[:-100])
    asked = Asked()
    Kept(tmp_path).of(TEXTS[:2], asked, WIDTH)
    assert asked.texts == TEXTS[1:2]
