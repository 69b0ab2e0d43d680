"""Makes the virtual environment that the program or its checks run in, once per list of packages."""

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import system
from forumdesk.words import _
from trouble import Trouble

ROOT = Path(__file__).resolve().parents[1]
ASK_VERSION = "import sys; print('%d.%d' % sys.version_info[:2], sys.version, sys.base_prefix)"


@dataclass(frozen=True)
class Environment:
    """A virtual environment of the checkout and the list that it is made from."""

    folder: Path
    packages: Path
    interpreter: str

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def log(self) -> Path:
        """What making it had to say."""
        return self.folder.with_suffix(self.folder.suffix + ".log")

    @property
    def stamp(self) -> Path:
        """Holds the fingerprint once all is installed."""
        return self.folder / "complete"

    def fingerprint(self) -> str:
        """Changes with the list, with the interpreter, and with the checkout's place."""
        known = (
            self.packages.read_bytes() + f"{self.interpreter} {identity(self.interpreter)} {ROOT}".encode()
        )
        return hashlib.sha256(known).hexdigest()

    def is_ready(self) -> bool:
        """Whether nothing need be done."""
        if not self.stamp.is_file() or self.stamp.read_text() != self.fingerprint():
            return False
        return bool(identity(str(self.python)))


def identity(interpreter: str) -> str:
    """The interpreter's version in full, `3.11 …` first; nothing if it doesn't run."""
    try:
        answer = subprocess.run([interpreter, "-I", "-c", ASK_VERSION], capture_output=True, text=True)
    except OSError:
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def environment(purpose: str, interpreter: str = sys.executable) -> Environment:
    """The one for running (`run`) or for checking (`dev`) with that interpreter."""
    version = identity(interpreter).split(" ", 1)[0]
    packages = {"run": "requirements.txt", "dev": "requirements-dev.txt"}[purpose]
    folder = ROOT / ".venv" / f"{purpose}-{version}"
    return Environment(folder, ROOT / "packaging" / packages, interpreter)


def prepare(wanted: Environment) -> None:
    """Make the environment if it isn't there yet, with every module compiled."""
    if not wanted.is_ready():
        _tell(_("Setting up in {folder}, which takes a minute the first time …").format(folder=wanted.folder))
        _make_room(wanted)
        _create(wanted)
        _install(wanted)
    _compile(wanted)
    wanted.stamp.write_text(wanted.fingerprint())


def clean_surroundings() -> dict[str, str]:
    """The variables of this process, without what would lead another Python astray."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def _tell(sentence: str) -> None:
    print(sentence, flush=True)


def _make_room(wanted: Environment) -> None:
    try:
        wanted.folder.parent.mkdir(exist_ok=True)
        wanted.log.write_bytes(b"")
    except OSError as error:
        raise Trouble(
            _(
                "Nothing can be written in {folder} ({reason}); copy the program to a folder of your own."
            ).format(folder=ROOT, reason=error.strerror)
        ) from error


def _create(wanted: Environment) -> None:
    if not _has_venv(wanted.interpreter):
        system.install(["python3-venv", f"python{identity(wanted.interpreter).split(' ', 1)[0]}-venv"])
    if not _has_venv(wanted.interpreter):
        raise Trouble(
            _(
                "This Python lacks its part for virtual environments: on Debian or Ubuntu install it with "
                "“sudo apt install python3-venv”, on Fedora with “sudo dnf install python3-pip”."
            )
        )
    if not _run(wanted, wanted.interpreter, "-I", "-m", "venv", "--clear", str(wanted.folder)):
        raise _failed(wanted)


def _has_venv(interpreter: str) -> bool:
    ask = [interpreter, "-I", "-c", "import ensurepip, venv"]
    return subprocess.run(ask, capture_output=True).returncode == 0


def _install(wanted: Environment) -> None:
    pip = [
        "-I",
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--only-binary=:all:",
        "--no-input",
        "--no-color",
    ]
    if not _run(wanted, str(wanted.python), *pip, "-r", str(wanted.packages)):
        raise _failed(wanted)


def _compile(wanted: Environment) -> None:
    """Start-up is some five times slower without, and pip may have been told to leave it out."""
    listed = [str(folder) for folder in (wanted.folder, ROOT / "forumdesk") if os.access(folder, os.W_OK)]
    quietly = ["-I", "-m", "compileall", "-qq", "-j", "0"]
    subprocess.run([str(wanted.python), *quietly, *listed], capture_output=True, check=False)


def _run(wanted: Environment, *command: str) -> bool:
    with wanted.log.open("ab") as log:
        return subprocess.run(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL).returncode == 0


OFFLINE = (
    "NewConnectionError",
    "name resolution",
    "ConnectTimeout",
    "ProxyError",
    "SSLError",
    "ConnectionError",
)


def _failed(wanted: Environment) -> Trouble:
    """The one sentence for what the log tells at length."""
    told = wanted.log.read_text(errors="replace")
    details = " " + _("({log} has the details.)").format(log=wanted.log)
    if "No space left on device" in told:
        return Trouble(_("The disk is full: free some space, then start again.") + details)
    if "DO NOT MATCH THE HASHES" in told:
        return Trouble(_("A package is not the one that was expected, so it was not installed.") + details)
    if any(sign in told for sign in OFFLINE):
        return Trouble(_("Setting up needs the internet once, and it can't be reached.") + details)
    return Trouble(_("The packages that the program needs could not be installed.") + details)
