"""What the store costs over the bare driver: `python -P benchmarks/store.py [ENTRIES]` (10,000 if left out).

Method, on one page
-------------------
*Corpus.* Invented entries from a fixed seed: about 180 words each, words drawn by Zipf's law from
24,000, ten years of days, 3 % in Spanish, Arabic, Chinese or with emoji, two marks on every other
one. "kitchen" stands in about two of three entries, "lighthouse" in 2 %, "kintsugi" in 0.1 %.

*Floor.* The same engine, key, page size, journal mode and full synchronisation, spoken to through
the driver alone: one table of texts, one of marks, one search index that is fed the same folded
words. No narrow table, no ORM, no excerpt, no noun. It is the least that keeps and finds the same.

*Ratio.* Floor and store take turns inside one process (store, floor, store, ...), and the figure is
the ratio of their medians: other work on the machine slows both. Milliseconds are printed beside it,
for this machine and this minute only.

*Import* is timed once each, floor first. *Search* is timed for every keystroke of k, ki, ... kitchen
and the worst median of the seven counts; the store's time holds ids, heads, marks, snippets and
spans of 50 hits, the floor's 50 rows with the engine's own snippet(), in the order they came in (the store
sorts by the time written) and, once, by rank. *Saves* are a whole entry with
marks and index (leaving an entry) and a draft row of 4 kB (twice a second while typing).
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as driver

from npgs_journal.nouns import Direction, Draft, Entry, EntryId, Filter, Mark, Space, ValueId
from npgs_journal.security.keys import Secret
from npgs_journal.store import OpenStore, create_store, open_store
from npgs_journal.text.folding import search_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KEY = bytes(range(32))
OTHER_SCRIPTS = (
    "la mañana está tranquila y el niño sueña",
    "الصباح هادئ والقلب مطمئن",
    "今天早上在厨房喝茶",
    "so tired 😴 but okay 🌱",
)
TURNS = 21


def words_of(chance: random.Random, vocabulary: list[str], weights: list[float]) -> str:
    words = chance.choices(vocabulary, cum_weights=weights, k=max(20, int(chance.gauss(180, 60))))
    for word, share in (("kitchen", 0.62), ("morning", 0.74), ("lighthouse", 0.02), ("kintsugi", 0.001)):
        if chance.random() < share:
            words[chance.randrange(len(words))] = word
    if chance.random() < 0.03:
        words[3:3] = [chance.choice(OTHER_SCRIPTS)]
    cut = range(0, len(words), 12)
    return "\n\n".join(" ".join(words[at : at + 12]).capitalize() + "." for at in cut)


def corpus(many: int) -> Iterator[Entry]:
    chance = random.Random(20261122)
    letters = "etaoinshrdlucmfwypvbgk"
    vocabulary = list({"".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(24_000)})
    total, weights = 0.0, []
    for rank in range(1, len(vocabulary) + 1):
        total += 1 / (rank + 2)
        weights.append(total)
    start = datetime(2016, 11, 1, 20, tzinfo=timezone(timedelta(hours=-5)))
    for number in range(many):
        at = start + timedelta(minutes=number * 5_256_000 // many, seconds=number % 60)
        marks = (
            Mark(ValueId("hope"), Direction.LIVED),
            Mark(ValueId("choice"), Direction.UNDER_STRAIN),
        )[: 2 * (number % 2)]
        body = words_of(chance, vocabulary, weights)
        yield Entry(
            EntryId(f"{chance.getrandbits(128):032x}"), at, at.date(), f"{body[:24]} {number}", body, marks
        )


# The floor ---------------------------------------------------------------------------------------


def bare(path: Path) -> driver.Connection:
    connection = driver.connect(str(path), isolation_level=None)
    connection.set_key(bytearray(b"x'" + KEY.hex().encode() + b"'"))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def bare_journal(path: Path) -> driver.Connection:
    connection = bare(path)
    connection.execute("CREATE TABLE e (id INTEGER PRIMARY KEY, at INTEGER, title TEXT, body TEXT)")
    connection.execute("CREATE INDEX at ON e (at)")
    connection.execute("CREATE TABLE m (entry INTEGER, value TEXT, direction TEXT)")
    connection.execute("CREATE INDEX mark ON m (entry)")
    connection.execute("CREATE VIRTUAL TABLE s USING fts5(title, body, tokenize='ascii', prefix='1')")
    connection.execute("INSERT INTO s(s, rank) VALUES ('secure-delete', 1)")
    return connection


def bare_add(connection: driver.Connection, entries: list[Entry]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for entry in entries:
        at = int(entry.written_at.timestamp() * 1e6)
        row = connection.execute(
            "INSERT INTO e (at, title, body) VALUES (?, ?, ?)", (at, entry.title, entry.body)
        ).lastrowid
        connection.executemany(
            "INSERT INTO m VALUES (?, ?, ?)", [(row, m.value, m.direction) for m in entry.marks]
        )
        connection.execute(
            "INSERT INTO s (rowid, title, body) VALUES (?, ?, ?)",
            (row, search_text(entry.title), search_text(entry.body)),
        )
    connection.execute("COMMIT")


def bare_find(connection: driver.Connection, word: str) -> list[tuple[object, ...]]:
    return connection.execute(
        "SELECT e.id, e.at, e.title, snippet(s, 1, '[', ']', '…', 24) FROM s JOIN e ON e.id = s.rowid"
        " WHERE s MATCH ? ORDER BY s.rowid DESC LIMIT 50",
        (f'"{word}"*',),
    ).fetchall()


def bare_ranked(connection: driver.Connection, word: str) -> list[tuple[object, ...]]:
    return connection.execute(
        "SELECT rowid, snippet(s, 1, '[', ']', '…', 24) FROM s WHERE s MATCH ? ORDER BY rank LIMIT 50",
        (f'"{word}"*',),
    ).fetchall()


def bare_page(connection: driver.Connection, before: int) -> list[tuple[object, ...]]:
    return connection.execute(
        "SELECT id, at, title, substr(body, 1, 200) FROM e WHERE at < ? ORDER BY at DESC LIMIT 50", (before,)
    ).fetchall()


def look_and_close(connection: driver.Connection) -> None:
    connection.execute("SELECT max(at) FROM e").fetchall()
    connection.close()


# Taking turns ------------------------------------------------------------------------------------


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def in_turns(
    store: Callable[[], object], floor: Callable[[], object], turns: int = TURNS
) -> tuple[float, float, float]:
    """Medians of store and floor in ms, and the store's 95th percentile."""
    ours, theirs = [], []
    for _ in range(turns):
        ours.append(timed(store))
        theirs.append(timed(floor))
    return statistics.median(ours), statistics.median(theirs), sorted(ours)[int(len(ours) * 0.95)]


