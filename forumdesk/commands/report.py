"""`report`: the documentation as PDF, Word, HTML, Markdown or text, by the ending of the name."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk import whole, words
from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.forum.evening import Evening
from forumdesk.paper.outputs import WRITERS
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.pdf", help=_("the report to write")
    )
    parser.add_argument("--language", choices=words.LANGUAGES, help=_("the language of the paper"))
    parser.add_argument(
        "--publish", action="store_true", help=_("for everybody: without the names of those who took part")
    )
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))


def run(asked: Namespace) -> int:
    ending = asked.output.suffix.lower()
    if ending not in WRITERS:
        raise Refusal(
            _("A report ends in one of {endings}. Let the name end so.").format(endings=", ".join(WRITERS))
        )
    whole.must_be_free(asked.output, replace=asked.force)
    evening = files.evening_in(asked.file)
    if asked.publish:
        evening = _published(evening)
    if ending == ".pdf":
        _tell_unprintable(evening)
    made = WRITERS[ending](evening, asked.language or evening.dialogue.language)
    whole.write(asked.output, made, replace=asked.force)
    return 0


def _tell_unprintable(evening: Evening) -> None:
    """Before it is made: what the paper can't show as it was typed."""
    from forumdesk.paper import signs

    if told := signs.sentence(evening, names=False):
        print(told, file=sys.stderr)


def _published(evening: Evening) -> Evening:
    from forumdesk.paper import publishing

    return publishing.published(evening)


COMMAND = Command(
    "report", 50, N_("write the documentation as PDF, Word, HTML, Markdown or text"), arrange, run
)
