"""`report`: the documentation as PDF, Word, HTML, Markdown or text, by the ending of the name."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from forumdesk import whole, words
from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.forum.evening import Evening
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
    ending = asked.output.suffix.lower()
    if ending not in WRITERS:
        raise Refusal(
            _("A report ends in one of {endings}. Let the name end so.").format(endings=", ".join(WRITERS))
        )
    whole.must_be_free(asked.output, replace=asked.force)
    evening = files.evening_in(asked.file)
    made = WRITERS[ending](evening, asked.language or evening.dialogue.language)
    whole.write(asked.output, made, replace=asked.force)
    return 0


def _pdf(evening: Evening, language: str) -> bytes:
    from forumdesk.paper.report import report

    return report(evening, language)


def _word(evening: Evening, language: str) -> bytes:
    from forumdesk.paper import word_document

    return word_document.documentation(evening, language)


def _page(evening: Evening, language: str) -> bytes:
    from forumdesk.paper import web_page

    return web_page.documentation(evening, language).encode()


def _text(evening: Evening, language: str) -> bytes:
    from forumdesk.paper import plain_text

    return plain_text.documentation(evening, language).encode()


def _markdown(evening: Evening, language: str) -> bytes:
    from forumdesk.paper import markdown

    return markdown.documentation(evening, language).encode()


WRITERS: dict[str, Callable[[Evening, str], bytes]] = {
    ".pdf": _pdf, ".docx": _word, ".html": _page, ".txt": _text, ".md": _markdown,
}  # fmt: skip
"""How the report is written, by the ending of its name."""

COMMAND = Command(
    "report", 50, N_("write the documentation as PDF, Word, HTML, Markdown or text"), arrange, run
)
