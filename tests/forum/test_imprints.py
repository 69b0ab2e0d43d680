"""Imprints of areas and single cards, the timeline, and when feedback was given."""

from datetime import date

import pytest

from forumdesk.forum import areas, dialogue, exchange, imprints, notes, progress, themes, timeline
from forumdesk.refusal import Refusal
from forumdesk.words import speaker
from tests.forum.proof import Proof

TODAY = date(2011, 6, 20)


def card(lerum: Proof, code: str) -> themes.ThemeCard:
    return next(one for one in lerum.ask(themes.all_cards) if one.code == code)


def area(lerum: Proof, letter: str) -> areas.Area:
    return next(one for one in lerum.ask(areas.in_order) if one.letter == letter)


def said(lerum: Proof) -> list[tuple[int, str | None, str]]:
    return [(one.area_id, one.card, one.grade) for one in lerum.ask(imprints.in_order)]


def test_a_merged_card_has_an_imprint_of_its_own_beside_that_of_its_area(lerum: Proof) -> None:
    a, before = area(lerum, "A"), said(lerum)
    lerum.do(imprints.grade_card, card(lerum, "B2-2").id, "grade", "no")
    lerum.do(imprints.grade_card, card(lerum, "B2-2").id, "because", "Regionens sak")
    assert said(lerum) == [*before, (a.id, "B2-2", "no")]


def test_what_is_said_of_a_card_goes_with_it_to_another_area(lerum: Proof) -> None:
    moved = card(lerum, "B4-1")
    lerum.do(imprints.grade_card, moved.id, "grade", "yes")
    lerum.do(themes.move, moved.id, area(lerum, "F").id)
    assert said(lerum)[-1] == (area(lerum, "F").id, "B4-1", "yes")


def test_it_survives_the_area_it_was_said_in(lerum: Proof) -> None:
    e, f = area(lerum, "E"), area(lerum, "F")
    lerum.do(imprints.grade_card, card(lerum, "B6-1").id, "grade", "yes")
    for note in lerum.ask(notes.of_area, e.id):
        lerum.do(notes.remove, note.id)
    lerum.do(areas.join, e.id, f.id)
    assert said(lerum)[-1] == (f.id, "B6-1", "yes")


def test_a_card_that_is_thrown_away_leaves_nothing_that_looks_like_its_areas(lerum: Proof) -> None:
    e = area(lerum, "E")
    written = lerum.do(themes.write_new, "Badplatser", "", e.id)
    lerum.do(imprints.grade_card, written, "grade", "yes")
    lerum.do(themes.remove, written)
    assert [one for one in said(lerum) if one[0] == e.id] == []


def test_the_grade_of_a_card_alone_does_not_judge_its_area(lerum: Proof) -> None:
    lerum.do(imprints.grade_card, card(lerum, "B6-1").id, "grade", "yes")
    assert lerum.ask(imprints.areas_missing) == lerum.ask(progress.the_figures).areas_without_imprint == 2


def test_the_timeline_goes_by_dates_as_people_write_them(lerum: Proof) -> None:
    for when, what in (("våren 2012", "Uppföljning"), ("", "Någon gång"), ("2011-06-01", "Brev"),
                       ("hösten 2011", "Remiss")):  # fmt: skip
        lerum.do(timeline.add, when, what)
    assert [one.text for one in lerum.ask(timeline.in_order)] == [
        "Brev",
        "Remiss",
        "Uppföljning",
        "Någon gång",
    ]


def test_nothing_happened_is_no_entry(lerum: Proof) -> None:
    with pytest.raises(Refusal):
        lerum.do(timeline.add, "2012", "  ")


def test_the_reminder_ends_when_feedback_was_given_and_comes_back_when_that_is_undone(lerum: Proof) -> None:
    lerum.do(dialogue.edit, "feedback_promise", "2011-06-15")
    assert "promised: 15 June 2011" in lerum.ask(progress.the_progress, TODAY).next
    lerum.do(timeline.give_feedback, "2011-06-14")
    assert "promised" not in lerum.ask(progress.the_progress, TODAY).next
    lerum.file.undo()
    assert "promised" in lerum.ask(progress.the_progress, TODAY).next


def test_feedback_stands_in_the_timeline_in_each_language_and_survives_the_way_round(lerum: Proof) -> None:
    lerum.do(timeline.give_feedback, "2011-06-14")
    lerum.do(timeline.give_feedback, "16 juni 2011")
    (entry,) = lerum.ask(timeline.in_order)
    assert (entry.date_text, entry.words(speaker("sv"))) == ("16 juni 2011", "Deltagarna fick återkoppling")
    assert lerum.ask(exchange.tell)["timeline"] == [{"date_text": "16 juni 2011", "text": "{feedback_given}"}]
    lerum.do(timeline.give_feedback, "")
    assert lerum.ask(timeline.in_order) == ()
