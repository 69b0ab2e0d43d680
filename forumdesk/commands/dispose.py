"""`dispose`: personal data go, on a decision; the protocol is printed."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from forumdesk.command import Command
from forumdesk.forum import disposal, files
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument("--decision", required=True, metavar=_("TEXT"), help=_("what it rests on"))
    parser.add_argument("--date", required=True, metavar=_("DATE"), help=_("the day of the decision"))


def run(asked: Namespace) -> int:
    with files.opened(asked.file) as file:
        print(disposal.dispose(file, asked.decision, asked.date, date.today()).protocol)
    return 0


COMMAND = Command("dispose", 80, N_("dispose of personal data, on a decision"), arrange, run)
"""Its exit code is 1 where there is nothing to dispose of."""
