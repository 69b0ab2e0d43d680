"""`archive`: one package for the archive, checked after it was written."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk import whole
from forumdesk.command import Command
from forumdesk.forum import disposal, exchange, files
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.zip", help=_("the package to write")
    )
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))


def run(asked: Namespace) -> int:
    from forumdesk.paper import archive

    whole.must_be_free(asked.output, replace=asked.force)
    with files.opened(asked.file) as file:
        with file.read() as conn:
            told = exchange.tell(conn)
        evening = files.evening_of(file)
        if told.get("people"):
            disposal.note(file, [asked.output])
    archive.write(evening, told, asked.output, replace=asked.force)
    print(_("{name} was written and checked.").format(name=asked.output))
    return 0


COMMAND = Command("archive", 35, N_("write a package for the archive, with checksums"), arrange, run)
