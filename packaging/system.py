"""What the operating system must bring along: the libraries that Qt leaves to it, and the tools of tests."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-glx.so.0": ("libxcb-glx0", "libxcb"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libzstd.so.1": ("libzstd1", "libzstd"),
}
"""Library → its package in Debian and Ubuntu, and in Fedora."""

USED = ("Qt/lib/libQt6Widgets.so.6", "Qt/lib/libQt6Pdf.so.6", "Qt/plugins/platforms/libqoffscreen.so")
SCREEN = {
    "DISPLAY": "Qt/plugins/platforms/libqxcb.so",
    "WAYLAND_DISPLAY": "Qt/plugins/platforms/libqwayland.so",
}


def missing_libraries(environment: Path, parts: Iterable[str]) -> list[str]:
    """Which libraries these parts of the installed Qt look for in vain; none where that can't be asked."""
    ldd = shutil.which("ldd")
    files = [
        file for part in parts for file in environment.glob(f"lib*/python3*/site-packages/PySide6/{part}")
    ]
    if not ldd or not files:
        return []
    told = subprocess.run([ldd, *map(str, files)], capture_output=True, text=True).stdout
    return sorted({line.split()[0] for line in told.splitlines() if line.endswith("not found")})


def debian(libraries: Iterable[str]) -> list[str]:
    """The packages of Debian and Ubuntu that hold them."""
    return sorted({LIBRARIES.get(name, (name, name))[0] for name in libraries})


def fedora(libraries: Iterable[str]) -> list[str]:
    """The packages of Fedora that hold them."""
    return sorted({LIBRARIES.get(name, (name, name))[1] for name in libraries})


def can_install() -> bool:
    """Whether packages can be installed without asking anybody: as root, with apt."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str]) -> None:
    """Install them where that can be done; whether it helped, the caller looks again."""
    if not packages or not can_install():
        return
    print(f"apt-get install {' '.join(packages)}", flush=True)
    _apt("update")
    if not _apt("install", *packages):  # one name that this release doesn't know stops them all
        for package in packages:
            _apt("install", package)


def _apt(verb: str, *packages: str) -> bool:
    command = ["apt-get", "-qq", verb, "--yes", *(["--no-install-recommends", *packages] if packages else [])]
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=quietly, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0
