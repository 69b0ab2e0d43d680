"""What stops the setting up, as one sentence."""


class Trouble(Exception):
    """Its text is what the person at the keyboard reads."""
