"""The columns of the list: what each is called, holds and says, and which values may be chosen in it."""

from forumdesk.forum.lists import FIELDS
from forumdesk.forum.people import Person
from forumdesk.words import N_, _

COLUMNS = (
    "name", "organisation", "stakeholder_kind", "place", "age_band", "gender", "inviter", "channel", "state",
    "attended", "table", "email", "phone",
)  # fmt: skip
HEADS = {**FIELDS, "stakeholder_kind": N_("Kind"), "state": N_("Answer"), "table": N_("Table")}
WIDTHS = {
    "name": 176, "organisation": 150, "stakeholder_kind": 96, "place": 84, "age_band": 62, "gender": 84,
    "inviter": 112, "channel": 84, "state": 104, "attended": 58, "table": 56, "email": 170, "phone": 120,
}  # fmt: skip
"""Pixels of the design."""

GENDERS = {"": N_("not stated"), "woman": N_("woman"), "man": N_("man"), "other": N_("other")}
STATES = {"": N_("not contacted"), "contacted": N_("contacted"), "yes": N_("yes"), "no": N_("no")}
CAME = {"": N_("no"), "1": N_("yes")}
TONES = {"yes": "good", "no": "wrong", "contacted": "neutral"}


def value(one: Person, column: str) -> str:
    """What a cell holds."""
    held = getattr(one, column)
    return str(held) if held else ""


def says(one: Person, column: str) -> str:
    """What a cell shows; nothing for what is not stated."""
    held = value(one, column)
    if column == "gender":
        return _(GENDERS[held]) if held else ""
    if column == "state":
        return _(STATES[held]) if held else ""
    if column == "attended":
        return "✓" if held else ""
    return " ".join(held.split())


def aloud(one: Person) -> str:
    """A person as a screen reader tells them."""
    told = [one.name, *(says(one, column) for column in ("organisation", "place", "gender"))]
    told.append(_("answer: {state}").format(state=_(STATES[one.state])))
    if one.attended:
        told.append(_("came"))
    if one.table is not None:
        told.append(_("Table {number}").format(number=one.table))
    return ", ".join(part for part in told if part)


def choices(column: str, tables: int) -> dict[str, str]:
    """The values to choose from, by what they are called; none where one writes."""
    if column == "table":
        return {"": "–", **{str(number): str(number) for number in range(1, tables + 1)}}
    named = {"gender": GENDERS, "state": STATES, "attended": CAME}.get(column, {})
    return {held: _(words) for held, words in named.items()}
