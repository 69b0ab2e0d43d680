"""Which pages a plan has: every module of this folder that announces a PAGE."""

from forumdesk.shelf import gather
from forumdesk.ui.page import Page


def in_order() -> list[Page]:
    """All of them, as the wizard goes through them."""
    pages: list[Page] = gather("forumdesk.ui.pages", "PAGE")
    return pages
