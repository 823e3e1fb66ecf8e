"""Where the project is, and its files."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "npgs_journal"
_NOT_OURS = {".git", "demo", "build", "dist", "__pycache__", "htmlcov", ".hypothesis"}


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def text_files() -> list[Path]:
    """Every file of the project that reads as text; nothing that a run left behind."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in _NOT_OURS and not name.endswith("_cache") and name[:5] != ".venv"
        ]
        found += [Path(folder) / name for name in names]
    return sorted(path for path in found if _is_text(path))


def _is_text(path: Path) -> bool:
    if path.suffix in {".ttf", ".png", ".pdf"} or not path.is_file():
        return False
    return b"\0" not in path.read_bytes()


def python(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run this interpreter; what it said is in the result."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
