"""`new`: makes a dialogue file from an evening in JSON."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file to write"))
    parser.add_argument(
        "--from", dest="source", required=True, metavar="evening.json",
        help=_("the evening as JSON; - reads standard input"),
    )  # fmt: skip
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))


def run(asked: Namespace) -> int:
    told = sys.stdin.buffer.read() if asked.source == "-" else Path(asked.source).read_bytes()
    files.make(asked.file, told, replace=asked.force)
    return 0


COMMAND = Command("new", 20, N_("make a dialogue file from an evening in JSON"), arrange, run)
