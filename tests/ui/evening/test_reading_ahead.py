"""Cards are read for the suggestions while they come in: the board's first answer needs no reading."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import suggestions
from forumdesk.grouping import suggest
from forumdesk.grouping.vectors import encoder
from forumdesk.grouping.vectors.kept import in_memory
from forumdesk.ui.reading_ahead import ReadingAhead, asked
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.scene import Scene


def ahead(scene: Scene) -> ReadingAhead:
    assert isinstance(scene.view, EveningView)
    return scene.view.ahead


def never(texts: Sequence[str], _step: object) -> None:
    raise AssertionError(f"{texts} should have been read before")


@pytest.mark.skipif(not encoder.path().is_file(), reason="an installation without the language model")
def test_what_was_entered_has_been_read_when_the_board_asks(
    lerum: Scene, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_memory().forget()
    qtbot.waitUntil(lambda: not ahead(lerum).busy, timeout=60_000)
    monkeypatch.setattr(encoder.Encoder, "vectors", lambda _self, texts, step: never(texts, step))
    cards, areas = asked(lerum.ask(suggestions.material))
    assert suggest(cards, areas).engine == "vectors"


def test_nothing_is_read_where_no_suggestions_are_wanted(lerum: Scene) -> None:
    reading = ahead(lerum)
    lerum.desk.suggest(False)
    reading._rest.stop()
    reading.look()
    assert not reading.busy
