"""Ten years of marks open as quickly as one may ask of a page that is only looked at."""

from __future__ import annotations

import time
from datetime import date

import pytest
from drivers.session import open_session
from PySide6.QtCore import QEvent, QEventLoop, QObject
from support.marked import many_marked

from npgs_journal.lookback import Span
from npgs_journal.ui.values.room import ValuesRoom

LIMIT_MS, TRIES = 100, 7
BUSY = 2.5
"""How much slower one processor may be where others use it too. A room ten times slower is seen."""


class Painted(QObject):
    """Tells when the table has been painted since the counts came."""

    def __init__(self, room: ValuesRoom) -> None:
        super().__init__(room)
        self.has_counts = self.is_done = False
        room.loaded.connect(self._on_loaded)
        room.view.viewport().installEventFilter(self)

    def _on_loaded(self) -> None:
        self.has_counts = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.is_done |= self.has_counts and event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


@pytest.fixture(scope="module")
def ten_years(request):
    return many_marked(request.param, date(2016, 11, 20), 3645)


@pytest.mark.alone
@pytest.mark.parametrize("ten_years", [4_700, pytest.param(47_000, marks=pytest.mark.torture)], indirect=True)
@pytest.mark.parametrize("span", list(Span))
def test_the_room_opens_within_a_tenth_of_a_second(qapp, qtbot, tmp_path, ten_years, span):
    assert sum(len(entry.marks) for entry in ten_years) > len(ten_years) * 2
    took_ms, own_ms = [], []
    with open_session(tmp_path / "journal", ten_years) as session:
        session.lookback.over_time(Span.ALL, session.today)
        for _ in range(TRIES):
            start, own_start = time.perf_counter(), time.process_time()
            room = ValuesRoom(session)
            room.spans.choose(span)
            painted = Painted(room)
            qtbot.addWidget(room)
            room.resize(1184, 686)
            room.show()
            room.shown()
            while not painted.is_done:  # a loop that never waits would keep the reader's thread waiting
                qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            took_ms.append((time.perf_counter() - start) * 1000)
            own_ms.append((time.process_time() - own_start) * 1000)
            room.hide()
    print(f"{span}: {[round(ms) for ms in took_ms]} ms, of which own work {[round(ms) for ms in own_ms]}")
    assert min(took_ms) < LIMIT_MS or min(own_ms) < LIMIT_MS * BUSY, (took_ms, own_ms)
