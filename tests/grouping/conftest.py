"""An installation without the language model's data file."""

from pathlib import Path

import pytest

from forumdesk import resources
from forumdesk.grouping.space import the_space
from forumdesk.grouping.topics import all_topics


@pytest.fixture
def stripped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same data files but the model's, in a folder of their own."""
    place = tmp_path / "resources"
    (place / "grouping").mkdir(parents=True)
    for path in resources.path("grouping").iterdir():
        if path.name != "e5-small.npz":
            (place / "grouping" / path.name).symlink_to(path)
    monkeypatch.setattr(resources, "home", lambda: place)
    assert the_space()
    assert all_topics()
    return place
