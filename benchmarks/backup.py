"""What a backup costs over the engine's own copy: `python benchmarks/backup.py [ENTRIES]` (100,000 if
left out).

Method, on one page
-------------------
*Corpus.* That of `measuring/journals.py`, in a journal with cheap keys. 100,000 entries need about 2
GB of disk.

*Floor.* `VACUUM INTO` by the journal's reader, and on that copy `cipher_integrity_check` and
`integrity_check`: the least that makes a copy and knows that it is whole. No file of its own, no
sum, no reading back.

*Ours.* A whole backup: the copy, its rows, index and counts checked, the file with its key header
and its sum written and flushed, read back from the disk with a look at the seal of every page, its
name given, old ones looked through.

*Ratio.* Floor and ours take turns in one process (floor, ours, floor, ...), and the figure is the
ratio of their medians: other work on the machine slows both. It may be 1.3 at most.

*Drafts.* All the while another thread saves a draft of 4 kB every 100 ms, as somebody who types
does (twice as often). The longest wait for one counts; it may be 300 ms at most.

*Stopping.* A backup is told to stop at three moments, one in each of its long steps; the longest
time until it has stopped, with nothing left of it, counts, since a lock waits as long at most.
"""

from __future__ import annotations

import io
import json
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Self

from measuring import journals

from npgs_journal import backup, vault
from npgs_journal.cli.bring_in import bring_in
from npgs_journal.clock import SystemClock
from npgs_journal.errors import Cancelled
from npgs_journal.nouns import Draft, EntryId
from npgs_journal.security.keys import KeyCost, database_key
from npgs_journal.store import engine

TURNS = 3
MOST_RATIO, MOST_WAIT_S = 1.3, 0.3


def floor(journal: vault.Journal, folder: Path) -> float:
    began = time.perf_counter()
    copy = folder / "floor.db"
    journal.opened.copy_to(copy)
    with database_key(journal.root) as key:
        connection = engine.connect(copy, key, None, "immutable=1")
    assert connection.execute("PRAGMA cipher_integrity_check").fetchone() is None
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    took = time.perf_counter() - began
    copy.unlink()
    return took


def line_of(entry: dict[str, object]) -> bytes:
    return json.dumps(entry).encode() + b"\n"


class Typing:
    """Saves drafts in a thread of its own, and knows how long each waited."""

    def __init__(self, journal: vault.Journal) -> None:
        self.waits: list[float] = []
        self._journal, self._stop = journal, threading.Event()
        self._thread = threading.Thread(target=self._type)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_trouble: object) -> None:
        self._stop.set()
        self._thread.join()

    def _type(self) -> None:
        number = 0
        while not self._stop.wait(0.1):
            number += 1
            now = self._journal.clock.now()
            page = Draft(EntryId("f" * 32), now, "", f"{number} " + "word " * 800, is_new=True)
            began = time.perf_counter()
            self._journal.writer.drafts.put(page, now)
            self.waits.append(time.perf_counter() - began)


class StopAfter:
    """Stops at the first step that is asked after some share of the way."""

    def __init__(self, share: float) -> None:
        self.share, self.asked_at = share, 0.0

    def step(self, done: int, total: int) -> None:
        if done >= self.share * total:
            if not self.asked_at:
                self.asked_at = time.perf_counter() + 0.5  # well inside the step, not at its edge
            elif time.perf_counter() >= self.asked_at:
                raise Cancelled


def stopping(journal: vault.Journal, share: float) -> float:
    asked = StopAfter(share)
    try:
        backup.make_backup(journal, progress=asked)
    except Cancelled:
        return time.perf_counter() - asked.asked_at
    return 0.0


def main(many: int) -> int:
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        journal = vault.create_journal(folder / "journal", "open sesame", KeyCost(64, 1, 1), SystemClock())
        bring_in(journal, io.BytesIO(b"".join(map(line_of, journals.lines(many)))))
        floors, ours = [], []
        with Typing(journal) as typing:
            for _ in range(TURNS):
                floors.append(floor(journal, folder))
                began = time.perf_counter()
                made = backup.make_backup(journal)
                ours.append(time.perf_counter() - began)
        size_mb = made.backup.size_bytes / 1e6
        stops = [stopping(journal, share) for share in (0.0, 0.25, 0.75)]
        journal.close()
    ratio = statistics.median(ours) / statistics.median(floors)
    print(f"{many:,} entries, {size_mb:.0f} MB")
    print(f"copy and checks {statistics.median(floors):.1f} s, backup {statistics.median(ours):.1f} s")
    print(f"ratio {ratio:.2f} (at most {MOST_RATIO})")
    print(f"drafts {len(typing.waits)}, longest wait {max(typing.waits) * 1000:.0f} ms (at most 300)")
    print(f"stopped within {', '.join(f'{stop * 1000:.0f}' for stop in stops)} ms")
    return int(ratio > MOST_RATIO or max(typing.waits) > MOST_WAIT_S)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
