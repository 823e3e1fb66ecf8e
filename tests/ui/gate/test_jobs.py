"""Jobs come home in the window's thread, in order, and tell nothing about what was written."""

from __future__ import annotations

import gc
import logging
import threading

import pytest

from npgs_journal.errors import Cancelled, DiskFull


def test_a_result_comes_home_to_the_windows_thread(qtbot, jobs):
    came = []
    job = jobs.write(
        lambda _: threading.get_ident(), lambda worker: came.append((worker, threading.get_ident()))
    )
    with qtbot.waitSignal(job.ended):
        pass
    jobs.wait_until_idle()
    (worker, home) = came[0]
    assert home == threading.main_thread().ident
    assert worker != home


def test_the_writer_keeps_the_order_and_its_one_thread(jobs):
    done, threads = [], set()

    def work(number):
        threads.add(threading.get_ident())
        return number

    for number in range(300):
        jobs.write(lambda _, number=number: work(number), done.append)
    jobs.wait_until_idle()
    assert done == list(range(300))
    assert len(threads) == 1


def test_a_long_read_never_makes_a_save_wait(qtbot, jobs):
    gate = threading.Event()
    jobs.read(lambda _: gate.wait(60))
    saved = jobs.write(lambda _: "saved")
    with qtbot.waitSignal(saved.succeeded) as told:
        pass
    assert told.args == ["saved"]
    gate.set()
    jobs.wait_until_idle()


def test_a_failure_is_told_by_class_and_logged_without_its_message(jobs, caplog):
    caplog.set_level(logging.DEBUG)
    heard = []

    def work(_):
        raise ValueError("the very words of the entry")

    jobs.write(work, None, heard.append)
    jobs.wait_until_idle()
    assert isinstance(heard[0], ValueError)
    assert "ValueError" in caplog.text
    assert "very words" not in caplog.text


def test_a_failure_that_nobody_asked_for_is_heard_by_the_window(qtbot, jobs):
    def work(_):
        raise DiskFull

    with qtbot.waitSignal(jobs.unanswered) as told:
        jobs.write(work)
    assert isinstance(told.args[0], DiskFull)


def test_work_stops_at_its_next_step(qtbot, jobs):
    started, go_on = threading.Event(), threading.Event()

    def work(progress):
        started.set()
        go_on.wait(60)
        progress.step(1, 2)
        return "too far"

    job = jobs.compute(work)
    with qtbot.waitSignal(job.cancelled):
        assert started.wait(60)
        job.cancel()
        go_on.set()


def test_closing_stops_reading_but_never_a_save(jobs):
    gate, done = threading.Event(), []

    def reading(progress):
        gate.wait(60)
        progress.step(0, 1)

    jobs.read(reading, lambda _: done.append("read"))
    jobs.write(lambda _: gate.set(), lambda _: done.append("saved"))
    jobs.close()
    assert done == ["saved"]
    jobs.write(lambda _: None, lambda _: done.append("late"))
    jobs.wait_until_idle()
    assert done == ["saved"]


def test_the_last_step_is_always_told(qtbot, jobs):
    job = jobs.compute(lambda progress: [progress.step(n, 1000) for n in range(1, 1001)])
    steps = []
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    jobs.wait_until_idle()
    assert steps[-1] == (1000, 1000)
    assert len(steps) < 1000


@pytest.mark.parametrize("how", ["write", "read", "compute", "keep"])
def test_waiting_from_inside_a_callback_ends(jobs, how):
    told = []
    getattr(jobs, how)(lambda _: 1, lambda _: (jobs.wait_until_idle(), told.append("home")))
    jobs.wait_until_idle()
    assert told == ["home"]


class Held:
    """Notes the thread in which it ended."""

    def __init__(self, threads):
        self._threads = threads

    def __del__(self):
        self._threads.append(threading.get_ident())


@pytest.mark.parametrize("how", ["succeeded", "failed", "cancelled"])
def test_what_a_job_holds_ends_in_the_windows_thread(jobs, how):
    """A page that only its own job still knows would otherwise end in a pool, and the program with it."""
    threads = []

    def ask():
        held = Held(threads)

        def work(_):
            if how == "cancelled":
                raise Cancelled
            if how == "failed":
                raise ValueError(held)
            return held

        jobs.compute(work, lambda _: None, lambda _: None)

    for _ in range(300):
        ask()
    jobs.wait_until_idle()
    gc.collect()
    assert threads == [threading.main_thread().ident] * 300
