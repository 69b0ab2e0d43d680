"""House style: any logo becomes one that can be printed, or is refused; any colour one that can be read."""

import base64
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from forumdesk.forum import house_style
from forumdesk.forum.evening import Evening
from forumdesk.forum.house_style import LARGEST_LOGO, contrast, legible
from forumdesk.paper import logo
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.report import report
from forumdesk.paper.sample import letter_head
from forumdesk.refusal import Refusal
from tests.paper import checks, looking
from tests.paper.reading import read

Change = Callable[[Callable[[dict[str, Any]], None]], Evening]
LINE = "Lerums kommun · 443 80 Lerum · 0302-52 10 00"


def picture(wide: int = 900, high: int = 300, kind: str = "png", mode: str = "RGBA") -> bytes:
    made = Image.new(mode, (wide, high))
    ImageDraw.Draw(made).ellipse((0, 0, high, high), fill="red" if mode != "CMYK" else (0, 255, 255, 0))
    held = BytesIO()
    made.save(held, kind)
    return held.getvalue()


def never_drawn(_data: bytes, _largest: tuple[int, int]) -> bytes:
    raise AssertionError("nothing was to be drawn")


def style(data: bytes = b"", accent: str = "", line: str = "") -> Callable[[dict[str, Any]], None]:
    def change(told: dict[str, Any]) -> None:
        told["house_style"] = {
            "logo_type": "image/png" if data else "",
            "logo_base64": base64.b64encode(data).decode(),
            "accent": accent,
            "contact_line": line,
        }

    return change


def paper(name: str, evening: Evening) -> bytes:
    return next(one for one in all_handouts() if one.id == name).build(evening)


@given(shade=st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_any_colour_becomes_one_that_can_be_read_and_no_darker_than_needed(shade: str) -> None:
    found = legible(shade)
    assert contrast(found) >= house_style.LEGIBLE
    assert found == shade or contrast(found) < house_style.LEGIBLE + 0.5


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "P"])
def test_a_png_becomes_a_logo_of_print_size_on_white(mode: str) -> None:
    made = logo.ready(picture(4000, 1000, mode=mode if mode != "P" else "RGB"), never_drawn)
    with Image.open(BytesIO(made.data)) as opened:
        assert (made.kind, opened.mode, opened.size) == ("image/png", "RGB", (1420, 355))
        if mode == "RGBA":
            assert opened.getpixel((1400, 10)) == (255, 255, 255)
    assert len(made.data) <= LARGEST_LOGO


def test_a_jpg_in_colours_of_print_is_taken() -> None:
    assert logo.ready(picture(kind="jpeg", mode="CMYK"), never_drawn).kind == "image/png"


def test_a_photo_is_kept_small() -> None:
    noise = Image.effect_noise((1420, 430), 120).convert("RGB")
    held = BytesIO()
    noise.save(held, "png")
    made = logo.ready(held.getvalue(), never_drawn)
    assert made.kind == "image/jpeg"
    assert len(made.data) <= LARGEST_LOGO


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no picture"),
        (b"GIF89a" + bytes(100), "no picture"),
        (b"%PDF-1.7", "no picture"),
        (picture()[:200], "damaged"),
        (picture(20, 20), "20 pixels"),
        (bytes(20_000_001), "20 MB"),
        (b"<svg><script>x</script></svg>", "scripts"),
        (b"<svg onload='x()'></svg>", "scripts"),
        (b'<svg><image href="http://example.org/a.png"/></svg>', "elsewhere"),
        (b"<svg><image xlink:href='file:///etc/hostname'/></svg>", "elsewhere"),
        (b"<svg><style>@import url(a.css);</style></svg>", "elsewhere"),
        (b'<svg><rect style="fill:url(http://example.org/x)"/></svg>', "elsewhere"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "scripts"),
        (b"<svg><foreignObject/></svg>", "scripts"),
    ],
)
def test_what_is_no_logo_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        logo.ready(data, never_drawn)


@pytest.mark.parametrize(
    "inside", [b'<use href="#a"/>', b'<rect fill="url(#a)"/>', b"<rect fill='url( \"#a\")'/>"]
)
def test_a_harmless_drawing_is_drawn(inside: bytes) -> None:
    asked: list[bytes] = []

    def draw(data: bytes, largest: tuple[int, int]) -> bytes:
        asked.append(data)
        return picture(*largest)

    logo.ready(b'<svg xmlns="http://www.w3.org/2000/svg">' + inside + b"</svg>", draw)
    assert len(asked) == 1


def test_letters_and_report_carry_logo_colour_and_contact_line(changed: Change, tmp_path: Path) -> None:
    made = logo.ready(picture(), never_drawn)
    evening = changed(style(made.data, "#e08020", LINE))
    for data in (paper("invitation-letter", evening), report(evening)):
        heard = read(data)
        first = next(node for node in heard.root.walk() if node.role == "Figure")
        assert first.alt == "Logotyp för Lerums kommun"
        assert LINE in heard.furniture + heard.words
        assert checks.faults(data) == []
    page = looking.rendered(paper("invitation-letter", evening), tmp_path)
    assert min(page.crop((220, 200, 420, 400)).tobytes()) < 150


def test_a_pale_colour_is_printed_as_one_that_can_be_read(changed: Change) -> None:
    evening = changed(style(accent="#ffe000"))
    for data in (report(evening), paper("agenda-poster", evening)):
        shades = colours(data)
        assert legible("#ffe000") in shades
        assert not {"#ffe000", "#17624a"} & shades


def colours(data: bytes) -> set[str]:
    """What is filled and stroked with."""
    with pikepdf.open(BytesIO(data)) as pdf:
        painted = b"".join(page.Contents.read_bytes() for page in pdf.pages).decode("latin-1")
    told = re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b", painted)
    return {"#" + "".join(f"{round(float(part) * 255):02x}" for part in shade) for shade in told}


@pytest.mark.parametrize("data", [b"no picture", picture()[:60], b"\xff\xd8\xff"])
def test_a_logo_that_can_not_be_read_is_left_out(data: bytes, changed: Change) -> None:
    heard = read(paper("invitation-letter", changed(style(data))))
    assert "Lerums kommun" in heard.words
    assert not any(node.role == "Figure" for node in heard.root.walk())


def test_without_a_house_style_papers_are_as_they_were(lerum: Evening, changed: Change) -> None:
    same = changed(style())
    assert paper("agenda-poster", same) == paper("agenda-poster", lerum)


def test_the_sample_is_the_head_of_a_letter(changed: Change) -> None:
    heard = read(letter_head(changed(style(line=LINE)), "sv"))
    assert heard.pages == 1
    assert heard.of("H1") == ["Näringslivsstrategi"]
    assert LINE in heard.furniture


def test_two_builds_with_a_logo_are_the_same(changed: Change) -> None:
    evening = changed(style(logo.ready(picture(), never_drawn).data, "#333399", LINE))
    assert report(evening) == report(evening)
