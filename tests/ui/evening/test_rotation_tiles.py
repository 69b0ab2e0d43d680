"""However wide the window is, every table of the rotation is seen and can be counted on."""

from pytestqt.qtbot import QtBot

from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.scene import Scene


def test_every_table_is_seen_in_full_at_any_width(lerum: Scene, qtbot: QtBot) -> None:
    view = lerum.view
    assert isinstance(view, EveningView)
    view.parts.open_part("arrival")
    view.parts.open_part("rotation")
    tiles = view.parts.rotation.tiles.tiles
    for width in (1366, 1000, 1366, 800, 1300):
        lerum.window.resize(width, 768)
        qtbot.waitUntil(lambda: all(tile.height() >= tile.minimumSizeHint().height() for tile in tiles))
        qtbot.waitUntil(lambda: view.parts.rotation.tiles.width() <= view.parts.rotation.hall.width())


def test_the_tiles_stand_beside_and_below_each_other(lerum: Scene, qtbot: QtBot) -> None:
    view = lerum.view
    assert isinstance(view, EveningView)
    view.parts.open_part("rotation")
    tiles = view.parts.rotation.tiles.tiles
    qtbot.waitUntil(lambda: len({tile.pos().toTuple() for tile in tiles}) == len(tiles) == 6)
