"""What goes wrong in the program: written to a file in the log folder, and said in one sentence."""

import faulthandler
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QLockFile, QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from forumdesk.refusal import Refusal
from forumdesk.store.fault import Fault
from forumdesk.words import _

KEPT = 200_000
"""Bytes of the log that are kept when the program starts."""
LEVELS = {QtMsgType.QtWarningMsg: "warning", QtMsgType.QtCriticalMsg: "error"}


class Watch(QObject):
    """Catches what nobody caught; the window says the sentence."""

    said = Signal(str, str)  # the sentence, its tone

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mark = QLockFile(str(folder / "running"))
        self._mark.setStaleLockTime(0)
        self._kept: IO[str] | None = None
        self._native: IO[str] | None = None
        self._begin(folder)

    def put_up(self) -> None:
        """Hook in."""
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._log(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(self._from_qt)
        if self._native is not None:
            faulthandler.enable(self._native)

    def mark_running(self) -> bool:
        """Leave a mark that an end in good order takes away; was one left by a program that is no more?"""
        left = Path(self._mark.fileName()).exists()
        if not self._mark.tryLock(0):
            return False  # another window is open
        Path(self._mark.fileName()).chmod(0o600)
        return left

    def take_down(self) -> None:
        """Leave everything as it was; the program ends in good order."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._native is not None:
            faulthandler.disable()
        for file in (self._kept, self._native):
            if file is not None:
                file.close()
        self._kept = self._native = None
        self._mark.unlock()

    def _begin(self, folder: Path) -> None:
        """Without a folder to write in, the program works all the same."""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            kept = folder / "forumdesk.log"
            _shorten(kept)
            self._kept = kept.open("a", encoding="utf-8")
            self._native = (folder / "native.log").open("a", encoding="utf-8")
            for file in (kept, folder / "native.log"):
                file.chmod(0o600)
        except OSError:
            return

    def note(self, reason: BaseException) -> None:
        """What broke beside the screen, where the one who asked for it says the sentence."""
        if not isinstance(reason, (Refusal, Fault)):
            self._log(type(reason), reason, reason.__traceback__)

    def _uncaught(
        self, kind: type[BaseException], reason: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, reason, trace)
        elif isinstance(reason, (Refusal, Fault)):
            self.said.emit(str(reason), "warn")
        else:
            self._log(kind, reason, trace)
            self.said.emit(
                _("Something went wrong in the program. What you have done is stored. Try again."), "wrong"
            )

    def _log(
        self, kind: type[BaseException], reason: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The places in the program and the kind of fault, never its text: it could quote what was typed."""
        places = " < ".join(
            f"{Path(at.filename).name}:{at.lineno} {at.name}" for at in reversed(traceback.extract_tb(trace))
        )
        code = getattr(reason, "code", "")
        self._write("error", f"{kind.__name__} {code} at {places}")

    def _from_qt(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        self._write(LEVELS.get(kind, "info"), f"Qt: {words}")

    def _write(self, level: str, words: str) -> None:
        if self._kept is not None:
            print(f"{datetime.now():%Y-%m-%d %H:%M:%S} {level} {words}", file=self._kept, flush=True)


def _shorten(kept: Path) -> None:
    if kept.exists() and kept.stat().st_size > KEPT:
        kept.write_bytes(kept.read_bytes()[-KEPT // 2 :])
