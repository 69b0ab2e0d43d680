"""Forumdesk: prepare, run and document a citizen dialogue, offline."""

__version__ = "0.1.0"
