"""Finding by value, alone and together with words: what it costs at 100,000 entries.

    python benchmarks/filters.py [--entries 100000] [--turns 15] [--place DIR]

*Corpus.* The invented entries of `measuring/journals.py` over ten years, brought into an encrypted store.
Each of the twelve values stands on about one entry in six, half of them under strain; each concern on one
in a hundred; every fiftieth entry began with a template, every thousandth left in a packet. The rare mix
is a value with a concern: few entries, and the oldest of them.

*Floor.* The newest 50 without any filter, and for words the same search without a filter, asked in turns
with the filtered ones in one process: other work on the machine slows both, so the ratios can be compared
between machines. Figures are medians of the turns, 95th percentiles beside them.

*Held.* Value with direction and year: 10 ms. Common words with them: 60 ms. A month of the calendar, with
words or without: 50 ms. Exit 1 when one is not.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import journals

from npgs_journal.nouns import (
    ConcernId,
    Direction,
    Entry,
    EntryId,
    Filter,
    Mark,
    Space,
)
from npgs_journal.security.keys import Secret
from npgs_journal.store import create_store, open_store
from npgs_journal.values import concerns, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from npgs_journal.store import OpenStore, Store

KEY = bytes(range(32))
COMMON_WORDS, LETTER = "kitchen morning", "k"
VALUES = [value.id for value in values()]
CONCERNS = [concern.id for concern in concerns()]
STRAIN = Direction.UNDER_STRAIN
YEAR = {"since": date(2020, 1, 1), "until": date(2020, 12, 31)}
MONTH = (date(2020, 3, 1), date(2020, 3, 31))
RARE = ConcernId("retaliation")
LISTS = {
    "value": Filter(value=VALUES[3]),
    "value, direction": Filter(value=VALUES[3], direction=STRAIN),
    "value, direction, year": Filter(value=VALUES[3], direction=STRAIN, **YEAR),
    "value and a rare concern": Filter(value=VALUES[3], concern=RARE),
    "concern": Filter(concern=CONCERNS[0]),
    "year": Filter(**YEAR),
    "direction": Filter(direction=STRAIN),
    "template": Filter(template="quick-note"),
    "shared": Filter(shared=True),
    "not shared": Filter(shared=False),
    "marked to bring": Filter(bring=True),
    "About me": Filter(space=Space.ABOUT_ME),
    "a day in other years": Filter(same_day=date(2026, 3, 14)),
}
LIMITS_MS = {"value, direction, year": 10.0}
LIMIT_WORDS_MS, LIMIT_DAYS_MS = 60.0, 50.0


def corpus(many: int) -> Iterator[Entry]:
    chance = random.Random(20261126)
    for number, line in enumerate(journals.lines(many)):
        at = datetime.fromisoformat(line["created_at"])
        is_oldest = number > many * 0.95
        yield Entry(
            EntryId(f"{number:032x}"),
            at,
            at.date(),
            line["title"],
            line["body"],
            tuple(_marks(chance, is_oldest=is_oldest)),
            Space.ABOUT_ME if number % 40 == 1 else Space.MINE,
            number % 100 == 0,
            template="quick-note" if number % 50 == 0 else "",
        )


def _marks(chance: random.Random, *, is_oldest: bool) -> Iterator[Mark]:
    for value in chance.sample(VALUES, 2):
        direction = chance.choice(list(Direction))
        named = ()
        if direction is STRAIN and chance.random() < 0.12:
            named = (chance.choice(CONCERNS if is_oldest else [one for one in CONCERNS if one != RARE]),)
        yield Mark(value, direction, named)


def share_some(store: OpenStore, many: int) -> None:
    """Every thousandth entry left in a packet."""
    with store.writer._database.bare() as connection:
        connection.execute(
            "INSERT INTO ledger (id, at_us, offset_s, reader, purpose, format, size_bytes, sha256, "
            "held_back, replaced, state) VALUES ('a', 0, 0, '', '', 'text', 1, '', 0, 0, 'released')"
        )
        connection.executemany(
            "INSERT INTO ledger_entries SELECT seq, ?, ? FROM ledger",
            [(at, f"{number:032x}") for at, number in enumerate(range(7, many, 1000))],
        )


def made(place: Path, many: int) -> tuple[Path, bytes]:
    path, salt_file = place / f"filters-{many}.db", place / f"filters-{many}.salt"
    if not path.exists():
        salt = create_store(path, Secret(KEY))
        with open_store(path, Secret(KEY), salt) as store:
            # Brought in as it is written: the oldest first.
            store.writer.entries.add_many(reversed(list(corpus(many))))
            share_some(store, many)
        salt_file.write_bytes(salt)
    return path, salt_file.read_bytes()


class Turns:
    def __init__(self, turns: int) -> None:
        self.turns, self.is_held = turns, True

    def measure(
        self, name: str, ours: Callable[[], object], floor: Callable[[], object], limit_ms: float | None
    ) -> None:
        taken: dict[str, list[float]] = {"ours": [], "floor": []}
        for _ in range(self.turns):
            for which, work in (("ours", ours), ("floor", floor)):
                start = time.perf_counter()
                work()
                taken[which].append((time.perf_counter() - start) * 1000)
        middle, bare = (statistics.median(taken[which]) for which in ("ours", "floor"))
        p95 = sorted(taken["ours"])[int(self.turns * 0.95)]
        is_held = limit_ms is None or middle <= limit_ms
        self.is_held &= is_held
        print(
            f"  {name:44} {middle:7.2f} ms, p95 {p95:7.2f}; floor {bare:7.2f}; ratio {middle / bare:6.2f}"
            f"{'' if is_held else '   over the limit'}"
        )


def every(store: Store, turns: Turns) -> None:
    print("lists, against the newest 50 of all")
    for name, wanted in LISTS.items():
        turns.measure(
            name,
            lambda wanted=wanted: store.entries.page(None, 50, wanted),
            store.entries.page,
            LIMITS_MS.get(name),
        )
    for words in (COMMON_WORDS, LETTER, journals.RARE):
        print(f"{words!r} with a filter, against the same words alone")
        for name, wanted in LISTS.items():
            is_bounded = name == "value, direction, year" and words == COMMON_WORDS
            turns.measure(
                name,
                lambda words=words, wanted=wanted: store.search.find(words, 50, wanted),
                lambda words=words: store.search.find(words),
                LIMIT_WORDS_MS if is_bounded else None,
            )
    print("a month of the calendar, against the same month of all")
    for name, wanted, words in (
        ("all", Filter(), ""),
        ("value", LISTS["value"], ""),
        ("common words", Filter(), COMMON_WORDS),
        ("one letter", Filter(), LETTER),
        ("value and common words", LISTS["value"], COMMON_WORDS),
    ):
        count = (
            (lambda wanted=wanted, words=words: store.search.days(words, *MONTH, wanted))
            if words
            else (lambda wanted=wanted: store.entries.days(*MONTH, wanted))
        )
        turns.measure(name, count, lambda: store.entries.days(*MONTH), LIMIT_DAYS_MS)


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--entries", type=int, default=100_000)
    asked.add_argument("--turns", type=int, default=15)
    asked.add_argument("--place", type=Path, help="where the store is made, and kept for another run")
    given = asked.parse_args()
    turns = Turns(given.turns)
    with ExitStack() as stack:
        place = given.place or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        path, salt = made(place, given.entries)
        store = stack.enter_context(open_store(path, Secret(KEY), salt))
        print(f"{given.entries} entries")
        every(store.reader, turns)
    return 0 if turns.is_held else 1


if __name__ == "__main__":
    raise SystemExit(main())
