"""The imprint in the report: every area, and below it the cards that were judged by themselves."""

from collections.abc import Callable
from typing import Any

from forumdesk.forum.evening import Evening
from forumdesk.paper import plain_text
from forumdesk.paper.report import report
from tests.paper.reading import Node, read

Told = dict[str, Any]
Change = Callable[[Callable[[Told], None]], Evening]


def rows_after(root: Node, heading: str) -> list[list[str]]:
    """The rows of the first table after a heading, cell by cell."""
    nodes = list(root.walk())
    start = next(place for place, node in enumerate(nodes) if node.role == "H2" and heading in node.words)
    table = next(node for node in nodes[start:] if node.role == "Table")
    rows = (node for node in table.walk() if node.role == "TR")
    return [[cell.words for cell in row.walk() if cell.role in ("TH", "TD")] for row in rows]


def judged(told: Told) -> None:
    told["imprints"][0].update(quotation="verka för tätare tågtrafik", page="11", because="Mål 4.2")
    told["imprints"] += [
        {"area": "A", "card": "B5-2", "grade": "partly", "page": "12–13"},
        {"area": "A", "card": "B2-2", "grade": "yes", "page": "KS § 12"},
        {"area": "A", "card": "B4-1", "grade": "no", "because": "Regionens ansvar"},
    ]


def test_the_imprint_table_is_read_back_from_the_pdf_card_by_card(changed: Change) -> None:
    rows = rows_after(read(report(changed(judged))).root, "Avtryck i beslutet")
    assert rows[:5] == [
        ["Område eller kort", "Avtryck", "I beslutet", "Skäl"],
        ["A Kollektivtrafik och infrastruktur", "Ja", "”verka för tätare tågtrafik”, sid. 11", "Mål 4.2"],
        ["B2-2 Tätare tåg och bussar som väntar in varandra (sammanfört med B1-1)", "Ja", "KS § 12", "–"],
        ["B4-1 Bredband i hela kommunen", "Nej", "–", "Regionens ansvar"],
        ["B5-2 Bussar till industriområdena", "Delvis", "sid. 12–13", "–"],
    ]
    assert [row[:2] for row in rows[5:]] == [
        ["B Mark och lokaler", "Ja"], ["C Skola och näringsliv", "Delvis"],
        ["D Bemötande och service", "Nej"], ["E Besöksnäring", "Inte bedömt än"],
        ["F Grön profil", "Inte bedömt än"],
    ]  # fmt: skip


def test_before_anything_is_judged_there_is_no_table(changed: Change) -> None:
    evening = changed(lambda told: told.update(imprints=[]))
    assert "Avtryck i beslutet" not in read(report(evening)).words


def test_what_happened_after_the_evening_goes_by_date_and_names_the_feedback(changed: Change) -> None:
    def change(told: Told) -> None:
        told["timeline"] = [
            {"date_text": "2012-02-10", "text": "{feedback_given}"},
            {"date_text": "hösten 2011", "text": "Remiss till nämnderna"},
        ]

    assert rows_after(read(report(changed(change))).root, "Efter kvällen") == [
        ["När", "Vad som hände"], ["hösten 2011", "Remiss till nämnderna"],
        ["10 februari 2012", "Deltagarna fick återkoppling"],
    ]  # fmt: skip


def test_other_sources_are_told_with_how_many_there_were(changed: Change) -> None:
    evening = changed(lambda told: told["sources"][0].update(count=3))
    assert "studiebesök (3), dialog med UF-företag" in plain_text.documentation(evening, "sv")
