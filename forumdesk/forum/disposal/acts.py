"""The rows of a disposal: what was decided and when, what is kept as counts, what is taken away."""

from collections import Counter
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, select, update

from forumdesk.forum import dialogue, inviters, mirror, people, rows, schema, typed
from forumdesk.forum.disposal.names import Names
from forumdesk.forum.disposal.plan import mentions
from forumdesk.refusal import Refusal
from forumdesk.words import Words, _, speaker

GROUPS = ("age_band", "place", "stakeholder_kind")


@dataclass(frozen=True)
class Disposal:
    """One disposal; `date` is that of the decision, `done` the day it was carried out, both ISO."""

    id: int
    decision: str
    date: str
    done: str
    protocol: str
    finished: int


def latest(conn: Connection) -> Disposal | None:
    """The disposal that was begun last, finished or not."""
    asked = select(schema.disposal).order_by(schema.disposal.c.id.desc()).limit(1)
    found = rows.listed(conn, Disposal, asked)
    return found[0] if found else None


def due(conn: Connection) -> str:
    """The ISO date on which personal data are to go, '' where none was set."""
    return dialogue.the_dialogue(conn).disposal_due


def set_due(conn: Connection, day: str) -> None:
    """Say when personal data are to go; '' for not yet known. Refusal if it is no date."""
    dialogue.edit(conn, "disposal_due", day)


def decided(decision: str, day: str) -> tuple[str, str]:
    """The decision and its date as they are kept; Refusal without either."""
    decision = typed.some(decision, _("Say which decision the disposal rests on, with its reference."))
    day = typed.day(day)
    if not day:
        raise Refusal(_("Say which day the decision was taken."))
    return decision, day


def begin(conn: Connection, decision: str, day: str, done: str) -> int:
    """Note what the disposal rests on; it is finished when every copy is gone, too."""
    return rows.add(conn, schema.disposal, decision=decision, date=day, done=done)


def note_gone(conn: Connection, disposal_id: int, people_gone: int, texts: int) -> None:
    """Remember, until the protocol is written, how much went."""
    asked = update(schema.disposal).where(schema.disposal.c.id == disposal_id)
    conn.execute(asked.values(protocol=f"{people_gone} {texts}"))


def gone(act: Disposal) -> tuple[int, int]:
    """How many people and how many texts went in a disposal that is not finished."""
    people_gone, texts = act.protocol.split()
    return int(people_gone), int(texts)


def finish(conn: Connection, disposal_id: int, protocol: str) -> None:
    """Say that nothing is left to do, and keep the protocol."""
    asked = update(schema.disposal).where(schema.disposal.c.id == disposal_id)
    conn.execute(asked.values(finished=1, protocol=protocol))


def keep_counts(conn: Connection) -> None:
    """Count the list one last time: all of them, by inviter, by group, and who did not come."""
    listed = people.in_order(conn)
    if not listed:
        return
    counted = people.of_list(listed)
    absent = people.no_shows(conn, counted)
    conn.execute(update(schema.counts).values(**asdict(counted), no_shows=absent))
    told = {one.name: one for one in mirror.by_inviter(conn)}
    for inviter in inviters.in_order(conn):
        seen = told[inviter.name]
        values = {key: getattr(seen, key) for key in mirror.COUNTED if key not in ("yes", "no")}
        at = update(schema.inviter).where(schema.inviter.c.id == inviter.id)
        conn.execute(at.values(registered=seen.yes, **values))
    for field in GROUPS:
        _keep_groups(conn, field, listed)


def take_away(conn: Connection) -> None:
    """Take the people off the list, and their names out of every text."""
    names = Names(people.in_order(conn))
    instead = removed(speaker(dialogue.the_dialogue(conn).language))
    for one in tuple(mentions(conn, names)):
        table = schema.metadata.tables[one.table]
        cleaned = names.taken_out(one.text, instead)
        conn.execute(update(table).where(table.c.id == one.row_id).values({one.column: cleaned}))
    conn.execute(update(schema.role).values(leader="", secretary=""))
    conn.execute(delete(schema.person))


def removed(_: Words) -> str:
    """What stands in a text in the place of a name."""
    return _("(name removed)")


def _keep_groups(conn: Connection, field: str, listed: tuple[people.Person, ...]) -> None:
    registered = Counter(getattr(one, field) for one in listed if one.answer == "yes")
    attended = Counter(getattr(one, field) for one in listed if one.attended)
    came = bool(attended)
    conn.execute(delete(schema.group_count).where(schema.group_count.c.field == field))
    for value in sorted(set(registered) | set(attended)):
        if value:
            rows.add(
                conn, schema.group_count, field=field, value=value,
                registered=registered[value], attended=attended[value] if came else None,
            )  # fmt: skip
