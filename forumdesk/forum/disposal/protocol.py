"""The protocol of a disposal, in words and without a name: what it rests on, what went, what stays."""

from dataclasses import dataclass

from forumdesk.forum.dialogue import Dialogue
from forumdesk.forum.disposal.acts import Disposal
from forumdesk.forum.facts import Facts
from forumdesk.words import Words


@dataclass(frozen=True)
class Gone:
    """What was taken away, counted."""

    people: int
    texts: int
    copies: int
    files: int
    missing: int


def heading(_: Words) -> str:
    """What the protocol is called."""
    return _("Protocol of disposal of personal data")


def protocol(_: Words, about: Dialogue, act: Disposal, gone: Gone, facts: Facts) -> str:
    """Paragraphs with an empty line between them."""
    return "\n\n".join([_about(_, about), _decision(_, act), *_went(_, gone), _stays(_, facts)])


def _about(_: Words, about: Dialogue) -> str:
    parts = [about.title, about.place, about.date or about.date_text, about.registry_number]
    return _("Dialogue: {what}").format(what=" · ".join(part for part in parts if part))


def _decision(_: Words, act: Disposal) -> str:
    return _("The disposal rests on: {decision}, {date}. It was carried out on {done}.").format(
        decision=act.decision, date=act.date, done=act.done
    )


def _went(_: Words, gone: Gone) -> list[str]:
    told = [
        _.n(
            "{n} person was taken off the list, with all that was noted of that person.",
            "{n} people were taken off the list, with all that was noted of them.",
            gone.people,
        ).format(n=gone.people)
    ]
    if gone.texts:
        told.append(
            _.n("Names were taken out of {n} text.", "Names were taken out of {n} texts.", gone.texts).format(
                n=gone.texts
            )
        )
    told.append(
        _(
            "The history for undoing was emptied. Copies taken away: {copies}. "
            "Written files taken away: {files}."
        ).format(copies=gone.copies, files=gone.files)
    )
    if gone.missing:
        told.append(
            _.n(
                "{n} written file was no longer where it had been written; look after it where it was moved.",
                "{n} written files were no longer where they had been written; look after them where they "
                "were moved.",
                gone.missing,
            ).format(n=gone.missing)
        )
    return told


def _stays(_: Words, facts: Facts) -> str:
    return _(
        "Kept without names: the counts (registered {registered}, present {attended}), ideas {ideas}, "
        "theme cards {cards}, areas {areas}, notes {notes}, the documentation and the follow-up."
    ).format(
        registered=_count(facts.registered), attended=_count(facts.attended), ideas=facts.ideas,
        cards=facts.cards, areas=facts.areas, notes=facts.notes,
    )  # fmt: skip


def _count(number: int | None) -> str:
    return "–" if number is None else str(number)
