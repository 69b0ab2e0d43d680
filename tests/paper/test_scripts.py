"""The scripts of those who come: each name stands on paper as it is written and is read out as typed."""

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from forumdesk.paper import press
from forumdesk.paper.formats import A4
from forumdesk.paper.press import (
    Block,
    Heading,
    Look,
    Meta,
    Paragraph,
    Run,
    Sheet,
    Style,
    direction,
    fonts,
    setting,
    shaping,
    text,
)
from tests.paper import checks, looking
from tests.paper.reading import read

NAMES = {
    "Polish": "Zażółć Gęślą-Jaźń",
    "Sami": "Ánte Ŋuorra Čáhppe Đuommá",
    "Romanian": "Ștefan Țurcanu",
    "Vietnamese": "Nguyễn Thị Minh Khai",
    "Turkish": "Iğdır Şükrü Çağlayan",
    "Greek": "Γιώργος Παπαδόπουλος",
    "Ukrainian": "Олена Шевченко Їжак",
    "Arabic": "محمد الأحمد",
    "Arabic with brackets": "فاطمة الزهراء (ليلى)",
    "Persian": "علی\u200cرضا کریمی",
    "Kurdish": "دەروون ڕەسوڵ",
    "Urdu": "ڈاکٹر ٹیپو",
    "Hebrew": "אברהם כהן",
    "Hebrew with points": "שָׁלוֹם",
    "Syriac": "ܣܘܪܝܝܐ",
    "Tigrinya": "ሰላም ተስፋይ",
    "Hindi": "प्रिया शर्मा",
    "Bengali": "তানভীর আহমেদ",
    "Tamil": "தமிழ்ச்செல்வன்",
    "Thai": "สมชาย ใจดีที่สุด",
    "Armenian": "Արմեն Պետրոսյան",
    "Georgian": "გიორგი",
    "letters with two marks": "n̈ ē̃ x̌",
    "emoji": "😀 👍🏽 👩\u200d👧\u200d👦 🇸🇪 ❤",
    "several": "Bord 3: محمد och עדי, kl. 18:30",
    "figures in Arabic": "الجولة 2 من 3 (B3-1)، نعم؟",
}
LEFT_TO_RIGHT = [name for name in NAMES.values() if not direction.turns(name) and "\u200d" not in name]
SHEET = Sheet(A4.size, 60, 60, 60, 60)
BODY, BOLD = Style(Look(14), 22), Style(Look(14, bold=True), 22)
HEAD = Heading("Namn", Style(Look(18), 24), 1, "names")


def printed(*story: Block) -> bytes:
    return press.build([HEAD, *story], SHEET, Meta("Namn", "sv"))


def line(words: str, style: Style = BODY) -> text.Line:
    (only,) = text.broken(text.runs(words), style.look, 1000)
    return only


@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_a_name_is_read_out_as_it_was_typed_and_its_paper_is_sound(name: str) -> None:
    data = printed(Paragraph(name, BODY), Paragraph([Run("Namn: "), Run(name, bold=True)], BODY))
    assert read(data).of("P") == [unicodedata.normalize("NFC", name), f"Namn: {name}"]
    assert checks.faults(data) == []
    assert press.unprintable(name) == []


def test_another_program_finds_the_names_that_run_to_the_right(tmp_path: Path) -> None:
    data = printed(*(Paragraph(name, BODY) for name in LEFT_TO_RIGHT))
    found = checks.text(data, tmp_path)
    assert [name for name in LEFT_TO_RIGHT if unicodedata.normalize("NFC", name) not in found] == []


def test_two_builds_of_all_scripts_are_the_same() -> None:
    story = [Paragraph(name, style) for name in NAMES.values() for style in (BODY, BOLD)]
    assert printed(*story) == printed(*story)


def test_arabic_letters_join() -> None:
    apart = sum(fonts.width(letter, fonts.REGULAR) for letter in "بيت")
    assert fonts.width("بيت", fonts.REGULAR) < apart * 0.8
    (font, *_), *_rest = fonts.runs("بيت", fonts.REGULAR)
    shapes = {glyph.sign for glyph in shaping.glyphs("بب", font, fonts.face(font), right=True)}
    assert len(shapes) == 2  # the same letter at the end and at the beginning


def test_a_persian_joiner_parts_two_letters_without_a_gap() -> None:
    joined, parted = (fonts.width(word, fonts.REGULAR) for word in ("میروم", "می\u200cروم"))
    assert parted > joined


def test_an_arabic_name_stands_from_right_to_left_among_swedish_words() -> None:
    found = [(piece.text.strip(), x, left) for piece, x, left in setting_of("Bord محمد الأحمد sist")]
    assert [words for words, _, _ in found] == ["Bord", "محمد الأحمد", "sist"]
    assert [left for _, _, left in found] == [False, True, False]
    assert all(x < further for (_, x, _), (_, further, _) in pairwise(found))


def test_a_line_that_begins_in_arabic_runs_from_the_right() -> None:
    found = [(piece.text.strip(), x) for piece, x, _ in setting_of("الجولة 2 Forumdesk")]
    assert [words for words, _ in sorted(found, key=lambda one: -one[1])] == ["الجولة", "2", "Forumdesk"]


def test_brackets_turn_with_the_text_around_them() -> None:
    font = fonts.runs("ليلى", fonts.REGULAR)[0][0]
    opening, closing = (
        shaping.glyphs(sign, fonts.REGULAR, fonts.face(fonts.REGULAR), right=True)[0] for sign in "()"
    )
    face = fonts.face(fonts.REGULAR).face
    assert face.charToGlyph[ord(opening.sign)] == face.charToGlyph[ord(")")]
    assert face.charToGlyph[ord(closing.sign)] == face.charToGlyph[ord("(")]
    assert font != fonts.REGULAR


def test_an_arabic_paragraph_of_several_lines_stands_at_the_right(tmp_path: Path) -> None:
    words = " ".join(["هذه فقرة طويلة باللغة العربية وهي تمتد على عدة أسطر"] * 4)
    data = printed(Paragraph(words, BODY))
    assert read(data).of("P") == [words]
    found, sizes = looking.words(data, tmp_path)
    lines: dict[int, float] = {}
    for one in found:
        if direction.turns(one.text):
            lines[round(one.top)] = max(lines.get(round(one.top), 0.0), one.right)
    assert len(lines) > 2
    assert all(abs(right - (sizes[0][0] - 60)) < 4 for right in lines.values())


def test_a_short_arabic_name_stands_where_the_swedish_ones_stand() -> None:
    assert line("محمد").right
    assert not line("محمد").at_right


def test_a_word_is_never_cut_before_a_mark() -> None:
    word = unicodedata.normalize("NFC", "x̌" * 200)
    lines = text.broken(text.runs(word), Look(12), 60)
    assert len(lines) > 5
    assert not any(fonts.leans(one.pieces[0].text[0]) for one in lines)


def test_what_no_typeface_has_prints_as_a_sign_and_is_told_before() -> None:
    assert press.unprintable("李明 和 ខ្មែរ") == ["李", "明", "和", "ខ", "\u17d2", "ម", "ែ", "រ"]
    assert re.fullmatch("\N{REPLACEMENT CHARACTER}{2}", read(printed(Paragraph("李明", BODY))).of("P")[0])


def setting_of(words: str) -> list[tuple[text.Piece, float, bool]]:
    """The words of a line with their places, without the blanks between them."""
    return [one for one in setting.placed(line(words)) if one[0].text.strip()]
