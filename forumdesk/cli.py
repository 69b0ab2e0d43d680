"""The door from the command line: reads what is asked for, and turns every fault into one sentence."""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from forumdesk import __version__, resources, words
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _

if TYPE_CHECKING:
    from argparse import ArgumentParser

DONE, REFUSED, WRONG_USE = 0, 1, 2

ARGPARSE_SAYS = (
    N_("usage: "), N_("positional arguments"), N_("options"), N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("unrecognized arguments: %s"), N_("the following arguments are required: %s"),
    N_("argument %(argument_name)s: %(message)s"), N_("expected one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)  # fmt: skip
"""What argparse says of its own accord; it looks these up in the catalogue that `_speak` names."""


REASONS = {
    errno.ENOENT: N_("it does not exist"),
    errno.EACCES: N_("you have no permission"),
    errno.EPERM: N_("you have no permission"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of its path is no folder"),
}
"""What the system says in English, in the language of messages."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window; the exit code is 0 done, 1 refused, 2 wrong use."""
    asked = list(sys.argv[1:] if argv is None else argv)
    if not asked and _has_a_screen():
        return _open_window(None, None)  # at once: there is nothing to understand
    language = _language(asked)
    _speak(language or words.of_the_system())
    if _named(asked) is None and not {"-h", "--help", "--version"} & set(asked):
        return _window_wanted(_file(asked), language)
    try:
        return _run(asked)
    except KeyboardInterrupt:
        return _say(_("Interrupted. Nothing was left half done."))
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - or Python complains when it ends
        return REFUSED


def _run(asked: list[str]) -> int:
    from forumdesk.store.fault import Fault

    told = _parser(_named(asked)).parse_args(asked)
    try:
        return int(told.run(told))
    except (Refusal, Fault) as no:
        return _say(str(no))
    except (MemoryError, ImportError) as fault:
        if isinstance(fault, ImportError) and "failed to map" not in str(fault):
            raise
        return _say(_("The computer's memory is full. Nothing was written."))
    except OSError as fault:
        name = fault.filename if isinstance(fault.filename, str) else ""
        reason = _(REASONS[fault.errno]) if fault.errno in REASONS else str(fault.strerror)
        return _say(_("“{name}” could not be read or written: {reason}.").format(name=name, reason=reason))


def _window_wanted(file: Path | None, language: str | None) -> int:
    """Open the window, unless there is no screen, or the word was meant for a command."""
    if file is not None and not file.suffix and len(file.parts) == 1 and not file.exists():
        told = _("There is no command and no file called “{word}”. All commands: forumdesk --help")
        _say(told.format(word=file))
        return WRONG_USE
    if not _has_a_screen():
        return _say(_("There is no screen here to open a window on. Without a window: forumdesk --help"))
    return _open_window(file, language)


def _has_a_screen() -> bool:
    """Windows and macOS always have one; elsewhere the session tells, or Qt is told what to draw on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _open_window(file: Path | None, language: str | None) -> int:
    gc.disable()  # all that is loaded stays; the window lets it collect again when it has been painted
    from forumdesk.ui import unread

    unread.spare()
    from forumdesk.ui.app import run

    return run(file, language)


def _file(asked: list[str]) -> Path | None:
    """The dialogue that the window is asked to open."""
    parser = _bare_parser()
    parser.add_argument(
        "file", nargs="?", type=Path, metavar=_("FILE"), help=_("the dialogue to open in the window")
    )
    told: Path | None = parser.parse_args(asked).file
    return told


def _parser(named: str | None) -> "ArgumentParser":
    """The parser with the command that is named, or with all of them for the help."""
    from forumdesk import commands

    parser = _bare_parser()
    listed = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True, prog="forumdesk")
    for command in [commands.the_command(named)] if named else commands.all_commands():
        under = listed.add_parser(command.name, help=_(command.does), description=_(command.does))
        _add_language(under)
        command.arrange(under)
        under.set_defaults(run=command.run)
    return parser


def _bare_parser() -> "ArgumentParser":
    from argparse import ArgumentParser

    parser = ArgumentParser(
        prog="forumdesk",
        usage=_("forumdesk [FILE], or forumdesk COMMAND …"),
        description=_("Plans, runs and documents a citizen dialogue evening, without a network."),
        epilog=_("Exit codes: 0 done, 1 refused with a sentence that says why, 2 wrong use."),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"Forumdesk {__version__}",
        help=_("show program's version number and exit"),
    )
    _add_language(parser)
    return parser


def _add_language(parser: "ArgumentParser") -> None:
    from argparse import SUPPRESS

    parser.add_argument(
        "--lang", choices=words.LANGUAGES, default=SUPPRESS, help=_("the language of messages")
    )


def _named(asked: list[str]) -> str | None:
    """The command asked for: the first word that is no option, if it is one."""
    from forumdesk import commands

    plain = [word for place, word in enumerate(asked) if not (place and asked[place - 1] == "--lang")]
    first = next((word for word in plain if not word.startswith("-")), None)
    return first if first in commands.NAMES else None


def _language(asked: list[str]) -> str | None:
    """The language asked for, needed before anything can be said."""
    for place, word in enumerate(asked):
        if word == "--lang" and asked[place + 1 : place + 2]:
            return asked[place + 1] if asked[place + 1] in words.LANGUAGES else None
        if word.startswith("--lang="):
            return word[7:] if word[7:] in words.LANGUAGES else None
    return None


def _speak(language: str) -> None:
    """Use a language for our words and for those of argparse, which asks gettext's default domain."""
    import gettext

    words.use(language)
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("forumdesk", resources.path("translations"))
    gettext.textdomain("forumdesk")


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return REFUSED
