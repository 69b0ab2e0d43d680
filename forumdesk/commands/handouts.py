"""`handouts`: the papers of the evening, a PDF each."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk import whole, words
from forumdesk.command import Command
from forumdesk.forum import files
from forumdesk.paper.handout import Handout
from forumdesk.paper.handouts import all_handouts
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, nargs="?", metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument("-o", "--output", type=Path, metavar=_("FOLDER"), help=_("the folder to write to"))
    parser.add_argument("--only", metavar="ID,ID", help=_("only these handouts"))
    parser.add_argument("--language", choices=words.LANGUAGES, help=_("the language of the paper"))
    parser.add_argument("--list", action="store_true", help=_("tell which handouts there are"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    parser.add_argument("--force", action="store_true", help=_("replace files that are there"))
    parser.set_defaults(parser=parser)


def run(asked: Namespace) -> int:
    if asked.list:
        return _list(as_json=asked.json)
    if asked.file is None or asked.output is None:
        asked.parser.error(_("say which dialogue file and, with -o, which folder; or --list"))
    evening = files.evening_in(asked.file)
    chosen = _chosen(asked.only)
    targets = {handout: asked.output / f"{handout.id}.pdf" for handout in chosen}
    asked.output.mkdir(mode=0o700, parents=True, exist_ok=True)
    for target in targets.values():
        whole.must_be_free(target, replace=asked.force)
    for handout, target in targets.items():
        whole.write(
            target, handout.build(evening, asked.language or evening.dialogue.language), replace=asked.force
        )
        print(target)
    return 0


def _list(*, as_json: bool) -> int:
    told = [
        {"id": one.id, "title": _(one.title), "when": one.when, "format": str(one.format)}
        for one in all_handouts()
    ]
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for one in told:
            print("{id:18} {title} ({when}, {format})".format(**one))
    return 0


def _chosen(only: str | None) -> list[Handout]:
    known = {one.id: one for one in all_handouts()}
    if only is None:
        return list(known.values())
    asked = [name.strip() for name in only.split(",") if name.strip()]
    for name in asked:
        if name not in known:
            raise Refusal(
                _("There is no handout “{name}”. There are: {known}.").format(
                    name=name, known=", ".join(known)
                )
            )
    return [known[name] for name in dict.fromkeys(asked)]


COMMAND = Command("handouts", 60, N_("write the handouts as PDF"), arrange, run)
