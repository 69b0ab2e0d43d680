"""`example`: writes the example evening as a dialogue file."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file to write"))
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))


def run(asked: Namespace) -> int:
    files.make(asked.file, files.example(), replace=asked.force)
    return 0


COMMAND = Command("example", 10, N_("write the example evening as a dialogue file"), arrange, run)
