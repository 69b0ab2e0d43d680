"""The documentation's words: whole texts as a reader gets them, and what happens when facts are missing."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from forumdesk.forum import (
    agenda,
    areas,
    decision,
    documentation,
    exchange,
    files,
    lessons,
    mandate,
    parking,
    people,
    sections,
    themes,
)
from forumdesk.forum.evening import Evening, the_evening
from forumdesk.store import DialogueFile
from forumdesk.words import speaker
from tests.forum.evenings import evenings
from tests.forum.proof import Proof

Read = Callable[..., str]


def text(evening: Evening, key: str, language: str = "sv") -> str:
    """One section as plain text."""
    found = {one.key: one for one in documentation.sections(evening, speaker(language))}
    return found[key].text


def whole(evening: Evening, language: str = "sv") -> str:
    told = documentation.sections(evening, speaker(language))
    return "\n\n".join(f"# {one.heading}\n\n{one.text}" for one in told) + "\n"


def checked(evening: Evening) -> tuple[str, ...]:
    """What the checks say in Swedish."""
    return tuple(one.words for one in documentation.checks(evening, speaker("sv")))


@pytest.fixture
def read(empty: DialogueFile) -> Callable[..., Evening]:
    """An evening of some keys of its JSON, as a paper would get it."""

    def made(title: str = "Prov", **told: Any) -> Evening:
        body = {"format": "forumdesk-evening", "version": 1, "dialogue": {"title": title}, **told}
        with empty.change("Import evening") as conn:
            exchange.read(conn, exchange.parse(json.dumps(body)))
        with empty.read() as conn:
            return the_evening(conn)

    return made


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_reference_evening_reads_as_written_down(lerum: Proof, language: str) -> None:
    expected = Path(__file__).with_name(f"documentation_{language}.txt").read_text("utf-8")
    assert whole(lerum.ask(the_evening), language) == expected


def test_a_group_so_small_that_it_points_at_people_is_not_told(lerum: Proof) -> None:
    for field, count in (("women", 3), ("men", 48)):
        lerum.do(people.edit_count, field, count)
    results = text(lerum.ask(the_evening), "results")
    assert "51 kom" in results.replace("\u00a0", " ")
    assert "kvinnor" not in results


def test_every_number_of_the_evening_stands_where_it_belongs(lerum: Proof) -> None:
    evening = lerum.ask(the_evening)
    results = text(evening, "results").replace("\u00a0", " ")
    for told in (
        "60 personer", "51 kom", "85,0 %", "9 av de anmälda uteblev",
        "17 kvinnor (33,3 %)", "34 män (66,7 %)",
    ):  # fmt: skip
        assert told in results
    for told in ("12 temakort", "6 temaområden", "januari 2012", "delvis", "studiebesök"):
        assert told in results
    for told in ("sex bord", "tolv temakort", "sex temaområden", "två tillfällen", "180 minuter", "2021"):
        assert told in text(evening, "process")


def test_one_of_each_is_said_in_the_singular(read: Callable[..., Evening]) -> None:
    evening = read(
        tables=[{"number": 1, "roles": []}],
        rounds=[{"number": 1, "kind": "brainstorm", "question": "Vad saknas", "themes_per_table": 1}],
        counts={"registered": 1, "attended": 1, "women": 1, "men": 0},
        process_leaders=["Ledare 1"],
        ideas=[{"id": "B1-1", "table": 1, "text": "Bänkar", "chosen": True}],
        cards=[{"id": "B1-1", "idea": "B1-1", "area": "A"}],
        areas=[{"letter": "A", "name": "Parken", "table": 1}],
        parking=[{"text": "Lampan", "answer": "Lagad."}],
        duration_min=90,
    )
    assert text(evening, "process") == (
        "Dialogen pågick i 90 minuter. Dialogen leddes av en processledare.\n\n"
        "I första passet samlade ett bord idéer kring frågan ”Vad saknas”. Bordet enades om ett tema.\n\n"
        "Det som låg vid sidan av frågan kunde skrivas på lappar, så att det inte gick förlorat."
    )
    assert text(evening, "results").replace("\u00a0", " ") == (
        "1 person hade anmält sig och 1 kom (100,0 %).\n\n"
        "1 idé gav 1 temakort, som bildade 1 temaområde:\n- A Parken: 1 kort\n\n"
        "Vid sidan av frågan lämnades en lapp in; den har fått svar."
    )


def test_an_evening_of_which_nothing_is_known_says_nothing(read: Callable[..., Evening]) -> None:
    assert [one.paragraphs for one in documentation.sections(read(), speaker("sv"))] == [()] * 5


def test_a_missing_fact_takes_only_its_own_clause_with_it(lerum: Proof) -> None:
    lerum.do(people.edit_count, "registered", None)
    lerum.do(mandate.edit, "given", "")
    evening = lerum.ask(the_evening)
    assert text(evening, "results").startswith("51 personer kom. Bland dem som kom var 17 kvinnor")
    assert text(evening, "ingress").startswith(
        "Kommunfullmäktige gav beredningen för näringsliv och turism i uppdrag"
    )


def test_those_who_state_neither_are_never_told_apart(read: Callable[..., Evening]) -> None:
    evening = read(counts={"attended": 30, "women": 14, "men": 10, "other": 2, "not_stated": 4})
    assert "Annat eller ej angivet: 6 personer." in text(evening, "results")


def test_fewer_than_five_who_state_neither_are_not_told(read: Callable[..., Evening]) -> None:
    evening = read(counts={"attended": 27, "women": 14, "men": 10, "other": 1, "not_stated": 2})
    assert "Annat" not in text(evening, "results")


@pytest.mark.parametrize(
    ("assignment", "sentence"),
    [
        ("Att ta fram en plan.", "Kommunfullmäktige gav kommunstyrelsen i uppdrag att ta fram en plan."),
        ("En plan för parken", "Kommunfullmäktige gav kommunstyrelsen ett uppdrag: En plan för parken."),
        ("Ta fram en plan. Den ska vara klar i maj.",
         "Kommunfullmäktige gav kommunstyrelsen ett uppdrag: Ta fram en plan. Den ska vara klar i maj."),
    ],
)  # fmt: skip
def test_a_mandate_is_told_as_it_was_worded(
    read: Callable[..., Evening], assignment: str, sentence: str
) -> None:
    given = {
        "mandator": "Kommunfullmäktige",
        "commissioned_body": "Kommunstyrelsen",
        "assignment": assignment,
    }
    assert text(read(mandate=given), "ingress") == sentence


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        ("2012-01-30", "Den 30 januari 2012 beslutade kommunfullmäktige om ”Strategi”."),
        ("januari 2012", "I januari 2012 beslutade kommunfullmäktige om ”Strategi”."),
        ("början av 2012", "I början av 2012 beslutade kommunfullmäktige om ”Strategi”."),
        ("våren 2012", "Våren 2012 beslutade kommunfullmäktige om ”Strategi”."),
        ("2012", "År 2012 beslutade kommunfullmäktige om ”Strategi”."),
        ("", "Kommunfullmäktige beslutar om ”Strategi”."),
    ],
)
def test_inexact_dates_get_their_preposition(read: Callable[..., Evening], when: str, sentence: str) -> None:
    told = {"body": "Kommunfullmäktige", "matter": "Strategi", "date_text": when}
    assert text(read(decision=told), "results") == sentence


def test_english_sentences_are_whole_where_the_data_are_english(read: Callable[..., Evening]) -> None:
    evening = read(
        mandate={
            "mandator": "The council", "commissioned_body": "the parks committee", "given": "early 2027",
            "assignment": "To propose a plan for the park.", "influence_level": "dialogue",
        },
        purpose={
            "matter": "A park for all", "dialogue": "find out what is missing", "aims": ["shade", "Benches"],
        },
        decision={"body": "The council", "matter": "The park", "date_text": "May 2027", "paragraph": "§ 12"},
    )  # fmt: skip
    assert text(evening, "ingress", "en") == (
        "In early 2027, The council commissioned the parks committee to propose a plan for the park."
    )
    assert text(evening, "purpose", "en") == (
        "A park for all.\n\nThe purpose of the dialogue was to find out what is missing. "
        "What we want to reach is shade and benches.\n\n"
        "On the ladder of participation, the dialogue stood at dialogue."
    )
    assert text(evening, "results", "en") == "In May 2027, The council decided on “The park” (§ 12)."


def test_a_source_with_something_to_tell_makes_a_list(read: Callable[..., Evening]) -> None:
    evening = read(sources=[{"kind": "Studiebesök", "count": 3, "text": "Tre kommuner."}, {"kind": "Enkät"}])
    assert text(evening, "results") == (
        "Andra underlag i ärendet:\n- Studiebesök (3): Tre kommuner.\n- Enkät"
    )


def test_own_text_follows_the_facts(lerum: Proof) -> None:
    lerum.do(sections.write, "lessons", f"Av {documentation.marker('attended')} var många nöjda.")
    assert text(lerum.ask(the_evening), "lessons") == "Av 51 personer var många nöjda."
    lerum.do(people.edit_count, "attended", 52)
    assert text(lerum.ask(the_evening), "lessons") == "Av 52 personer var många nöjda."


def test_own_text_keeps_its_paragraphs_and_lists(lerum: Proof) -> None:
    lerum.do(sections.write, "lessons", "Först.\n\n- ett\n• två\n* tre\nSist.")
    told = {one.key: one for one in documentation.sections(lerum.ask(the_evening), speaker("sv"))}["lessons"]
    assert [(one.kind, one.text) for one in told.paragraphs] == [
        ("text", "Först."), ("bullet", "ett"), ("bullet", "två"), ("bullet", "tre"), ("text", "Sist."),
    ]  # fmt: skip
    assert told.own


HOSTILE = "{attended} <b>AT&T</b> %s ⟦nosuch⟧ ⟦attended ⟧ 5 < 6 &nosuch; \\n"


def test_own_text_is_text_whatever_it_looks_like(lerum: Proof) -> None:
    lerum.do(sections.write, "lessons", HOSTILE.replace("⟦nosuch⟧", "⟦NOSUCH⟧"))
    assert text(lerum.ask(the_evening), "lessons") == HOSTILE.replace("⟦nosuch⟧", "⟦NOSUCH⟧")


def test_a_fact_that_is_gone_says_so_in_the_text_and_in_the_checks(lerum: Proof) -> None:
    lerum.do(sections.write, "process", f"Vi var {documentation.marker('attended')}.")
    lerum.do(people.edit_count, "attended", None)
    evening = lerum.ask(the_evening)
    assert text(evening, "process") == "Vi var (uppgift saknas)."
    checks = checked(evening)
    assert "I avsnittet ”Process – Så gjorde vi” saknas en uppgift som texten använder." in checks
    assert "Det står inte hur många som kom." in checks


def test_a_question_with_a_marker_in_it_stays_a_question(lerum: Proof) -> None:
    lerum.do(decision.edit, "use", "⟦attended⟧ {came}")
    assert "⟦attended⟧ {came}." in text(lerum.ask(the_evening), "results")


def test_a_fact_begins_a_sentence_with_a_capital_but_not_after_an_abbreviation(lerum: Proof) -> None:
    tables = documentation.marker("tables")
    lerum.do(sections.write, "process", f"{tables} räckte. {tables}! T.ex. {tables}, kl. {tables}.")
    assert (
        text(lerum.ask(the_evening), "process") == "Sex bord räckte. Sex bord! T.ex. sex bord, kl. sex bord."
    )


def test_each_fact_tells_where_it_comes_from(lerum: Proof) -> None:
    evening = lerum.ask(the_evening)
    known = documentation.known(evening, speaker("sv"))
    first = evening.areas[0]
    assert known["women"].tables == ("person", "counts")
    assert (known[f"area:{first.id}"].tables, known[f"area:{first.id}"].row) == (("area",), first.id)


def test_the_reference_evening_has_nothing_to_check(lerum: Proof) -> None:
    assert checked(lerum.ask(the_evening)) == ()


def test_an_uneven_balance_without_a_word_about_it_is_asked_about(lerum: Proof) -> None:
    for lesson in lerum.ask(lessons.in_order):
        lerum.do(lessons.remove, lesson.id)
    assert checked(lerum.ask(the_evening)) == (
        "34 av 51 var män (67\u00a0%). Lärdomar är tomt – skriv varför urvalet blev så.",
    )
    lerum.do(lessons.add, "worked", "Kaffet.")
    assert checked(lerum.ask(the_evening)) == (
        "34 av 51 var män (67\u00a0%). Lärdomar nämner det inte – skriv varför urvalet blev så.",
    )


def test_what_is_left_on_the_board_and_in_the_agenda_is_asked_about(lerum: Proof) -> None:
    head = lerum.ask(themes.hanging_in, lerum.ask(areas.in_order)[5].id)[0].head
    lerum.do(themes.move, head.id, None)
    lerum.do(areas.rename, lerum.ask(areas.in_order)[5].id, "")
    lerum.do(agenda.edit, lerum.ask(agenda.in_order)[0].id, "minutes", 5)
    assert checked(lerum.ask(the_evening)) == (
        "Ett kort ligger ännu inte i något område.",
        "Ett område saknar namn.",
        "Körschemat fyller 175 av 180 minuter.",
    )


def test_an_answered_slip_is_counted(lerum: Proof) -> None:
    lerum.do(parking.edit, lerum.ask(parking.in_order)[1].id, "answer", "Ja.")
    assert "två lappar in; alla har fått svar." in text(lerum.ask(the_evening), "results")


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=evenings())
def test_no_evening_makes_a_sentence_stumble(
    tmp_path_factory: pytest.TempPathFactory, told: dict[str, Any]
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.forumdesk"
    files.make(path, json.dumps({**told, "sections": {}}).encode())
    evening = files.evening_in(path)
    for language in ("sv", "en"):
        for key in sections.HEADINGS:
            draft = documentation.draft(evening, speaker(language), key)
            assert "{" not in draft
            assert "..\n" not in draft
            assert "  " not in draft
            assert "()" not in draft
    assert all(check.strip() for check in checked(evening))


def test_frozen_words_stay_and_a_change_is_offered(lerum: Proof) -> None:
    paper = speaker("sv")
    draft = documentation.draft(lerum.ask(the_evening), paper, "ingress")
    lerum.do(sections.write, "ingress", documentation.frozen(lerum.ask(the_evening), paper, draft))
    lerum.do(people.edit_count, "attended", 52)
    evening = lerum.ask(the_evening)
    assert "51 personer" in text(evening, "ingress")
    own = evening.own_texts["ingress"]
    change = documentation.Change("attended", "51 personer", "52 personer")
    assert documentation.changes(evening, paper, own) == (change,)
    assert "⟦attended|52 personer⟧" in documentation.updated(own, change)
    assert documentation.changes(evening, paper, documentation.kept(own, change)) == ()
    assert "kom 51 personer till" in documentation.kept(own, change)


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (
            "Det kom 53 personer.",
            "Ingress: där står ”53 personer”, men enligt uppgifterna är det 51 personer.",
        ),
        ("Sju bord fylldes.", "Ingress: där står ”Sju bord”, men enligt uppgifterna är det sex bord."),
        ("16 kvinnor kom.", "Ingress: där står ”16 kvinnor”, men enligt uppgifterna är det 17 kvinnor."),
        ("51 personer kom; 60 anmälda. Tre bord skrev mer. Av 9 personer hörde vi inget.", ""),
        ("⟦attended⟧ kom, 34 män.", ""),
    ],
)
def test_numbers_of_her_own_are_held_against_the_data(lerum: Proof, own: str, said: str) -> None:
    lerum.do(sections.write, "ingress", own)
    assert checked(lerum.ask(the_evening)) == ((said,) if said else ())


def test_a_participant_who_is_named_is_pointed_out_with_the_place(lerum: Proof) -> None:
    lerum.do(people.add, {"name": "Ann-Marie Provsson", "attended": 1})
    lerum.do(sections.write, "lessons", "Provsson, Ann-Marie tackade; kvinnor och män.")
    found = documentation.checks(lerum.ask(the_evening), speaker("sv"))
    assert [(one.words, one.section) for one in found if "nämns" in one.words] == [
        (
            "Ann-Marie Provsson nämns i ”Lärdomar – Det här lärde vi oss” – "
            "deltagare nämns inte vid namn i det som publiceras.",
            "lessons",
        )
    ]


def test_half_written_sections_are_asked_about(lerum: Proof) -> None:
    lerum.do(sections.write, "process", "Vi började ___ och TODO.")
    lerum.do(sections.write, "results", "")
    assert checked(lerum.ask(the_evening)) == (
        "Avsnittet ”Process – Så gjorde vi” är inte färdigt.",
        "Avsnittet ”Resultat – Det här kom fram” är tomt.",
    )


@pytest.mark.parametrize(("women", "men", "unstated"), [(0, 0, 31), (10, 8, 13)])
def test_a_balance_that_those_who_stated_nothing_could_tip_is_not_judged(
    read: Callable[..., Evening], women: int, men: int, unstated: int
) -> None:
    evening = read(counts={"attended": 31, "women": women, "men": men, "not_stated": unstated})
    assert "Könsfördelningen" not in text(evening, "results")
    assert not any("män" in check for check in checked(evening))


def test_only_men_and_more_than_registered_are_told_in_words(read: Callable[..., Evening]) -> None:
    evening = read(counts={"registered": 12, "attended": 20, "women": 0, "men": 20})
    assert text(evening, "results").startswith(
        "12 personer hade anmält sig och 20 kom. Alla som kom var män. Könsfördelningen var ojämn;"
    )


def test_a_question_asked_again_is_not_said_twice(read: Callable[..., Evening]) -> None:
    rounds = [{"number": n, "kind": "conversation", "question": "Vad behövs?"} for n in (1, 2)]
    evening = read(tables=[{"number": n} for n in range(1, 5)], rounds=rounds)
    assert text(evening, "process") == (
        "Samtalen fördes vid fyra bord.\n\n"
        "I första passet var frågan ”Vad behövs?”\n\nI andra passet var frågan densamma."
    )


ALWAYS = {"round:1", "round:2"}
"""Facts that no evening tells otherwise."""


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_fact_of_the_drafts_follows_its_change(tmp_path: Path, language: str) -> None:
    paper, told = speaker(language), json.loads(files.example())
    evening = _made(tmp_path / "a.forumdesk", told)
    drafts = {key: documentation.draft(evening, paper, key) for key in sections.HEADINGS}
    used = {key for draft in drafts.values() for key in re.findall("⟦([^⟧]+)⟧", draft)}
    assert len(used) > 60
    left, before = set(used), documentation.known(evening, paper)
    for name, change in (("b", _everything), ("c", _singular)):
        changed = json.loads(files.example())
        change(changed)
        other = _made(tmp_path / f"{name}.forumdesk", {**changed, "sections": drafts})
        now, shown = documentation.known(other, paper), whole(other, language)
        for key in list(left):
            if key in now and now[key].words not in ("", before[key].words):
                assert now[key].words.split("\n")[0].lower() in shown.lower()
                left.discard(key)
    assert left <= ALWAYS


def _made(path: Path, told: dict[str, Any]) -> Evening:
    files.make(path, json.dumps(told).encode())
    return files.evening_in(path)


def _everything(told: dict[str, Any]) -> None:
    """Every number and every text another one."""
    told["dialogue"] |= {"place": "Kiruna"}
    told |= {
        "date": "2012-06-19",
        "start": "17:30",
        "duration_min": 200,
        "target_group": "alla unga i kommunen",
    }
    told["method"] = {"template": "world-cafe", "changes": "två rundor i stället för tre"}
    told["mandate"] |= {
        "commissioned_body": "Kulturnämnden", "mandator": "Kommunstyrelsen", "given": "våren 2012",
        "assignment": "Att utreda ett bibliotek.", "influence_level": "dialogue", "vision": "Läslust",
        "vision_year": 2031,
    }  # fmt: skip
    told["purpose"] = {"matter": "Fler ska läsa.", "dialogue": "Att lyssna på unga.", "aims": ["läslust"]}
    told["process_leaders"] = ["En", "Två"]
    told["story"] |= {"title": "En kväll i biblioteket", "years_ahead": 15}
    for one in told["rounds"]:
        one |= {"question": f"Fråga {one['number']} av två?", "themes_per_table": 3}
    told["tables"].append({"number": 7, "roles": []})
    told["rotations"].append({"number": 3, "occupancy": {}})
    told["counts"] = {"registered": 71, "attended": 55, "women": 25, "men": 30}
    told["people"] = []
    extra = told["ideas"][0] | {"id": "B1-99"}
    told["ideas"].append(extra)
    for area in told["areas"]:
        area["name"] = f"Nytt {area['letter']}"
        told["ideas"].append(extra | {"id": f"B2-8{ord(area['letter'])}"})
        told["cards"].append(
            {"id": f"B2-8{ord(area['letter'])}", "idea": f"B2-8{ord(area['letter'])}", "area": area["letter"]}
        )
    told["areas"].append({"letter": "G", "name": "Sju"})
    told["cards"].append({"id": "B1-99", "idea": "B1-99", "merged_into": told["cards"][0]["id"], "area": "A"})
    told["parking"] = [{"text": "a", "answer": "b"}, {"text": "c", "answer": "d"}, {"text": "e"}]
    told["decision"] = {
        "body": "Kulturnämnden",
        "matter": "Bibliotek",
        "date_text": "maj 2013",
        "use": "Allt användes.",
    }
    told["sources"] = [{"kind": "enkät", "count": 2}, {"kind": "intervjuer"}]
    for one in told["imprints"]:
        one |= {
            "grade": {"yes": "no", "no": "partly", "partly": "yes"}[one["grade"]],
            "because": "Så blev det.",
        }
    for one in told["lessons"]:
        one["text"] = f"Nu: {one['text']}"


def _singular(told: dict[str, Any]) -> None:
    """One of those of which there were several."""
    told["process_leaders"] = ["En"]
    told["areas"], told["notes"], told["imprints"] = told["areas"][:1], [], []
    told["cards"], told["rotations"] = [told["cards"][0] | {"area": "A", "merged_into": None}], []
    for one in told["cards"]:
        one.pop("merged_into")
    told["tables"] = told["tables"][:1]
    told["ideas"] = [one for one in told["ideas"] if one["table"] == 1]
    told["people"], told["agenda"] = [], []
    told["areas"][0]["table"] = 1
