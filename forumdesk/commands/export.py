"""`export`: everything in open formats, so that she is free to leave."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk import whole
from forumdesk.command import Command
from forumdesk.forum import disposal, exchange, files
from forumdesk.paper import plain_text, web_page
from forumdesk.store import DialogueFile
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar=_("FOLDER"), help=_("the folder to write to")
    )
    parser.add_argument("--force", action="store_true", help=_("replace files that are there"))


def run(asked: Namespace) -> int:
    with files.opened(asked.file) as file:
        written = _everything(file)
        asked.output.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in written:
            whole.must_be_free(asked.output / name, replace=asked.force)
        disposal.note_names(file, {asked.output / name: data for name, data in written.items()})
    for name, data in written.items():
        whole.write(asked.output / name, data, replace=asked.force)
        print(asked.output / name)
    return 0


def _everything(file: DialogueFile) -> dict[str, bytes]:
    """What is written, by name."""
    with file.read() as conn:
        told = exchange.tell(conn)
    evening = files.evening_of(file)
    written = {"evening.json": exchange.as_text(told).encode(), **exchange.sheets(told)}
    written["documentation.html"] = web_page.documentation(evening, evening.dialogue.language).encode()
    written["documentation.txt"] = plain_text.documentation(evening, evening.dialogue.language).encode()
    return written


COMMAND = Command("export", 30, N_("write everything as JSON, CSV, HTML and text"), arrange, run)
