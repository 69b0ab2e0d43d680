"""`restore`: tells the copies of a dialogue file, or puts one back; what stood there is set aside."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from forumdesk.command import Command
from forumdesk.refusal import Refusal
from forumdesk.store import backups, restoring
from forumdesk.store.backups import REASONS, Backup
from forumdesk.words import N_, _


def arrange(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dialogue file"))
    parser.add_argument(
        "--copy", type=int, metavar=_("NUMBER"), help=_("put this copy back; without it they are listed")
    )


def run(asked: Namespace) -> int:
    path = asked.file.absolute()
    found = backups.listed(path)
    if asked.copy is None:
        print("\n".join(map(_told, found)) or _("There is no copy of it."))
        return 0
    chosen = next((one for one in found if one.number == asked.copy), None)
    if chosen is None:
        raise Refusal(_("There is no copy with the number {number}.").format(number=asked.copy))
    aside = restoring.restore(chosen.path, path)
    print(_("The copy {number} was put back.").format(number=chosen.number))
    if aside is not None:
        print(_("What stood there was set aside as {path}.").format(path=aside))
    return 0


def _told(one: Backup) -> str:
    when = one.made_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    state = _("verified") if one.verified else _("damaged")
    return f"{one.number:4d}  {when}  {one.size / 1024:8.0f} kB  {state}  {_(REASONS[one.reason])}"


COMMAND = Command("restore", 72, N_("tell the copies of a dialogue file, or put one back"), arrange, run)
