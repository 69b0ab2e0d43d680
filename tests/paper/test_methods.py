"""Each method comes out on paper, in its own words and without a word about what it doesn't have."""

import re
from pathlib import Path

import pytest

from forumdesk.forum import dialogue, methods, rounds
from forumdesk.forum.evening import Evening, the_evening
from forumdesk.forum.schema import SCHEMA
from forumdesk.paper import plain_text
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.report import report
from forumdesk.store import DialogueFile
from tests.paper.reading import read

EVERY = {one.id: one for one in methods.known()}


def evening_after(method: methods.Method, folder: Path, language: str = "sv") -> Evening:
    path = folder / "new.forumdesk"
    with DialogueFile.create(path, SCHEMA, copy_at_close=False) as file, file.change("New") as conn:
        methods.begin(conn, method, language)
        dialogue.edit(conn, "title", "Dialog om centrum")
        for one in rounds.in_order(conn):
            rounds.edit(conn, one.id, "question", "Hur blir centrum bättre?")
        return the_evening(conn)


@pytest.mark.parametrize("method_id", EVERY)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_papers_of_a_method_are_printed(method_id: str, language: str, tmp_path: Path) -> None:
    evening = evening_after(EVERY[method_id], tmp_path, language)
    assert report(evening, language).startswith(b"%PDF")
    for handout in all_handouts():
        assert handout.build(evening, language).startswith(b"%PDF")


@pytest.mark.parametrize("method_id", EVERY)
def test_the_documentation_is_silent_about_what_a_method_has_not(method_id: str, tmp_path: Path) -> None:
    method = EVERY[method_id]
    told = plain_text.documentation(evening_after(method, tmp_path), "sv")
    process = told[told.index("Process") : told.index("Körschema")]
    assert method.name["sv"].split(",")[0].lower() in process.lower()
    if not any(one.themes_per_table for one in method.rounds):
        assert "tema" not in process.replace("Temaområde", "")
    if method.years_ahead is None:
        assert "berättelse" not in process
    if all(one.kind != "deepen" for one in method.rounds):
        assert not re.search("fördjupa|byta bord", process)


def test_a_cafe_has_cafe_tables_on_its_signs(tmp_path: Path) -> None:
    signs = next(one for one in all_handouts() if one.id == "table-signs")
    found = read(signs.build(evening_after(EVERY["world-cafe"], tmp_path)))
    assert "KAFÉBORD" in found.words


def test_a_method_without_themes_asks_for_one_blank_card_to_look_at(tmp_path: Path) -> None:
    cards = next(one for one in all_handouts() if one.id == "theme-cards")
    assert cards.sheets(evening_after(EVERY["open-space"], tmp_path)) == 1
