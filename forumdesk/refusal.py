"""The method says no: a sentence for her, raised by a command that then stores nothing."""


class Refusal(Exception):
    """`str(refusal)` is the sentence, in the screen's language."""
