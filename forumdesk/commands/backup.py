"""`backup`: a verified copy of a dialogue file, beside the others."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))


def run(asked: Namespace) -> int:
    with files.opened(asked.file) as file:
        print(file.back_up("by-hand"))
    return 0


COMMAND = Command("backup", 71, N_("make a verified copy of a dialogue file"), arrange, run)
