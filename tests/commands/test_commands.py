"""The command line as a subprocess: exit codes, sentences, files written whole or not at all."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[2] / "resources" / "example" / "evening.json"

Done = subprocess.CompletedProcess[bytes]


def forumdesk(*words: str | Path, told: bytes = b"", language: str = "en") -> Done:
    environment = {**os.environ, "LANGUAGE": language, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run(
        [sys.executable, "-m", "forumdesk", *map(str, words)],
        input=told, capture_output=True, env=environment, check=False, timeout=60,
    )  # fmt: skip


@pytest.fixture
def lerum(tmp_path: Path) -> Path:
    path = tmp_path / "lerum.forumdesk"
    assert forumdesk("new", path, "--from", REFERENCE).returncode == 0
    return path


def test_the_facts_of_the_reference_evening_come_out(lerum: Path) -> None:
    told = json.loads(forumdesk("facts", lerum, "--json").stdout)
    assert {key: told[key] for key in ("registered", "attended", "no_shows", "attendance_percent")} == {
        "registered": 60, "attended": 51, "no_shows": 9, "attendance_percent": 85.0,
    }  # fmt: skip
    assert (told["women"], told["men"], told["women_percent"], told["men_percent"]) == (17, 34, 33.3, 66.7)
    assert (told["tables"], told["cards"], told["areas"], told["rotations"]) == (6, 12, 6, 2)
    assert (told["duration_min"], told["target_year"], told["seats"]) == (180, 2021, [9, 9, 9, 8, 8, 8])
    area = {"name": "Kollektivtrafik och infrastruktur", "table": 1, "cards": 4}
    assert told["areas_by_letter"]["A"] == area


def test_export_gives_back_the_evening_that_was_read(lerum: Path, tmp_path: Path) -> None:
    assert forumdesk("export", lerum, "-o", tmp_path / "out").returncode == 0
    assert json.loads((tmp_path / "out" / "evening.json").read_text("utf-8")) == json.loads(
        REFERENCE.read_text("utf-8")
    )
    page = (tmp_path / "out" / "documentation.html").read_text("utf-8")
    assert "<h1>Näringslivsstrategi</h1>" in page
    assert "Bredband i hela kommunen" in (tmp_path / "out" / "documentation.txt").read_text("utf-8")


def test_the_example_is_written_and_sound(tmp_path: Path) -> None:
    assert forumdesk("example", tmp_path / "e.forumdesk").returncode == 0
    checked = forumdesk("check", tmp_path / "e.forumdesk")
    assert (checked.returncode, checked.stdout) == (0, "“e.forumdesk” is sound.\n".encode())
    assert [path.name for path in tmp_path.iterdir()] == ["e.forumdesk"], "nothing is left beside it"


def test_what_is_written_only_its_owner_may_read(lerum: Path, tmp_path: Path) -> None:
    forumdesk("report", lerum, "-o", tmp_path / "r.pdf")
    for path in (lerum, tmp_path / "r.pdf"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_evening_json_can_come_by_standard_input(tmp_path: Path) -> None:
    done = forumdesk("new", tmp_path / "e.forumdesk", "--from", "-", told=REFERENCE.read_bytes())
    assert (done.returncode, (tmp_path / "e.forumdesk").exists()) == (0, True)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The key “dialogue.titel” in the file is unknown."),
        ("sv", "Nyckeln ”dialogue.titel” i filen är okänd."),
    ],
)
def test_a_wrong_key_is_named_in_the_chosen_language(tmp_path: Path, language: str, said: str) -> None:
    wrong = b'{"format": "forumdesk-evening", "version": 1, "dialogue": {"title": "x", "titel": "y"}}'
    refused = forumdesk("new", tmp_path / "e.forumdesk", "--from", "-", "--lang", language, told=wrong)
    assert (refused.returncode, refused.stderr.decode().strip()) == (1, said)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["report", "handouts", "export", "facts", "check"])
def test_a_file_that_is_no_dialogue_is_refused_and_left_alone(tmp_path: Path, command: str) -> None:
    foreign = tmp_path / "foreign.forumdesk"
    foreign.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    outputs: dict[str, list[str | Path]] = {"facts": [], "check": [], "report": ["-o", tmp_path / "r.pdf"]}
    refused = forumdesk(command, foreign, *outputs.get(command, ["-o", tmp_path / "out"]))
    assert refused.returncode == 1
    assert b"Traceback" not in refused.stderr
    assert foreign.read_bytes() == b"SQLite format 3\x00" + b"x" * 5000
    assert [path.name for path in tmp_path.iterdir()] == ["foreign.forumdesk"]


@pytest.mark.parametrize(
    "words",
    [
        ["report", "FILE", "-o", "TARGET.pdf"],
        ["example", "TARGET.pdf"],
        ["new", "TARGET.pdf", "--from", "JSON"],
    ],
)
def test_a_file_that_is_there_needs_force(lerum: Path, tmp_path: Path, words: list[str]) -> None:
    target = tmp_path / "target.pdf"
    target.write_bytes(b"mine")
    names = {"FILE": str(lerum), "TARGET.pdf": str(target), "JSON": str(REFERENCE)}
    asked = [names.get(word, word) for word in words]
    refused = forumdesk(*asked)
    assert (refused.returncode, target.read_bytes()) == (1, b"mine")
    assert "exists already" in refused.stderr.decode()
    assert forumdesk(*asked, "--force").returncode == 0
    assert target.read_bytes() != b"mine"


def test_handouts_are_told_and_chosen_by_name(lerum: Path, tmp_path: Path) -> None:
    told = json.loads(forumdesk("handouts", "--list", "--json").stdout)
    assert {"table-signs", "theme-cards"} <= {one["id"] for one in told}
    assert forumdesk("handouts", lerum, "-o", tmp_path / "out", "--only", "table-signs").returncode == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["table-signs.pdf"]
    refused = forumdesk("handouts", lerum, "-o", tmp_path / "out", "--only", "posters")
    assert (refused.returncode, "no handout “posters”" in refused.stderr.decode()) == (1, True)


def test_the_report_is_the_same_when_made_twice(lerum: Path, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        assert forumdesk("report", lerum, "-o", tmp_path / name).returncode == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize(
    "words", [["facts"], ["report", "x"], ["new", "x"], ["facts", "x", "--nonsense"], ["handouts"]]
)
def test_wrong_use_is_exit_two_with_the_usage(words: list[str]) -> None:
    wrong = forumdesk(*words)
    assert wrong.returncode == 2
    assert wrong.stderr.startswith(b"usage: ")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "print every number"), ("sv", "skriv ut alla kvällens siffror")]
)
def test_help_speaks_the_chosen_language(language: str, said: str) -> None:
    assert said in forumdesk("--help", "--lang", language).stdout.decode()
    assert said in forumdesk("--help", language=language).stdout.decode()


def test_asking_for_facts_imports_neither_window_nor_press() -> None:
    code = (
        "import sys; from forumdesk.cli import main; main(['facts', 'nowhere']);"
        "print([name for name in ('PySide6', 'reportlab') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        cwd=Path(__file__).parents[2],
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == b"[]"


def test_a_file_open_elsewhere_is_said_to_be(lerum: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable, "-c",
            "import sys; from pathlib import Path; from forumdesk.store import DialogueFile;"
            "from forumdesk.forum.schema import SCHEMA; f = DialogueFile.open(Path(sys.argv[1]), SCHEMA);"
            "print('open', flush=True); sys.stdin.read(); f.close()",
            str(lerum),
        ],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        refused = forumdesk("facts", lerum)
        assert (refused.returncode, b"open" in refused.stderr) == (1, True)
    finally:
        holder.communicate(b"", timeout=20)


def test_a_word_that_is_no_command_and_no_file_is_wrong_use() -> None:
    done = forumdesk("raport")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "no command and no file called “raport”" in done.stderr.decode()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a screen there")
@pytest.mark.parametrize("words", [[], ["evening.forumdesk"]])
def test_without_a_screen_it_is_said_in_one_sentence(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = forumdesk(*words)
    assert (done.returncode, len(done.stderr.decode().splitlines())) == (1, 1)
    assert "no screen here" in done.stderr.decode()


@pytest.mark.parametrize(("language", "said"), [("sv", "den finns inte"), ("en", "it does not exist")])
def test_what_the_system_says_is_translated(language: str, said: str, tmp_path: Path) -> None:
    done = forumdesk("suggest", tmp_path / "gone.csv", language=language)
    assert done.returncode == 1
    assert said in done.stderr.decode()
