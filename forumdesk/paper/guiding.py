"""What those who lead the evening do and say, step by step and round by round: the craft, told briefly."""

from collections.abc import Iterator

from forumdesk.forum.agenda import TimedStep
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.notes import HEADINGS
from forumdesk.forum.rounds import Round
from forumdesk.paper import course, evening_words
from forumdesk.words import N_, Words

CUES = {
    "welcome": (
        N_("Welcome everybody. Say why we are here and who wants to know."),
        N_("Say what becomes of what is said, and when feedback comes."),
        N_("Go through the rules; they are on the tables."),
        N_("Show the parking lot: questions beside the subject go there, and get an answer."),
    ),
    "story": (
        N_("Ask everybody to lean back. Read slowly."),
        N_("Be silent for a moment when you have read."),
    ),
    "brainstorm": (
        N_("Each table chooses a secretary. All ideas are written down."),
        N_("Tell the room when half of the time has passed."),
        N_("Walk around, but do not sit down."),
    ),
    "agree": (
        N_("A common choice, not a vote."),
        N_("One theme on each card, and what you mean by it."),
        N_("Tell the room when two minutes are left."),
    ),
    "present": (
        N_("One table at a time. No debate, questions for clarity only."),
        N_("Read the card and what is meant by it."),
        N_("Collect each card when it has been read."),
    ),
    "break": (
        N_("Say when we go on, and keep to that time."),
        N_("Put up all cards. Sort them, merge those that say the same, name the areas."),
        N_("Give each area a table, and print or write the area signs."),
    ),
    "areas": (
        N_("Read out the areas, one by one, and the table at which each begins."),
        N_("Ask: do you recognise what you said?"),
        N_("Say that changing tables is voluntary."),
    ),
    "deepen": (
        N_("The secretary writes under the headings of the sheet."),
        N_("Tell the room when half of the time has passed."),
    ),
    "rotation": (
        N_("Whoever wants to may change tables. Table leader and secretary stay."),
        N_("At each table: one minute on what has been said so far."),
        N_("Count how many sit at each table and write it down."),
    ),
    "round": (
        N_("Tell the room when half of the time has passed."),
        N_("Tell the room when two minutes are left."),
    ),
    "closing": (
        N_("Say what happens now, and when feedback comes."),
        N_("Hand out the receipt and the evaluation slips."),
        N_("Collect sheets, cards and parking slips before anybody tidies up."),
        N_("Thank everybody, and end on time."),
    ),
}

DUTIES = {
    "brainstorm": (
        N_("Read the question aloud. Choose a secretary at the table."),
        N_("Let everybody think in silence for a minute, then take a turn around the table."),
        N_("See to it that all ideas are written down, also those you do not share."),
    ),
    "deepen": (
        N_("Read out the area and its themes, then the question. Choose a secretary at the table."),
        N_("Go through the headings of the sheet: {headings}."),
        N_("Let the secretary read out what is written before the time is up."),
    ),
}
ANY_ROUND = (
    N_("Read the question aloud. Choose a secretary at the table."),
    N_("Take a turn around the table first, so that everybody has spoken once."),
    N_("Let the secretary read out what is written before the time is up."),
)

ASKING = {
    "brainstorm": (
        N_("What more?"),
        N_("How would we notice that it had come true?"),
        N_("Who has not yet spoken?"),
    ),
    "deepen": (
        N_("What is the most important thing here?"),
        N_("Where do we not agree, and why?"),
        N_("What do we need to know more about, and from whom?"),
    ),
}

DIFFICULT = (
    (N_("Someone speaks too long:"), N_("“Thank you, we have that. Let us hear the others.”")),
    (N_("Someone is silent:"), N_("Ask by name, and let it be right to pass.")),
    (N_("It is beside the question:"), N_("Hand over a parking slip. It gets an answer.")),
    (N_("You are asked what you think yourself:"), N_("“Tonight I listen.” You lead, the table thinks.")),
)


def cues(told: TimedStep, evening: Evening, _: Words) -> list[str]:
    """What to say and do at a step; the data of the evening first."""
    kind = told.step.kind
    return [*_of_the_evening(told, evening, _), *(_(text) for text in CUES.get(kind, ()))]


def _of_the_evening(told: TimedStep, evening: Evening, _: Words) -> Iterator[str]:
    kind = told.step.kind
    number = next((n for n, steps in course.of_rounds(evening).items() if told in steps), 0)
    if kind in course.BEGINS and (asked := evening_words.question(evening, number)):
        yield _("Read the question: {question}").format(question=spoken.quoted(asked, _.language))
    if kind == "story" and evening.facts.target_year:
        yield _("Now we are in {year}.").format(year=evening.facts.target_year)
    if kind == "agree" and evening.quota:
        yield _.n(
            "Each table agrees on {count} theme.", "Each table agrees on {count} themes.", evening.quota
        ).format(count=spoken.number(evening.quota, _.language))
    if kind == "present" and told.step.minutes_per_table:
        minutes = told.step.minutes_per_table
        yield _.n("{n} minute for each table.", "{n} minutes for each table.", minutes).format(n=minutes)
    if kind == "closing" and (promise := evening_words.promise(evening, _)):
        yield _("Feedback is promised: {when}.").format(when=promise)


def duties(one: Round, evening: Evening, _: Words) -> list[str]:
    """What a table leader does in a round."""
    headings = ", ".join(_(name).lower() for name in HEADINGS.values())
    told = [_(text).format(headings=headings) for text in DUTIES.get(one.kind, ANY_ROUND)]
    if one.themes_per_table:
        agree = _.n("Agree on {n} theme", "Agree on {n} themes", one.themes_per_table)
        agree = agree.format(n=spoken.number(one.themes_per_table, _.language))
        told.append(_("{agree}: a common choice, not a vote. Write a card for each.").format(agree=agree))
    if any(step.step.kind == "rotation" for step in course.of_rounds(evening)[one.number]):
        told.append(_("At each rotation: stay where you are. Tell those who come what has been said so far."))
    return told


def questions(one: Round, _: Words) -> list[str]:
    """Questions that help a table on."""
    return [_(text) for text in ASKING.get(one.kind, ASKING["brainstorm"])]


def difficulties(_: Words) -> list[tuple[str, str]]:
    """What can happen at a table, and what helps."""
    return [(_(said), _(helps)) for said, helps in DIFFICULT]
