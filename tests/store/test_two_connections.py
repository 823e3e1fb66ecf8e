"""The writer and the reader side by side, each in a thread of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time

import pytest
from support.invented import LATER, START, entry_id, invent

from npgs_journal.nouns import Draft


def test_closing_waits_for_a_read_that_is_under_way(store):
    store.writer.entries.add_many([invent("t", f"kitchen {number}") for number in range(50)])
    under_way, go_on, done = (threading.Event() for _ in range(3))
    closed: list[int] = []
    seen: list[object] = []

    def read() -> None:
        with store.reader._database.read() as connection:
            rows = iter(connection.exec_driver_sql("SELECT body FROM entry_texts"))
            seen.append(next(rows))
            under_way.set()
            go_on.wait(30)
            seen.extend(rows)

    def close() -> None:
        store.close()
        closed.append(len(seen))
        done.set()

    threads = [threading.Thread(target=read), threading.Thread(target=close)]
    threads[0].start()
    assert under_way.wait(30)
    threads[1].start()
    assert not closed
    go_on.set()
    assert done.wait(30)
    for thread in threads:
        thread.join()
    assert closed == [50]


@pytest.mark.alone
def test_a_long_read_never_makes_a_save_wait(store, tmp_path):
    """While the reader copies and checks the whole journal over and over, every save goes through."""
    store.writer.entries.add_many([invent("t", "word " * 200) for _ in range(1500)])
    rounds, stop = [], threading.Event()

    def read() -> None:
        while not stop.is_set():
            copy = tmp_path / f"copy-{len(rounds)}.db"
            store.copy_to(copy)
            copy.unlink()
            rounds.append(store.check(store.salt).findings)

    reading = threading.Thread(target=read)
    reading.start()
    waits = []
    while len(rounds) < 2:
        start = time.perf_counter()
        store.writer.drafts.put(Draft(entry_id(1), START, "t", "b" * 4000), LATER)
        waits.append(time.perf_counter() - start)
    stop.set()
    reading.join()
    assert set(rounds) == {()}
    assert len(waits) > 20
    assert sorted(waits)[len(waits) // 2] < 0.05
    assert max(waits) < 1  # seconds; with one connection it would be the length of the read


def test_the_reader_sees_one_state_while_the_writer_goes_on(store):
    store.writer.entries.add(invent())
    with store.reader._database.read() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM entries").scalar()
        store.writer.entries.add(invent())
        assert connection.exec_driver_sql("SELECT count(*) FROM entries").scalar() == before == 1
    assert store.reader.entries.count() == 2


def test_many_threads_take_turns_on_one_connection(store):
    errors = []

    def work(number: int) -> None:
        try:
            for each in range(10):
                store.writer.settings.put(f"{number}-{each}", "x")
                store.reader.settings.get("0-0")
        except BaseException as error:  # noqa: BLE001 - told below
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert errors == []
    with store.reader._database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM settings").scalar() == 40


INTRUDER = """
import sys
from sqlcipher3 import dbapi2 as driver
other = driver.connect(sys.argv[1], timeout=0, isolation_level=None)
other.set_key(bytearray(b"x'" + bytes(range(32)).hex().encode() + b"'"))
try:
    other.execute("BEGIN EXCLUSIVE")
except driver.OperationalError:
    print("refused")
else:
    print("let in")
"""


def test_looking_copying_and_checking_never_drop_the_engines_own_locks(store, path, tmp_path):
    """Opening and closing the file by another route inside the process would let a second one write."""
    store.writer.entries.add_many([invent("t", "word " * 100) for _ in range(100)])
    with store.writer._database.write() as connection:
        connection.exec_driver_sql("INSERT INTO settings VALUES ('a', 'b')")
        store.copy_to(tmp_path / "copy.db")
        assert store.reader.entries.count() == 100
        where = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
        told = subprocess.run(
            [sys.executable, "-c", INTRUDER, str(path)], capture_output=True, text=True, env=where, check=True
        )
    assert told.stdout.strip() == "refused"
