"""Disposal (gallring): personal data go on a decision she names; what was counted and said stays.

After it no name of a participant is left in the file, its journal, its copies or the files it knows of.
"""

from forumdesk.forum.disposal.acts import Disposal, due, latest, set_due
from forumdesk.forum.disposal.carrying_out import dispose, resume, unfinished
from forumdesk.forum.disposal.plan import Mention, Plan, plan
from forumdesk.forum.disposal.written import note, note_names

__all__ = [
    "Disposal", "Mention", "Plan", "dispose", "due", "latest", "note", "note_names", "plan", "resume",
    "set_due", "unfinished",
]  # fmt: skip
