"""Dots on the projector: best first, ties told, and the slide is met only where people vote with dots."""

from collections.abc import Callable

from forumdesk.forum import dialogue, dots, themes
from forumdesk.ui.desk import Desk
from forumdesk.ui.projector import slides
from tests.ui.projector.hall import Hall, outside, overlapping

SLIDE = slides.named("dots")


def test_the_themes_stand_by_their_dots_and_ties_are_told(hall: Callable[..., Hall]) -> None:
    seen = hall("sv")
    with seen.file.change("Count") as conn:
        cards = {one.code: one.id for one in themes.all_cards(conn)}
        for code, count in (("B1-1", 9), ("B6-1", 21), ("B3-2", 9)):
            dots.give(conn, cards[code], count)
    told = seen.show(SLIDE, 1366, 768)
    words = [one.words for one in told]
    assert "39 prickar" in words
    assert words.index("Sjöarna som dragplåster") < words.index("Pendeltåg var tionde minut hela dagen")
    assert words.count("9 prickar · delad plats") == 2
    assert outside(told, 1366, 768) == []
    assert overlapping(told) == []


def test_a_tie_beyond_the_last_place_is_shown_whole_or_not_at_all(hall: Callable[..., Hall]) -> None:
    seen = hall("sv")
    with seen.file.change("Count") as conn:
        for number in range(20):
            dots.give(conn, themes.write_new(conn, f"Kort {number}"), 30 - number if number < 10 else 5)
    told = [one.words for one in seen.show(SLIDE, 1366, 768)]
    assert [words for words in told if words.startswith("Kort ")] == [
        f"Kort {number}" for number in range(10)
    ]


def test_the_slide_is_met_only_where_people_vote_with_dots(desk: Desk) -> None:
    def met() -> set[str]:
        desk.projector.choose(slides.in_order()[0].key)
        found = set()
        for _slide in range(40):
            found.add(desk.projector.slide.key)
            desk.projector.turn(1)
        return found

    assert "dots" not in met()
    desk.do("Plan", dialogue.edit, "dots_per_person", 3)
    assert "dots" in met()
