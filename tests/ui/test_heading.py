"""The heading of a stage: what gives way when there is little room."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.heading import Heading


def test_the_name_gives_way_to_the_buttons(qtbot: QtBot) -> None:
    holder = QWidget()
    heading = Heading("Documentation", "all of it", parent=holder)
    heading.add(button("Print …"), button("Save PDF …", kind="primary"))
    qtbot.addWidget(holder)
    holder.show()
    heading.resize(900, 40)
    assert heading.title.isVisible()
    heading.resize(220, 40)
    assert not heading.title.isVisible()
    heading.resize(900, 40)
    assert heading.title.isVisible()


def test_a_subtitle_that_is_cut_says_so_and_tells_the_whole(qtbot: QtBot) -> None:
    heading = Heading("Board", "12 themes from 6 tables")
    qtbot.addWidget(heading)
    heading.resize(170, 40)
    heading.show()
    assert heading.subtitle.shown.endswith("…")
    assert heading.subtitle.toolTip() == "12 themes from 6 tables"
    heading.resize(800, 40)
    qtbot.waitUntil(lambda: heading.subtitle.shown == "12 themes from 6 tables")
    assert not heading.subtitle.toolTip()
