"""A note finds its heading by the first letters before a colon."""

import pytest

from forumdesk.forum import notes


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        ("unc: who pays?", "unclear", "who pays?"),
        ("most: trains", "important", "trains"),
        ("we: trains", "", "we: trains"),  # two headings begin so
        ("disag: trains", "disagreed", "trains"),
        ("Göteborg: trains", "", "Göteborg: trains"),
        ("no colon", "", "no colon"),
    ],
)
def test_a_line_is_led_to_the_heading_that_begins_so(line: str, heading: str, text: str) -> None:
    assert notes.led(line, notes.HEADINGS) == (heading, text)
