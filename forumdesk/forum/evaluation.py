"""Evaluation: how many ticked what on the slips at the door, and what they wrote there.

A question and its choice are kept by their keys where they stand on the printed slip; what somebody would do
better is a question of its own, each answer as it was written.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import evaluation
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _

STATEMENTS = {
    "purpose": N_("I understood what the dialogue is for."),
    "heard": N_("I could say what I wanted to say."),
    "listened": N_("We listened to each other at the table."),
    "use": N_("I believe that what we said will be used."),
    "again": N_("I would come to a dialogue like this again."),
}
"""What the slip asks, in its order."""
CHOICES = {"no": N_("Not at all"), "partly": N_("A little"), "mostly": N_("Mostly"), "yes": N_("Fully")}
"""The same for every statement, from the least to the most."""
BETTER = "better"
"""The question that is answered in words."""


@dataclass(frozen=True)
class Answer:
    id: int
    question: str
    choice: str
    answers: int


def in_order(conn: Connection) -> tuple[Answer, ...]:
    return rows.in_order(conn, Answer, evaluation)


def tally(answers: tuple[Answer, ...]) -> dict[str, dict[str, int]]:
    """How many chose what, by statement; every statement and every choice of the slip is there."""
    told = {statement: dict.fromkeys(CHOICES, 0) for statement in STATEMENTS}
    for one in answers:
        if one.question in told and one.choice in CHOICES:
            told[one.question][one.choice] += one.answers
    return told


def others(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Answers to other questions than those of the slip, as an imported evening may have them."""
    return tuple(
        one
        for one in answers
        if one.question != BETTER and not (one.question in STATEMENTS and one.choice in CHOICES)
    )


def count(conn: Connection, question: str, choice: str, by: int = 1) -> int:
    """Count one more, or one less; how many there are then. Refusal below none."""
    found = conn.execute(
        select(evaluation.c.id, evaluation.c.answers)
        .where(evaluation.c.question == question, evaluation.c.choice == choice)
        .order_by(evaluation.c.id)
    ).first()
    now = (found.answers if found else 0) + by
    if now < 0:
        raise Refusal(_("Nobody is counted there."))
    if found is None:
        rows.add(conn, evaluation, question=question, choice=choice, answers=now)
    elif now:
        rows.edit(conn, evaluation, found.id, answers=now)
    else:
        rows.remove(conn, evaluation, found.id)
    return now


def add_words(conn: Connection, text: str) -> int:
    """Write down what somebody would do better; Refusal if it is empty."""
    return rows.add(conn, evaluation, question=BETTER, choice=_worded(text), answers=1)


def edit_words(conn: Connection, answer_id: int, text: str) -> None:
    """Change it; Refusal if nothing would be left."""
    rows.edit(conn, evaluation, answer_id, choice=_worded(text))


def remove(conn: Connection, answer_id: int) -> None:
    rows.remove(conn, evaluation, answer_id)


def _worded(text: str) -> str:
    return typed.some(text, _("Write the answer first, then it can be kept."))
