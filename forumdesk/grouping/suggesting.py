"""Asks the engine that is at hand, and puts its answers together."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

from forumdesk.grouping.model import Area, Cancelled, Card, Group, Suggestions

if TYPE_CHECKING:
    from forumdesk.grouping.vectors.kept import Kept
    from forumdesk.grouping.views import Vectors, View

MOST_GROUPS = 8
"""As many groups are made when nobody says how many; a wall with more is hard to overlook."""


def suggest(
    cards: Sequence[Card],
    areas: Sequence[Area] = (),
    groups: int | None = None,
    *,
    language: str = "sv",
    kept: "Kept | None" = None,
    progress: Callable[[float], None] = lambda _part: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Suggestions:
    """Groups for the cards that lie in no area, likely areas for each, and pairs that may be the same.

    The same cards give the same answer, in whatever order they come. `progress` is told the part done, from 0
    to 1; when `cancelled` says yes, Cancelled is raised. Placed cards are evidence: no group holds them.
    A card that says nothing is told as `unsure`. What was dismissed before is for the caller to leave out.
    """
    # numpy is loaded when somebody asks, never when the program starts
    from forumdesk.grouping import views
    from forumdesk.grouping.duplicates import duplicates
    from forumdesk.grouping.likely import likely_areas

    told = sorted(cards, key=lambda card: (card.text, card.meaning, card.id))
    names = [area.name for area in areas]
    model = _model(kept, progress, cancelled)
    if model:
        model(views.texts_needed(told, names))  # all at once is quicker than one by one
        seen, named, engine = views.by_vectors(told, names, language, model)
    else:
        seen, named, engine = views.by_words(told, names)
    _go_on(cancelled)
    loose = [at for at, card in enumerate(told) if card.area is None]
    speaking = [at for at in loose if any(letter.isalpha() for letter in views.written(told[at]))]
    found = _groups(told, speaking, seen, groups or usual_groups(len(speaking)), language)
    _go_on(cancelled)
    order = {card.id: place for place, card in enumerate(cards)}
    in_order = [replace(one, cards=tuple(sorted(one.cards, key=order.__getitem__))) for one in found]
    likely = sorted(likely_areas(told, areas, seen, named), key=lambda one: order[one.card])
    silent = sorted((told[at].id for at in set(loose) - set(speaking)), key=order.__getitem__)
    progress(1.0)
    pairs = duplicates(told, seen, sure=engine == "vectors")
    return Suggestions(tuple(in_order), pairs, tuple(likely), tuple(silent), engine)


def get_ready(
    cards: Sequence[Card],
    areas: Sequence[Area] = (),
    *,
    kept: "Kept | None" = None,
    progress: Callable[[float], None] = lambda _part: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bool:
    """Read the cards already, so that `suggest` answers at once; False without a model to read them."""
    from forumdesk.grouping import views

    model = _model(kept, progress, cancelled)
    if model:
        model(views.texts_needed(cards, [area.name for area in areas]))
    return model is not None


def usual_groups(cards: int) -> int:
    """How many groups that many cards are divided into when nobody says: twelve into six."""
    return max(1, min(MOST_GROUPS, round(1.75 * sqrt(cards))))


def _model(
    kept: "Kept | None", progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> "Vectors | None":
    """Texts to vectors, remembering; None without the model's data file."""
    from forumdesk.grouping.vectors import encoder
    from forumdesk.grouping.vectors.kept import in_memory

    if not encoder.path().is_file():
        return None

    def step(part: float) -> None:
        _go_on(cancelled)
        progress(0.9 * part)

    def ask(texts: Sequence[str]) -> encoder.Floats:
        return encoder.the_encoder().vectors(texts, step)

    return lambda texts: (kept or in_memory()).of(texts, ask, encoder.WIDTH)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled


def _groups(
    cards: Sequence[Card], loose: Sequence[int], seen: "View", wanted: int, language: str
) -> tuple[Group, ...]:
    """The loose cards divided, the largest group first."""
    from forumdesk.grouping.clusters import divided
    from forumdesk.grouping.naming import named

    if not loose:
        return ()
    labels = divided(seen.topic[loose], wanted, seen.beside[loose]).tolist()
    members: dict[int, list[int]] = {}
    for at, label in zip(loose, labels, strict=True):
        members.setdefault(label, []).append(at)
    ordered = sorted(members.values(), key=lambda one: (-len(one), one))
    return named(cards, ordered, seen, language)
