"""Every parked comment gets an owner, a day and an answer, in its row."""

from forumdesk.forum import parking
from forumdesk.ui.stages.followup.view import FollowupView
from tests.ui.scene import Scene


def test_owner_day_and_answer_are_kept(lerum: Scene) -> None:
    view = lerum.view
    assert isinstance(view, FollowupView)
    slip = lerum.ask(parking.in_order)[0]
    for key, typed in (("owner", "Gatukontoret"), ("forwarded", "20 maj 2011"), ("answer", "Lagas i juni.")):
        editor = view.answers.fields[slip.id, key].editor
        lerum.hands.go_to(editor)
        lerum.hands.press("Ctrl+A")
        lerum.hands.type(typed if key != "forwarded" else "2011-05-20")
        lerum.desk.settling.emit()
    now = lerum.ask(parking.in_order)[0]
    assert (now.owner, now.forwarded, now.answer) == ("Gatukontoret", "2011-05-20", "Lagas i juni.")
