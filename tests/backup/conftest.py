"""Journals with something in them, and their backups."""

from __future__ import annotations

import pytest
from support.written import entry

from npgs_journal import backup


@pytest.fixture
def written(journal):
    """An open journal with three entries."""
    for number in (1, 2, 3):
        journal.writer.entries.add(entry(number))
    return journal


@pytest.fixture
def made(written):
    """The first backup of `written`."""
    return backup.make_backup(written).backup
