"""Records what a program does to the files below a folder, call by call, with strace."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[3]
CALLS = (
    "openat,open,creat,close,dup,dup2,dup3,write,writev,pwrite64,pwritev,lseek,read,ftruncate,truncate,fsync,"
    "fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,sendfile,"
    "copy_file_range,fallocate,fcntl"
)
LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+|\?)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
HANDLE = re.compile(r"^(AT_FDCWD|\d+)<((?:\\x[0-9a-f]{2})*)>")
MARK = b"\x1eact "
"""What the program writes to its standard output when it says that something is stored."""


@dataclass(frozen=True)
class Event:
    """One call that changes what is on the disk, or a word of the program's."""

    kind: str  # make write cut sync names(=sync of a folder) rename link unlink mkdir rmdir act
    path: str = ""
    other: str = ""
    inode: int = 0
    at: int = 0
    data: bytes = b""


@dataclass
class Reader:
    """Follows handles through the log of strace; what lies outside the folder is left out."""

    folder: str
    handles: dict[str, tuple[int, str]] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    inodes: int = 0

    def events(self, log: Path) -> Iterator[Event]:
        """Every event, in order."""
        with log.open(encoding="ascii", errors="replace") as lines:
            for line in lines:
                if "<unfinished" in line or "resumed>" in line:
                    raise ValueError(f"calls overlap: {line[:200]}")
                found = LINE.match(line)
                if found and found[3] != "?" and int(found[3]) >= 0:
                    yield from self._of(found[1], found[2], int(found[3]))

    def _of(self, call: str, told: str, answer: int) -> Iterator[Event]:
        if call in ("openat", "open", "creat"):
            yield from self._open(told, answer)
        elif call in ("link", "linkat", "rename", "renameat", "renameat2"):
            yield from self._pair("link" if call.startswith("link") else "rename", told)
        elif call in ("unlink", "unlinkat", "mkdir", "mkdirat", "rmdir"):
            yield from self._single(call, told)
        elif (handle := told.split("<")[0].split(",")[0]) == "1" and call == "write":
            yield from _acts(_text(told))
        elif handle in self.handles:
            yield from self._on_handle(call, handle, told, answer)

    def _open(self, told: str, answer: int) -> Iterator[Event]:
        path = self._path(told)
        self.handles.pop(str(answer), None)
        if not self._inside(path):
            return
        if path not in self.names:
            if "O_CREAT" not in told:
                self.handles[str(answer)] = (0, path)  # a folder
                return
            self.inodes += 1
            self.names[path] = self.inodes
            yield Event("make", path, inode=self.inodes)
        elif "O_TRUNC" in told:
            yield Event("cut", inode=self.names[path], at=0)
        self.handles[str(answer)] = (self.names[path], path)
        self.places[str(answer)] = 0

    def _pair(self, kind: str, told: str) -> Iterator[Event]:
        one, two = self._paths(told)
        if not self._inside(one) and not self._inside(two):
            return
        if not (self._inside(one) and self._inside(two)):
            raise ValueError(f"{kind} over the edge of the disk: {one} {two}")
        self.names[two] = self.names[one]
        if kind == "rename":
            del self.names[one]
        yield Event(kind, one, two)

    def _single(self, call: str, told: str) -> Iterator[Event]:
        path = self._path(told)
        if self._inside(path):
            kind = "mkdir" if "mkdir" in call else "rmdir" if "AT_REMOVEDIR" in told else call[:6].rstrip("a")
            if kind == "unlink":
                del self.names[path]
            yield Event(kind, path)

    def _on_handle(self, call: str, handle: str, told: str, answer: int) -> Iterator[Event]:
        inode, path = self.handles[handle]
        if call == "close":
            del self.handles[handle]
        elif call in ("fsync", "fdatasync"):
            yield Event("sync", inode=inode) if inode else Event("names", path)
        elif call == "ftruncate":
            yield Event("cut", inode=inode, at=int(told.rsplit(",", 1)[1]))
        elif call == "pwrite64":
            yield Event("write", inode=inode, at=int(told.rsplit(",", 1)[1]), data=_text(told)[:answer])
        elif call == "write":
            yield Event("write", inode=inode, at=self.places[handle], data=_text(told)[:answer])
            self.places[handle] += answer
        elif call == "lseek":
            self.places[handle] = answer
        elif call == "read":
            self.places[handle] = self.places.get(handle, 0) + answer
        elif call == "sendfile":
            yield from self._copied(handle, inode, told, answer)
        elif call not in ("fcntl",):
            raise ValueError(f"unknown here: {call}({told[:200]}")

    def _copied(self, handle: str, inode: int, told: str, answer: int) -> Iterator[Event]:
        source = told.split(", ")[1].split("<")[0]
        start = int(told.split("[", 1)[1].split("]", 1)[0])
        yield Event(
            "copy", str(self.handles[source][0]), str(answer), inode, self.places[handle], start.to_bytes(8)
        )
        self.places[handle] += answer

    def _path(self, told: str) -> str:
        return next(self._paths(told))

    def _paths(self, told: str) -> Iterator[str]:
        beside = [_plain(found).decode() for found in re.findall(r"<([^>]*)>", told)]
        for place, found in enumerate(TEXT.finditer(told)):
            name = _plain(found[1]).decode(errors="replace")
            folder = beside[min(place, len(beside) - 1)] if beside else str(ROOT)
            yield name if name.startswith("/") else str(Path(folder, name))

    def _inside(self, path: str) -> bool:
        return path == self.folder or path.startswith(self.folder + "/")


def record(folder: Path, log: Path, *command: str, env: dict[str, str]) -> list[Event]:
    """Run a program of our own and tell what it did below the folder, whose present files come first."""
    reader = Reader(str(folder))
    events = list(_present(reader, folder))
    strace = ["strace", "-f", "-y", "-xx", "-s", "2000000", "-o", str(log), f"-etrace={CALLS}"]
    done = subprocess.run(
        [*strace, sys.executable, "-B", *command], cwd=ROOT, env=env, capture_output=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace")[-4000:])
    events += reader.events(log)
    return events


def _present(reader: Reader, folder: Path) -> Iterator[Event]:
    """What lies there before the program begins is on the disk."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            yield Event("mkdir", str(path))
        else:
            reader.inodes += 1
            reader.names[str(path)] = reader.inodes
            yield Event("make", str(path), inode=reader.inodes)
            yield Event("write", inode=reader.inodes, data=path.read_bytes())
            yield Event("sync", inode=reader.inodes)
        yield Event("names", str(path.parent))


def _text(told: str) -> bytes:
    found = TEXT.search(told)
    if found is None or found[2]:
        raise ValueError(f"no whole text in {told[:200]}")
    return _plain(found[1])


def _plain(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


def _acts(said: bytes) -> Iterator[Event]:
    for line in said.splitlines():
        if line.startswith(MARK):
            yield Event("act", data=line[len(MARK) :])
