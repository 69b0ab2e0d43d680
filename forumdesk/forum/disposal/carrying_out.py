"""A disposal from the decision to the last copy: one transaction for the rows, then all that lies beside.

If it is interrupted the file says so, and `resume` finishes it the next time the file is opened.
"""

from datetime import date
from pathlib import Path

from sqlalchemy import delete

from forumdesk.forum import dialogue, facts, schema
from forumdesk.forum.disposal import acts, written
from forumdesk.forum.disposal.acts import Disposal
from forumdesk.forum.disposal.plan import plan
from forumdesk.forum.disposal.protocol import Gone, protocol
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile, disk
from forumdesk.words import N_, _, speaker


def dispose(file: DialogueFile, decision: str, day: str, today: date) -> Disposal:
    """Dispose of every participant's data. Refusal without a decision or with nothing to dispose of.

    OSError if a copy or a written file can't be taken away: the rows are gone then, and `resume` goes on.
    """
    decision, day = acts.decided(decision, day)
    with file.read() as conn:
        goes = plan(conn)
    if goes.is_empty:
        raise Refusal(_("There are no personal data of participants left to dispose of."))
    file.back_up("before-disposal")
    with file.change(N_("Dispose of personal data")) as conn:
        begun = acts.begin(conn, decision, day, today.isoformat())
        acts.keep_counts(conn)
        acts.take_away(conn)
        acts.note_gone(conn, begun, goes.people, len(goes.mentions) + goes.roles)
    return _finish(file)


def resume(file: DialogueFile) -> Disposal | None:
    """Finish what was interrupted; None if nothing was."""
    with file.read() as conn:
        act = acts.latest(conn)
    if act is None or act.finished or file.read_only:
        return None
    return _finish(file)


def unfinished(fault: OSError) -> str:
    """What to say when something with names in it could not be taken away."""
    return _(
        "The names are gone from the dialogue, but “{name}” could not be taken away. Close what has it "
        "open, then open the dialogue again: the disposal is finished then."
    ).format(name=fault.filename or "")


def _finish(file: DialogueFile) -> Disposal:
    """Everything that can be done twice without harm."""
    with file.unrecorded() as conn:
        conn.execute(delete(schema.draft))
    file.empty_journal()
    with file.read() as conn:
        known = written.known(conn)
    listed = tuple(path for path in known if path != file.path.absolute())  # it may have been moved there
    copies = file.forget_copies()
    files, missing = _take_away(listed)
    with file.read() as conn:
        act = acts.latest(conn)
        assert act
        about, counted = dialogue.the_dialogue(conn), facts.the_facts(conn)
    people, texts = acts.gone(act)
    gone = Gone(people, texts, copies, files, missing)
    with file.change(N_("Dispose of personal data"), final=True) as conn:
        acts.finish(conn, act.id, protocol(speaker(about.language), about, act, gone, counted))
        written.forget(conn)
    file.empty_journal()
    file.back_up("by-hand")
    with file.read() as conn:
        done = acts.latest(conn)
    assert done
    return done


def _take_away(listed: tuple[Path, ...]) -> tuple[int, int]:
    """How many written files were taken away, and how many are no longer there."""
    there = [path for path in listed if path.is_file()]
    for path in there:
        path.unlink()
    for folder in {path.parent for path in there}:
        disk.sync(folder)  # or a power cut brings the names back
    return len(there), len(listed) - len(there)
