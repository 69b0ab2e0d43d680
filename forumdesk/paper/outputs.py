"""Outputs: the documentation as PDF, Word, HTML, Markdown or text, by the ending of the file's name."""

from collections.abc import Callable

from forumdesk.forum.evening import Evening


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
"""How the documentation is written; what makes each is imported when it is first wanted."""
