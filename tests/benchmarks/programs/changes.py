"""So many changes in a dialogue file, one after the other, with nothing else in the process."""

import sys
from pathlib import Path

from forumdesk.forum import rows, schema
from forumdesk.store import DialogueFile

with DialogueFile.open(Path(sys.argv[1]), schema.SCHEMA, copy_at_close=False) as file:
    for number in range(int(sys.argv[2])):
        with file.change("Edit card") as conn:
            rows.edit(conn, schema.theme, 7, wording=f"Ny lydelse {number}")
