"""Every slide in both sizes and both languages: all of it is there, nothing is cut, all can be read."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor

from forumdesk.forum import agenda, areas, dialogue, ideas, rotations, rules, tables, themes
from forumdesk.shelf import gather
from forumdesk.ui.projector import slides
from forumdesk.ui.projector.picture import Here, the_picture
from forumdesk.ui.projector.slide import Slide
from forumdesk.ui.projector.slides import rotation
from tests.ui.projector.hall import NAMES, QUESTION, Hall, outside, overlapping

Make = Callable[..., Hall]
SIZES = ((1920, 1080), (1024, 768))
EVERY = pytest.mark.parametrize("slide", slides.in_order(), ids=lambda slide: slide.key)
SIZED = pytest.mark.parametrize("size", SIZES, ids=str)
SPOKEN = pytest.mark.parametrize("language", ["sv", "en"])


@EVERY
@SIZED
@SPOKEN
def test_a_slide_is_whole_and_can_be_read(
    hall: Make, slide: Slide, size: tuple[int, int], language: str
) -> None:
    told = hall(language).show(slide, *size)
    assert told
    assert outside(told, *size) == []
    assert overlapping(told) == []
    assert min(one.size for one in told) >= 0.0239 * size[1]
    assert not any(one.words.endswith("…") and len(one.words) > 1 for one in told)


@EVERY
@SIZED
def test_a_slide_is_whole_at_the_extremes(hall: Make, slide: Slide, size: tuple[int, int]) -> None:
    seen = hall("sv")
    seen.grow()
    told = seen.show(slide, *size)
    assert outside(told, *size) == []
    assert overlapping(told) == []
    assert min(one.size for one in told) >= 0.0175 * size[1]
    assert not any(one.words.endswith("…") for one in told if len(one.words) > 1)


@pytest.mark.parametrize("size", [(640, 360), (400, 700), (3840, 2160), (320, 180)], ids=str)
@EVERY
def test_a_slide_fits_any_window(hall: Make, slide: Slide, size: tuple[int, int]) -> None:
    told = hall("sv").show(slide, *size)
    assert outside(told, *size) == []
    assert overlapping(told) == []


@SIZED
def test_a_question_of_300_letters_stands_there_whole(hall: Make, size: tuple[int, int]) -> None:
    seen = hall("sv")
    seen.grow()
    for key in ("question", "deepen", "agree"):
        assert QUESTION in _words(seen, key, *size)


@SIZED
def test_all_twelve_long_names_stand_on_board_areas_and_rotation(hall: Make, size: tuple[int, int]) -> None:
    seen = hall("sv")
    seen.grow()
    for key in ("board", "areas", "rotation"):
        words = _words(seen, key, *size)
        assert set(NAMES) | {f"{name} och mer" for name in NAMES} <= set(words)
        assert set("ABCDEFGHIJKL") <= set(words)


def test_every_table_is_told_where_there_is_room_with_forty_of_them(hall: Make) -> None:
    seen = hall("sv")
    seen.grow()
    words = _words(seen, "rotation", 1024, 768)
    assert "Bord 13–40" in words
    assert all(any(f"Bord {number} ·" in text for text in words) for number in range(1, 13))


def test_numbers_in_a_row_are_told_together() -> None:
    assert rotation.ranges([20, 13, 14, 15, 18, 21]) == "13–15, 18, 20–21"


def test_a_word_longer_than_the_screen_is_still_whole(hall: Make) -> None:
    seen = hall("sv")
    word = "Kollektivtrafikförsörjningsansvarsområdesplanering" * 4
    with seen.file.change("Rename") as conn:
        areas.rename(conn, areas.in_order(conn)[0].id, word)
    for key in ("board", "areas", "rotation"):
        told = seen.show(slides.named(key), 1024, 768)
        assert word in [one.words for one in told]
        assert outside(told, 1024, 768) == []


def test_the_question_slide_speaks_as_the_design(hall: Make) -> None:
    words = _words(hall("sv"), "question", 1366, 768)
    assert words[0] == "Pass 1 · Brainstorming"
    assert words[1].startswith("Året är tio år senare")
    assert "Enas sedan om två teman vid ert bord." in words
    assert "Sedan: Enas om två teman per bord, 10\u00a0min" in words
    assert "Synpunkt om något annat? Skriv en lapp till Parkeringen" in words
    assert words[-2:] == ["25:30", "klart 19:05"]


def test_the_story_shows_only_its_title(hall: Make) -> None:
    words = " ".join(_words(hall("sv"), "story", 1920, 1080))
    assert "En morgon i kommunen om tio år" in words
    assert "perrongen" not in words


def test_the_language_is_that_of_the_dialogue_not_of_the_screen(hall: Make) -> None:
    assert "Tack för i kväll!" in _words(hall("sv"), "closing", 1024, 768)
    assert "Thank you for this evening!" in _words(hall("en"), "closing", 1024, 768)


def test_the_closing_tells_the_promise_and_the_contacts_title(hall: Make) -> None:
    words = _words(hall("sv"), "closing", 1024, 768)
    assert "Ni får återkoppling: 15 juni 2011" in words
    assert "Kontakt: Utvecklingssekreterare, Lerums kommun" in words


def test_the_presentation_goes_on_to_the_next_table(hall: Make) -> None:
    seen = hall("sv")
    with seen.file.change("Presented") as conn:
        tables.set_role(conn, tables.in_order(conn)[0].id, 1, "presented", True)
        chosen = [one.text for one in ideas.in_order(conn) if one.table == 2 and one.chosen]
    words = _words(seen, "present", 1920, 1080)
    assert "Bord 2" in words
    assert "Sedan: Bord 3" in words
    assert set(chosen) <= set(words)


def test_places_left_are_seats_less_those_who_sit(hall: Make) -> None:
    words = _words(hall("sv"), "rotation", 1920, 1080)
    assert "Bord 1 · 1 plats kvar" in words
    assert "Bord 2 · 4 platser kvar" in words


def test_a_second_rotation_counts_its_own_people(hall: Make) -> None:
    seen = hall("sv")
    slide = slides.named("rotation")
    with seen.file.read() as conn:
        second = [step for step in agenda.in_order(conn) if step.kind == "rotation"][1]
        occupancy = {one.table: one.people for one in rotations.in_order(conn)[1].occupancy}
        picture = the_picture(conn, Here(second, None, "running"), slide.kinds)
    assert {table.number: table.people for table in picture.tables} == occupancy


def test_a_card_hung_on_the_board_is_seen_on_it(hall: Make) -> None:
    seen = hall("sv")
    with seen.file.change("Write card") as conn:
        themes.write_new(conn, "Fler tåg på kvällen")
    words = _words(seen, "board", 1920, 1080)
    assert "Fler tåg på kvällen" in words
    assert "Inte i något område än" in words


def test_a_rehearsal_says_so_on_every_slide(hall: Make) -> None:
    seen = hall("sv")
    with seen.file.change("Rehearse") as conn:
        dialogue.edit(conn, "rehearsal", 1)
    for slide in slides.in_order():
        told = seen.show(slide, 1024, 768)
        assert any(one.words.startswith("REPETITION") for one in told)
        assert overlapping(told) == []


def test_every_kind_of_step_has_a_slide() -> None:
    shown = {kind: slides.for_kind(kind).key for kind in agenda.KINDS}
    assert shown["brainstorm"] == "question"
    assert [kind for kind, key in shown.items() if key == "other"] == ["other"]
    assert slides.for_kind("never heard of").key == "other"


def test_every_file_of_the_folder_is_on_the_shelf() -> None:
    announced = gather("forumdesk.ui.projector.slides", "SLIDE")
    assert list(slides.in_order()) == announced
    assert len({slide.key for slide in announced}) == len(announced) == 14


def test_the_words_are_really_painted_dark_on_white(hall: Make) -> None:
    seen = hall("sv")
    for slide in slides.in_order():
        told = seen.show(slide, 1024, 768)
        image = seen.canvas.grab().toImage()
        assert image.pixelColor(2, 2) == QColor("#ffffff")
        for one in told:
            area = one.rect.toAlignedRect().intersected(image.rect())
            inked = any(
                image.pixelColor(x, y) != QColor("#ffffff")
                for x in range(area.left(), area.right(), 2)
                for y in range(area.top(), area.bottom(), 2)
            )
            assert inked, (slide.key, one.words)


def test_the_accessible_name_tells_the_slide_but_not_the_seconds(hall: Make) -> None:
    seen = hall("sv")
    told = seen.show(slides.named("question"), 1024, 768)
    name = seen.canvas.accessibleName()
    assert all(one.words in name for one in told if one.words not in ("25:30", "klart 19:05"))
    assert "25:30" not in name


def _words(seen: Hall, key: str, width: int, height: int) -> list[str]:
    return [one.words for one in seen.show(slides.named(key), width, height)]


def test_the_welcome_shows_her_own_rules_however_many(hall: Make) -> None:
    seen = hall("sv")
    hers = [
        f"Regel {number}: den som har ordet får tala till punkt, också om det tar tid" for number in range(14)
    ]
    with seen.file.change("Write the rules") as conn:
        rules.write(conn, "\n".join(hers))
    for size in SIZES:
        told = seen.show(slides.named("welcome"), *size)
        assert set(hers) <= {one.words for one in told}
        assert outside(told, *size) == []
        assert min(one.size for one in told) >= 0.0175 * size[1]
