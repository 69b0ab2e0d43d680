"""The mirror on the screen, against figures counted by hand; targets; what if; counts typed in."""

from PySide6.QtCore import Qt

from forumdesk.forum import inviters, people, targets
from forumdesk.ui.stages.people.mirror_page import MirrorPage
from tests.ui.people.test_people import view
from tests.ui.scene import Scene

BY_HAND = {
    "Ledamot 1": ["4", "3", "1", "2"],
    "Ledamot 2": ["3", "2", "0", "1"],
    "no inviter noted": ["1", "1", "0", "1"],
    "All": ["8", "6", "1", "4"],
}
"""Contacted, yes, no and came, counted on paper from the list below."""

LISTED = [
    ("Ledamot 1", "woman", "yes", 1), ("Ledamot 1", "man", "yes", 1), ("Ledamot 1", "man", "yes", 0),
    ("Ledamot 1", "woman", "no", 0), ("Ledamot 2", "man", "yes", 1), ("Ledamot 2", "man", "yes", 0),
    ("Ledamot 2", "woman", "", 0), ("", "man", "yes", 1),
]  # fmt: skip


def page(scene: Scene) -> MirrorPage:
    view(scene).show_page("mirror")
    return view(scene).mirror


def listed(scene: Scene) -> MirrorPage:
    with scene.file.change("Test") as conn:
        for n, (inviter, gender, answer, came) in enumerate(LISTED):
            told: dict[str, str | int] = {
                "name": f"P{n}",
                "inviter": inviter,
                "gender": gender,
                "answer": answer,
                "contacted": 1,
            }
            people.add(conn, told | {"attended": came, "channel": "brev" if n % 2 else "telefon"})
    return page(scene)


def figures(shown: MirrorPage) -> dict[str, list[str]]:
    model = shown.model
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    return {row[0]: row[1:] for row in rows}


def test_the_figures_are_those_counted_by_hand(fresh: Scene) -> None:
    assert figures(listed(fresh)) == BY_HAND


def test_the_balance_is_told_in_words_and_aloud(fresh: Scene) -> None:
    model = listed(fresh).model
    assert model.aloud(0) == (
        "Ledamot 1: contacted 4, yes 3, no 1, came 2, 1 woman, 2 men; 33.3 % women, outside 40–60"
    )
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == model.aloud(0)


def test_by_channel_the_same_people_are_counted_another_way(fresh: Scene) -> None:
    shown = listed(fresh)
    shown.by.put("channel")
    shown.by.edited.emit()
    assert {name: row[:2] for name, row in figures(shown).items()} == {
        "telefon": ["4", "3"], "brev": ["4", "3"], "All": ["8", "6"]
    }  # fmt: skip


def test_who_is_missing_is_said_and_what_if_is_not_stored(fresh: Scene) -> None:
    shown = listed(fresh)
    assert "3 more women are needed to reach 40 percent; 1 of 6 are women." in shown.missing.words.text()
    before = fresh.ask(people.in_order)
    assert [one.name for one in shown.what_if.maybe.people] == ["P6"]
    shown.what_if.list.setFocus()
    shown.what_if.list.setCurrentIndex(shown.what_if.maybe.index(0))
    fresh.hands.press("Space")
    told = shown.what_if.effect.text()
    assert "If this one says yes, 7 come: 2 women, 5 men; 28.6 % women, outside 40–60." in told
    assert "2 more women are needed" in told
    assert fresh.ask(people.in_order) == before


def test_targets_are_typed_in_changed_and_removed(fresh: Scene) -> None:
    shown = listed(fresh)
    fresh.hands.go_to(shown.targets.value)
    fresh.hands.type("18–25")
    fresh.hands.press("Return")
    (one,) = fresh.ask(targets.in_order)
    assert (one.field, one.value, one.percent) == ("age_band", "18–25", 25)
    assert "Age: 2 more “18–25” are needed to reach 25 percent" in shown.missing.words.text()
    fresh.hands.go_to(shown.targets.rows[one.id].editor)
    fresh.hands.press("Ctrl+A")
    fresh.hands.type("50")
    fresh.hands.press("Tab")
    assert fresh.ask(targets.in_order)[0].percent == 50
    fresh.desk.do("Remove target", targets.remove, one.id)
    assert shown.targets.rows == {}
    fresh.hands.go_to(shown.targets.value)
    fresh.hands.press("Return")
    assert shown.targets.wrong.text() == "Write which group the target is for."


def test_without_a_list_each_inviters_figures_are_typed_in(fresh: Scene) -> None:
    shown = page(fresh)
    fresh.hands.go_to(shown.line)
    fresh.hands.type("Ledamot 1")
    fresh.hands.press("Return")
    for column, text in (("contacted", "12"), ("yes", "10"), ("women", "4"), ("men", "6")):
        index = shown.model.index(0, shown.model.columns.index(column))
        assert shown.model.setData(index, text)
    (one,) = fresh.ask(inviters.in_order)
    assert (one.contacted, one.registered, one.women, one.men, one.came) == (12, 10, 4, 6, None)
    assert "4 women, 6 men; 40.0 % women, within 40–60" in shown.model.aloud(0)
    shown.model.setData(shown.model.index(0, shown.model.columns.index("yes")), "many")
    assert "Write a whole number" in fresh.said[-1]


def test_two_inviters_do_not_share_a_name(fresh: Scene) -> None:
    shown = listed(fresh)
    shown.model.setData(shown.model.index(1, 0), "Ledamot 1")
    assert fresh.said == ["There is an inviter called “Ledamot 1” already."]
    assert [one.name for one in fresh.ask(inviters.in_order)] == ["Ledamot 1", "Ledamot 2"]
