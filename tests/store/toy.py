"""A small kind of file with every trap in it: cascades, a tree, odd keys, a table outside the journal."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, UniqueConstraint

from forumdesk.store import Schema

metadata = MetaData()

lane = Table(
    "lane", metadata, Column("id", Integer, primary_key=True), Column("name", Text(collation="NOCASE")),
    Column("position", Integer, unique=True),
)  # fmt: skip
card = Table(
    "card", metadata, Column("id", Integer, primary_key=True), Column("text", Text, nullable=False),
    Column("lane_id", ForeignKey("lane.id", ondelete="SET NULL")),
    Column("behind", ForeignKey("card.id", ondelete="CASCADE")),
)  # fmt: skip
mark = Table(
    "mark", metadata,
    Column("card_id", ForeignKey("card.id", ondelete="CASCADE", onupdate="CASCADE"), primary_key=True),
    Column("colour", Text, primary_key=True), Column("weight", Integer), UniqueConstraint("colour", "weight"),
)  # fmt: skip
order = Table(
    "order", metadata, Column("key", Text, primary_key=True), Column("group", Text), sqlite_with_rowid=False
)  # fmt: skip
printed = Table(
    "printed", metadata, Column("id", Integer, primary_key=True), Column("what", Text),
    info={"unjournalled": True},
)  # fmt: skip

SCHEMA = Schema(application_id=0x544F5931, version=1, metadata=metadata)