def say(name: str, ours: float, floor: float, p95: float | None = None) -> None:
    tail = "" if p95 is None else f"   p95 {p95:8.2f} ms"
    print(f"{name:34} {ours:10.2f} ms   floor {floor:10.2f} ms   ratio {ours / floor:6.2f}{tail}")


def searches(store: OpenStore, floor: driver.Connection) -> None:
    worst = (0.0, 0.0, 0.0, "")
    for end in range(1, len("kitchen") + 1):
        word = "kitchen"[:end]
        measured = in_turns(lambda w=word: store.reader.search.find(w), lambda w=word: bare_find(floor, w))
        say(f"search {word}", *measured)
        worst = max(worst, (*measured, word))
    for word in ("kintsugi", "lighthouse", "morning", "e", "manana", "早上", "the kitchen morning"):
        plain = '" "'.join(word.split())
        measured = in_turns(lambda w=word: store.reader.search.find(w), lambda w=plain: bare_find(floor, w))
        say(f"search {word}", *measured)
    ranked = in_turns(lambda: store.reader.search.find("kitchen"), lambda: bare_ranked(floor, "kitchen"))
    say("search kitchen, ranked floor", *ranked)
    print(f"worst keystroke: {worst[0]:.2f} ms at {worst[3]!r}")


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    entries = list(corpus(many))
    text_bytes = sum(len(entry.body.encode()) for entry in entries)
    print(f"{many} entries, {text_bytes / 2**20:.1f} MiB of text, driver {driver.sqlite_version}")
    with tempfile.TemporaryDirectory() as folder:
        floor = bare_journal(Path(folder) / "floor.db")
        path = Path(folder) / "journal.db"
        salt = create_store(path, Secret(KEY))
        with open_store(path, Secret(KEY), salt) as store:
            raw = timed(lambda: bare_add(floor, entries))
            say("import", timed(lambda: store.writer.entries.add_many(entries)), raw)
            size = path.stat().st_size
            print(f"file {size / 2**20:.1f} MiB, {size / text_bytes:.2f} x text")
            first = store.reader.entries.page()
            say("newest 50", *in_turns(store.reader.entries.page, lambda: bare_page(floor, 2**62)))
            after = first.after
            say(
                "next 50",
                *in_turns(
                    lambda: store.reader.entries.page(after), lambda: bare_page(floor, after.written_at_us)
                ),
            )
            say(
                "to bring",
                *in_turns(
                    lambda: store.reader.entries.page(wanted=Filter(bring=True)),
                    lambda: bare_page(floor, 2**62),
                ),
            )
            say(
                "About me",
                *in_turns(
                    lambda: store.reader.entries.page(wanted=Filter(space=Space.ABOUT_ME)),
                    lambda: bare_page(floor, 2**62),
                ),
            )
            say(
                "open one",
                *in_turns(
                    lambda: store.reader.entries.get(entries[77].id),
                    lambda: floor.execute("SELECT * FROM e WHERE id = 77").fetchall(),
                ),
            )
            say(
                "days of 10 years",
                *in_turns(
                    lambda: store.reader.entries.days(date(2016, 1, 1), date(2027, 1, 1)),
                    lambda: floor.execute("SELECT count(*) FROM e").fetchall(),
                ),
            )
            searches(store, floor)
            saves(store, floor, entries)
        floor.close()
        say(
            "open",
            *in_turns(
                lambda: open_store(path, Secret(KEY), salt).close(),
                lambda: look_and_close(bare(Path(folder) / "floor.db")),
            ),
        )


