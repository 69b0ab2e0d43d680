"""Signs: the fold is in the middle, and words are as large as the sheet holds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import agenda_poster, area_signs, table_signs
from tests.paper import checks, looking
from tests.paper.reading import read

Change = Callable[[Callable[[dict[str, Any]], None]], Evening]


def test_the_marks_of_the_fold_are_in_the_middle_of_the_sheet(lerum: Evening, tmp_path: Path) -> None:
    page = looking.rendered(table_signs.HANDOUT.build(lerum), tmp_path)
    for edge in (
        page.crop((0, 0, 60, page.height)),
        page.crop((page.width - 60, 0, page.width, page.height)),
    ):
        box = edge.point(lambda level: 255 * (level < 200)).getbbox()
        assert box
        assert (box[1] + box[3]) / 2 / looking.DOTS == pytest.approx(148.5, abs=0.3)


@pytest.mark.parametrize("signs", [table_signs.HANDOUT, area_signs.HANDOUT], ids=lambda one: str(one.id))
def test_a_short_question_is_set_larger_than_a_long_one(signs: Any, changed: Change, tmp_path: Path) -> None:
    def height(question: str) -> float:
        def change(told: dict[str, Any]) -> None:
            for one in told["rounds"]:
                one["question"] = question

        words, _sizes = looking.words(signs.build(changed(change)), tmp_path)
        return max(word.bottom - word.top for word in words if word.text == "Hur")

    assert height("Hur då?") > 1.5 * height("Hur kan vi tillsammans göra det bättre här? " * 11)


def test_every_area_has_a_sign_with_its_letter_its_name_and_its_table(lerum: Evening) -> None:
    heard = read(area_signs.HANDOUT.build(lerum))
    assert heard.of("H1") == [f"{area.letter} {area.name}" for area in lerum.areas]
    assert "Bord 6" in heard.words


def test_before_there_are_areas_a_sign_for_each_table_is_there_to_write_on(changed: Change) -> None:
    def change(told: dict[str, Any]) -> None:
        told.update(areas=[], imprints=[], notes=[])
        for card in told["cards"]:
            card["area"] = None

    assert read(area_signs.HANDOUT.build(changed(change))).of("H1") == list("ABCDEF")


def test_the_poster_in_parts_is_the_whole_poster_when_its_edges_are_laid_together(
    lerum: Evening, tmp_path: Path
) -> None:
    data = agenda_poster.HANDOUT.varied("tiled").build(lerum)
    assert checks.faults(data) == []
    joined = Image.new("L", (3800, 5540), 255)
    for number in range(4):
        part = looking.rendered(data, tmp_path, number + 2).crop((100, 100, 2000, 2870))
        joined.paste(part, (number % 2 * 1900, number // 2 * 2770))
    whole = replace(
        agenda_poster.HANDOUT,
        format=agenda_poster.WHOLE,
        pages=lambda evening, _: [
            lambda canvas: agenda_poster.poster(canvas, agenda_poster.WHOLE, evening, _)
        ],
    )
    told = looking.rendered(whole.build(lerum), tmp_path).crop((0, 0, 3800, 5540))
    off = ImageChops.difference(joined, told).point(lambda level: 255 * (level > 128))
    assert off.histogram()[255] < 0.001 * 3800 * 5540
    assert told.point(lambda level: 255 * (level < 128)).histogram()[255] > 0.02 * 3800 * 5540


def test_the_poster_in_parts_tells_how_it_is_put_together_and_what_it_says(lerum: Evening) -> None:
    heard = read(agenda_poster.HANDOUT.varied("tiled").build(lerum))
    assert heard.pages == 5
    assert all(told.step.title in heard.words for told in lerum.agenda)
    assert "Del 4 av 4" in heard.words
