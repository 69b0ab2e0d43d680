"""`series`: several dialogues seen together, as a combined report or as figures."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from forumdesk import whole, words
from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.forum.series import Series, together
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("files", type=Path, nargs="+", metavar=_("FILE"), help=_("the dialogue files"))
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help=_("the report to write"))
    parser.add_argument("--language", choices=words.LANGUAGES, help=_("the language of the paper"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))


def run(asked: Namespace) -> int:
    if asked.output is None and not asked.json:
        raise Refusal(_("Say with -o which report to write, or --json for the figures."))
    if asked.output is not None:
        if asked.output.suffix.lower() != ".pdf":
            raise Refusal(_("The report is written as PDF. Let the name end in .pdf."))
        whole.must_be_free(asked.output, replace=asked.force)
    series = together(files.evening_in(path) for path in asked.files)
    if asked.json:
        print(json.dumps(_figures(series), ensure_ascii=False, indent=1))
    if asked.output is not None:
        from forumdesk.paper.series_report import series_report

        whole.write(asked.output, series_report(series, asked.language or ""), replace=asked.force)
    return 0


def _figures(series: Series) -> dict[str, object]:
    sums = series.sums
    return {
        "evenings": len(series.evenings), "title": series.title, **asdict(sums),
        "women_percent": sums.women_percent, "men_percent": sums.men_percent, "balance": sums.balance,
        "areas": [{"name": one.name, "cards": list(one.cards)} for one in series.areas],
    }  # fmt: skip


COMMAND = Command("series", 55, N_("see several dialogues together"), arrange, run)
