"""The whole program, ready to be brought into any of its states."""

from __future__ import annotations

import pytest
from drivers.stage import Stage
from support.costs import CHEAP


@pytest.fixture
def stage(qtbot, qapp, tmp_path, monkeypatch):
    for room in ("making", "opening"):
        monkeypatch.setattr(f"npgs_journal.vault.{room}.calibrated_cost", lambda: CHEAP)
    qapp.setStyle("Fusion")
    made = Stage(qtbot, tmp_path)
    yield made
    made.stop()
