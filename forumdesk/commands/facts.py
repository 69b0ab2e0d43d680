"""`facts`: every number of the evening."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.forum.facts import the_facts
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def run(asked: Namespace) -> int:
    told = files.ask(asked.file, the_facts).as_json()
    if asked.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for key, value in told.items():
            print(f"{key:20} {json.dumps(value, ensure_ascii=False)}")
    return 0


COMMAND = Command("facts", 40, N_("print every number of the evening"), arrange, run)
