"""A journal room over a real encrypted journal."""

from __future__ import annotations

import pytest
from drivers.journal import JournalDriver, entry, open_session


@pytest.fixture
def desk_of(qapp, qtbot, tmp_path):
    """Makes rooms: `desk_of(entries, size=…, **preferences)` gives a driver."""
    from contextlib import ExitStack

    with ExitStack() as stack:

        def make(entries=(), size=(1184, 684), **prefs):
            session = stack.enter_context(open_session(tmp_path / "journal", entries, **prefs))
            return JournalDriver(qtbot, session, size)

        yield make


@pytest.fixture
def room(desk_of):
    """Eight entries, one a day, the newest yesterday."""
    return desk_of([entry(number) for number in range(1, 9)])
