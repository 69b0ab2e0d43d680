"""What one command of the command line is; which there are is told by `commands`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """`arrange` adds its arguments; `run` gives the exit code, or raises a Refusal or a Fault."""

    name: str
    number: int
    does: str  # marked with N_, translated when shown
    arrange: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
