"""Tells a folder that a cloud service or another computer has a hand in, and what is safe there."""

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from forumdesk.words import _

CLOUDS = (
    "OneDrive", "Dropbox", "iCloudDrive", "iCloud Drive", "Mobile Documents", "Google Drive", "GoogleDrive",
    "My Drive", "Nextcloud", "ownCloud", "Box Sync", "SharePoint", "Synology Drive",
)  # fmt: skip
VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Where Windows says that OneDrive keeps its folder, whatever that is called."""
FAR = ("cifs", "smb", "nfs", "afp", "webdav", "davfs", "9p", "ncp", "sshfs", "rclone")


def warning(path: Path, surroundings: Mapping[str, str] = os.environ, kind: str | None = None) -> str:
    """One calm sentence or two about the folder of a dialogue, '' where there is nothing to say.

    `kind` is the kind of file system, asked of the system if it is not told.
    """
    cloud = _cloud(path, surroundings)
    if cloud:
        return _(
            "The dialogue lies in a folder that {service} synchronises. Everything is stored on this "
            "computer first; have it open on one computer at a time, and let {service} finish before you go "
            "on elsewhere."
        ).format(service=cloud)
    if _is_far(path, _file_system(path) if kind is None else kind):
        return _(
            "The dialogue lies on another computer in the network, which can go away. For the evening "
            "itself, work in a copy on this computer."
        )
    return ""


def _cloud(path: Path, surroundings: Mapping[str, str]) -> str:
    for variable in VARIABLES:
        folder = surroundings.get(variable)
        if folder and path.is_relative_to(folder):
            return "OneDrive"
    for part in path.parent.parts:
        for name in CLOUDS:
            if part.casefold() == name.casefold() or part.casefold().startswith((f"{name} - ".casefold(),)):
                return name
    return ""


def _is_far(path: Path, kind: str) -> bool:
    is_unc = str(path).startswith(("\\\\", "//")) and not str(path).startswith("\\\\?\\")
    return is_unc or any(word in kind.casefold() for word in FAR)


def _file_system(path: Path) -> str:
    found = QStorageInfo(str(path.parent))
    device = bytes(found.device().data()).decode(errors="replace")
    away = device.startswith(("\\\\", "//")) and not device.startswith("\\\\?\\")
    return "smb" if away else bytes(found.fileSystemType().data()).decode(errors="replace")
