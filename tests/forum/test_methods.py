"""Every method is sound in both languages, and a plan can be kept as a template of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk import resources
from forumdesk.forum import (
    agenda,
    agenda_checks,
    dialogue,
    exchange,
    gaps,
    mandate,
    methods,
    rounds,
    rows,
    schema,
    story,
    tables,
    typed,
)
from forumdesk.forum.evening import the_evening
from forumdesk.forum.schema import SCHEMA
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile
from tests.forum.proof import Proof

EVERY = methods.known()
SHORT = b"""tables = 3
name.sv = "Kort"
[[rounds]]
kind = "other"
[[agenda]]
kind = "other"
sv = "Allt"
minutes = 60
"""


def begun(path: Path, method: methods.Method, language: str = "sv") -> DialogueFile:
    file = DialogueFile.create(path, SCHEMA, copy_at_close=False)
    with file.change("New dialogue") as conn:
        methods.begin(conn, method, language)
    return file


@pytest.fixture(params=EVERY, ids=lambda method: str(method.id))
def method(request: pytest.FixtureRequest) -> methods.Method:
    found: methods.Method = request.param
    return found


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of her own templates, not there yet."""
    return tmp_path / "Methods"


@pytest.fixture
def evening(tmp_path: Path, method: methods.Method) -> Iterator[DialogueFile]:
    with begun(tmp_path / "new.forumdesk", method) as file:
        yield file


def test_the_five_methods_are_known_the_default_first() -> None:
    ids = [one.id for one in EVERY]
    assert ids == ["open-forum-modified", "dialogue-cafe", "open-space", "radslag", "world-cafe"]


def test_the_agenda_of_a_method_fills_its_duration_exactly(method: methods.Method) -> None:
    assert sum(step.minutes for step in method.agenda) == method.duration_min
    assert all(step.min_minutes <= step.minutes for step in method.agenda)


def test_a_method_is_told_in_both_languages(method: methods.Method) -> None:
    told = [
        method.name, method.about, *(step.title for step in method.agenda),
        *(one.hint for one in method.rounds), *method.called.values(),
        *(text for text in (method.changes, method.story_title) if text),
    ]  # fmt: skip
    assert [text for text in told if not (text.get("sv") and text.get("en"))] == []


def test_presentations_are_reckoned_from_the_tables(method: methods.Method) -> None:
    reckoned = [step for step in method.agenda if step.minutes_per_table]
    assert all(step.minutes == method.tables * (step.minutes_per_table or 0) for step in reckoned)


def test_a_dialogue_begun_after_a_method_lacks_only_what_she_alone_knows(evening: DialogueFile) -> None:
    with evening.read() as conn:
        missing = {gap.page for gap in gaps.in_plan(conn) if not gap.can_wait}
        assert agenda.left_over(conn) == 0
    assert missing == {"mandate", "time", "questions"}


def test_it_comes_back_from_json_as_it_was(evening: DialogueFile, empty: DialogueFile) -> None:
    with evening.change("Edit title") as conn:
        dialogue.edit(conn, "title", "Dialog")
        told = exchange.tell(conn)
    with empty.change("Import evening") as conn:
        exchange.read(conn, exchange.parse(exchange.as_text(told)))
        assert exchange.tell(conn) == told


def test_the_evening_knows_its_method_and_its_words(tmp_path: Path) -> None:
    cafe = methods.named("world-cafe")
    assert cafe
    with begun(tmp_path / "cafe.forumdesk", cafe) as file, file.read() as conn:
        found = the_evening(conn)
    assert found.method_name == "World café"
    assert found.called == methods.Called("Kafébord", "Bordsvärd", "Runda")


def test_an_unknown_method_is_no_path_to_anywhere() -> None:
    assert methods.named("../methods/world-cafe") is None
    assert methods.named("") is None


def test_every_template_file_is_a_method() -> None:
    files = {path.stem for path in resources.path("methods").iterdir()}
    assert files == {one.id for one in EVERY}


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        (SHORT.replace(b"tables = 3", b"tables = 41"), "“tables”"),
        (SHORT.replace(b"tables = 3\n", b""), "“tables”"),
        (SHORT.replace(b"minutes = 60", b"minutes = '60'"), r"“agenda\[0\].minutes”"),
        (SHORT + b"min_minutes = 61\n", r"“agenda\[0\].min_minutes”"),
        (SHORT + b"colour = 1\n", r"“agenda\[0\].colour”"),
        (SHORT.replace(b'kind = "other"\n[', b'kind = "walk"\n['), r"“rounds\[0\].kind”"),
        (SHORT.replace(b'name.sv = "Kort"', b"name.sv = ' '"), "“name.sv”"),
        (b"table_size = [5, 4]\n" + SHORT, "“table_size”"),
        (b"agenda = []\n" + SHORT[: SHORT.index(b"[[agenda")], "“agenda”"),
        (b"tables = ", "TOML"),
        ("tables = 3 # åäö".encode("latin-1"), "UTF-8"),
        (b"tables = " + b"[" * 100_000, "nested too deep|TOML"),
    ],
)
def test_a_wrong_template_is_refused_with_its_file_and_key(own: Path, wrong: bytes, key: str) -> None:
    own.mkdir()
    (own / "mitt.toml").write_bytes(wrong)
    with pytest.raises(Refusal, match=f"mitt.toml.*({key})"):
        methods.read(own / "mitt.toml")


