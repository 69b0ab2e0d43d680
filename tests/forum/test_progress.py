"""How far an evening has come: the stage it is at and the next thing to do, from its figures alone."""

from datetime import date

import pytest

from forumdesk import words
from forumdesk.forum import decision, imprints, notes, progress, sections
from forumdesk.forum.dialogue import edit
from forumdesk.forum.progress import STAGES, Figures
from tests.forum.proof import Proof

TODAY = date(2026, 11, 23)
PLANNED = Figures(
    title="Skolans utemiljö", place="Lerum", municipality="Lerums kommun", day="2026-12-03", date_text="",
    status="draft", registered=34, attended=None, persons=0, disposed=0, rounds=2, rounds_asked=2,
    one_round_only=0, tables=6, minutes=180, duration_min=180, start="18:00", why="Höra efter", printed=0,
    cards=0, unplaced=0, areas=0, areas_unnamed=0, areas_without_notes=0, areas_without_imprint=0, sections=0,
    decided=0,
)  # fmt: skip
HELD = PLANNED._replace(day="2026-11-20", attended=30, cards=12, areas=6)

TEN_DAYS = "The evening is in 10 days – print the handouts"
ENTER = "Enter the ideas of the tables and the themes they chose"
DISPOSE = "Dispose of the personal data when there is a decision"


@pytest.mark.parametrize(
    ("seen", "stage", "next_step"),
    [
        (PLANNED._replace(title=""), "plan", "Write what the dialogue is called"),
        (PLANNED._replace(rounds_asked=1), "plan", "1 question is not written yet"),
        (PLANNED._replace(rounds_asked=1, one_round_only=1), "handouts", TEN_DAYS),
        (PLANNED._replace(day=""), "plan", "Decide when the evening is"),
        (PLANNED._replace(tables=0), "plan", "Say how many tables there are"),
        (PLANNED._replace(minutes=170), "plan", "The agenda fills 170 of 180 minutes"),
        (PLANNED, "handouts", TEN_DAYS),
        (PLANNED._replace(day="2026-11-24"), "handouts", "The evening is tomorrow – print the handouts"),
        (PLANNED._replace(day="2026-11-23"), "evening", "The evening is today"),
        (PLANNED._replace(day="2026-11-20"), "evening", ENTER),
        (HELD._replace(areas=0, unplaced=12), "board", "Sort the cards into areas"),
        (HELD._replace(unplaced=3), "board", "3 cards are in no area yet"),
        (HELD._replace(areas_unnamed=1), "board", "1 area has no name yet"),
        (HELD._replace(areas_without_notes=2), "notes", "Notes of round 2 are missing for 2 areas"),
        (HELD, "documentation", "5 of 5 sections have no text of your own"),
        (HELD._replace(sections=5), "followup", "Enter the decision when it has been made"),
        (HELD._replace(decided=1, areas_without_imprint=2), "followup",
         "The imprint in the decision is missing for 2 areas"),
        (HELD._replace(decided=1), "done", "Nothing left to do"),
        (HELD._replace(decided=1, persons=60), "done", DISPOSE),
        (HELD._replace(decided=1, persons=60, disposal_due="2027-03-27"), "done",
         "Personal data are to be disposed of on 27 March 2027"),
        (HELD._replace(areas=0, unplaced=12, persons=60, disposal_due="2026-11-23"), "followup",
         "Personal data were to be disposed of on 23 November 2026"),
        (HELD._replace(feedback_promise="2026-11-30"), "followup",
         "Feedback to the participants is promised: 30 November 2026"),
        (HELD._replace(feedback_promise="oktober 2026"), "followup",
         "Feedback to the participants is promised: oktober 2026"),
        (HELD._replace(feedback_promise="våren 2027"), "documentation",
         "5 of 5 sections have no text of your own"),
        (HELD._replace(decided=1, feedback_promise="2026-11-01"), "followup",
         "Feedback to the participants is promised: 1 November 2026"),
        (HELD._replace(decided=1, feedback_promise="2026-11-01", feedback_given=1), "done",
         "Nothing left to do"),
        (PLANNED._replace(feedback_promise="2026-11-01"), "handouts", TEN_DAYS),
    ],
)  # fmt: skip
def test_the_next_step_is_the_first_thing_left(seen: Figures, stage: str, next_step: str) -> None:
    reached = progress.progress(seen, TODAY)
    assert (reached.stage, reached.next) == (stage, next_step)


def test_the_stage_to_come_next_is_never_ticked_off() -> None:
    for seen in (PLANNED, HELD, HELD._replace(decided=1, areas_without_imprint=1)):
        reached = progress.progress(seen, TODAY)
        assert reached.of(reached.stage) == "under way"


def test_every_stage_is_ticked_off_when_all_is_done() -> None:
    reached = progress.progress(HELD._replace(decided=1), TODAY)
    assert {key: reached.of(key) for key in STAGES} == dict.fromkeys(STAGES, "done")


def test_the_reference_evening_lacks_the_imprint_of_two_areas(lerum: Proof) -> None:
    words.use("sv")
    with lerum.file.read() as conn:
        reached = progress.the_progress(conn, TODAY)
    assert reached.stage == "followup"
    assert reached.next == "Avtryck i beslut saknas för 2 områden"


def test_a_new_dialogue_begins_with_its_plan(fresh: Proof) -> None:
    with fresh.file.read() as conn:
        assert progress.the_progress(conn, TODAY).stage == "plan"


def test_the_figures_follow_what_is_written(lerum: Proof) -> None:
    file = lerum.file
    with file.change("Write") as conn:
        edit(conn, "date", "2026-12-24")
        sections.write(conn, "process", "Vi satt vid sex bord.")
        decision.edit(conn, "body", "")
        decision.edit(conn, "matter", "")
        for note in notes.in_order(conn):
            notes.remove(conn, note.id)
    with file.read() as conn:
        seen = progress.the_figures(conn)
        assert seen.areas_without_imprint == imprints.areas_missing(conn) == 2
    assert (seen.on, seen.sections, seen.decided, seen.areas_without_notes) == (date(2026, 12, 24), 1, 0, 6)
    assert (seen.registered, seen.attended, seen.cards, seen.unplaced) == (60, 51, 12, 0)


def test_the_sections_counted_are_the_sections_there_are() -> None:
    assert len(sections.HEADINGS) == progress.SECTIONS
