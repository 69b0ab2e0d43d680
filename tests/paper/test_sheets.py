"""Sheets that come back filled: what the manifest tells stands there on the paper, to 0.3 millimetres."""

from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import sheet_codes
from forumdesk.forum.evening import Evening
from forumdesk.paper import press
from forumdesk.paper.handout import Handout
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.press import codes
from forumdesk.paper.sheets import manifest, texts
from forumdesk.paper.sheets.layout import CARD_MODULES
from forumdesk.words import Words
from tests.paper import checks
from tests.paper.measuring import Print, printed
from tests.paper.reading import read

TOLERANCE = 0.3
FORMS: dict[str, Handout] = {
    f"{one.id}{':' * bool(key)}{key}": one.varied(key)
    for one in all_handouts()
    if one.returns and one.id != "fallback-kit"
    for key in ("", *(variant.key for variant in one.variants))
}
BOUND = [one for one in all_handouts() if one.id == "fallback-kit"]
SCALES = {"full size": 1.0, "75 %": 0.75}
Sheet = dict[str, Any]


def told(form: Handout, evening: Evening) -> list[dict[str, Any]]:
    """The pages of a form as the manifest tells them."""
    pages: list[dict[str, Any]] = manifest.manifest({"it.pdf": form}, evening)["files"][0]["pages"]
    return pages


def every_sheet(form: Handout, evening: Evening) -> list[Sheet]:
    return [sheet for page in told(form, evening) for sheet in page["sheets"]]


@pytest.fixture(
    params=[(name, scale) for name in FORMS for scale in SCALES], ids=lambda one: " at ".join(one)
)
def on_paper(request: pytest.FixtureRequest, lerum: Evening, tmp_path: Path) -> tuple[Print, list[Sheet]]:
    """The last page of a form as it is printed, and what the manifest says of it."""
    name, scale = request.param
    page = told(FORMS[name], lerum)[-1]
    data = FORMS[name].build(lerum)
    return printed(data, page["page"], tmp_path, SCALES[scale]), page["sheets"]


def test_codes_and_rings_and_fields_stand_where_the_manifest_says(
    on_paper: tuple[Print, list[Sheet]],
) -> None:
    paper, sheets = on_paper
    assert sheets
    for sheet in sheets:
        for code in sheet["codes"]:
            _measure_code(paper, code)
        for ring in sheet["rings"]:
            _measure_ring(paper, ring)
        for field in sheet["fields"]:
            _measure_field(paper, field)


def _measure_code(paper: Print, code: dict[str, Any]) -> None:
    """Its edges, what stays white around it, and every module."""
    small = code["kind"] == "micro-qr"
    matrix = codes.micro_qr(code["payload"]) if small else codes.qr(code["payload"])
    side, module = code["width"], code["width"] / len(matrix)
    white = (2 if small else 4) * module
    left, top = code["left"], code["top"]
    edges = paper.ink(left - white, top - white, side + 2 * white, side + 2 * white)
    assert edges == pytest.approx((left, top, left + side, top + side), abs=TOLERANCE)
    for row, modules in enumerate(matrix):
        for column, dark in enumerate(modules):
            middle = left + (column + 0.5) * module, top + (row + 0.5) * module
            assert paper.is_black(*middle) == dark


def _measure_ring(paper: Print, ring: dict[str, Any]) -> None:
    """Its middle, its outer edge, its hole, and a millimetre of white around it."""
    x, y, half = ring["x"], ring["y"], ring["outer"] / 2
    edges = paper.ink(x - half - 1, y - half - 1, 2 * half + 2, 2 * half + 2)
    assert edges == pytest.approx((x - half, y - half, x + half, y + half), abs=TOLERANCE)
    between = (ring["outer"] + ring["inner"]) / 4
    assert not paper.is_black(x, y)
    assert all(paper.is_black(x + step, y) for step in (-between, between))
    assert all(paper.is_black(x, y + step) for step in (-between, between))