def saves(store: OpenStore, floor: driver.Connection, entries: list[Entry]) -> None:
    fresh = iter(corpus(400))
    more = iter(list(corpus(400)))
    new = (
        Entry(EntryId(f"new{n:029x}"), e.written_at, e.day_on, e.title, e.body, e.marks)
        for n, e in enumerate(fresh)
    )
    say(
        "keep a new entry",
        *in_turns(lambda: store.writer.entries.add(next(new)), lambda: bare_add(floor, [next(more)]), 101),
    )

    def change() -> None:
        entry = next(more)
        store.writer.entries.save_text(entries[42].id, entry.title, entry.body, entry.written_at)

    def bare_change() -> None:
        entry = next(more)
        floor.execute("BEGIN IMMEDIATE")
        floor.execute("UPDATE e SET title = ?, body = ? WHERE id = 42", (entry.title, entry.body))
        floor.execute(
            "UPDATE s SET title = ?, body = ? WHERE rowid = 42",
            (search_text(entry.title), search_text(entry.body)),
        )
        floor.execute("COMMIT")

    say("leave a changed entry", *in_turns(change, bare_change, 101))
    body = "A line of forty letters, more or less.\n" * 100
    draft = Draft(entries[5].id, entries[5].written_at, "t", body)
    floor.execute("CREATE TABLE d (id TEXT PRIMARY KEY, body TEXT)")
    say(
        "keep a draft of 4 kB",
        *in_turns(
            lambda: store.writer.drafts.put(draft, draft.written_at),
            lambda: floor.execute("INSERT OR REPLACE INTO d VALUES ('x', ?)", (body,)),
            101,
        ),
    )


if __name__ == "__main__":
    main()
