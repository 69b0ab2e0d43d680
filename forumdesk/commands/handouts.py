"""`handouts`: the papers of the evening, a PDF each."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from forumdesk import whole, words
from forumdesk.command import Command
from forumdesk.forum import disposal, files, printed
from forumdesk.paper import signs
from forumdesk.paper.handout import Handout
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.sheets import manifest, texts
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, nargs="?", metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument("-o", "--output", type=Path, metavar=_("FOLDER"), help=_("the folder to write to"))
    parser.add_argument("--only", metavar="ID,ID", help=_("only these handouts; ID:VARIANT in another way"))
    languages = (*words.LANGUAGES, *texts.others())
    parser.add_argument("--language", choices=languages, help=_("the language of the paper"))
    parser.add_argument(
        "--manifest", type=Path, metavar="M.json", help=_("where codes and fields of returning sheets stand")
    )
    parser.add_argument("--list", action="store_true", help=_("tell which handouts there are"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    parser.add_argument("--force", action="store_true", help=_("replace files that are there"))
    parser.set_defaults(parser=parser)


def run(asked: Namespace) -> int:
    if asked.list:
        return _list(as_json=asked.json)
    if asked.file is None or asked.output is None:
        asked.parser.error(_("say which dialogue file and, with -o, which folder; or --list"))
    with files.opened(asked.file) as file:
        evening = files.evening_of(file)
        chosen = _chosen(asked.only)
        if unprintable := signs.sentence(evening, names=True):
            print(unprintable, file=sys.stderr)
        asked.output.mkdir(mode=0o700, parents=True, exist_ok=True)
        for target in [asked.output / name for name in chosen] + [asked.manifest] * bool(asked.manifest):
            whole.must_be_free(target, replace=asked.force)
        if evening.people:
            with_names = [asked.output / name for name, one in chosen.items() if one.names]
            disposal.note(file, with_names)
        for name, handout in chosen.items():
            whole.write(asked.output / name, handout.build(evening, asked.language), replace=asked.force)
            print(asked.output / name)
        if asked.manifest:
            told = manifest.manifest(chosen, evening, asked.language)
            written = json.dumps(told, ensure_ascii=False, indent=1).encode()
            whole.write(asked.manifest, written, replace=asked.force)
            print(asked.manifest)
        _register(file, manifest.entries(chosen.values(), evening, asked.language))
    return 0


def _register(file: DialogueFile, sheets: list[printed.PrintedSheet]) -> None:
    """Enter what was printed, where that can be written down."""
    if sheets and not file.read_only:
        with file.unrecorded() as conn:
            printed.register(conn, sheets, datetime.now().isoformat(timespec="minutes"))


def _list(*, as_json: bool) -> int:
    told = [
        {
            "id": one.id,
            "title": _(one.title),
            "when": one.when,
            "format": str(one.format),
            "variants": [variant.key for variant in one.variants],
        }
        for one in all_handouts()
    ]
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for one in told:
            print("{id:18} {title} ({when}, {format})".format(**one))
    return 0


def _chosen(only: str | None) -> dict[str, Handout]:
    """The handouts asked for by the names of their files; all as they are if none is named."""
    if only is None:
        return {f"{one.id}.pdf": one for one in all_handouts()}
    asked = (name.strip() for name in only.split(",") if name.strip())
    return {f"{name.replace(':', '-')}.pdf": _named(name) for name in asked}


def _named(name: str) -> Handout:
    known = {one.id: one for one in all_handouts()}
    wanted, _colon, variant = name.partition(":")
    found = known.get(wanted)
    if found is None:
        raise Refusal(
            _("There is no handout “{name}”. There are: {known}.").format(name=name, known=", ".join(known))
        )
    if variant and variant not in [one.key for one in found.variants]:
        raise Refusal(
            _("“{handout}” has no variant “{name}”. It has: {known}.").format(
                handout=wanted, name=variant, known=", ".join(one.key for one in found.variants) or "–"
            )
        )
    return found.varied(variant)


COMMAND = Command("handouts", 60, N_("write the handouts as PDF"), arrange, run)
