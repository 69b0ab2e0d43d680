"""The documentation as HTML, to be read in a browser or pasted into a web form."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from forumdesk.forum.evening import Evening
from forumdesk.paper import told
from forumdesk.paper.press import Run

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 1.05rem/1.55 "Noto Sans", system-ui, sans-serif; color: #1b2430; }}
body {{ max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }}
h1, h2, h3 {{ line-height: 1.25; }} h2 {{ margin-top: 2.2em; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; }}
tr {{ border-bottom: 1px solid #c9cfd6; }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def documentation(evening: Evening, language: str) -> str:
    """One whole page, without any script, picture or address."""
    words, pieces = told.documentation(evening, language)
    title = next((one.text for one in pieces if isinstance(one, told.Title)), "")
    return _PAGE.format(language=words.language, title=escape(title), body="\n".join(_body(pieces)))


def fragment(pieces: Iterable[told.Piece]) -> str:
    """The same without a page around it, as the clipboard takes it."""
    return "\n".join(_body(pieces))


def _body(pieces: Iterable[told.Piece]) -> Iterable[str]:
    for kind, group in groupby(pieces, key=_list):
        parts = [_part(piece) for piece in group]
        yield "\n".join([f"<{kind}>", *parts, f"</{kind}>"] if kind else parts)


def _list(piece: told.Piece) -> str:
    """What kind of list a piece belongs to."""
    if not isinstance(piece, told.Point):
        return ""
    return "ul" if piece.number is None else "ol"


def _part(piece: told.Piece) -> str:
    if isinstance(piece, told.Title):
        return f"<h{piece.level}>{_safe(piece.text)}</h{piece.level}>"
    if isinstance(piece, told.Point):
        label = f"<strong>{_safe(piece.word)}</strong> " if piece.word else ""
        value = "" if piece.number is None else f' value="{piece.number}"'
        return f"<li{value}>{label}{_dressed(piece)}</li>"
    if isinstance(piece, told.Text):
        return f"<p>{_dressed(piece)}</p>"
    return _table(piece)


def _dressed(piece: told.Text | told.Point) -> str:
    """The words with what is bold, italic or leads somewhere."""
    return "".join(map(_run, piece.runs)) if piece.runs else _safe(piece.text)


def _run(run: Run) -> str:
    words = _safe(run.text)
    words = f"<em>{words}</em>" if run.italic else words
    words = f"<strong>{words}</strong>" if run.bold else words
    return f'<a href="{escape(run.link)}">{words}</a>' if run.link else words


def _table(sheet: told.Sheet) -> str:
    heads = "".join(f'<th scope="col">{_safe(head)}</th>' for head in sheet.heads)
    rows = [
        f'<tr><th scope="row">{_safe(first)}</th>'
        + "".join(f"<td>{_safe(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in sheet.rows
    ]
    top = [f"<thead><tr>{heads}</tr></thead>"] if heads else []
    return "\n".join(["<table>", *top, "<tbody>", *rows, "</tbody>", "</table>"])


def _safe(text: str) -> str:
    return escape(text).replace("\n", "<br>")
