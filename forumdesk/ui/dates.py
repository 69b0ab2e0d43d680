"""Dates and times as they are said on the screen."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from forumdesk import words
from forumdesk.words import _

_LOCALES = {"sv": "sv_SE", "en": "en_GB"}


def day(when: date) -> str:
    """18 maj 2011."""
    return _say(when, "d MMMM yyyy")


def weekday(when: date) -> str:
    """onsdag 18 maj 2011."""
    return _say(when, "dddd d MMMM yyyy")


def day_of(iso: str, inexact: str) -> str:
    """3 dec 2026 of an ISO date, short for a table; the inexact words where there is none."""
    try:
        return _say(date.fromisoformat(iso), "d MMM yyyy").replace(".", "") if iso else inexact
    except ValueError:
        return inexact or iso


def evening(iso: str, inexact: str) -> str:
    """The evening's day with its weekday; the inexact words where no date is known."""
    try:
        return weekday(date.fromisoformat(iso)) if iso else inexact
    except ValueError:
        return inexact or iso


def moment(when: datetime, today: date) -> str:
    """i dag 17:02, else the day; `when` is in UTC."""
    local = when.astimezone()
    if local.date() == today:
        return _("today {time}").format(time=f"{local:%H:%M}")
    return f"{day(local.date())} {local:%H:%M}"


def _say(when: date, pattern: str) -> str:
    locale = QLocale(_LOCALES[words.language()])
    return locale.toString(QDate(when.year, when.month, when.day), pattern)
