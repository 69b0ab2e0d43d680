"""From the engine's answer to what is offered on the board: a sentence with its reason, and one change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from forumdesk.forum import dismissed, suggestions
from forumdesk.ui.stages.board import spoken
from forumdesk.words import N_, _, ngettext, speaker

if TYPE_CHECKING:
    from forumdesk.forum.areas import Area
    from forumdesk.forum.suggestions import Hung, Material
    from forumdesk.grouping import Duplicate, Group, Likely, Suggestions

SHARED = N_("Shared words: {words}")
LONGEST, REASONS, NAMED = 70, 3, 6
"""Signs of a card's text, reasons and names of groups that stand in a sentence."""


@dataclass(frozen=True)
class Offer:
    """One proposal; `cards` are those it speaks of with the area each hangs in, the first would be moved."""

    key: str  # what is kept when it is dismissed
    words: str
    markup: str
    accept: str  # what the button says
    label: str  # the name of the change
    command: Callable[..., object]
    args: tuple[object, ...]
    cards: tuple[tuple[int, int | None], ...] = ()
    sure: bool = False


def offers(material: Material, answer: Suggestions) -> tuple[Offer, ...]:
    """All that is offered, the most telling first; what was dismissed is left out."""
    return tuple(one for one in _all(material, answer) if one.key not in material.dismissed)


def the_groups(material: Material, answer: Suggestions) -> Offer | None:
    """The offer to make areas of all groups, also if it was once dismissed."""
    return next((one for one in _all(material, answer) if one.key == dismissed.GROUPS), None)


def together(chosen: Sequence[Offer]) -> tuple[list[object], list[object]]:
    """The pairs to merge and the cards to hang of several offers, for one change."""
    merges = [one.args for one in chosen if one.command is suggestions.merge]
    homes = [one.args for one in chosen if one.command is suggestions.hang]
    return list(merges), list(homes)


def _all(material: Material, answer: Suggestions) -> Iterator[Offer]:
    cards = {str(card.id): card for card in material.cards}
    same = [made for pair in answer.duplicates if (made := _same(pair, cards))]
    yield from same
    if material.bare:
        groups = [one for one in answer.groups if one.name and one.cards]
        if len(groups) > 1:
            yield _groups(groups, material)
    else:
        places = {str(area.id): area for area in material.areas}
        behind = {offer.args[0] for offer in same if offer.key not in material.dismissed}
        found = [made for one in answer.likely if (made := _home(one, cards, places))]
        yield from sorted((one for one in found if one.args[0] not in behind), key=lambda one: not one.sure)
    if material.proposed_names:
        yield _names(material.proposed_names)


def _same(pair: Duplicate, cards: dict[str, Hung]) -> Offer | None:
    """The loose card goes behind the placed one, the later behind the earlier; none leaves another area."""
    one, other = (cards.get(card_id) for card_id in pair.cards)
    if one is None or other is None:
        return None
    if one.area_id != other.area_id and None not in (one.area_id, other.area_id):
        return None
    head, card = sorted((one, other), key=lambda each: (each.area_id is None, each.id))
    template = _("“{card}” and “{other}” may say the same")
    told = {"card": _cut(card.text), "other": _cut(head.text)}
    because = (_("word for word"),) if card.text == head.text else pair.because
    words, markup = _sentence(template, told, (), because)
    return Offer(
        dismissed.merge_key(card.id, head.id), words, markup, _("Merge"), N_("Merge cards"),
        suggestions.merge, (card.id, head.id), _at(card, head), sure=True,
    )  # fmt: skip


def _home(one: Likely, cards: dict[str, Hung], places: dict[str, Area]) -> Offer | None:
    card, found = cards.get(one.card), [places[key] for key in one.areas if key in places]
    if card is None or card.area_id is not None or not found or not (one.sure or one.because):
        return None
    told = {"card": _cut(card.text), "area": spoken.area(found[0])}
    template = _("“{card}” may belong to {area}")
    if not one.sure and len(found) > 1:
        template = _("“{card}” may belong to {area} or {other}")
        told["other"] = spoken.area(found[1])
    words, markup = _sentence(template, told, ("area", "other"), one.because)
    return Offer(
        dismissed.area_key(card.id, found[0].id), words, markup, _("Move there"), N_("Move card"),
        suggestions.hang, (card.id, found[0].id), _at(card), sure=one.sure,
    )  # fmt: skip


def _at(*cards: Hung) -> tuple[tuple[int, int | None], ...]:
    return tuple((card.id, card.area_id) for card in cards)


def _groups(groups: Sequence[Group], material: Material) -> Offer:
    names = ", ".join(f"{one.name} ({len(one.cards)})" for one in groups[:NAMED])
    more = len(groups) - NAMED
    names += " …" if more > 0 else ""
    template = ngettext("The cards may become {n} area: {names}", "The cards may become {n} areas: {names}",
                        len(groups)).format(n=len(groups), names="{names}")  # fmt: skip
    words, markup = _sentence(template, {"names": names}, ("names",), ())
    why = speaker(material.language)(SHARED)
    made = [(one.name, _why(one, why), [int(card) for card in one.cards]) for one in groups]
    return Offer(
        dismissed.GROUPS, words, markup, _("Make the areas"), N_("Make the suggested areas"),
        suggestions.make_areas, (made,), tuple((card, None) for _name, _why, ids in made for card in ids),
    )  # fmt: skip


def _why(group: Group, template: str) -> str:
    """What the cards of a group share; a card alone shares nothing."""
    return template.format(words=", ".join(group.because)) if group.because and len(group.cards) > 1 else ""


def _names(proposed: Sequence[Area]) -> Offer:
    letters = ", ".join(area.letter for area in proposed)
    words, markup = _sentence(
        ngettext("The name of {letters} is a proposal. F2 changes it.",
                 "The names of {letters} are proposals. F2 changes one.", len(proposed)),
        {"letters": letters}, ("letters",), (),
    )  # fmt: skip
    return Offer(
        dismissed.NAMES, words, markup, _("Keep the names"), N_("Keep the proposed names"),
        suggestions.keep_names, (),
    )  # fmt: skip


def _sentence(
    template: str, told: dict[str, str], strong: Sequence[str], because: Sequence[str]
) -> tuple[str, str]:
    """The words as they are read aloud, and as they are shown, with what matters in bold."""
    reason = f" ({', '.join(because[:REASONS])})" if because else ""
    marked = {key: f"<b>{escape(text)}</b>" if key in strong else escape(text) for key, text in told.items()}
    return template.format(**told) + reason, escape(template, quote=False).format(**marked) + escape(reason)


def _cut(text: str) -> str:
    """A card by its first words."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= LONGEST else one_line[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
