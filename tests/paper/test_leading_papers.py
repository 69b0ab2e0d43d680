"""Papers for those who lead the evening: cue cards, guides for the tables, run sheet, rotation overview."""

from collections.abc import Callable
from typing import Any

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import cue_cards, leader_guide, rotation_overview, run_sheet
from tests.paper.reading import read

Told = dict[str, Any]
Change = Callable[[Callable[[Told], None]], Evening]


def test_there_is_a_cue_card_for_each_step_with_its_hours_and_the_next(lerum: Evening) -> None:
    heard = read(cue_cards.HANDOUT.build(lerum))
    assert heard.of("H1") == [told.step.title for told in lerum.agenda]
    assert "18:20–18:55" in heard.words
    assert "Sedan 18:55: Enas om två teman per bord" in heard.words
    assert f"Läs upp frågan: ”{lerum.rounds[0].question}”" in heard.words
    assert heard.words.endswith("11 av 11")


def test_cue_cards_without_clock_times_are_numbered(changed: Change) -> None:
    heard = read(cue_cards.HANDOUT.build(changed(lambda told: told.update(start=""))))
    assert "Moment 1" in heard.words
    assert "Sedan: Enas om två teman per bord" in heard.words


def test_each_table_has_a_guide_for_each_round_with_the_rounds_own_steps(lerum: Evening) -> None:
    heard = read(leader_guide.HANDOUT.build(lerum))
    assert heard.of("H1") == [f"Bord {table} · Pass {one}" for one in (1, 2) for table in range(1, 7)]
    first, second = heard.words.split("Bord 1 · Pass 2")
    assert "18:20–18:55" in first
    assert "19:45–20:07" not in first
    assert "19:45–20:07" in second
    assert "Ledamot 6" in first


def test_the_guide_of_the_second_round_tells_the_tables_area_and_its_themes(lerum: Evening) -> None:
    words = read(leader_guide.HANDOUT.build(lerum)).words
    area = next(one for one in lerum.areas if one.table == 3)
    assert f"Ert område: {area.letter} {area.name}" in words
    assert all(pile.head.shown in words for pile in lerum.hanging[area.id])


def test_before_there_are_areas_the_guide_has_a_line_to_write_one_on(changed: Change) -> None:
    def change(told: Told) -> None:
        told.update(areas=[], imprints=[], notes=[])
        for card in told["cards"]:
            card["area"] = None

    assert "Ert område: ____" in read(leader_guide.HANDOUT.build(changed(change))).words


def test_the_rotation_overview_has_a_row_for_each_table_with_its_area_and_counts(lerum: Evening) -> None:
    heard = read(rotation_overview.HANDOUT.build(lerum))
    assert heard.of("TR")[1] == "1 A Kollektivtrafik och infrastruktur 9 11 9"
    assert len(heard.of("TR")) == 7
    assert "Rotation 1 20:07–20:30" in heard.words


def test_rotations_that_are_not_held_yet_have_room_for_the_counts(changed: Change) -> None:
    heard = read(rotation_overview.HANDOUT.build(changed(lambda told: told.update(rotations=[]))))
    assert heard.of("TH")[:5] == ["Bord", "Område", "Platser", "Rotation 1", "Rotation 2"]


def test_a_long_agenda_goes_on_over_more_run_sheets_with_its_heads_again(changed: Change) -> None:
    def change(told: Told) -> None:
        told["agenda"] = [
            {"kind": "other", "title": f"Moment nummer {n}", "minutes": 5, "min_minutes": 2}
            for n in range(40)
        ]

    evening = changed(change)
    heard = read(run_sheet.HANDOUT.build(evening))
    assert heard.pages == run_sheet.HANDOUT.sheets(evening) > 1
    assert len(heard.of("TR")) == 41
    assert heard.furniture.count("Verklig tid") == heard.pages - 1
