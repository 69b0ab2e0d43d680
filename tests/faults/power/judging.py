"""Opens a disk that a power cut left with the real program and says what is wrong with it, if anything."""

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from forumdesk.forum import disposal, files
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile, Fault, backups, check
from tests.faults.power import disk
from tests.faults.power.evening import NAMES, NEW, OLD, digest
from tests.faults.power.recording import Event


@dataclass(frozen=True)
class Promise:
    """What the program had said at a moment, and what it was about to say next."""

    states: frozenset[str]
    copies: frozenset[str]
    doing: str
    disposed: bool
    made: bool


def promise(events: Sequence[Event], cut: int) -> Promise:
    """What must be true if the power goes before event number `cut`."""
    said = [json.loads(event.data) for event in events[:cut] if event.kind == "act"]
    coming = [json.loads(event.data) for event in events[cut:] if event.kind == "act"]
    states = [one["state"] for one in said if "state" in one][-1:]
    if coming:
        states += [one["state"] for one in coming if "state" in one][:1]
    doing = coming[0]["act"] if coming else ""
    acts = [one["act"] for one in said]
    copies = {one["copy"] for one in said if "copy" in one} if "disposing" not in acts else set()
    return Promise(frozenset(states), frozenset(copies), doing, "disposed" in acts, "made" in acts)


def judge(events: Sequence[Event], folder: Path, cut: int, way: str, seed: int) -> str:
    """What is wrong, or ''."""
    shutil.rmtree(folder, ignore_errors=True)  # at the same place: the file knows where lists were written
    disk.after(events[:cut], way, seed).lay_out(folder, folder)
    os.environ["XDG_STATE_HOME"] = str(folder / "state")
    try:
        return standing(folder / "dialogues", promise(events, cut))
    except (Fault, AssertionError) as fault:
        return f"{type(fault).__name__}: {fault}"


def standing(folder: Path, due: Promise) -> str:
    """What is wrong with the dialogues that lie there, given what was promised, or ''."""
    path = folder / OLD
    missing = _missing_copies(path, due)
    if missing or (due.doing == "restored" and not path.exists()):
        return missing  # between the old and the copy: the page offers the newest copy, which is there
    if not (health := check(path, SCHEMA)).sound:
        return health.sentences[0]
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        disposal.resume(file)
        with file.read() as conn:
            act = disposal.latest(conn)
        if digest(file) not in due.states:
            return "the dialogue is not what was acknowledged"
        if _does_not_turn(file):
            return "undo and redo do not come back to the same"
    if due.disposed and act is None:
        return "a disposal that was told is not there"
    if act is not None and (places := _names_left(folder)):
        return f"names are left in {places}"
    DialogueFile.open(path, SCHEMA, copy_at_close=False).close()
    if due.made:
        return "" if files.evening_in(folder / NEW).areas else "the new dialogue is empty"
    return ""


def _does_not_turn(file: DialogueFile) -> bool:
    before = digest(file)
    if not file.undo_label:
        return False
    file.undo()
    changed = digest(file) != before
    file.redo()
    return not changed or digest(file) != before


def _missing_copies(path: Path, due: Promise) -> str:
    there = {copy.path.name for copy in backups.listed(path) if copy.verified}
    lost = due.copies - there
    return f"acknowledged copies are not there or not verified: {sorted(lost)}" if lost else ""


def _names_left(folder: Path) -> list[str]:
    wanted = [name.encode() for name in NAMES]
    return [
        found.name
        for found in folder.rglob("*")
        if found.is_file() and any(one in found.read_bytes() for one in wanted)
    ]
