"""Codes on sheets that come back, and the register of what was printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.forum import dialogue, printed, sheet_codes
from forumdesk.forum.printed import PrintedSheet
from forumdesk.forum.sheet_codes import SheetCode
from forumdesk.store import DialogueFile
from tests.forum.proof import Proof

CODE = SheetCode("7K3QX", "S", 3, 1, 1, 1)


@pytest.fixture
def file(fresh: Proof) -> DialogueFile:
    """A new dialogue."""
    return fresh.file


def test_a_code_has_sixteen_signs_and_tells_what_was_put_in() -> None:
    assert str(CODE).startswith("FD7K3QXS03111A")
    assert len(str(CODE)) == 16
    assert sheet_codes.read(str(CODE)) == CODE


@given(st.integers(0, sheet_codes.MOST), st.integers(0, 31), st.sampled_from("AB"))
def test_every_number_comes_back(number: int, page: int, corner: str) -> None:
    code = SheetCode("00ZZ9", "E", number, 2, page, 1, corner)
    assert sheet_codes.read(str(code)) == code


@given(st.integers(0, 15), st.sampled_from(sheet_codes.ALPHABET))
def test_one_sign_read_wrongly_is_noticed(place: int, sign: str) -> None:
    code = str(CODE)
    wrong = code[:place] + sign + code[place + 1 :]
    assert wrong == code or not sheet_codes.is_sound(wrong)


@given(st.integers(0, 999_999), st.integers(0, 7), st.sampled_from("0123456789"))
def test_one_digit_of_a_card_read_wrongly_is_noticed(number: int, place: int, digit: str) -> None:
    code = sheet_codes.card(number)
    wrong = code[:place] + digit + code[place + 1 :]
    assert sheet_codes.is_sound(code)
    assert wrong == code or not sheet_codes.is_sound(wrong)


@pytest.mark.parametrize("code", ["", "FD", "1234567", "FD7K3QXS03111AÅÄ", "x" * 16, "FD" + "²" * 14])
def test_what_is_no_code_is_not_taken_for_one(code: str) -> None:
    assert not sheet_codes.is_sound(code)
    assert sheet_codes.read(code) is None


def test_the_lower_code_leads_to_the_same_sheet() -> None:
    lower = SheetCode("7K3QX", "S", 3, 1, 1, 1, sheet_codes.LOWER)
    assert lower.sheet == str(CODE) != str(lower)


def test_a_sheet_is_entered_once_and_keeps_when_it_was_printed(file: DialogueFile) -> None:
    for day in ("2011-05-17", "2011-05-18"):
        with file.unrecorded() as conn:
            printed.register(conn, [PrintedSheet(str(CODE), "secretary-sheets", "ideas/1 B3")], day)
    with file.read() as conn:
        assert printed.in_order(conn) == (
            PrintedSheet(str(CODE), "secretary-sheets", "ideas/1 B3", "2011-05-17"),
        )


def test_what_is_printed_is_no_act_to_be_undone(file: DialogueFile) -> None:
    before = file.undo_label
    with file.unrecorded() as conn:
        printed.register(conn, [PrintedSheet(str(CODE), "secretary-sheets", "ideas/1 B3")], "2011-05-17")
    assert file.undo_label == before


def test_a_new_title_leaves_the_code_of_a_dialogue_whose_sheets_are_out(file: DialogueFile) -> None:
    with file.read() as conn:
        first = printed.dialogue_code(conn)
    code = SheetCode(first, "S", 3, 1, 1, 1)
    with file.unrecorded() as conn:
        printed.register(conn, [PrintedSheet(str(code), "secretary-sheets", "ideas/1 B3")], "2011-05-17")
    with file.change("Edit title") as conn:
        dialogue.edit(conn, "title", "Något helt annat")
    with file.read() as conn:
        assert printed.dialogue_code(conn) == first


def test_dialogues_have_codes_of_their_own(file: DialogueFile) -> None:
    with file.read() as conn:
        first = printed.dialogue_code(conn)
    with file.change("Edit title") as conn:
        dialogue.edit(conn, "title", "Något helt annat")
    with file.read() as conn:
        assert printed.dialogue_code(conn) != first
