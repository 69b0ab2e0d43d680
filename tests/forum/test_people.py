"""People: lists taken in whole or not at all, the mirror, who is missing, and where they sit."""

import io
import time
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from forumdesk.forum import facts, inviters, lists, mirror, people, seating, tables, targets
from forumdesk.forum.seating.plan import Guest, judge, propose
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof

HEAD = "Förnamn;Efternamn;E-post;Organisation;Kön;Inbjudare;Svar\n"


def rows_of(count: int) -> str:
    return "".join(
        f"Åsa{n};Öberg-{n};person{n}@exempel.se;Förening {n % 7};{'km'[n % 3 > 0]};Ledamot {n % 6};ja\n"
        for n in range(count)
    )


def planned(proof: Proof, data: bytes, name: str = "people.csv") -> lists.Plan:
    sheet = lists.from_bytes(data, name)
    return lists.plan(sheet, lists.guess(sheet.heads), proof.ask(people.in_order))


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
    ],
)
def test_swedish_letters_come_right_in_every_encoding(fresh: Proof, encoding: str, told: str) -> None:
    plan = planned(fresh, (HEAD + rows_of(3)).encode(encoding))
    assert plan.kind == f"CSV, {told}"
    assert [row.name for row in plan.new] == ["Åsa0 Öberg-0", "Åsa1 Öberg-1", "Åsa2 Öberg-2"]


def test_sixty_people_come_from_a_windows_csv_with_one_bad_row_named(fresh: Proof) -> None:
    bad = ";;utan@namn.se;;kvinna;;ja\n"
    plan = planned(fresh, (HEAD + rows_of(30) + bad + rows_of(60).split("\n", 30)[30]).encode("cp1252"))
    with pytest.raises(Refusal, match="row 32: the name is missing"):
        fresh.do(lists.take, plan)
    assert fresh.ask(people.in_order) == ()
    assert fresh.do(lists.take, plan, skip_bad=True) == 60
    counted = fresh.ask(people.counted)
    assert (counted.contacted, counted.registered, counted.attended) == (60, 60, None)


def test_a_personal_number_is_pointed_out_and_left_out(fresh: Proof) -> None:
    plan = planned(fresh, b"Namn;Organisation\nDeltagare 811228-9874;nr 19811228-9874 i registret\n")
    assert plan.rows[0].told == {"name": "Deltagare", "organisation": "nr i registret"}
    assert plan.rows[0].noted == ("a personal number was left out",)


def test_a_phone_number_is_not_taken_for_a_personal_number(fresh: Proof) -> None:
    plan = planned(fresh, b"Namn;Telefon\nDeltagare;0302-521234\nAnnan;010 123 45 67\n")
    assert [row.told["phone"] for row in plan.rows] == ["0302-521234", "010 123 45 67"]


def test_somebody_already_there_is_known_by_mail_or_by_name_without_accents(fresh: Proof) -> None:
    there = fresh.do(people.add, {"name": "René Ång", "email": ""})
    plan = planned(fresh, "Namn;Ort\nrene ang;Floda\nNy;Gråbo\n".encode())
    assert [(row.name, row.same_as) for row in plan.rows] == [("rene ang", there), ("Ny", None)]
    fresh.do(lists.take, plan)
    assert [(one.name, one.place) for one in fresh.ask(people.in_order)] == [
        ("René Ång", "Floda"),
        ("Ny", "Gråbo"),
    ]


