"""Drafts: what is half written in a line, kept so that it is still there when the computer was not."""

import json

from sqlalchemy import Connection, delete, insert, select, update

from forumdesk.forum import typed
from forumdesk.forum.schema import draft

Texts = tuple[str, ...]


def kept(conn: Connection, key: str) -> Texts:
    """What was half written at this place; () if nothing was."""
    found = conn.scalar(select(draft.c.texts).where(draft.c.key == key))
    return tuple(str(one) for one in json.loads(found)) if found else ()


def keep(conn: Connection, key: str, texts: Texts) -> None:
    """Remember what is half written; where nothing is any more, nothing stays."""
    here = draft.c.key == key
    if not any(one.strip() for one in texts):
        conn.execute(delete(draft).where(here))
        return
    told = json.dumps([typed.text(one) for one in texts], ensure_ascii=False)
    if conn.scalar(select(draft.c.id).where(here)) is None:
        conn.execute(insert(draft).values(key=key, texts=told))
    else:
        conn.execute(update(draft).where(here).values(texts=told))
