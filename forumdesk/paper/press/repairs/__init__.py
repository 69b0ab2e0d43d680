"""What reportlab does wrong and how it is put right, one fault a file, each with its test."""

from forumdesk.paper.press.repairs import endstream, tounicode


def apply() -> None:
    """Put everything right; done once, when the press is imported."""
    endstream.apply()
    tounicode.apply()
