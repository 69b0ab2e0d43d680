"""A toy file, freshly made, and a clock that goes when it is told to."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from forumdesk.store import DialogueFile
from tests.store import toy


class Clock:
    """Stands still between tests' own steps."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 18, 18, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Evening.forumdesk"


@pytest.fixture
def file(path: Path, clock: Clock) -> Iterator[DialogueFile]:
    with DialogueFile.create(path, toy.SCHEMA, clock=clock) as file:
        yield file
