"""The papers of the evening itself: the receipt, the run sheet, and the bundle for when the laptop dies."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import all_handouts, fallback_kit, receipt, run_sheet
from forumdesk.words import speaker
from tests.paper.reading import read

PAPERS = {one.id: one for one in all_handouts()}
Change = Callable[[Callable[[dict[str, Any]], None]], Evening]


def test_the_receipt_tells_three_lines_a_table_the_most_important_first(lerum: Evening) -> None:
    words = read(receipt.HANDOUT.build(lerum)).words
    for area in lerum.areas:
        said = [note.text for note in lerum.notes if note.area_id == area.id and note.heading == "important"]
        assert area.name in words
        assert all(text in words for text in said[:3])
        assert len(receipt.lines(area, lerum)) <= 3


def test_the_receipt_tells_the_promised_feedback(changed: Change) -> None:
    evening = changed(lambda told: told.update(feedback_promise="2011-06-20"))
    assert "20 juni 2011" in read(receipt.HANDOUT.build(evening)).words


def test_the_receipt_is_one_sheet_also_when_nothing_is_noted_yet(changed: Change) -> None:
    evening = changed(lambda told: told.update(notes=[]))
    heard = read(receipt.HANDOUT.build(evening))
    assert heard.pages == 1
    assert evening.hanging[evening.areas[0].id][0].head.shown in heard.words


def test_the_run_sheet_has_every_step_with_its_time(lerum: Evening) -> None:
    words = read(run_sheet.HANDOUT.build(lerum)).words
    for told in lerum.agenda:
        assert told.step.title in words
        assert told.starts in words


def test_the_kit_holds_all_that_is_needed_by_hand_and_says_on_which_page(lerum: Evening) -> None:
    heard = read(fallback_kit.HANDOUT.build(lerum))
    titles = heard.of("H1")
    assert titles[:4] == ["Om datorn lägger av", "Gör så här", "Körschema", "Kvällens spelregler"]
    for name in ("secretary-sheets", "blank-theme-cards", "parking-slips", "evaluation-slips", "area-signs"):
        title = speaker("sv")(PAPERS[name].title)
        assert any(entry.startswith(f"{title} sid. ") for entry in heard.of("TOCI")), title


def test_each_entry_of_the_kit_leads_to_the_page_it_tells(lerum: Evening) -> None:
    data = fallback_kit.HANDOUT.build(lerum)
    entries = read(data).of("TOCI")
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        found = [pages.index(link.Dest[0].objgen) + 1 for link in pdf.pages[0].Annots]
    assert found == [int(entry.split()[-1].split("–")[0]) for entry in entries for _twice in range(2)]


def test_the_kit_is_blank_also_when_the_evening_has_been_held(lerum: Evening) -> None:
    words = read(fallback_kit.HANDOUT.build(lerum)).words
    assert lerum.cards
    assert not any(card.text in words for card in lerum.cards)
    assert not any(note.text in words for note in lerum.notes)
