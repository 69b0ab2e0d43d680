"""Guards of the house that its import contracts (pyproject.toml) can't express."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "forumdesk").rglob("*.py"))
NETWORK = (
    "socket",
    "ssl",
    "http",
    "ftplib",
    "smtplib",
    "asyncio",
    "urllib.request",
    "xmlrpc",
    "socketserver",
)
WEB = tuple(
    f"PySide6.Qt{part}"
    for part in ("Network", "WebSockets", "WebEngineCore", "WebEngineWidgets", "HttpServer")
)
HEAVY = ("sqlalchemy", "reportlab", "PIL", "PySide6.QtPdf", "PySide6.QtPrintSupport", "openpyxl", "numpy")
NOWHERE = {
    "utils",
    "util",
    "common",
    "helpers",
    "helper",
    "mixed",
    "misc",
    "manager",
    "managers",
    "base",
    "core",
}


def test_every_file_opens_with_a_sentence_that_says_what_part_it_plays() -> None:
    silent = [path.name for path in SOURCES if len((ast.get_docstring(_tree(path)) or "").split()) < 4]
    assert silent == []


def test_no_module_can_reach_a_network() -> None:
    reached = [
        (path.name, name) for path in SOURCES for name in _imports(path) if _is_in(name, NETWORK + WEB)
    ]
    assert reached == []


def test_everything_has_a_place_of_its_own() -> None:
    names = {path.relative_to(ROOT) for path in SOURCES if {path.stem, path.parent.name} & NOWHERE}
    assert names == set()


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("forumdesk/ui/stages", "STAGE"),
        ("forumdesk/ui/projector/slides", "SLIDE"),
        ("forumdesk/paper/handouts", "HANDOUT"),
        ("forumdesk/paper/chapters", "CHAPTER"),
        ("forumdesk/commands", "COMMAND"),
    ],
)
def test_things_of_one_shelf_do_not_know_each_other(folder: str, name: str) -> None:
    things = {
        source.parent if source.stem == "__init__" else source for source in _announcing(ROOT / folder, name)
    }
    known = [(path.name, found) for path in sorted(things) for found in _neighbours(path, things)]
    assert things
    assert known == []


def test_the_start_screen_stands_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "import forumdesk.ui.window as window\n"
        "window.after_paint = lambda do: QTimer.singleShot(0, QApplication.quit)\n"
        "import forumdesk.ui.app as app\n"
        "app.after_paint = window.after_paint\n"
        "app.run(None, 'sv')\n"
        f"print([name for name in {HEAVY} if name in sys.modules])\n"
    )
    env = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=env, capture_output=True, text=True)
    assert ran.stdout == "[]\n", ran.stderr


def test_labels_of_changes_are_marked_for_translation() -> None:
    unmarked = [(path.name, label) for path in SOURCES for label in _plain_labels(_tree(path))]
    assert unmarked == []


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _is_in(name: str, families: tuple[str, ...]) -> bool:
    return any(name == family or name.startswith(f"{family}.") for family in families)


def _announcing(folder: Path, name: str) -> Iterator[Path]:
    """The files of a shelf that announce a thing; one may be a folder, and others may serve several."""
    for source in sorted([*folder.glob("*.py"), *folder.glob("*/__init__.py")]):
        bodies = [node.targets for node in _tree(source).body if isinstance(node, ast.Assign)]
        if any(
            isinstance(target, ast.Name) and target.id == name for targets in bodies for target in targets
        ):
            yield source


def _neighbours(thing: Path, things: set[Path]) -> Iterator[str]:
    """What one thing of a shelf takes from another."""
    others = tuple(_module(other) for other in things - {thing})
    for source in [thing] if thing.is_file() else thing.rglob("*.py"):
        yield from (name for name in _imports(source) if _is_in(name, others))


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _plain_labels(tree: ast.Module) -> Iterator[str]:
    """Labels given to a change as bare strings: only what is inside N_() finds its way to the translators."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            first = node.args[0]
            if node.func.attr in ("do", "change") and isinstance(first, ast.Constant):
                yield str(first.value)
