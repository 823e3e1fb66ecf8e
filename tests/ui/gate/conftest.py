"""The whole program, in this process, over a real encrypted journal."""

from __future__ import annotations

import hashlib

import pytest
from drivers.gate import GateDriver
from support.costs import CHEAP

from npgs_journal import vault

PASSPHRASE = "quiet river under nine lamps"


@pytest.fixture
def cheap_keys(monkeypatch):
    """First run makes its journal at this machine's own cost: a second that tests do without."""
    for room in ("making", "opening"):
        monkeypatch.setattr(f"npgs_journal.vault.{room}.calibrated_cost", lambda: CHEAP)


@pytest.fixture
def gate(qtbot, qapp, answers, cheap_keys):
    qapp.setStyle("Fusion")
    made = GateDriver(qtbot, answers)
    yield made
    made.stop()


@pytest.fixture
def folder(tmp_path):
    """A closed journal that `PASSPHRASE` opens."""
    where = tmp_path / "journal"
    vault.create_journal(where, PASSPHRASE, CHEAP).close()
    return where


@pytest.fixture
def print_of():
    """A fingerprint of everything under a folder: names, bytes and times of change."""

    def take(*roots):
        seen = hashlib.sha256()
        for root in roots:
            for path in sorted(root.rglob("*")):
                seen.update(f"{path} {path.lstat().st_mtime_ns}".encode())
                if path.is_file():
                    seen.update(path.read_bytes())
        return seen.hexdigest()

    return take
