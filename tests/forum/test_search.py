"""Search over all dialogues: where a word stands, in Swedish as one writes it, also after a change."""

import json
from pathlib import Path

import pytest

from forumdesk.forum import files, themes
from forumdesk.forum.schema import SCHEMA
from forumdesk.forum.search import Searcher, fold
from forumdesk.store import DialogueFile


@pytest.fixture
def folder(tmp_path: Path) -> list[Path]:
    """The reference evening and another dialogue."""
    other = {
        "format": "forumdesk-evening", "version": 1,
        "dialogue": {"title": "Skolans utemiljö", "place": "Gråbo"},
        "parking": [{"text": "Idén om ett café vid sjön"}],
    }  # fmt: skip
    paths = [tmp_path / "a.forumdesk", tmp_path / "b.forumdesk"]
    files.make(paths[0], files.example())
    files.make(paths[1], json.dumps(other).encode())
    return paths


def found(paths: list[Path], words: str) -> list[tuple[str, str]]:
    searcher = Searcher()
    searcher.read(paths)
    return [(hit.kind, hit.code) for hit in searcher.find(words)]


def test_a_card_is_found_by_a_word_on_it_and_leads_to_the_board(folder: list[Path]) -> None:
    searcher = Searcher()
    searcher.read(folder)
    (hit,) = [one for one in searcher.find("bygglov") if one.kind == "card"]
    assert (hit.code, hit.stage, hit.path) == ("B5-1", "board", folder[0])
    assert hit.title == "Näringslivsstrategi"
    assert "Snabba besked om bygglov" in hit.excerpt


def test_titles_of_all_dialogues_are_found(folder: list[Path]) -> None:
    assert found(folder, "utemiljö") == [("title", "")]


def test_a_is_not_a_with_a_ring_but_e_is_e_with_an_accent(folder: list[Path]) -> None:
    assert found(folder, "grabo") == []
    assert found(folder, "GRÅBO") == [("title", "")]
    assert found(folder, "cafe") == [("parking", "")]


def test_all_words_have_to_be_there(folder: list[Path]) -> None:
    assert found(folder, "café sjön") == [("parking", "")]
    assert found(folder, "café bygglov") == []


def test_letters_in_two_spellings_are_the_same() -> None:
    assert fold("Sjo\u0308n") == fold("sjön")


def test_an_excerpt_stands_around_the_word(tmp_path: Path) -> None:
    long = "inledning " * 30 + "kärnan i saken " + "avslutning " * 30
    told = {
        "format": "forumdesk-evening",
        "version": 1,
        "dialogue": {"title": "T"},
        "parking": [{"text": long}],
    }
    files.make(tmp_path / "a.forumdesk", json.dumps(told).encode())
    searcher = Searcher()
    searcher.read([tmp_path / "a.forumdesk"])
    (hit,) = searcher.find("kärnan")
    assert hit.excerpt.startswith("… ")
    assert hit.excerpt.endswith(" …")
    assert "kärnan i saken" in hit.excerpt


def test_what_is_meant_by_a_card_stands_apart_from_the_card(tmp_path: Path) -> None:
    told = {
        "format": "forumdesk-evening", "version": 1, "dialogue": {"title": "T"}, "tables": [{"number": 1}],
        "ideas": [{"id": "B1-1", "table": 1, "text": "Bredband överallt", "meaning": "Fiber till alla"}],
    }  # fmt: skip
    files.make(tmp_path / "a.forumdesk", json.dumps(told).encode())
    searcher = Searcher()
    searcher.read([tmp_path / "a.forumdesk"])
    assert [hit.excerpt for hit in searcher.find("fiber")] == ["Bredband överallt – Fiber till alla"]


def test_what_changed_is_read_again_and_what_is_gone_is_forgotten(folder: list[Path]) -> None:
    searcher = Searcher()
    searcher.read(folder)
    with DialogueFile.open(folder[0], SCHEMA) as file, file.change("Write card") as conn:
        themes.write_new(conn, "Fontän på torget")
    folder[1].unlink()
    searcher.read(folder[:1])
    assert [hit.kind for hit in searcher.find("fontän")] == ["card"]
    assert searcher.find("utemiljö") == ()


def test_a_file_that_is_no_dialogue_says_nothing(tmp_path: Path, folder: list[Path]) -> None:
    strange = tmp_path / "c.forumdesk"
    strange.write_bytes(b"bygglov")
    assert len(found([*folder, strange], "bygglov")) == len(found(folder, "bygglov"))
