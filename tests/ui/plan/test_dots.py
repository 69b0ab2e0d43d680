"""Dots per person are set where the rounds are, and may be left empty."""

from forumdesk.forum.dialogue import the_dialogue
from forumdesk.ui.desk import Desk
from forumdesk.ui.pages.questions import QuestionsView
from forumdesk.ui.stages.plan import PlanView
from tests.ui.typist import anew


def test_dots_per_person_are_stored_and_can_be_taken_away(plan: PlanView, desk: Desk) -> None:
    plan.booklet.turn(2)
    view = plan.booklet.view
    assert isinstance(view, QuestionsView)
    field = view.fields["dots_per_person"]
    field.editor.setFocus()
    anew("3")
    field.flush()
    assert desk.ask(the_dialogue).dots_per_person == 3
    anew("mycket")
    field.flush()
    assert field.wrong
    anew("")
    field.flush()
    assert desk.ask(the_dialogue).dots_per_person is None
