"""The tables of a dialogue file: every noun of the method, and how one leans on another.

Every text column is NOT NULL with '' for "nothing yet"; a number that may be unknown is NULL, never 0.
Only INTEGER and TEXT occur, since the journal that gives undo keeps values as JSON.
A table with `only_one` holds a single row with id 1.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from forumdesk.store.schema import Migration, Schema

metadata = MetaData()


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


def _number(name: str) -> Column[int]:
    """A count or a year that may be unknown."""
    return Column(name, Integer)


def _whole(name: str, default: int = 0) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=str(default))


def _yes(name: str) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"), nullable=False, server_default="0")


def _one_of(name: str, *values: str) -> Column[str]:
    """A text with few possible values; the first is the default."""
    listed = ", ".join(f"'{value}'" for value in values)
    return Column(
        name, Text, CheckConstraint(f"{name} IN ({listed})"), nullable=False, server_default=values[0]
    )


def _belongs(name: str, to: str, *, need: bool = True) -> Column[int]:
    """A reference that goes away with its owner, or, where there need be none, is emptied."""
    deletion = "CASCADE" if need else "SET NULL"
    return Column(name, Integer, ForeignKey(f"{to}.id", ondelete=deletion), nullable=not need, index=True)


def _only_one() -> Column[int]:
    return Column("id", Integer, CheckConstraint("id = 1"), primary_key=True)


# --- what it is about -------------------------------------------------------------------------------

dialogue = Table(
    "dialogue", metadata, _only_one(),
    _text("title"), _text("place"), _text("municipality"), _one_of("language", "sv", "en"),
    _text("registry_number"), _one_of("status", "draft", "established"),
    _text("date"), _text("date_text"), _text("start"), _number("duration_min"), _text("venue"),
    _text("target_group"), _text("method_template"), _text("method_changes"),
    _text("feedback_promise"), _number("dots_per_person"), _yes("rehearsal"), _text("share_code"),
    _yes("one_round_only"), _text("disposal_due"),
)  # fmt: skip
house_style = Table(
    "house_style", metadata, _only_one(),
    _text("logo_type"), _text("logo_base64"), _text("accent"), _text("contact_line"),
)  # fmt: skip
contact = Table(
    "contact", metadata, _key(), _whole("position"),
    _text("name"), _text("title"), _text("phone"), _text("email"),
)  # fmt: skip
mandate = Table(
    "mandate", metadata, _only_one(),
    _text("commissioned_body"), _text("mandator"), _text("given"), _text("assignment"),
    _text("influence_level"), _text("vision"), _number("vision_year"),
)  # fmt: skip
purpose = Table("purpose", metadata, _only_one(), _text("matter"), _text("dialogue"))
aim = Table("aim", metadata, _key(), _whole("position"), _text("text"))

# --- who ----------------------------------------------------------------------------------------------

process_leader = Table("process_leader", metadata, _key(), _whole("position"), _text("name"))
inviter = Table(
    "inviter", metadata, _key(), _whole("position"), _text("name"), _text("channel"),
    _number("contacted"), _number("registered"), _number("came"),
    _number("women"), _number("men"), _number("other"), _number("not_stated"),
)  # fmt: skip
person = Table(
    "person", metadata, _key(), _whole("position"),
    _text("name"), _text("email"), _text("phone"), _text("organisation"), _text("stakeholder_kind"),
    _text("place"), _text("age_band"), _one_of("gender", "", "woman", "man", "other"),
    _belongs("inviter_id", "inviter", need=False), _text("channel"),
    _yes("contacted"), _one_of("answer", "", "yes", "no"), _yes("attended"), _yes("walk_in"),
    _belongs("table_id", "table", need=False), _yes("seat_locked"),
)  # fmt: skip
counts = Table(
    "counts", metadata, _only_one(),
    _number("contacted"), _number("registered"), _number("attended"),
    _number("women"), _number("men"), _number("other"), _number("not_stated"), _number("no_shows"),
)  # fmt: skip
group_count = Table(
    "group_count", metadata, _key(), _whole("position"),
    _one_of("field", "age_band", "place", "stakeholder_kind"), _text("value"),
    _number("registered"), _number("attended"), UniqueConstraint("field", "value"),
)  # fmt: skip
target = Table(
    "target", metadata, _key(), _whole("position"),
    _one_of("field", "age_band", "place", "stakeholder_kind", "gender"), _text("value"), _number("percent"),
    UniqueConstraint("field", "value"),
)  # fmt: skip

# --- the evening as planned and run -------------------------------------------------------------------

story = Table(
    "story", metadata, _only_one(),
    _text("title"), _text("text"), _number("years_ahead"), _number("reading_minutes"),
)  # fmt: skip
round_ = Table(
    "round", metadata, _key(), Column("number", Integer, nullable=False, unique=True),
    _text("kind", "brainstorm"), _text("question"), _number("themes_per_table"),
)  # fmt: skip
agenda_step = Table(
    "agenda_step", metadata, _key(), _whole("position"), _text("kind"), _text("title"),
    _whole("minutes"), _whole("min_minutes"), _yes("optional"), _number("minutes_per_table"),
    _number("replanned_minutes"), _yes("dropped"), _text("started"), _text("ended"),
)  # fmt: skip
clock = Table(
    "clock", metadata, _only_one(), _belongs("step_id", "agenda_step", need=False),
    _one_of("state", "waiting", "running", "paused", "ended"),
    _whole("elapsed_ms"), _text("started"), _whole("moved_end_min"),
)  # fmt: skip
table = Table(
    "table", metadata, _key(), Column("number", Integer, nullable=False, unique=True),
    _text("name"), _text("colour"), _number("seats"),
)  # fmt: skip
role = Table(
    "role", metadata, _key(), _belongs("table_id", "table"), _belongs("round_id", "round"),
    _text("leader"), _text("secretary"), _yes("handed_in"), _yes("presented"),
    UniqueConstraint("table_id", "round_id"),
)  # fmt: skip
checklist_item = Table(
    "checklist_item", metadata, _key(), _whole("position"),
    _text("text"), _text("due"), _yes("done"), _text("source"),
)  # fmt: skip
rotation = Table("rotation", metadata, _key(), Column("number", Integer, nullable=False, unique=True))
occupancy = Table(
    "occupancy", metadata, _key(), _belongs("rotation_id", "rotation"), _belongs("table_id", "table"),
    _number("people"), _yes("full"), UniqueConstraint("rotation_id", "table_id"),
)  # fmt: skip

# --- what was said ------------------------------------------------------------------------------------

idea = Table(
    "idea", metadata, _key(), Column("code", Text, nullable=False, unique=True),
    _belongs("table_id", "table"), _text("text"), _text("meaning"), _yes("chosen"),
)  # fmt: skip
area = Table(
    "area", metadata, _key(), _whole("position"), Column("letter", Text, nullable=False),
    _text("name"), _belongs("table_id", "table", need=False), _text("comment"),
)  # fmt: skip
theme = Table(
    "theme", metadata, _key(), Column("code", Text, nullable=False, unique=True), _whole("position"),
    _belongs("idea_id", "idea", need=False), _belongs("table_id", "table", need=False),
    _text("text"), _text("meaning"), _text("wording"), _text("wording_meaning"),
    _belongs("area_id", "area", need=False), _belongs("merged_into", "theme", need=False),
    Column("excluded_because", Text), _yes("uncertain"), _number("dots"),
)  # fmt: skip
dismissed_suggestion = Table(
    "dismissed_suggestion", metadata, _key(), Column("suggestion", Text, nullable=False, unique=True)
)
note = Table(
    "note", metadata, _key(), _whole("position"), _belongs("area_id", "area"),
    _one_of("heading", "important", "agreed", "disagreed", "unclear", "further"),
    _text("text"), _text("who"),
)  # fmt: skip
parking = Table(
    "parking", metadata, _key(), _whole("position"), _text("text"), _text("owner"),
    _text("forwarded_to"), _text("forwarded"), _text("answer"),
)  # fmt: skip
draft = Table(
    "draft", metadata, _key(), Column("key", Text, nullable=False, unique=True), _text("texts"),
    info={"unjournalled": True},  # half written is no act of hers, but must not be lost either
)  # fmt: skip
evaluation = Table(
    "evaluation", metadata, _key(), _whole("position"), _text("question"), _text("choice"), _whole("answers"),
)  # fmt: skip

# --- what came of it ----------------------------------------------------------------------------------

section = Table("section", metadata, _key(), Column("key", Text, nullable=False, unique=True), _text("text"))
source = Table("source", metadata, _key(), _whole("position"), _text("kind"), _number("count"), _text("text"))
decision = Table(
    "decision", metadata, _only_one(),
    _text("body"), _text("matter"), _text("date_text"), _text("registry_number"),
    _text("paragraph"), _text("use"),
)  # fmt: skip
imprint = Table(
    "imprint", metadata, _key(), _whole("position"),
    _belongs("area_id", "area"), _belongs("theme_id", "theme", need=False),
    _one_of("grade", "", "yes", "partly", "no"), _text("quotation"), _text("page"), _text("because"),
)  # fmt: skip
timeline_entry = Table(
    "timeline_entry", metadata, _key(), _whole("position"), _text("date_text"), _text("text")
)
lesson = Table(
    "lesson",
    metadata,
    _key(),
    _whole("position"),
    _one_of("kind", "worked", "consider", "avoid"),
    _text("text"),
)
printed_sheet = Table(
    "printed_sheet", metadata, _key(), Column("payload", Text, nullable=False, unique=True),
    _text("handout"), _text("layout"), _text("printed"),
    info={"unjournalled": True},  # paper that is out can't be taken back
)  # fmt: skip
written_file = Table(
    "written_file", metadata, _key(), Column("path", Text, nullable=False, unique=True),
    info={"unjournalled": True},  # where names went, so that disposal finds them again
)  # fmt: skip
disposal = Table(
    "disposal",
    metadata,
    _key(),
    _text("decision"),
    _text("date"),
    _text("done"),
    _text("protocol"),
    _yes("finished"),
)

ONLY_ONE = (dialogue, house_style, mandate, purpose, counts, story, clock, decision)


def _keep_drafts(conn: Connection) -> None:
    conn.execute(
        text(
            "CREATE TABLE draft (id INTEGER NOT NULL, key TEXT NOT NULL, texts TEXT DEFAULT '' NOT NULL, "
            "PRIMARY KEY (id), UNIQUE (key))"
        )
    )


def _remember_what_stays(conn: Connection) -> None:
    """Disposal: when it is due, which groups were counted, and where names were written."""
    conn.execute(text("ALTER TABLE dialogue ADD COLUMN disposal_due TEXT DEFAULT '' NOT NULL"))
    conn.execute(text("ALTER TABLE counts ADD COLUMN no_shows INTEGER"))
    conn.execute(
        text(
            "CREATE TABLE group_count (id INTEGER NOT NULL, position INTEGER DEFAULT '0' NOT NULL, "
            "field TEXT DEFAULT 'age_band' NOT NULL "
            "CHECK (field IN ('age_band', 'place', 'stakeholder_kind')), "
            "value TEXT DEFAULT '' NOT NULL, registered INTEGER, attended INTEGER, "
            "PRIMARY KEY (id), UNIQUE (field, value))"
        )
    )
    conn.execute(
        text(
            "CREATE TABLE written_file (id INTEGER NOT NULL, path TEXT NOT NULL, "
            "PRIMARY KEY (id), UNIQUE (path))"
        )
    )


# The first four bytes of the format's name, read by `file` and by the opening check.
SCHEMA = Schema(
    0x464F5255,
    version=3,
    metadata=metadata,
    migrations=(Migration(2, _keep_drafts), Migration(3, _remember_what_stays)),
)
