"""Letters and what is read: invitation, rules, story, feedback, parked questions and their answers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import (
    feedback_letter,
    invitation_letter,
    parked_answers,
    rules_of_the_evening,
    story_large_print,
)
from tests.paper import looking
from tests.paper.reading import read

Told = dict[str, Any]
Change = Callable[[Callable[[Told], None]], Evening]


def test_the_invitation_tells_day_place_question_and_what_becomes_of_it(lerum: Evening) -> None:
    heard = read(invitation_letter.HANDOUT.build(lerum))
    assert heard.pages == 1
    for told in ("18 maj 2011, 18:00–21:00", "Lerum", lerum.rounds[0].question, "två teman"):
        assert told in heard.words
    assert "har i uppdrag att ta fram förslag till näringslivsstrategi" in heard.words


def test_an_invitation_to_an_evening_without_a_day_has_lines_to_write_on(bare: Evening) -> None:
    assert read(invitation_letter.HANDOUT.build(bare)).words.count("________") >= 3


@pytest.mark.parametrize(
    ("level", "told"),
    [("consultation", "De förtroendevalda beslutar."), ("co-decision", "Ni är med och beslutar.")],
)
def test_the_invitation_promises_no_more_than_the_level_of_influence(
    level: str, told: str, changed: Change
) -> None:
    evening = changed(lambda json: json["mandate"].update(influence_level=level))
    assert told in read(invitation_letter.HANDOUT.build(evening)).words


def test_the_rules_are_those_of_the_method_until_she_writes_her_own(lerum: Evening) -> None:
    listed = read(rules_of_the_evening.HANDOUT.build(lerum)).of("LI")
    assert len(listed) == 8
    assert "7. Bordet enas om två teman. Det är ett gemensamt val, ingen omröstning." in listed
    own = replace(lerum, own_texts={"rules": "Lyssna.\n\nSkratta."})
    assert read(rules_of_the_evening.HANDOUT.build(own)).of("LI") == ["1. Lyssna.", "2. Skratta."]


def test_few_rules_are_set_larger_than_many_and_very_many_go_on(lerum: Evening, tmp_path: Path) -> None:
    def height(count: int) -> tuple[float, int]:
        evening = replace(lerum, own_texts={"rules": "Lyssna noga på alla.\n" * count})
        words, sizes = looking.words(rules_of_the_evening.HANDOUT.build(evening), tmp_path)
        return max(one.bottom - one.top for one in words if one.text == "noga"), len(sizes)

    (few, one), (many, also_one), (_most, several) = height(4), height(22), height(80)
    assert few > 1.3 * many
    assert one == also_one == 1 < several


def test_the_story_is_never_set_smaller_but_goes_on(changed: Change) -> None:
    text = "En mening om hur det är att bo här. " * 300 + "\n\nSlut."
    evening = changed(lambda told: told["story"].update(text=text))
    heard = read(story_large_print.HANDOUT.build(evening))
    assert heard.pages == story_large_print.HANDOUT.sheets(evening) > 5
    assert heard.words.count("En mening om hur det är att bo här.") == 300
    assert heard.words.endswith("Slut.")
    assert f"Sida {heard.pages} av {heard.pages}" in heard.furniture


def test_a_story_not_yet_written_has_lines(bare: Evening) -> None:
    assert "______" in read(story_large_print.HANDOUT.build(bare)).words


def test_the_feedback_letter_tells_what_was_said_and_what_became_of_it(changed: Change) -> None:
    def change(told: Told) -> None:
        told["imprints"][0].update(quotation="tätare tågtrafik", page="11", because="Mål 4.2.")
        told["imprints"].append({"area": "B", "card": "B6-2", "grade": "no", "page": "KS § 12"})

    words = read(feedback_letter.HANDOUT.build(changed(change))).words
    assert "I januari 2012 beslutade kommunfullmäktige om ”Näringslivsstrategi”." in words
    assert "Syns i beslutet: ja. ”tätare tågtrafik”, sid. 11. Mål 4.2." in words
    assert "”Mark nära motorvägen”: nej. KS § 12." in words
    assert "Syns i beslutet: nej. Behandlas i kommunens servicepolicy." in words
    assert "F Grön profil Ni sa: ”Miljökommunen som varumärke”. Inte bedömt än." in words


def test_the_feedback_letter_speaks_english_where_it_is_asked_for(lerum: Evening) -> None:
    words = read(feedback_letter.HANDOUT.build(lerum, "en")).words
    assert "Thank you for taking part. 51 people came, and the evening arrived at six areas." in words
    assert "You said: “En väg in i kommunen” and “Snabba besked om bygglov”." in words
    assert "Visible in the decision: partly." in words


def test_the_feedback_letter_waits_for_a_decision(changed: Change) -> None:
    evening = changed(lambda told: told.update(decision={}, imprints=[]))
    words = read(feedback_letter.HANDOUT.build(evening)).words
    assert "Det här sa ni" in words
    assert "Inget är beslutat än. Vi skriver igen när beslutet är fattat." in words
    assert "Inte bedömt än" not in words


def test_parked_questions_stand_with_their_answers_and_without_persons(changed: Change) -> None:
    def change(told: Told) -> None:
        told["parking"] = [
            {"text": "Hålet i vägen", "owner": "Karin Ansvarig", "answer": "Lagas i juni."},
            {"text": "Badet", "forwarded_to": "kulturnämnden", "forwarded": "2011-06-01"},
        ]

    heard = read(parked_answers.HANDOUT.build(changed(change)))
    assert heard.of("H2")[:2] == ["Fråga 1", "Fråga 2"]
    assert "Hålet i vägen Svar Lagas i juni." in heard.words
    assert "Inte besvarad än. Skickad vidare till kulturnämnden, 1 juni 2011." in heard.words
    assert "Karin" not in heard.words + heard.furniture
