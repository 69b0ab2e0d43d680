"""`report`: the documentation as PDF."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk import whole, words
from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.pdf", help=_("the report to write")
    )
    parser.add_argument("--language", choices=words.LANGUAGES, help=_("the language of the paper"))
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))


def run(asked: Namespace) -> int:
    if asked.output.suffix.lower() != ".pdf":
        raise Refusal(_("The report is written as PDF. Let the name end in .pdf."))
    whole.must_be_free(asked.output, replace=asked.force)
    evening = files.evening_in(asked.file)
    from forumdesk.paper.report import report

    whole.write(
        asked.output, report(evening, asked.language or evening.dialogue.language), replace=asked.force
    )
    return 0


COMMAND = Command("report", 50, N_("write the documentation as PDF"), arrange, run)
