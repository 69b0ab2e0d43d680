"""Which stages there are: every module of this folder that announces a STAGE."""

from __future__ import annotations

from forumdesk.shelf import gather
from forumdesk.ui.stage import Stage


def in_order() -> list[Stage]:
    """The eight, in the order of the work."""
    stages: list[Stage] = gather("forumdesk.ui.stages", "STAGE")
    return sorted(stages, key=lambda stage: stage.number)
