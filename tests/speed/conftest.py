"""The measurements of `benchmarks/`, small, with bounds that a busy machine does not cross by itself."""

from __future__ import annotations

import pytest
from support.house import ROOT


@pytest.fixture(autouse=True)
def _measurements(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
