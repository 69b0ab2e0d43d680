"""Ideas: all are kept, exactly so many are chosen, and the codes on paper never change."""

import pytest

from forumdesk.forum import ideas, rounds, tables, themes
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof


def table_id(proof: Proof, number: int) -> int:
    return next(table.id for table in proof.ask(tables.in_order) if table.number == number)


def test_codes_carry_the_table_and_count_on(fresh: Proof) -> None:
    for text in ("ett", "två"):
        fresh.do(ideas.add, table_id(fresh, 3), text)
    assert [idea.code for idea in fresh.ask(ideas.at_table, table_id(fresh, 3))] == ["B3-1", "B3-2"]


def test_a_removed_idea_does_not_lend_its_code_to_another(fresh: Proof) -> None:
    first = fresh.do(ideas.add, table_id(fresh, 1), "ett")
    fresh.do(ideas.add, table_id(fresh, 1), "två")
    fresh.do(ideas.remove, first)
    fresh.do(ideas.add, table_id(fresh, 1), "tre")
    assert [idea.code for idea in fresh.ask(ideas.at_table, table_id(fresh, 1))] == ["B1-2", "B1-3"]


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_an_empty_idea_is_refused(fresh: Proof, text: str) -> None:
    with pytest.raises(Refusal, match="Write the idea first"):
        fresh.do(ideas.add, table_id(fresh, 1), text)


def test_a_chosen_idea_becomes_an_ungrouped_card_with_the_same_code(fresh: Proof) -> None:
    idea = fresh.do(ideas.add, table_id(fresh, 2), "Bussar", "Oftare")
    fresh.do(ideas.choose, idea)
    (pile,) = fresh.ask(themes.hanging_in, None)
    assert (pile.head.code, pile.head.text, pile.head.meaning, pile.head.table) == (
        "B2-1",
        "Bussar",
        "Oftare",
        2,
    )


def test_a_third_theme_is_refused_in_words(fresh: Proof) -> None:
    made = [fresh.do(ideas.add, table_id(fresh, 4), f"idé {n}") for n in range(3)]
    fresh.do(ideas.choose, made[0])
    fresh.do(ideas.choose, made[1])
    with pytest.raises(
        Refusal, match=r"Table 4 has already chosen its 2 themes\. Unchoose one of them first\."
    ):
        fresh.do(ideas.choose, made[2])
    assert [idea.chosen for idea in fresh.ask(ideas.at_table, table_id(fresh, 4))] == [1, 1, 0]


def test_choosing_is_refused_in_a_method_without_themes(fresh: Proof) -> None:
    fresh.do(rounds.edit, fresh.ask(rounds.in_order)[0].id, "themes_per_table", 0)
    idea = fresh.do(ideas.add, table_id(fresh, 1), "ett")
    with pytest.raises(Refusal, match="No themes are chosen"):
        fresh.do(ideas.choose, idea)


def test_an_unchosen_theme_leaves_the_board_and_frees_what_lay_behind_it(fresh: Proof) -> None:
    one, two = (fresh.do(ideas.add, table_id(fresh, 1), text) for text in ("ett", "två"))
    fresh.do(ideas.choose, one)
    fresh.do(ideas.choose, two)
    first, second = fresh.ask(themes.all_cards)
    fresh.do(themes.merge, second.id, first.id)
    fresh.do(ideas.unchoose, one)
    (pile,) = fresh.ask(themes.hanging_in, None)
    assert (pile.head.text, pile.behind) == ("två", ())


def test_an_edited_idea_is_edited_on_its_card_too(fresh: Proof) -> None:
    idea = fresh.do(ideas.add, table_id(fresh, 1), "Bussar")
    fresh.do(ideas.choose, idea)
    fresh.do(ideas.edit, idea, "text", "Tätare bussar")
    assert fresh.ask(themes.all_cards)[0].text == "Tätare bussar"


def test_a_table_hands_in_exactly_its_quota(lerum: Proof, fresh: Proof) -> None:
    lerum.do(ideas.hand_in, table_id(lerum, 1))
    assert [state.handed_in for state in lerum.ask(ideas.states)] == [True, False, False, False, False, False]
    with pytest.raises(Refusal, match="Table 1 has chosen 0 of 2 themes"):
        fresh.do(ideas.hand_in, table_id(fresh, 1))


def test_the_states_tell_ideas_and_chosen_per_table(lerum: Proof) -> None:
    assert [(s.number, s.ideas, s.chosen, s.quota) for s in lerum.ask(ideas.states)] == [
        (1, 5, 2, 2), (2, 4, 2, 2), (3, 5, 2, 2), (4, 4, 2, 2), (5, 4, 2, 2), (6, 4, 2, 2),
    ]  # fmt: skip


def test_a_table_with_ideas_does_not_go(lerum: Proof) -> None:
    with pytest.raises(Refusal, match="Table 6 has ideas"):
        lerum.do(tables.set_count, 5)
