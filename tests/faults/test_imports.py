"""Lists and evenings from anywhere: what is in them, or one sentence; soon, and within a little memory."""

import io
import json
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from forumdesk.forum import exchange, files, lists
from forumdesk.refusal import Refusal

ROOT = Path(__file__).parents[2]
MOST_SECONDS, MOST_BYTES = 2.0, 300_000_000
SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def xlsx(rows: str) -> bytes:
    """A spreadsheet with these rows in its XML."""
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{NAMESPACE}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        SHEET: f'<worksheet xmlns="{NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>',
    }
    return packed(parts)


def packed(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return made.getvalue()


def row(number: int, place: str, text: str = "Åsa") -> str:
    cell = f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
    return f'<row r="{number}">{cell}</row>'


def ods(columns: int, rows: int) -> bytes:
    """One cell that says of itself that it is there very often."""
    office, table = (f"urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0" for kind in ("office", "table"))
    cell = f'<table:table-cell office:value-type="string" table:number-columns-repeated="{columns}"/>'
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:table="{table}"><office:body>'
        '<office:spreadsheet><table:table table:name="A">'
        f'<table:table-row table:number-rows-repeated="{rows}">{cell}'
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def forged(megabytes: int) -> bytes:
    """It says that its sheet is a kilobyte, which it is not."""
    data = xlsx(row(1, "A1") + " " * (megabytes << 20))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo(SHEET).file_size
    return data.replace(struct.pack("<I", size), struct.pack("<I", 1024))


BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "unpacks to 200 MB": ("a.xlsx", lambda: xlsx(row(1, "A1") + " " * (200 << 20))),
    "a forged size": ("a.xlsx", lambda: forged(120)),
    "a cell in the farthest corner": ("a.xlsx", lambda: xlsx(row(1, "A1") + row(1048576, "XFD1048576"))),
    "a cell far out within the rows of a list": (
        "a.xlsx",
        lambda: xlsx(row(1, "A1") + row(19999, "XFD19999")),
    ),
    "a cell repeated without end": ("a.ods", lambda: ods(16384, 1048576)),
    "a row repeated without end": ("a.ods", lambda: ods(1, 100_000_000)),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_in_words_soon_and_within_a_little_memory(bomb: str, tmp_path: Path) -> None:
    name, made = BOMBS[bomb]
    path = tmp_path / name
    path.write_bytes(made())
    script = (
        "import resource, sys, time; from pathlib import Path\n"
        "from forumdesk.forum import lists; from forumdesk.refusal import Refusal\n"
        "import python_calamine\n"
        "data = Path(sys.argv[1]).read_bytes()\n"
        "before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()\n"
        "try: lists.from_bytes(data, Path(sys.argv[1]).name); print('rows')\n"
        "except Refusal as no: print('refused', no)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, time.process_time() - began)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True)
    said, used = done.stdout.splitlines()
    assert said.startswith("refused “a."), done.stderr
    kilobytes, seconds = map(float, used.split())
    assert kilobytes * 1024 < MOST_BYTES
    assert seconds < MOST_SECONDS


def test_formatting_that_reaches_to_the_end_of_the_sheet_does_no_harm() -> None:
    styled = '<row r="3"><c r="XFD3" s="1"/></row>'
    sheet = lists.from_bytes(xlsx(row(1, "A1", "Namn") + row(2, "A2") + styled), "a.xlsx")
    assert (sheet.heads, sheet.rows) == (("Namn",), ((2, ("Åsa",)),))


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def judged(told: bytes) -> None:
    """An evening or a sentence, and soon."""
    began = time.process_time()
    try:
        assert isinstance(exchange.parse(told), dict)
    except Refusal as no:
        assert str(no).endswith(".")  # noqa: PT017 - either is an answer
    assert time.process_time() - began < MOST_SECONDS


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_an_evening_with_something_else_in_any_place_is_read_or_refused(data: st.DataObject) -> None:
    told = json.loads(files.example())
    here: Any = told
    for _depth in range(data.draw(st.integers(0, 4))):
        inner = [one for one in (here.values() if isinstance(here, dict) else here) if one]
        inner = [one for one in inner if isinstance(one, dict | list)]
        if not inner:
            break
        here = data.draw(st.sampled_from(inner))
    key = data.draw(st.sampled_from(list(here) if isinstance(here, dict) else list(range(len(here)))))
    here[key] = data.draw(JUNK)
    judged(json.dumps(told).encode())


@settings(max_examples=80)
@given(st.binary(max_size=400) | JUNK.map(lambda junk: json.dumps(junk).encode()))
@example(b"[" * 200_000)
@example(b'{"a":' * 100_000)
@example(b"1" * 100_000)
@example(b'"\\ud800"')
def test_anything_at_all_is_an_evening_or_a_sentence(told: bytes) -> None:
    judged(told)


@settings(max_examples=80)
@given(st.data())
def test_an_evening_with_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    told = bytearray(files.example())
    for _n in range(data.draw(st.integers(1, 8))):
        told[data.draw(st.integers(0, len(told) - 1))] = data.draw(st.integers(0, 255))
    judged(bytes(told[: data.draw(st.integers(0, len(told)))] or told))
