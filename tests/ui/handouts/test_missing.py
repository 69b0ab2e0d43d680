"""What a paper still lacks is said beside it, and each link leads to where it is mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk import words
from forumdesk.forum import contacts, dialogue, methods, parking
from forumdesk.forum.schema import SCHEMA
from forumdesk.paper.handouts import all_handouts
from forumdesk.store import DialogueFile
from forumdesk.ui import stages
from forumdesk.ui.desk import Desk
from forumdesk.ui.dialogue_screen import DialogueScreen
from forumdesk.ui.page import PageView
from forumdesk.ui.stages.handouts.view import HandoutsView
from forumdesk.ui.stages.people.view import PeopleView
from forumdesk.ui.stages.plan import PlanView


@pytest.fixture
def screen(tmp_path: Path, qtbot: QtBot) -> Iterator[DialogueScreen]:
    """A new dialogue with all its stages, the handouts in front."""
    words.use("sv")
    with DialogueFile.create(tmp_path / "fresh.forumdesk", SCHEMA, copy_at_close=False) as file:
        with file.change("New dialogue") as conn:
            methods.begin(conn, methods.known()[0], "sv")
        made = DialogueScreen(Desk(file), stages.in_order())
        qtbot.addWidget(made)
        made.resize(1366, 768)
        made.show()
        made.show_stage("handouts")
        qtbot.waitUntil(lambda: handouts(made).preview.view.count > 0, timeout=20000)
        yield made
        handouts(made).preview.show_none("")
        made.desk.works.finish()
        made.desk.close()


def handouts(screen: DialogueScreen) -> HandoutsView:
    found = screen.views["handouts"]
    assert isinstance(found, HandoutsView)
    return found


def links(screen: DialogueScreen, paper: str) -> dict[str, QPushButton]:
    """What the paper lacks, as she sees it, and the ways to where it is mended."""
    screen.show_stage("handouts")
    handouts(screen).list.turn_to(paper)
    return handouts(screen).sheet.links


def follow(screen: DialogueScreen, paper: str, told: str) -> None:
    links(screen, paper)[told].click()


@pytest.mark.parametrize(
    ("paper", "told", "page", "field"),
    [
        ("invitation-letter", "Dialogen har ingen rubrik än.", "mandate", "title"),
        ("invitation-letter", "Dagen är inte bestämd än.", "time", "date"),
        ("invitation-letter", "Lokalen är inte angiven än.", "time", "venue"),
        ("secretary-sheets", "Ett pass saknar fråga.", "questions", "question 1"),
        ("story", "Berättelsen är inte skriven än.", "questions", "story_text"),
    ],
)
def test_a_link_leads_to_the_field(
    screen: DialogueScreen, paper: str, told: str, page: str, field: str
) -> None:
    follow(screen, paper, told)
    plan = screen.views[screen.current]
    assert isinstance(plan, PlanView)
    assert plan.booklet.pages[plan.booklet.place].key == page
    asked = plan.booklet.view.place_of(field)
    assert asked is not None
    at = QApplication.focusWidget()
    assert asked is at or (at is not None and asked.isAncestorOf(at))


def test_without_a_contact_the_link_leads_to_where_one_is_added(screen: DialogueScreen) -> None:
    follow(screen, "receipt", "Det finns ingen att fråga: ange en kontaktperson.")
    plan = screen.views["plan"]
    assert isinstance(plan, PlanView)
    assert QApplication.focusWidget() is plan.booklet.view.place_of("contacts")


def test_without_participants_the_list_of_them_is_shown(screen: DialogueScreen) -> None:
    told = "Det finns ingen deltagarlista: papperet skrivs ut tomt, att fylla i för hand."
    follow(screen, "attendance-list", told)
    assert screen.current == "people"
    people = screen.views["people"]
    assert isinstance(people, PeopleView)
    assert people.page == "list"


def test_without_areas_the_board_is_shown(screen: DialogueScreen) -> None:
    follow(screen, "area-signs", "Det finns inga områden än.")
    assert screen.current == "board"


def test_what_is_mended_is_no_longer_missing(screen: DialogueScreen) -> None:
    assert len(links(screen, "invitation-letter")) == 5
    screen.desk.do("Edit title", dialogue.edit, "title", "Vårt centrum")
    added = screen.desk.do("Add contact", contacts.add)
    screen.desk.do("Edit contact's name", contacts.edit, added, "name", "Åsa Öman")
    assert len(links(screen, "invitation-letter")) == 3
    assert "3 saker saknas" in next(
        one.second for one in handouts(screen).list.rows.rows if one.key == "invitation-letter"
    )


def test_a_paper_that_lacks_nothing_says_nothing(screen: DialogueScreen) -> None:
    assert links(screen, "rules") == {}
    assert not handouts(screen).sheet.missing.isVisible()


def test_every_need_leads_to_a_stage_and_a_place_that_is_there(screen: DialogueScreen) -> None:
    screen.show_stage("plan")
    plan = screen.views["plan"]
    assert isinstance(plan, PlanView)
    screen.desk.do("Park", parking.add, "Varför?")
    pages: dict[str, PageView] = {
        page.key: view for page, view in zip(plan.booklet.pages, plan.booklet.views, strict=True)
    }
    for paper in all_handouts():
        for need in paper.needs:
            assert need.stage in screen.stages, (paper.id, need)
            if need.stage == "plan":
                pages[need.page].refresh()
                assert pages[need.page].place_of(need.field) is not None, (paper.id, need)
