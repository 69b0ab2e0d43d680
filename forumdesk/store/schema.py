"""What a kind of file is: its mark, its version, its tables and the steps from older versions."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, MetaData


@dataclass(frozen=True)
class Migration:
    """One step: `run` brings a file of the version before to `version`, inside one transaction."""

    version: int
    run: Callable[[Connection], None]


@dataclass(frozen=True)
class Schema:
    """A kind of file. A table with `info={"unjournalled": True}` stands outside undo."""

    application_id: int
    version: int
    metadata: MetaData
    migrations: tuple[Migration, ...] = ()

    def __post_init__(self) -> None:
        steps = [step.version for step in self.migrations]
        if steps != list(range(2, self.version + 1)):
            raise ValueError(f"version {self.version} needs one step to each version from 2, not to {steps}")
