"""What a paper needs of the evening, each need in words and with the place where it is mended."""

from collections.abc import Callable
from dataclasses import dataclass

from forumdesk.forum.evening import Evening
from forumdesk.words import N_


@dataclass(frozen=True)
class Need:
    """`words` say what is missing; `stage`, `page` and `field` where it is mended.

    Without what is `vital` the paper is no more than a form, and nobody prints it unasked.
    """

    words: str
    met: Callable[[Evening], bool]
    stage: str
    page: str = ""
    field: str = ""
    vital: bool = False


def _asked(evening: Evening) -> bool:
    held = evening.rounds[:1] if evening.dialogue.one_round_only else evening.rounds
    return all(one.question.strip() for one in held)


def _all_have_imprints(evening: Evening) -> bool:
    told = {one.area_id for one in evening.imprints}
    return all(area.id in told for area in evening.areas)


TITLE = Need(
    N_("The dialogue has no title yet."), lambda it: bool(it.dialogue.title.strip()),
    "plan", "mandate", "title",
)  # fmt: skip
DAY = Need(
    N_("The day is not settled yet."), lambda it: bool(it.dialogue.date or it.dialogue.date_text.strip()),
    "plan", "time", "date",
)  # fmt: skip
START = Need(
    N_("When the evening starts is not said yet."), lambda it: bool(it.dialogue.start),
    "plan", "time", "start",
)  # fmt: skip
VENUE = Need(
    N_("The venue is not said yet."), lambda it: bool(it.dialogue.venue.strip()), "plan", "time", "venue"
)
CONTACT = Need(
    N_("There is nobody to ask: name a contact."),
    lambda it: any((one.name + one.title + one.phone + one.email).strip() for one in it.contacts),
    "plan", "time", "contacts",
)  # fmt: skip
QUESTIONS = Need(N_("A round has no question yet."), _asked, "plan", "questions", "question")
STORY = Need(
    N_("The story is not written yet."), lambda it: bool(it.story.text.strip()), "plan", "questions",
    "story_text", vital=True,
)  # fmt: skip
TABLES = Need(
    N_("How many tables there are is not said yet."), lambda it: bool(it.tables), "plan", "tables", "tables",
    vital=True,
)  # fmt: skip
AGENDA = Need(
    N_("The agenda has no steps yet."), lambda it: bool(it.agenda), "plan", "agenda", "steps", vital=True
)
PEOPLE = Need(
    N_("There is no list of participants: it is printed blank, to be filled in by hand."),
    lambda it: bool(it.people), "people", "list", vital=True,
)  # fmt: skip
AREAS = Need(N_("There are no areas yet."), lambda it: bool(it.areas), "board", vital=True)
AREA_NAMES = Need(
    N_("An area has no name yet."), lambda it: all(one.name.strip() for one in it.areas), "board"
)
AREA_TABLES = Need(
    N_("An area has no table yet."), lambda it: all(one.table is not None for one in it.areas), "board"
)
CARDS = Need(N_("There are no theme cards yet."), lambda it: bool(it.cards), "board", vital=True)
NOTES = Need(
    N_("Nothing is noted from the tables yet."), lambda it: any(one.text.strip() for one in it.notes), "notes"
)
DECISION = Need(
    N_("It is not said yet what was decided."),
    lambda it: bool(it.decision.body.strip() or it.decision.matter.strip()), "followup",
)  # fmt: skip
IMPRINTS = Need(N_("An area has no imprint yet."), _all_have_imprints, "followup")
PARKED = Need(N_("No questions were parked."), lambda it: bool(it.parking), "evening", vital=True)
ANSWERS = Need(
    N_("A parked question has no answer yet."), lambda it: all(one.answer.strip() for one in it.parking),
    "followup",
)  # fmt: skip
