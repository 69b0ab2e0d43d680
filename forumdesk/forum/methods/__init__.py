"""Methods: templates that set the rounds, the tables and the agenda of a new dialogue; one data file each.

Ours lie in resources/methods, her own in a folder that the caller hands in.
"""

from forumdesk.forum.methods.beginning import begin
from forumdesk.forum.methods.known import DEFAULT, Shelf, known, named, shelf
from forumdesk.forum.methods.method import Called, Method, Round, Step, words
from forumdesk.forum.methods.own import as_text, remove, save
from forumdesk.forum.methods.reading import parse, read

__all__ = [
    "DEFAULT", "Called", "Method", "Round", "Shelf", "Step",
    "as_text", "begin", "known", "named", "parse", "read", "remove", "save", "shelf", "words",
]  # fmt: skip
