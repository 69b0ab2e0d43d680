"""What suggestions keep to: every card once, the same answer always, reasons, nothing placed is touched."""

import random

import pytest

from forumdesk.grouping import Area, Cancelled, Card, get_ready, suggest
from tests.grouping.scoring import SETS, cards, rows, share_of_pairs

BYGDEN = rows(SETS[1])
AREAS = [Area("A", "Vägar och resor"), Area("B", "Skola och barn")]
SOME = [
    Card("1", "Bussen går för sällan"), Card("2", "Fler lärare i skolan"),
    Card("3", "Tåget stannar inte här"), Card("4", "Mindre klasser"),
]  # fmt: skip


def test_every_card_is_in_exactly_one_group() -> None:
    found = suggest(cards(BYGDEN), groups=6)
    grouped = [card for group in found.groups for card in group.cards]
    assert sorted([*grouped, *found.unsure]) == sorted(row["id"] for row in BYGDEN)
    assert len(found.groups) == 6
    assert len({group.name for group in found.groups}) == 6


def test_the_same_cards_give_the_same_answer_in_any_order() -> None:
    told = cards(BYGDEN)
    mixed = random.Random(4).sample(told, len(told))
    first, second = suggest(told, groups=6), suggest(mixed, groups=6)
    assert {frozenset(one.cards) for one in first.groups} == {frozenset(one.cards) for one in second.groups}
    assert suggest(told, groups=6) == first


def test_every_suggestion_tells_its_reasons() -> None:
    placed = [
        Card(card.id, card.text, area="A" if card.id in ("c001", "c002") else None) for card in cards(BYGDEN)
    ]
    found = suggest([*placed, Card("x", "Fler bussar"), Card("y", "Fler bussar!")], AREAS)
    told = [one.because for one in found.groups]
    told += [one.because for one in found.duplicates]
    told += [one.because for one in found.likely]
    assert len(told) > 40
    assert all(because and all(reason.strip() for reason in because) for because in told)


def test_the_words_of_a_group_are_words_of_its_cards() -> None:
    told = {card.id: card.text.lower() for card in cards(BYGDEN)}
    for group in suggest(cards(BYGDEN), groups=6).groups:
        said = " ".join(told[card] for card in group.cards)
        assert all(word in said for word in group.because)


def test_placed_cards_are_never_proposed_to_move() -> None:
    found = suggest([*SOME, Card("5", "Gratis buss för unga", area="A")], AREAS, 2)
    assert "5" not in {card for group in found.groups for card in group.cards} | set(found.unsure)
    assert [one.card for one in found.likely] == ["1", "2", "3", "4"]


def test_a_card_is_likely_where_its_topic_is() -> None:
    found = {one.card: one for one in suggest(SOME, AREAS).likely}
    assert [found[card].areas[0] for card in "1234"] == ["A", "B", "A", "B"]
    assert all(set(one.areas) == {"A", "B"} for one in found.values())


def test_cards_that_people_placed_teach_more_than_a_name() -> None:
    nameless = [Area("A", "Grupp ett"), Area("B", "Grupp två")]
    taught = [Card("5", "Tätare turer med buss", area="B"), Card("6", "Färre elever i varje klass", area="A")]
    found = {one.card: one.areas[0] for one in suggest([*SOME, *taught], nameless).likely}
    assert [found[card] for card in "1234"] == ["B", "A", "B", "A"]


def test_the_same_words_twice_are_told_as_the_same() -> None:
    found = suggest([*SOME, Card("5", "mindre klasser!")])
    assert [(one.cards, one.score) for one in found.duplicates] == [(("4", "5"), 1.0)]


def test_like_cards_of_different_places_are_not_the_same() -> None:
    found = suggest(
        [*SOME, Card("5", "Lekplats vid skolan i Floda"), Card("6", "Lekplats vid skolan i Tollered")]
    )
    assert found.duplicates == ()


def test_two_wishes_of_one_topic_are_not_the_same_because_there_are_few() -> None:
    assert suggest([Card("1", "Fler lekplatser"), Card("2", "Städa badplatsen oftare")]).duplicates == ()


def test_a_card_that_says_nothing_is_unsure() -> None:
    found = suggest([*SOME, Card("5", "…"), Card("6", "")], groups=2)
    assert found.unsure == ("5", "6")


@pytest.mark.parametrize("few", [[], SOME[:1], SOME[:2], [Card("1", "???")]])
def test_few_cards_are_no_trouble(few: list[Card]) -> None:
    found = suggest(few, AREAS, 6)
    assert sorted([card for one in found.groups for card in one.cards] + [*found.unsure]) == [
        card.id for card in few
    ]


def test_strange_signs_and_long_texts_are_read() -> None:
    odd = [
        Card("1", "🚲" * 40),
        Card("2", "ord " * 900),
        Card("3", "\u202eabc\ud800 Ⅷ"),
        Card("4", "学校をもっと"),
    ]
    found = suggest(odd, groups=2)
    assert sum(len(group.cards) for group in found.groups) + len(found.unsure) == 4


def test_an_answer_nobody_wants_any_more_is_given_up() -> None:
    with pytest.raises(Cancelled):
        suggest(SOME, cancelled=lambda: True)


def test_progress_is_told_up_to_the_end() -> None:
    parts: list[float] = []
    suggest([Card("1", "Något nytt om vindkraft"), *SOME], progress=parts.append)
    assert parts == sorted(parts)
    assert parts[-1] == 1


def test_reading_beforehand_leaves_nothing_to_read() -> None:
    assert get_ready(SOME)
    parts: list[float] = []
    suggest(SOME, progress=parts.append)
    assert parts == [1.0]


@pytest.mark.parametrize(
    ("path", "least"), list(zip(SETS, (0.33, 0.38, 0.33), strict=True)), ids=lambda one: str(one)[-16:]
)
def test_groups_come_near_those_that_people_make(path: object, least: float) -> None:
    told = rows(path)  # type: ignore[arg-type]
    found = suggest(cards(told), groups=6, language=str(path)[-14:-12])
    assert found.engine == "vectors"
    assert share_of_pairs(told, found) >= least
    right = {frozenset((row["id"], row["duplicate_of"])) for row in told if row["duplicate_of"]}
    assert all(frozenset(pair.cards) in right for pair in found.duplicates)
