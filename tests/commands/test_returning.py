"""`handouts` with sheets that come back: the register, the manifest, variants and other languages."""

import json
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import files, printed
from tests.commands.test_commands import forumdesk
from tests.paper.reading import read

ONLY = ("--only", "secretary-sheets,theme-cards:4")


@pytest.fixture
def lerum(tmp_path: Path) -> Path:
    path = tmp_path / "lerum.forumdesk"
    files.make(path, files.example())
    return path


def print_out(file: Path, folder: Path, *more: str | Path) -> dict[str, bytes]:
    """What lies in the folder afterwards."""
    done = forumdesk("handouts", file, "-o", folder, *more)
    assert (done.returncode, done.stderr) == (0, b"")
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_was_printed_is_entered_once(lerum: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        print_out(lerum, tmp_path / folder, *ONLY)
    entered = files.ask(lerum, printed.in_order)
    sheets = [one for one in entered if one.handout == "secretary-sheets"]
    assert len(sheets) == 12
    assert [one.layout for one in sheets[:3]] == ["ideas/1 B1", "ideas/1 B1", "ideas/1 B2"]
    assert len([one for one in entered if one.handout == "theme-cards"]) == 12
    assert len(entered) == 24
    assert all(one.printed for one in entered)


def test_printed_twice_it_is_the_same_to_the_byte(lerum: Path, tmp_path: Path) -> None:
    first = print_out(lerum, tmp_path / "one", *ONLY, "--manifest", tmp_path / "one" / "m.json")
    second = print_out(lerum, tmp_path / "two", *ONLY, "--manifest", tmp_path / "two" / "m.json")
    assert sorted(first) == ["m.json", "secretary-sheets.pdf", "theme-cards-4.pdf"]
    assert second == first


def test_the_register_and_the_manifest_tell_of_the_same_sheets(lerum: Path, tmp_path: Path) -> None:
    print_out(lerum, tmp_path / "out", "--manifest", tmp_path / "m.json")
    told = json.loads((tmp_path / "m.json").read_text("utf-8"))
    assert (told["format"], told["version"], told["unit"]) == ("forumdesk-manifest", 1, "mm")
    sheets = [sheet for file in told["files"] for page in file["pages"] for sheet in page["sheets"]]
    entered = {one.payload: one.layout for one in files.ask(lerum, printed.in_order)}
    assert {one["payload"]: f"{one['layout']} {one['about']}".strip() for one in sheets} == entered
    assert all(payload[2:7] == told["dialogue"] for payload in entered if payload.startswith("FD"))


def test_a_field_of_the_manifest_has_a_place_in_millimetres(lerum: Path, tmp_path: Path) -> None:
    print_out(lerum, tmp_path / "out", "--only", "secretary-sheets", "--manifest", tmp_path / "m.json")
    sheet: dict[str, Any] = json.loads((tmp_path / "m.json").read_text("utf-8"))["files"][0]["pages"][0][
        "sheets"
    ][0]
    assert sheet["fields"][0] == {
        "name": "chosen 1", "kind": "tick", "left": 20.0, "top": 67.0, "width": 6.0, "height": 6.0,
    }  # fmt: skip
    assert [(code["left"], code["top"], code["width"]) for code in sheet["codes"]] == [
        (9.0, 9.0, 18.0),
        (183.0, 270.0, 18.0),
    ]
    assert [(ring["x"], ring["y"]) for ring in sheet["rings"]] == [
        (198.0, 12.0), (12.0, 148.5), (198.0, 148.5), (12.0, 285.0),
    ]  # fmt: skip


def test_forms_come_in_a_language_that_the_program_does_not_speak(lerum: Path, tmp_path: Path) -> None:
    papers = print_out(lerum, tmp_path / "out", "--only", "secretary-notes,run-sheet", "--language", "uk")
    assert "Найважливіше" in read(papers["secretary-notes.pdf"]).words
    assert "Körschema" in read(papers["run-sheet.pdf"]).words


def test_a_variant_that_is_not_there_is_refused_by_name(lerum: Path, tmp_path: Path) -> None:
    refused = forumdesk("handouts", lerum, "-o", tmp_path / "out", "--only", "theme-cards:9", "--lang", "en")
    assert refused.returncode == 1
    assert "“theme-cards” has no variant “9”. It has: 1, 4." in refused.stderr.decode()
