"""`check`: whether a dialogue file is sound, in words."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk.command import Command
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import health
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))


def run(asked: Namespace) -> int:
    found = health.check(asked.file, SCHEMA)
    for sentence in found.sentences:
        print(sentence)
    return 0 if found.sound else 1


COMMAND = Command("check", 70, N_("say whether a dialogue file is sound"), arrange, run)
