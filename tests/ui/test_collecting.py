"""What Python lets go of is let go of in the window's thread: Qt's objects may end nowhere else."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject

from npgs_journal.ui.collecting import Collecting

MANY = 200_000


def make_a_ring(ended: list[str]) -> None:
    """Two objects that hold each other, and nobody else does."""

    class Ring(QObject):
        other: QObject | None = None

        def __del__(self) -> None:
            ended.append(threading.current_thread().name)

    one, two = Ring(), Ring()
    one.other, two.other = two, one


def test_work_in_another_thread_ends_no_object_of_qt(qtbot, jobs):
    collecting, ended = Collecting(), []
    make_a_ring(ended)
    done: list[object] = []
    jobs.read(lambda _: len([[] for _ in range(MANY)]), done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert set(ended) <= {threading.main_thread().name}
    gc.collect()
    assert ended == [threading.main_thread().name] * 2
    collecting.deleteLater()


def test_what_is_due_is_collected(qapp):
    collecting, ended = Collecting(), []
    make_a_ring(ended)
    kept = [[] for _ in range(gc.get_threshold()[0] + 1)]
    collecting.look()
    assert ended == [threading.main_thread().name] * 2
    assert kept
    collecting.deleteLater()
