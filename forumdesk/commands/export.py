"""`export`: everything in open formats, so that she is free to leave."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk import exporting
from forumdesk.command import Command
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar=_("FOLDER"), help=_("the folder to write to")
    )
    parser.add_argument("--force", action="store_true", help=_("replace files that are there"))


def run(asked: Namespace) -> int:
    for path in exporting.export(asked.file, asked.output, force=asked.force):
        print(path)
    return 0


COMMAND = Command("export", 30, N_("write everything as JSON, CSV, HTML and text"), arrange, run)