@pytest.mark.parametrize(
    ("head", "cell", "said"),
    [
        ("Svar", "blå", "“blå” is neither yes nor no"),
        ("Kön", "hemligt", "“hemligt” is no gender that is counted"),
    ],
)
def test_a_cell_that_can_not_be_understood_makes_a_bad_row(
    fresh: Proof, head: str, cell: str, said: str
) -> None:
    plan = planned(fresh, f"Namn;{head}\nA;{cell}\n".encode())
    assert [row.wrong for row in plan.bad] == [(said,)]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "a.csv", "empty"), (b"\n\n", "a.csv", "empty"), (b'Namn\n"A\nB\n', "a.csv", "Row 2"),
        (b"PK\x03\x04rubbish", "a.xlsx", "damaged"), (b"rubbish", "a.xlsx", "spreadsheet"),
        (b"x" * 21_000_000, "a.csv", "too large"),
        (b"Namn\n" + b"A\n" * 20_001, "a.csv", "more than 20000 rows"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_list_is_refused_in_words(data: bytes, name: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        lists.from_bytes(data, name)


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/sheet1.xml", b"\x00" * 100_000_000)
    assert len(packed.getvalue()) < 200_000
    with pytest.raises(Refusal, match="too large"):
        lists.from_bytes(packed.getvalue(), "bomb.xlsx")


def test_what_was_copied_from_a_spreadsheet_is_read(fresh: Proof) -> None:
    sheet = lists.from_text("Namn\tKön\nA\tk\nB\tman\n")
    plan = lists.plan(sheet, lists.guess(sheet.heads), fresh.ask(people.in_order))
    assert [row.told["gender"] for row in plan.new] == ["woman", "man"]


def test_the_mirror_counts_for_each_inviter_like_a_hand_would(fresh: Proof) -> None:
    told = [
        ("Ledamot 1", "woman", "yes"),
        ("Ledamot 1", "man", "no"),
        ("Ledamot 2", "man", "yes"),
        ("", "", "yes"),
    ]
    for n, (inviter, gender, answer) in enumerate(told):
        fresh.do(people.add, {"name": f"P{n}", "inviter": inviter, "gender": gender, "answer": answer})
    seen = [
        (one.name, one.contacted, one.yes, one.no, one.women, one.men) for one in fresh.ask(mirror.by_inviter)
    ]
    assert seen == [("Ledamot 1", 2, 1, 1, 1, 0), ("Ledamot 2", 1, 1, 0, 0, 1), ("", 1, 1, 0, 0, 0)]
    assert fresh.ask(mirror.by_inviter)[0].balance == "uneven"


def test_who_is_missing_is_told_in_numbers_that_suffice(fresh: Proof) -> None:
    for n in range(60):
        fresh.do(people.add, {"name": f"P{n}", "gender": "woman" if n < 18 else "man", "answer": "yes"})
    (women,) = fresh.ask(targets.missing)
    assert (women.value, women.more, women.have, women.of) == ("woman", 10, 18, 60)
    assert (18 + 10) / 70 >= 0.4 > (18 + 9) / 69
    assert targets.in_words(women) == "10 more women are needed to reach 40 percent; 18 of 60 are women."


def test_what_if_some_more_say_yes(fresh: Proof) -> None:
    for n in range(6):
        fresh.do(people.add, {"name": f"M{n}", "gender": "man", "answer": "yes"})
    for n in range(5):
        fresh.do(people.add, {"name": f"K{n}", "gender": "woman"})
    maybe = [one for one in fresh.ask(people.in_order) if one.gender == "woman"]
    assert [one.more for one in fresh.ask(targets.missing)] == [4]
    assert fresh.ask(targets.missing, maybe) == ()


def test_a_target_that_is_not_reached_is_missing(fresh: Proof) -> None:
    fresh.do(targets.add, "place", "Gråbo", 25)
    for n, place in enumerate(["Floda", "Floda", "Floda", "Lerum"]):
        fresh.do(
            people.add,
            {"name": f"P{n}", "gender": "woman" if n % 2 else "man", "place": place, "answer": "yes"},
        )
    (one,) = fresh.ask(targets.missing)
    assert (one.value, one.more) == ("Gråbo", 2)


def seated(proof: Proof) -> dict[int, int]:
    return propose(proof.ask(seating.guests), proof.ask(seating.room)).tables  # type: ignore[return-value]


def test_fifty_one_people_are_spread_as_well_as_can_be(fresh: Proof) -> None:
    for n in range(51):
        told = {"name": f"P{n}", "gender": "woman" if n < 17 else "man", "answer": "yes"}
        fresh.do(people.add, told | {"organisation": f"Org {n % 11}", "inviter": f"Ledamot {n % 6}"})
    plan = propose(fresh.ask(seating.guests), fresh.ask(seating.room))
    assert plan.is_best
    assert plan.cost < 0.8 * plan.random_cost
    fresh.do(seating.seat, dict(plan.tables))
    at = [
        sum(one.table == table.number for one in fresh.ask(people.in_order))
        for table in fresh.ask(tables.in_order)
    ]
    assert at == [9, 9, 9, 8, 8, 8]


def test_locked_people_stay_where_they_are(fresh: Proof) -> None:
    ids = [
        fresh.do(people.add, {"name": f"P{n}", "organisation": "samma", "answer": "yes"}) for n in range(12)
    ]
    table = fresh.ask(tables.in_order)[0].id
    fresh.do(seating.put, ids[0], table)
    fresh.do(seating.put, ids[1], table)
    plan = seated(fresh)
    assert (plan[ids[0]], plan[ids[1]]) == (table, table)
    fresh.do(seating.seat, dict(plan))
    assert {one.table for one in fresh.ask(people.in_order) if one.id in ids[:2]} == {1}


def test_too_many_locked_to_a_table_is_said(fresh: Proof) -> None:
    table = fresh.ask(tables.in_order)[0].id
    for n in range(3):
        fresh.do(seating.put, fresh.do(people.add, {"name": f"P{n}", "answer": "yes"}), table)
    with pytest.raises(Refusal, match="Table 1 has room for 1, but 3 are locked to it"):
        fresh.ask(seating.room)


def test_the_proposal_is_the_same_every_time() -> None:
    guests = [Guest(n, {"organisation": f"o{n % 5}", "inviter": "", "gender": "woman"}) for n in range(30)]
    seats = dict.fromkeys(range(5), 6)
    assert propose(guests, seats) == propose(guests, seats)


def test_two_entries_of_one_person_become_one(fresh: Proof) -> None:
    first = fresh.do(people.add, {"name": "Åsa", "email": "a@exempel.se"})
    second = fresh.do(people.add, {"name": "Asa", "place": "Floda", "answer": "yes"})
    fresh.do(people.merge, second, first)
    (one,) = fresh.ask(people.in_order)
    assert (one.id, one.email, one.place, one.answer, one.contacted) == (
        first,
        "a@exempel.se",
        "Floda",
        "yes",
        1,
    )


def test_two_thousand_people_are_taken_in_as_one_change(fresh: Proof, tmp_path: Path) -> None:
    del tmp_path
    plan = planned(fresh, (HEAD + rows_of(2000)).encode())
    assert fresh.do(lists.take, plan) == 2000
    assert fresh.ask(facts.the_facts).registered == 2000


def test_three_hundred_people_are_seated_within_two_seconds() -> None:
    guests = [
        Guest(
            n,
            {"organisation": f"o{n % 60}", "inviter": f"l{n % 7}", "gender": ("woman", "man", "man")[n % 3]},
        )
        for n in range(300)
    ]
    began = time.process_time()
    plan = propose(guests, dict.fromkeys(range(30), 10))
    assert time.process_time() - began < 2
    assert plan.cost <= 1.02 * plan.lowest_cost < plan.random_cost
    assert sorted(Counter(plan.tables.values()).values()) == [10] * 30


def test_a_seating_is_judged_by_pairs_counted_by_hand() -> None:
    told = [("x", "woman"), ("x", "man"), ("y", "woman"), ("y", "man")]
    guests = [
        Guest(n, {"organisation": org, "inviter": "", "gender": gender})
        for n, (org, gender) in enumerate(told)
    ]
    together = judge({0: 1, 1: 1, 2: 2, 3: 2}, guests, {1: 2, 2: 2})
    assert {kind: (one.pairs, one.lowest) for kind, one in together.shared.items()} == {
        "organisation": (2, 0), "inviter": (0, 0), "gender": (0, 0),
    }  # fmt: skip
    crossed = judge({0: 1, 3: 1, 1: 2, 2: 2}, guests, {1: 2, 2: 2})
    assert (crossed.cost, crossed.is_best) == (0, True)


def test_before_the_evening_nobody_knows_who_came(fresh: Proof) -> None:
    one = fresh.do(people.add, {"name": "A", "inviter": "Ledamot 1", "answer": "yes"})
    assert [part.came for part in (*fresh.ask(mirror.by_inviter), fresh.ask(mirror.altogether))] == [
        None,
        None,
    ]
    fresh.do(people.edit, one, "attended", 1)
    assert [part.came for part in (*fresh.ask(mirror.by_inviter), fresh.ask(mirror.altogether))] == [1, 1]


def test_many_are_marked_at_once_and_taken_back_at_once(fresh: Proof) -> None:
    ids = [fresh.do(people.add, {"name": f"P{n}"}) for n in range(3)]
    fresh.do(people.mark, ids[:2], "yes")
    assert [one.state for one in fresh.ask(people.in_order)] == ["yes", "yes", ""]
    fresh.do(people.mark, ids[:1], "contacted")
    assert [(one.state, one.contacted) for one in fresh.ask(people.in_order)][0:2] == [
        ("contacted", 1),
        ("yes", 1),
    ]
    fresh.do(people.mark, ids, "")
    assert {(one.state, one.contacted) for one in fresh.ask(people.in_order)} == {("", 0)}


def test_an_inviter_who_goes_leaves_those_invited(fresh: Proof) -> None:
    fresh.do(people.add, {"name": "A", "inviter": "Ledamot 1"})
    (inviter,) = fresh.ask(inviters.in_order)
    fresh.do(inviters.remove, inviter.id)
    assert [(one.name, one.inviter) for one in fresh.ask(people.in_order)] == [("A", None)]