def test_a_wrong_template_stands_in_nobodys_way(own: Path) -> None:
    own.mkdir()
    (own / "bra.toml").write_bytes(SHORT)
    (own / "fel.toml").write_bytes(b"tables = 0")
    found = methods.shelf(own)
    assert [one.id for one in found.methods] == [*(one.id for one in EVERY), "bra"]
    assert ["fel.toml" in problem for problem in found.problems] == [True]


def test_a_text_in_one_language_serves_for_the_other(own: Path) -> None:
    own.mkdir()
    (own / "kort.toml").write_bytes(SHORT)
    with begun(own / "new.forumdesk", methods.read(own / "kort.toml"), "en") as file, file.read() as conn:
        assert [step.title for step in agenda.in_order(conn)] == ["Allt"]


def test_a_plan_becomes_a_template_that_gives_the_same_plan(lerum: Proof, own: Path) -> None:
    content = lerum.ask(methods.as_text, "Vårt forum")
    path = methods.save(own, "Vårt forum", content)
    kept = methods.shelf(own).methods[-1]
    assert (kept.path, kept.name, kept.method) == (path, {"sv": "Vårt forum"}, "open-forum-modified")
    with begun(own / "new.forumdesk", kept) as file:
        again = Proof(file)
        for plan in (agenda.timed, rounds.in_order, tables.in_order):
            assert again.ask(_without_ids, plan) == lerum.ask(_without_ids, plan)
        assert again.ask(story.the_story).title == lerum.ask(story.the_story).title
        assert again.ask(dialogue.the_dialogue).title == ""


def _without_ids(conn: object, plan: object) -> list[str]:
    import re

    return [re.sub(r"\bid=\d+", "", repr(one)) for one in plan(conn)]  # type: ignore[operator]


def test_nothing_that_was_said_or_who_came_is_in_a_template(lerum: Proof) -> None:
    content = lerum.ask(methods.as_text, "Vårt forum")
    names = [role.leader for role in lerum.ask(tables.roles) if role.leader]
    assert names
    assert [name for name in names if name in content] == []
    assert "Näringslivsstrategi" not in content


@pytest.mark.parametrize("name", ["", "  ", "World café", "open-space", "***", "x" * 81])
def test_a_name_that_is_none_or_is_taken_is_refused(fresh: Proof, own: Path, name: str) -> None:
    with pytest.raises(Refusal):
        methods.save(own, name, fresh.ask(methods.as_text, name))
    assert not own.exists()


def test_a_template_of_hers_is_not_written_over(fresh: Proof, own: Path) -> None:
    content = fresh.ask(methods.as_text, "Vårt forum")
    methods.save(own, "Vårt forum", content)
    with pytest.raises(Refusal, match="“vårt forum”"):
        methods.save(own, "vårt  forum", content)


def test_a_template_of_hers_goes_and_ours_stay(fresh: Proof, own: Path) -> None:
    methods.save(own, "Vårt forum", fresh.ask(methods.as_text, "Vårt forum"))
    for one in methods.shelf(own).methods:
        methods.remove(one)
    assert methods.shelf(own).methods == EVERY == methods.known()


def test_a_method_name_serves_as_a_file_name(fresh: Proof, own: Path) -> None:
    path = methods.save(own, 'Forum 2027/28: "höst"?', fresh.ask(methods.as_text, 'Forum 2027/28: "höst"?'))
    assert path == own / "Forum 2027 28 höst.toml"
    assert methods.read(path).name == {"sv": 'Forum 2027/28: "höst"?'}


@given(st.text(max_size=200))
def test_any_text_of_a_plan_comes_back_from_a_template(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        kept = typed.text(text)
        with begun(Path(folder) / "new.forumdesk", EVERY[0]) as file:
            with file.change("Edit") as conn:
                rows.edit(conn, schema.round_, 1, question=text)
                agenda.edit(conn, agenda.in_order(conn)[0].id, "title", text)
            with file.read() as conn:
                found = methods.parse(methods.as_text(conn, "Mall").encode(), "mall")
    assert methods.words(found.rounds[0].question, "sv") == kept
    assert methods.words(found.agenda[0].title, "sv") == kept


def test_the_level_of_influence_is_a_hint_and_not_a_promise(evening: DialogueFile) -> None:
    with evening.read() as conn:
        assert mandate.the_mandate(conn).influence_level == ""


def test_the_agenda_of_a_method_needs_no_advice_but_the_questions(evening: DialogueFile) -> None:
    with evening.read() as conn:
        told = agenda_checks.advice(conn)
    assert [sentence for sentence in told if not sentence.endswith("has no question yet.")] == []
