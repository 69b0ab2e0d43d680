"""Evenings on paper: the reference evening, an empty one and one at the limits."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import files
from forumdesk.forum.evening import Evening

Told = dict[str, Any]


def evening_told(told: Told, folder: Path) -> Evening:
    """The evening that a JSON tells."""
    path = folder / "told.forumdesk"
    files.make(path, json.dumps(told).encode(), replace=True)
    return files.evening_in(path)


@pytest.fixture(scope="session")
def lerum(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """The reference evening."""
    return evening_told(json.loads(files.example()), tmp_path_factory.mktemp("lerum"))


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """A dialogue that has nothing but a title."""
    told = {"format": "forumdesk-evening", "version": 1, "dialogue": {"title": "Tom"}}
    return evening_told(told, tmp_path_factory.mktemp("bare"))


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[Callable[[Told], None]], Evening]:
    """The reference evening with something changed in its JSON."""

    def make(change: Callable[[Told], None]) -> Evening:
        told = json.loads(files.example())
        change(told)
        return evening_told(told, tmp_path)

    return make


@pytest.fixture(scope="session")
def limits(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """An evening at the limits: 40 tables, a question of 500 signs, cards of 400, notes of five pages."""
    told = json.loads(files.example())
    told["dialogue"]["title"] = "En mycket lång titel om hur vi vill ha det här i kommunen " * 2
    told["rounds"][0]["question"] = "Hur kan vi tillsammans göra det bättre här? " * 11
    told["tables"] = [
        {"number": n, "name": "Bordet vid fönstret mot sjön" if n % 2 else ""} for n in range(1, 41)
    ]
    told["ideas"] = [
        {
            "id": f"B{n}-1",
            "table": n,
            "text": "Ett tema som inte tar slut. " * 14,
            "meaning": "Det här menar vi alldeles bestämt. " * 40,
            "chosen": True,
        }
        for n in range(1, 41)
    ]
    told["cards"] = [{"id": f"B{n}-1", "idea": f"B{n}-1", "area": "ABCDEF"[n % 6]} for n in range(1, 41)]
    told["notes"] = [{"area": "A", "heading": "important", "text": "Så här sade vi vid bordet. " * 700}]
    told["parking"] = [{"text": "x" * 20_000, "answer": "Svar. " * 3000}]
    return evening_told(told, tmp_path_factory.mktemp("limits"))
