"""Disks as a power cut could leave them: from a log of what a run wrote and what it had flushed.

A write that was not yet flushed may be on the disk or not, sector by sector (512 bytes), in any order. What
was flushed is there. `python power.py FOLDER SAVES FULL|OFF` is the run; strace writes the log.
"""

from __future__ import annotations

import os
import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
FILES = ("journal.db", "journal.db-wal")
CALLS = "trace=pwrite64,write,ftruncate,fsync,fdatasync"
_CALL = re.compile(r"(pwrite64|write|ftruncate|fsync|fdatasync)\((\d+)<([^>]*)>(?:, (.*))?\) += (\d+)")
_PAGES_TO_CHECKPOINT = 20


# The run ------------------------------------------------------------------------------------------


def main() -> None:
    from support.invented import LATER, START, entry_id, invent, key

    from npgs_journal.nouns import Draft
    from npgs_journal.store import create_store, engine, open_store

    folder, saves, synchronous = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    number = {"FULL": "2", "OFF": "0"}[synchronous]
    engine._DURABLE = (("journal_mode", "WAL", "wal"), ("synchronous", synchronous, number))
    path = folder / "journal.db"
    salt = create_store(path, key())
    with open_store(path, key(), salt) as store:
        with store.writer._database.bare() as connection:
            connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_TO_CHECKPOINT}")
        os.write(1, b"salt " + salt.hex().encode() + b"\n")
        for each in range(1, saves + 1):
            draft = Draft(
                entry_id(9_000_009), START, "counter", f"{each} " + "x" * (each * 37 % 5000), is_new=True
            )
            if each % 4:
                store.writer.drafts.put(draft, LATER)
            else:
                store.writer.drafts.finish(draft, START.date(), LATER)
            if each % 10 == 0:
                store.writer.entries.add(invent("kept", f"entry {each} " * 50))
            os.write(1, f"saved {each}\n".encode())
        os._exit(0)  # as the power goes: nothing is closed


# Its log ------------------------------------------------------------------------------------------


@dataclass
class Event:
    """`kind`: "write" and "cut" change a file, "flush" makes its changes last, "say" is a line told."""

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


def events(log: str) -> list[Event]:
    found: list[Event] = []
    for line in log.splitlines():
        if call := _CALL.search(line):
            name, number, where, rest, _ = call.groups()
            file = Path(_text(where)).name
            if number == "1":
                found.append(Event("say", "", data=_bytes(rest)))
            elif file not in FILES:
                continue
            elif name == "pwrite64":
                found.append(Event("write", file, int(rest.rsplit(", ", 1)[1]), _bytes(rest)))
            elif name == "ftruncate":
                found.append(Event("cut", file, int(rest)))
            else:
                assert name in {"fsync", "fdatasync"}, line
                found.append(Event("flush", file))
    return found


def _text(shown: str) -> str:
    return bytes.fromhex(shown.replace("\\x", "")).decode() if shown.startswith("\\x") else shown


def _bytes(rest: str) -> bytes:
    text = rest[rest.index('"') + 1 : rest.rindex('"')]
    return bytes.fromhex(text.replace("\\x", ""))


@dataclass
class Disk:
    """One file: what is surely there, and what was asked for since the last flush."""

    sure: bytearray = field(default_factory=bytearray)
    since: list[Event] = field(default_factory=list)

    def take(self, event: Event) -> None:
        if event.kind == "flush":
            for one in self.since:
                _do(self.sure, one)
            self.since.clear()
        else:
            self.since.append(event)

    def after_the_cut(self, chance: random.Random) -> bytes:
        left = bytearray(self.sure)
        some = chance.choice([0.0, 0.3, 0.7, 1.0])
        for one in self.since:
            if one.kind == "cut":
                if chance.random() < some:
                    _do(left, one)
                continue
            for start in range(0, len(one.data), SECTOR):
                if chance.random() < some:
                    _do(left, Event("write", one.file, one.at + start, one.data[start : start + SECTOR]))
        return bytes(left)


def _do(content: bytearray, event: Event) -> None:
    if event.kind == "cut":
        del content[event.at :]
        content.extend(bytes(event.at - len(content)))
    else:
        content.extend(bytes(max(0, event.at - len(content))))
        content[event.at : event.at + len(event.data)] = event.data


def images(found: list[Event], many: int, chance: random.Random):
    """(files of the image, the last save that was told before the cut), at drawn moments after the start."""
    first = next(at for at, event in enumerate(found) if event.data.startswith(b"salt "))
    for at in sorted(chance.randrange(first + 1, len(found)) for _ in range(many)):
        disks = {file: Disk() for file in FILES}
        told = 0
        for event in found[:at]:
            if event.kind == "say":
                told = int(event.data.split()[1]) if event.data.startswith(b"saved ") else told
            else:
                disks[event.file].take(event)
        yield {file: disk.after_the_cut(chance) for file, disk in disks.items()}, told


if __name__ == "__main__":
    main()
