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
