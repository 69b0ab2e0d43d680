"""Where a data file lies: beside the package in a checkout, inside it in a wheel or a bundle."""

from functools import cache
from pathlib import Path


@cache
def home() -> Path:
    """The folder of all data files."""
    package = Path(__file__).resolve().parent
    carried = package / "_resources"
    return carried if carried.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """The data file with that name, say `path("fonts", "NotoSans-Regular.ttf")`."""
    return home().joinpath(*parts)
