"""You lose at most one second of typing: kill -9 at any instant, and look.

A disk that answers nobody keeps the program's last COMMIT waiting too, and every save behind it. How long
that was is measured beside the program, on the same disk and in the same seconds, and is taken off.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Self

import pytest
from support import typist
from support.costs import CHEAP

from npgs_journal import vault

PASSPHRASE = "quiet river under nine lamps"
MOST_LOST_S = 1.0
LONGEST_S = 2.5
ASK_THE_DISK_EVERY_S = 0.02


class Disk:
    """While entered, writes a page and waits for the disk over and over: `longest_s` is the longest wait."""

    def __init__(self, folder: Path) -> None:
        self._page, self.longest_s = folder / "page", 0.0
        self._is_over = threading.Event()
        self._asking = threading.Thread(target=self._ask)

    def __enter__(self) -> Self:
        self._asking.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._asking.join()

    def _ask(self) -> None:
        with self._page.open("wb") as file:
            while not self._is_over.wait(ASK_THE_DISK_EVERY_S):
                from_s = time.monotonic()
                file.write(bytes(4096))
                file.flush()
                os.fsync(file.fileno())
                file.seek(0)
                self.longest_s = max(self.longest_s, time.monotonic() - from_s)


def kill_once(folder: Path, after_s: float) -> tuple[list[tuple[int, float]], float]:
    """Type until `after_s` after the first letter, then kill. What was typed, and when it ended."""
    child = subprocess.Popen(
        [sys.executable, typist.__file__, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(f"{PASSPHRASE}\n")
    child.stdin.close()
    typed = [child.stdout.readline()]
    killed_at: list[float] = []

    def kill() -> None:
        killed_at.append(time.monotonic())
        child.kill()

    timer = threading.Timer(after_s, kill)
    timer.start()
    typed += child.stdout.readlines()
    timer.join()
    child.stdout.close()
    child.wait()
    seen = [line.split() for line in typed if line.endswith("\n")]
    return [(int(number), float(at)) for number, at in seen], killed_at[0]


def assert_kept(folder: Path, typed: list[tuple[int, float]], killed_at: float, waited_s: float) -> None:
    with vault.open_journal(folder, PASSPHRASE) as journal:
        heads = journal.reader.entries.page().heads
        kept = journal.reader.entries.get(heads[0].id).body if heads else ""
    everything = "".join(itertools.islice(typist.letters(), typed[-1][0] + 1))
    assert everything.startswith(kept.rstrip())
    due = max((number for number, at in typed if at <= killed_at - MOST_LOST_S - waited_s), default=0)
    assert len(kept.rstrip()) >= len(everything[:due].rstrip())


def check_kills(tmp_path: Path, times: int) -> None:
    fresh = tmp_path / "fresh"
    vault.create_journal(fresh, PASSPHRASE, CHEAP).close()
    instants = random.Random(times)
    for number in range(times):
        folder = tmp_path / str(number)
        shutil.copytree(fresh, folder)
        with Disk(tmp_path) as disk:
            typed, killed_at = kill_once(folder, instants.uniform(0, LONGEST_S))
        assert_kept(folder, typed, killed_at, disk.longest_s)
        shutil.rmtree(folder)


@pytest.mark.full
@pytest.mark.alone
def test_twenty_kills_lose_at_most_a_second(tmp_path):
    check_kills(tmp_path, 20)


@pytest.mark.torture
@pytest.mark.alone
def test_two_hundred_kills_lose_at_most_a_second(tmp_path):
    check_kills(tmp_path, 200)
