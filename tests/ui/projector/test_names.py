"""No participant's name, no leader's, no secretary's, nor a number to call, ever stands on a slide."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, update

from forumdesk.forum import contacts, leaders, people, rounds, tables
from forumdesk.forum.schema import contact, inviter, parking, person
from forumdesk.ui.projector import slides
from tests.ui.projector.hall import Hall

NAME = st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=5, max_size=12).map(lambda text: f"Xq{text}")


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NAME, min_size=8, max_size=8, unique=True))
def test_no_name_is_ever_seen(hall: Callable[..., Hall], planted: list[str]) -> None:
    seen = hall("sv")
    with seen.file.change("Plant names") as conn:
        _plant(conn, planted)
    for slide in slides.in_order():
        for state in ("waiting", "running", "ended"):
            assert not [name for name in planted if name in repr(seen.picture(slide, state))]
        told = " ".join(one.words for one in seen.show(slide, 640, 360)) + seen.canvas.accessibleName()
        assert not [name for name in planted if name in told]


def _plant(conn: Connection, planted: list[str]) -> None:
    """In every place that may hold the name of somebody."""
    who, organisation, leader, secretary, officer, inviting, asked, slip = planted
    seat = tables.in_order(conn)[0].id
    for place in range(3):
        added = people.add(conn, {"name": f"{who} {place}", "organisation": organisation})
        conn.execute(update(person).where(person.c.id == added).values(email=f"{who}@a.se", table_id=seat))
    for table in tables.in_order(conn):
        for one in rounds.in_order(conn):
            tables.set_role(conn, table.id, one.id, "leader", leader)
            tables.set_role(conn, table.id, one.id, "secretary", secretary)
    leaders.set_names(conn, [officer])
    conn.execute(update(inviter).values(name=inviting))
    contacts.add(conn, name=asked, title="Handläggare", phone=asked, email=f"{asked}@example.se")
    conn.execute(update(contact).values(name=asked, phone=asked))
    conn.execute(update(parking).values(text=slip, owner=slip))
