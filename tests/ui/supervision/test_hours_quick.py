"""A thousand lines open as quickly as one may ask of a page that is only looked at."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from drivers.session import open_session
from PySide6.QtCore import QEventLoop
from support.hours import line

from npgs_journal.supervision.hours import Hours
from npgs_journal.ui.supervision.hours_page import HoursPage

LIMIT_MS, TRIES, LINES = 100, 7, 1_000
BUSY = 2.5
"""How much slower one processor may be where others use it too. A page ten times slower is seen."""


@pytest.mark.alone
def test_the_page_opens_within_a_tenth_of_a_second(qapp, qtbot, tmp_path):
    first, took_ms, own_ms = date(2016, 1, 1), [], []
    with open_session(tmp_path / "journal") as session:
        Hours(session.journal.writer).add_all(
            [line((first + timedelta(days=3 * n)).isoformat(), domain=f"Part {n % 9}") for n in range(LINES)]
        )
        for _ in range(TRIES):
            # The room makes the page once; what is asked for is how soon its lines are there.
            page = HoursPage(session)
            qtbot.addWidget(page)
            page.resize(1184, 686)
            home = []
            page.loaded.connect(lambda home=home: home.append(1))
            start, own_start = time.perf_counter(), time.process_time()
            page.show()
            page.reload()
            while not home:
                qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            page.grab()
            took_ms.append((time.perf_counter() - start) * 1000)
            own_ms.append((time.process_time() - own_start) * 1000)
            assert page.overview.model.rowCount() == LINES
            page.hide()
    print(f"{[round(ms) for ms in took_ms]} ms, of which own work {[round(ms) for ms in own_ms]}")
    assert min(took_ms) < LIMIT_MS or min(own_ms) < LIMIT_MS * BUSY, (took_ms, own_ms)
