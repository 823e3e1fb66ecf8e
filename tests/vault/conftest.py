"""Journals to open, break and open again."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from support.costs import CHEAP
from support.written import WORDS, entry

from npgs_journal import vault
from npgs_journal.clock import FrozenClock

MADE_AT = datetime(2026, 11, 23, 16, 40, tzinfo=UTC)


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A closed journal with two entries, made once and then copied."""
    home = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        with vault.create_journal(home / "journal", WORDS, CHEAP, FrozenClock(MADE_AT)) as journal:
            for number in (1, 2):
                journal.writer.entries.add(entry(number))
    return home / "journal"


@pytest.fixture
def folder(made, tmp_path, frozen_clock):
    """A closed journal with two entries, opened by `WORDS`; made at the clock's present moment."""
    assert frozen_clock.now() == MADE_AT
    return shutil.copytree(made, tmp_path / "journal")


@pytest.fixture
def opening(folder, frozen_clock):
    """Opens the journal once more, as often as it is called."""

    @contextmanager
    def again(words: str = WORDS):
        with vault.open_journal(folder, words, frozen_clock) as journal:
            yield journal

    return again
