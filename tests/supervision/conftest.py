from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.invented import fresh_store

from npgs_journal.store import OpenStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenStore]:
    """An encrypted store with nothing in it, open."""
    with fresh_store(tmp_path) as opened:
        yield opened