def _measure_field(paper: Print, field: dict[str, Any]) -> None:
    """Its frame on all four sides; dark enough that black and white keep it."""
    left, top, wide, high = (field[key] for key in ("left", "top", "width", "height"))
    for part in (0.1, 0.5, 0.9):
        for x in (left, left + wide):
            assert paper.line_near(x, top + part * high, across=False) <= TOLERANCE, field["name"]
        for y in (top, top + high):
            assert paper.line_near(left + part * wide, y, across=True) <= TOLERANCE, field["name"]


@pytest.mark.parametrize(("kind", "measure"), [("codes", 0), ("rings", 1), ("fields", 2)])
def test_half_a_millimetre_is_noticed(kind: str, measure: int, lerum: Evening, tmp_path: Path) -> None:
    """The ruler itself is tried."""
    form = FORMS["evaluation-slips"]
    paper = printed(form.build(lerum), 1, tmp_path)
    found = every_sheet(form, lerum)[0][kind][0]
    moved = {key: length + 0.5 if key in ("left", "x") else length for key, length in found.items()}
    rule = (_measure_code, _measure_ring, _measure_field)[measure]
    rule(paper, found)
    with pytest.raises(AssertionError):
        rule(paper, moved)


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("kind", ["lerum", "bare", "limits"])
def test_every_sheet_has_a_sound_code_of_its_own(
    name: str, kind: str, request: pytest.FixtureRequest
) -> None:
    sheets = every_sheet(FORMS[name], request.getfixturevalue(kind))
    payloads = [code["payload"] for sheet in sheets for code in sheet["codes"]]
    assert all(map(sheet_codes.is_sound, payloads))
    assert len(set(payloads)) == len(payloads) > 0


@pytest.mark.parametrize("kind", ["lerum", "limits"])
def test_a_code_never_stands_on_two_layouts(kind: str, request: pytest.FixtureRequest) -> None:
    """Whatever is printed of an evening, each code leads to one layout and one thing."""
    known: dict[str, tuple[str, str]] = {}
    for form in (*FORMS.values(), *BOUND):
        for sheet in every_sheet(form, request.getfixturevalue(kind)):
            about = known.setdefault(sheet["payload"], (sheet["layout"], sheet["about"]))
            assert about == (sheet["layout"], sheet["about"])


@pytest.mark.parametrize("name", FORMS)
def test_a_code_can_be_typed_from_the_paper(name: str, lerum: Evening) -> None:
    heard = read(FORMS[name].build(lerum)).words
    for sheet in every_sheet(FORMS[name], lerum):
        assert sheet_codes.spaced(sheet["payload"]) in heard


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("kind", ["lerum", "bare", "limits"])
def test_nothing_of_the_layout_lies_on_a_mark_or_outside(
    name: str, kind: str, request: pytest.FixtureRequest
) -> None:
    for sheet in every_sheet(FORMS[name], request.getfixturevalue(kind)):
        for field in sheet["fields"]:
            assert sheet["left"] <= field["left"]
            assert field["left"] + field["width"] <= sheet["left"] + sheet["width"]
            assert field["top"] + field["height"] <= sheet["top"] + sheet["height"]
            assert not any(_touch(field, _white(code)) for code in sheet["codes"]), field["name"]
            assert not any(_touch(field, _around(ring)) for ring in sheet["rings"]), field["name"]


def _touch(one: dict[str, float], other: dict[str, float]) -> bool:
    return all(
        one[start] < other[start] + other[long] and other[start] < one[start] + one[long]
        for start, long in (("left", "width"), ("top", "height"))
    )


def _white(code: dict[str, Any]) -> dict[str, float]:
    white = code["width"] * (2 / CARD_MODULES if code["kind"] == "micro-qr" else 4 / 21)
    side = code["width"] + 2 * white
    return {"left": code["left"] - white, "top": code["top"] - white, "width": side, "height": side}


def _around(ring: dict[str, float]) -> dict[str, float]:
    half = ring["outer"] / 2 + 1
    return {"left": ring["x"] - half, "top": ring["y"] - half, "width": 2 * half, "height": 2 * half}


@pytest.mark.parametrize("name", ["theme-cards", "theme-cards:1", "theme-cards:4", "area-sheets"])
def test_long_cards_are_told_whole(name: str, limits: Evening) -> None:
    heard = read(FORMS[name].build(limits)).words
    assert "…" not in heard
    assert all(card.text in heard for card in limits.cards)


