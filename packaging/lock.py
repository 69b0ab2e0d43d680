"""Renews the lists of exact packages: `python packaging/lock.py` with uv on the path or in the environment.

The lists hold for Python 3.11 and later on Linux, Windows and macOS; markers tell what is for whom.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEAD = "# Every package with its exact version and sums, written by packaging/lock.py from pyproject.toml\n"
LISTS: dict[str, list[str]] = {"requirements.txt": [], "requirements-dev.txt": ["--extra", "dev"]}
WAY = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--no-annotate"]
SILENT = ["--no-emit-index-url", "--no-emit-find-links", "--no-emit-build-options"]


def main() -> None:
    """Write both lists anew; `--upgrade` looks for newer versions."""
    wanted = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    for name, extra in LISTS.items():
        write(ROOT / "packaging" / name, extra + wanted)


def write(target: Path, options: list[str]) -> None:
    """Ask uv for one list. Without `--upgrade` it keeps the versions that the old list names."""
    uv = shutil.which("uv") or str(Path(sys.executable).with_name("uv"))
    lock = ["pip", "compile", "--quiet", *WAY, *SILENT, *options, "--output-file", str(target)]
    subprocess.run([uv, *lock, "pyproject.toml"], cwd=ROOT, check=True)
    target.write_text(HEAD + target.read_text())


if __name__ == "__main__":
    main()
