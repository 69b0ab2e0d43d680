"""Power gone while the -wal was taken in: pages of the file are half old, half new; the -wal has it all."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk.store import DialogueFile, check
from tests.store import toy
from tests.store.state import add_card, state

ROOT = Path(__file__).parents[2]
PAGE, SECTOR = 4096, 512
CUT_OFF = """
import os, sys
from pathlib import Path
from forumdesk.store import DialogueFile
from tests.store import toy
from tests.store.state import add_card
file = DialogueFile.open(Path(sys.argv[1]), toy.SCHEMA, copy_at_close=False)
add_card(file, "late")
file._seal()
os._exit(0)
"""


@pytest.mark.parametrize("sectors", [{0}, {7}, {0, 1, 2, 3}, {4, 5, 6, 7}])
def test_pages_torn_between_the_file_and_its_wal_are_mended_from_the_wal(
    tmp_path: Path, sectors: set[int]
) -> None:
    path = tmp_path / "Evening.forumdesk"
    with DialogueFile.create(path, toy.SCHEMA, copy_at_close=False) as file:
        add_card(file, "early")
    subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], cwd=ROOT, check=True)
    path.write_bytes(torn(path.read_bytes(), taken_in(path, tmp_path / "new"), sectors))
    assert check(path, toy.SCHEMA).sound
    with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as file:
        assert file.set_aside is None
        assert [row[1] for row in state(file)["card"]] == ["early", "late"]


def taken_in(path: Path, folder: Path) -> bytes:
    """What the file would be with the -wal in it."""
    folder.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{path}{ending}", folder / f"{path.name}{ending}")
    DialogueFile.open(folder / path.name, toy.SCHEMA, copy_at_close=False).close()
    return (folder / path.name).read_bytes()


def torn(old: bytes, new: bytes, sectors: set[int]) -> bytes:
    """Of each page only some sectors are new."""
    made = bytearray(old)
    for start in range(0, min(len(old), len(new)), PAGE):
        for sector in sectors:
            at = start + sector * SECTOR
            made[at : at + SECTOR] = new[at : at + SECTOR]
    return bytes(made)