def test_a_sheet_says_whose_it_is_and_what_is_asked(lerum: Evening) -> None:
    heard = read(FORMS["secretary-sheets"].build(lerum))
    assert heard.of("H1")[:4] == ["Bord 1 · Pass 1", "Bord 1 · Pass 1", "Bord 2 · Pass 1", "Bord 2 · Pass 1"]
    assert "Kryssa för de 2 teman som bordet enas om." in heard.words
    assert "B1-20 Idé" in heard.words
    assert lerum.rounds[0].question in heard.words


def test_notes_are_asked_for_under_the_five_headings_of_the_area(lerum: Evening) -> None:
    heard = read(FORMS["secretary-notes"].build(lerum))
    assert heard.of("H2")[:5] == [
        "Viktigast",
        "Vi var överens om",
        "Vi var oense om",
        "Oklart",
        "Tala vidare om",
    ]
    assert lerum.areas[0].name in heard.words
    assert lerum.areas[0].name not in read(FORMS["secretary-notes:blank"].build(lerum)).words


def test_an_evaluation_is_heard_as_a_table(lerum: Evening) -> None:
    heard = read(FORMS["evaluation-slips"].build(lerum))
    table = next(node for node in heard.root.walk() if node.role == "Table")
    rows = [[cell.words for cell in row.kids] for row in table.kids]
    assert rows[0] == ["", "Inte alls", "Lite", "Till stor del", "Helt"]
    assert rows[1] == ["Jag förstod vad dialogen ska leda till.", "", "", "", ""]


# --- languages --------------------------------------------------------------------------------------------


def test_there_are_forms_in_the_languages_promised() -> None:
    assert {"ar", "so", "uk", "sv-simple"} <= set(texts.others())


@pytest.mark.parametrize("language", texts.others())
def test_a_language_has_every_text_of_the_others_and_says_who_checked_it(language: str) -> None:
    one = texts.others()[language]
    wanted = set().union(*(other.texts for other in texts.others().values()))
    assert set(one.texts) == wanted
    assert one.status in (texts.DRAFT, texts.CHECKED)
    assert one.direction in ("ltr", "rtl")
    for source, told_so in one.texts.items():
        assert _names(told_so) == _names(source), source


def _names(text: str) -> set[str]:
    return {part.split("}")[0] for part in text.split("{")[1:]}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("language", texts.others())
def test_a_form_is_printed_in_it(name: str, language: str, bare: Evening) -> None:
    data = FORMS[name].build(bare, language)
    assert checks.faults(data) == []
    assert read(data).language == language
    assert "…" not in read(data).words, "a fixed text has no room"
    assert FORMS[name].build(bare, language) == data


@pytest.mark.parametrize("name", FORMS)
def test_no_text_of_a_form_is_missing_in_the_other_languages(name: str, lerum: Evening) -> None:
    dialogue = Asked("sv")
    _ = texts.Translated(texts.others()["uk"], dialogue)
    press.sheets(FORMS[name].pages(lerum, _), FORMS[name].format.size, press.Meta("x"))
    assert set(dialogue.asked) == {texts.DRAFT_TOLD}


class Asked(Words):
    """The dialogue's language, which writes down what it had to help out with."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.asked: list[str] = []

    def __call__(self, text: str) -> str:
        self.asked.append(text)
        return super().__call__(text)

    def n(self, one: str, many: str, n: int) -> str:
        self.asked.append(many)
        return super().n(one, many, n)


def test_a_translation_that_nobody_has_checked_says_so(lerum: Evening) -> None:
    assert "översättningen är inte granskad" in read(FORMS["secretary-notes"].build(lerum, "uk")).words
    assert "granskad" not in read(FORMS["secretary-notes"].build(lerum, "sv")).words


def test_what_was_typed_is_told_in_its_own_language(lerum: Evening) -> None:
    heard = _in_swedish(FORMS["secretary-notes"].build(lerum, "uk"))
    assert lerum.rounds[1].question in heard
    assert "Секретар" not in heard


def _in_swedish(data: bytes) -> str:
    """What a screen reader tells in Swedish, though the document is in another language."""
    return " ".join(node.words for node in read(data).root.walk() if node.language == "sv-SE")
