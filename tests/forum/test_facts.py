"""Facts: the numbers of the reference evening, and what is unknown stays unknown."""

import json

from forumdesk.forum import exchange, facts, people, tables
from forumdesk.store import DialogueFile
from tests.forum.proof import Proof


def test_the_reference_evening_has_the_figures_of_the_real_case(lerum: Proof) -> None:
    told = lerum.ask(facts.the_facts)
    assert (told.registered, told.attended, told.no_shows, told.attendance_percent) == (60, 51, 9, 85.0)
    assert (told.women, told.men, told.women_percent, told.men_percent) == (17, 34, 33.3, 66.7)
    assert (told.tables, told.cards, told.areas, told.rotations) == (6, 12, 6, 2)
    assert (told.planned_minutes, told.duration_min, told.target_year) == (180, 180, 2021)
    assert told.seats == (9, 9, 9, 8, 8, 8)
    assert (told.balance, told.contacted) == ("uneven", None)


def test_every_card_is_counted_in_exactly_one_place(lerum: Proof) -> None:
    told = lerum.ask(facts.the_facts)
    in_areas = sum(area.cards for area in told.areas_by_letter.values())
    assert in_areas + told.cards_unplaced + told.cards_excluded == told.cards


def test_what_is_unknown_is_null_in_json(fresh: Proof) -> None:
    told = json.loads(json.dumps(fresh.ask(facts.the_facts).as_json()))
    assert told["attended"] is told["no_shows"] is told["attendance_percent"] is told["women_percent"] is None
    assert told["target_year"] is None
    assert told["balance"] == "unknown"


def test_nobody_present_gives_no_percentages(fresh: Proof) -> None:
    for field in ("attended", "women", "men"):
        fresh.do(people.edit_count, field, 0)
    assert fresh.ask(facts.the_facts).women_percent is None


def test_a_list_of_people_overrides_the_typed_counts(empty: DialogueFile) -> None:
    someone = {"contacted": True, "answer": "yes", "attended": True, "gender": "woman"}
    evening = exchange.parse(
        json.dumps(
            {
                "format": "forumdesk-evening", "version": 1, "dialogue": {"title": "Lista"},
                "counts": {"registered": 60, "attended": 51},
                "people": [
                    {"name": "Deltagare 1", **someone},
                    {"name": "Deltagare 2", **someone, "gender": "man"},
                    {"name": "Deltagare 3", **someone, "attended": False},
                    {"name": "Deltagare 4", **someone, "gender": "", "answer": "", "walk_in": True},
                ],
            }
        )
    )  # fmt: skip
    with empty.change("Import") as conn:
        exchange.read(conn, evening)
        told = facts.the_facts(conn)
    assert (told.contacted, told.registered, told.attended, told.no_shows) == (4, 3, 3, 1)
    assert (told.women, told.men, told.not_stated, told.women_percent) == (1, 1, 1, 33.3)


def test_the_balance_is_even_between_forty_and_sixty() -> None:
    assert facts.balance(40.0, 60.0) == "even"
    assert facts.balance(39.9, 60.1) == "uneven"
    assert facts.balance(None, 60.0) == "unknown"


def test_seats_that_were_said_are_kept(lerum: Proof) -> None:
    lerum.do(tables.edit, lerum.ask(tables.in_order)[0].id, "seats", "12")
    assert lerum.ask(facts.the_facts).seats == (12, 8, 8, 8, 8, 7)
