"""The rules of the evening: drafted from the plan, her own when she writes them, kept where the plan is."""

from pathlib import Path

from forumdesk.forum import dialogue, exchange, files, methods, progress, rehearsal, rules, sections
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from tests.forum.proof import Proof

HERS = "Telefonen i fickan.\n\n  Alla får prata.  "


def test_without_words_of_hers_the_plan_makes_them_in_the_language_of_the_paper(fresh: Proof) -> None:
    assert "Bordet enas om två teman." in fresh.ask(rules.the_rules)
    fresh.do(dialogue.edit, "language", "en")
    assert fresh.ask(rules.the_rules)[0] == "Everybody gets to speak."


def test_her_own_stand_instead_a_rule_on_each_line(fresh: Proof) -> None:
    fresh.do(rules.write, HERS)
    assert fresh.ask(rules.the_rules) == ("Telefonen i fickan.", "Alla får prata.")


def test_emptied_or_as_before_the_draft_holds_again(fresh: Proof) -> None:
    drafted = fresh.ask(rules.the_rules)
    for text in (" \n", "\n".join(drafted)):
        fresh.do(rules.write, HERS)
        fresh.do(rules.write, text)
        assert fresh.ask(rules.the_rules) == drafted
        assert rules.KEY not in fresh.ask(sections.own_texts)


def test_they_come_back_from_json_and_stay_in_a_rehearsal(lerum: Proof, tmp_path: Path) -> None:
    lerum.do(rules.write, HERS)
    again, rehearsed = tmp_path / "again.forumdesk", tmp_path / "rehearsal.forumdesk"
    files.make(again, exchange.as_text(lerum.ask(exchange.tell)).encode())
    rehearsal.make(lerum.file, rehearsed)
    for path in (again, rehearsed):
        with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file, file.read() as conn:
            assert rules.the_rules(conn) == ("Telefonen i fickan.", "Alla får prata.")


def test_they_are_no_section_of_the_documentation(lerum: Proof) -> None:
    before = lerum.ask(progress.the_figures).sections
    lerum.do(rules.write, HERS)
    assert lerum.ask(progress.the_figures).sections == before


def test_a_method_brings_its_own_and_a_template_keeps_hers(tmp_path: Path) -> None:
    cafe = methods.named("world-cafe")
    assert cafe is not None
    path = tmp_path / "cafe.forumdesk"
    with DialogueFile.create(path, SCHEMA, copy_at_close=False) as file, file.change("New") as conn:
        methods.begin(conn, cafe, "sv")
        assert rules.the_rules(conn) == cafe.rules["sv"]
        rules.write(conn, HERS)
        told = methods.as_text(conn, "Vårt kafé")
    assert methods.parse(told.encode(), "own").rules == {"sv": ("Telefonen i fickan.", "Alla får prata.")}
