"""Imports point downwards, and the check that says so can say no."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from support.house import PACKAGE, ROOT, project, python

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
HOURS_ALONE = "No journal text in reach of the hours that leave"

PLANTED = [
    ("nouns.py", "from npgs_journal import prefs", "Rooms look downwards"),
    ("finding.py", "def late(): from npgs_journal import writing", "Rooms look downwards"),
    ("backup/making.py", "from npgs_journal.vault import Journal", "Rooms look downwards"),
    ("vault/settling.py", "def late(): from npgs_journal import backup", "Rooms look downwards"),
    ("backup/form.py", "from PySide6 import QtCore", "Qt stays in the ui"),
    ("store/settings.py", "import npgs_journal.vault", "Rooms look downwards"),
    ("writing.py", "from npgs_journal.store import tables", "Rows stay in the store"),
    ("text/folding.py", "from urllib import request", "Nobody knows the network"),
    ("vault.py", "from PySide6 import QtCore", "Qt stays in the ui"),
    ("cli/new.py", "def late(): from npgs_journal.ui import theme", "The command line never reaches Qt"),
    ("finding.py", "import sqlalchemy", "Only the store speaks to the database"),
    ("ui/messages.py", "import typst", "Only share writes documents"),
    ("supervision/totals.py", "import openpyxl", "Only hours are written into spreadsheets"),
    ("supervision/hours.py", "def late(): from npgs_journal import writing", "Rooms look downwards"),
    ("supervision/hours_files/comma.py", "from npgs_journal.store import Entries", HOURS_ALONE),
    ("supervision/hours_files/workbook.py", "def late(): import npgs_journal.supervision.hours", HOURS_ALONE),
    ("share/hours_pdf.py", "from npgs_journal.share import build", HOURS_ALONE),
    ("share/layout.py", "from npgs_journal.share import sources", HOURS_ALONE),
]


def broken(folder: Path) -> list[str]:
    """The contracts that the package in `folder` breaks; all kept is an empty list."""
    result = python("-c", LINT, cwd=folder, PYTHONPATH=str(folder))
    verdicts = re.findall(r"^(.+) (KEPT|BROKEN)", result.stdout, re.MULTILINE)
    assert len(verdicts) == len(project()["tool"]["importlinter"]["contracts"]), result.stdout + result.stderr
    bad = [name for name, verdict in verdicts if verdict == "BROKEN"]
    assert bool(bad) == bool(result.returncode)
    return bad


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The package and its contracts, to be spoiled."""
    shutil.copytree(PACKAGE, tmp_path / "npgs_journal", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_all_arrows_point_downwards():
    assert broken(ROOT) == []


@pytest.mark.full
@pytest.mark.parametrize(("module", "line", "contract"), PLANTED)
def test_a_wrong_arrow_is_caught(copied, module, line, contract):
    with (copied / "npgs_journal" / module).open("a", encoding="utf-8") as text:
        text.write(f"\n{line}\n")
    assert contract in broken(copied)


def test_every_module_has_its_place_in_the_house():
    layers = " ".join(project()["tool"]["importlinter"]["contracts"][0]["layers"])
    placed = set(re.findall(r"npgs_journal\.(\w+)", layers))
    there = {path.stem for path in PACKAGE.glob("*.py")} | {
        path.parent.name for path in PACKAGE.glob("*/__init__.py")
    }
    assert there - placed == {"__init__"}
