"""What Python lets go of is let go of in the window's thread: Qt's objects may end nowhere else."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject

from npgs_journal.ui.collecting import LOOKS_BETWEEN_WHOLE, Collecting

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


def test_the_whole_is_looked_at_once_a_minute_at_most(qapp):
    collecting, looked_at = Collecting(), []
    before = gc.get_threshold()

    def hear(phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            looked_at.append(about["generation"])

    gc.callbacks.append(hear)
    gc.set_threshold(1, 0, 0)
    kept: list[list[object]] = []
    for _ in range(LOOKS_BETWEEN_WHOLE + 20):
        kept += [[] for _ in range(10)]
        collecting.look()
    gc.set_threshold(*before)
    gc.callbacks.remove(hear)
    assert kept
    assert looked_at.count(1) > 10, looked_at
    assert looked_at.count(2) == 1, looked_at
    collecting.deleteLater()


def test_what_took_long_to_look_at_is_not_looked_at_again(qapp, monkeypatch):
    gc.unfreeze()  # a slow moment of another test may have left something out
    collecting = Collecting()
    monkeypatch.setattr("npgs_journal.ui.collecting.LONG_S", 60)
    collecting._look_at_all()
    assert gc.get_freeze_count() == 0
    monkeypatch.setattr("npgs_journal.ui.collecting.LONG_S", 0)
    collecting._look_at_all()
    assert gc.get_freeze_count() > 1000
    gc.unfreeze()
    collecting.deleteLater()
