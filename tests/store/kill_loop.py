"""Writes, is killed at any instant, opens again: `python kill_loop.py FOLDER CYCLES SEED`.

The loop itself never opens the file. Each cycle forks a writer, which says "n" down a pipe after
the n-th save has returned, kills it after a drawn number of words and a drawn number of further
instants, and forks a reader, which opens the journal, runs every check and says what it holds.
Prints one line of JSON: how often it was killed, saves acknowledged, lost, and findings met.
"""

from __future__ import annotations

import json
import os
import random
import secrets
import signal
import sys
import traceback
from dataclasses import replace
from pathlib import Path

from support.invented import LATER, START, entry_id, invent, key

from npgs_journal.nouns import Draft, EntryId
from npgs_journal.store import create_store, open_store


def write_on(path: Path, salt: bytes, say: int, start: int) -> None:
    with open_store(path, key(), salt) as store:
        for number in range(start, start + 10_000):
            draft = Draft(entry_id(9), START, "counter", f"{number} " + "x" * (number % 7000), is_new=True)
            if number % 5:
                store.writer.drafts.put(draft, LATER)
            elif number % 2:
                store.writer.drafts.finish(draft, START.date(), LATER)
            else:
                kept = replace(invent("kept", f"entry {number}"), id=EntryId(secrets.token_hex(16)))
                store.writer.entries.add(kept)
                store.writer.drafts.put(draft, LATER)
            os.write(say, f"{number}\n".encode())


def look(path: Path, salt: bytes, say: int, _start: int) -> None:
    with open_store(path, key(), salt) as store:
        said = [draft.body for draft in store.reader.drafts.all()]
        said += [store.reader.entries.get(head.id).body for head in store.reader.entries.heads([entry_id(9)])]
        newest = max((int(body.split()[0]) for body in said), default=0)
        os.write(say, json.dumps([newest, store.check(salt).findings]).encode())


def forked(work, *given) -> tuple[int, int]:
    """Run `work` in a process of its own; gives its id and the end that hears it."""
    hear, say = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(hear)
            work(*given[:2], say, given[2])
            status = 0
        except BaseException:  # noqa: BLE001 - the process ends either way
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(say)
    return child, hear


def heard_until_the_end(hear: int) -> bytes:
    heard = b""
    while piece := os.read(hear, 65536):
        heard += piece
    os.close(hear)
    return heard


def killed(path: Path, salt: bytes, start: int, chance: random.Random) -> int:
    """Let a writer write from `start` on, kill it, and give the last number it acknowledged."""
    child, hear = forked(write_on, path, salt, start)
    wanted, heard = chance.randint(0, 25), b""
    while heard.count(b"\n") < wanted:
        piece = os.read(hear, 1)
        assert piece, "the writer ended by itself"
        heard += piece
    for _ in range(chance.randint(0, 60_000)):
        pass  # some instants more, so that the end falls anywhere inside a save
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    numbers = (heard + heard_until_the_end(hear)).split()
    return int(numbers[-1]) if numbers else start - 1


def main() -> None:
    folder, cycles, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance, path = random.Random(seed), folder / "journal.db"
    salt = create_store(path, key())
    newest, acknowledged, lost, alarms = 0, 0, 0, []
    for _ in range(cycles):
        last = killed(path, salt, newest + 1, chance)
        acknowledged += last - newest
        child, hear = forked(look, path, salt, 0)
        found, findings = json.loads(heard_until_the_end(hear) or b'[-1, ["does not open"]]')
        os.waitpid(child, 0)
        lost += max(0, last - found)
        alarms += findings
        newest = max(found, last)
    print(json.dumps({"killed": cycles, "acknowledged": acknowledged, "lost": lost, "alarms": alarms}))


if __name__ == "__main__":
    main()
