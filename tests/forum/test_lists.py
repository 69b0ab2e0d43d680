"""Lists that come from anywhere: what was typed comes back as typed, what is no list is refused in time."""

import io
import time
import zipfile
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from forumdesk.forum import exchange, lists, people
from forumdesk.refusal import Refusal
from tests.forum.evenings import HOSTILE
from tests.forum.proof import Proof

QUOTED = [text for text in HOSTILE if text.strip()]


def spreadsheet(rows: list[list[str]]) -> bytes:
    """The least that a spreadsheet program writes."""
    from xml.sax.saxutils import escape

    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row) + "</row>"
        for row in rows
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    there = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packed = "http://schemas.openxmlformats.org/package/2006"
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{packed}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{packed}/relationships"><Relationship Id="r1" '
        f'Type="{there}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{there}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packed}/relationships"><Relationship Id="r1" '
        f'Type="{there}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return written.getvalue()


def csv_of(rows: list[list[str]]) -> bytes:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    return "\n".join(";".join(quoted(cell) for cell in row) for row in rows).encode()


def planned(proof: Proof, data: bytes, name: str) -> lists.Plan:
    sheet = lists.from_bytes(data, name)
    return lists.plan(sheet, lists.guess(sheet.heads), proof.ask(people.in_order))


@pytest.mark.parametrize(("make", "name"), [(csv_of, "a.csv"), (spreadsheet, "a.xlsx")])
def test_hostile_texts_come_in_as_they_were_typed(fresh: Proof, make: Any, name: str) -> None:
    rows = [["Namn", "Organisation"], *([text, text] for text in QUOTED)]
    fresh.do(lists.take, planned(fresh, make(rows), name))
    listed = fresh.ask(people.in_order)
    assert [one.name for one in listed] == [text.strip() for text in QUOTED]
    assert [one.organisation for one in listed] == [text.strip() for text in QUOTED]
    told = fresh.ask(exchange.tell)["people"]
    assert [one["name"] for one in told] == [text.strip() for text in QUOTED]


def test_a_spreadsheet_with_swedish_letters_is_read(fresh: Proof) -> None:
    rows = [["Namn", "Kön", "Svar"], ["Åsa Öberg", "kvinna", "ja"], ["Örjan Ärlig", "man", "nej"]]
    plan = planned(fresh, spreadsheet(rows), "lista.xlsx")
    assert [(row.name, row.told["gender"], row.told["answer"]) for row in plan.new] == [
        ("Åsa Öberg", "woman", "yes"), ("Örjan Ärlig", "man", "no"),
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["Kanske", "ej svarat", "Inget svar", "kontaktad"])
def test_somebody_who_has_not_answered_yet_was_contacted_all_the_same(fresh: Proof, said: str) -> None:
    plan = planned(fresh, f"Namn;Svar\nÅsa Öberg;{said}\n".encode(), "lista.csv")
    assert plan.rows[0].noted == ("has not answered yet",)
    fresh.do(lists.take, plan)
    assert [one.state for one in fresh.ask(people.in_order)] == ["contacted"]


def test_a_dash_for_an_answer_says_nothing(fresh: Proof) -> None:
    fresh.do(lists.take, planned(fresh, "Namn;Svar\nÅsa Öberg;–\n".encode(), "lista.csv"))
    assert [one.state for one in fresh.ask(people.in_order)] == [""]


def test_a_list_without_heads_is_one_of_names(fresh: Proof) -> None:
    sheet = lists.from_text("Åsa Öberg\nBo Ek\n").without_heads()
    plan = lists.plan(sheet, {0: "name"}, fresh.ask(people.in_order))
    assert [(row.number, row.name) for row in plan.new] == [(1, "Åsa Öberg"), (2, "Bo Ek")]


def test_two_of_one_name_with_different_mails_are_two(fresh: Proof) -> None:
    plan = planned(fresh, b"Namn,E-post\nAnna Ek,a@x.se\nAnna Ek,b@x.se\nAnna Ek,\n", "a.csv")
    assert [row.noted for row in plan.rows] == [(), (), ("the same as row 2",)]
    for row in plan.rows:
        fresh.do(people.add, row.told)
    found = lists.pairs(fresh.ask(people.in_order))
    assert [(one.email, other.email) for one, other in found] == [("a@x.se", "")]


def test_somebody_already_in_the_list_twice_over_is_pointed_out(fresh: Proof) -> None:
    for name in ("René Ång", "rene ang", "Bo"):
        fresh.do(people.add, {"name": name})
    assert [(one.name, other.name) for one, other in lists.pairs(fresh.ask(people.in_order))] == [
        ("René Ång", "rene ang")
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Åsa Öberg", {"name": "Åsa Öberg"}),
        ("Åsa Öberg, Åkeriet", {"name": "Åsa Öberg", "organisation": "Åkeriet"}),
        ("Bo; Skolan; Floda", {"name": "Bo", "organisation": "Skolan", "place": "Floda"}),
        ("Bo, bo@x.se, 0302-52 10 00", {"name": "Bo", "email": "bo@x.se", "phone": "0302-52 10 00"}),
        ("Bo, Kvinna, Skolan", {"name": "Bo", "gender": "woman", "organisation": "Skolan"}),
        ("Bo,,Floda", {"name": "Bo", "place": "Floda"}),
    ],
)
def test_a_line_tells_of_one_person(line: str, told: dict[str, str]) -> None:
    assert lists.from_line(line) == (told, False)


def test_a_personal_number_on_a_line_is_left_out() -> None:
    assert lists.from_line("Bo 811228-9874, Skolan") == ({"name": "Bo", "organisation": "Skolan"}, True)


HEADS = b"Namn;E-post;Svar\n"


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(
        st.binary(max_size=3000),
        st.binary(max_size=3000).map(lambda tail: HEADS + tail),
        st.text(max_size=800).map(lambda text: text.encode("utf-16", "surrogatepass")),
    ),
    st.sampled_from(["a.csv", "a.xlsx", "a.ods", "a.xls", "a"]),
)
@example(b'Namn\n"' + b"x" * 200_000, "a.csv")
@example(b"\xff\xfe\x00", "a.csv")
@example(b"PK\x03\x04" + b"\x00" * 300, "a.xlsx")
def test_any_bytes_are_rows_or_a_refusal_and_soon(data: bytes, name: str) -> None:
    began = time.process_time()
    _read_or_refused(data, name)
    assert time.process_time() - began < 2


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_damaged_spreadsheet_is_rows_or_a_refusal(data: st.DataObject) -> None:
    whole = bytearray(spreadsheet([["Namn", "Svar"], ["Åsa", "ja"]] * 5))
    for _n in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    began = time.process_time()
    _read_or_refused(bytes(whole[: cut or None]), "a.xlsx")
    assert time.process_time() - began < 2


def _read_or_refused(data: bytes, name: str) -> None:
    try:
        sheet = lists.from_bytes(data, name)
    except Refusal:
        return
    plan = lists.plan(sheet, lists.guess(sheet.heads) or {0: "name"}, ())
    assert len(plan.rows) == len(sheet.rows)
    assert all(row.wrong or row.name for row in plan.rows)
