"""The measurements of `benchmarks/`, small, with bounds that a busy machine does not cross by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.house import ROOT
from support.invented import fresh_store

from npgs_journal.store import OpenStore


@pytest.fixture(autouse=True)
def _measurements(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenStore]:
    """An encrypted store with nothing in it, open."""
    with fresh_store(tmp_path) as opened:
        yield opened
