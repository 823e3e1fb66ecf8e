"""A change of the passphrase as strace saw it, and the folders that a power cut could leave of it.

What was written and not flushed may be there or not, sector by sector; a name that was made, changed or
removed may be there or not until the folder was flushed, each by itself. `python power_keys.py FOLDER
ours|naive` is the run.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from support.costs import CHEAP
from support.power import Disk, Event

from npgs_journal.security import envelope
from npgs_journal.security.keys import RootSecret

OLD, NEW = "old words", "new words"
NAMES = (envelope.KEYS, envelope.KEYS_COPY)
CALLS = "trace=openat,write,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat"
_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+)")
_SHOWN = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


# The run ------------------------------------------------------------------------------------------


def header(words: str, generation: int) -> envelope.Header:
    return envelope.wrap(RootSecret(bytes(20)), words, bytes(16), CHEAP, generation)


def main() -> None:
    folder, how = Path(sys.argv[1]), sys.argv[2]
    new = header(NEW, 2)
    os.write(1, b"begin\n")
    if how == "ours":
        envelope.write_header(folder, new, NEW)
    else:
        for name in NAMES:
            handle = os.open(folder / f".{name}.tmp", os.O_WRONLY | os.O_CREAT, 0o600)
            os.write(handle, new.to_bytes())
            os.close(handle)
            (folder / f".{name}.tmp").rename(folder / name)
    os.write(1, b"changed\n")


# Its log ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """`kind`: "make", "move" and "drop" a name, "write" and "flush" what a name stands for, "flush names",
    "say" a line.
    """

    kind: str
    name: str = ""
    other: str = ""
    data: bytes = b""


def steps(log: str, folder: Path) -> list[Step]:
    found: list[Step] = []
    for line in log.splitlines():
        call = _CALL.search(line)
        if call is None or int(call[3]) < 0:
            continue
        name, given = call[1], call[2]
        shown = [bytes.fromhex(one.replace("\\x", "")) for one in _SHOWN.findall(given)]
        handle = re.match(r"(\d+)<((?:\\x[0-9a-f]{2}|[^>])*)>", given)
        where = _path(handle[2]) if handle else None
        paths = [Path(os.fsdecode(one)) for one in shown if name != "write"]
        if name == "write" and handle and handle[1] == "1":
            found.append(Step("say", data=shown[0]))
        elif name == "write" and where is not None and where.parent == folder:
            found.append(Step("write", where.name, data=shown[0]))
        elif name in {"fsync", "fdatasync"} and where == folder:
            found.append(Step("flush names"))
        elif name in {"fsync", "fdatasync"} and where is not None and where.parent == folder:
            found.append(Step("flush", where.name))
        elif name == "openat" and "O_CREAT" in given and paths[0].parent == folder:
            found.append(Step("make", paths[0].name))
        elif name.startswith("rename") and paths[0].parent == folder:
            found.append(Step("move", paths[0].name, paths[1].name))
        elif name.startswith("unlink") and paths[0].parent == folder:
            found.append(Step("drop", paths[0].name))
    return found


def _path(shown: str) -> Path:
    return Path(bytes.fromhex(shown.replace("\\x", "")).decode() if shown.startswith("\\x") else shown)


# What a cut leaves --------------------------------------------------------------------------------


@dataclass
class Folder:
    """The names that are surely there, what was done to names since, and every file's own content."""

    sure: dict[str, Disk] = field(default_factory=dict)
    now: dict[str, Disk] = field(default_factory=dict)
    since: list[tuple[Step, Disk | None]] = field(default_factory=list)

    def take(self, step: Step) -> None:
        match step.kind:
            case "write":
                self.now[step.name].take(Event("write", step.name, 0, step.data))
            case "flush":
                self.now[step.name].take(Event("flush", step.name))
            case "flush names":
                self.sure = dict(self.now)
                self.since.clear()
            case "make" | "move" | "drop":
                file = Disk() if step.kind == "make" else self.now.get(step.name)
                self.since.append((step, file))
                _do(self.now, step, file)

    def after_the_cut(self, chance: random.Random) -> dict[str, bytes]:
        names, some = dict(self.sure), chance.choice([0.0, 0.3, 0.7, 1.0])
        for step, file in self.since:
            if chance.random() < some:
                _do(names, step, file)
        return {name: file.after_the_cut(chance) for name, file in names.items()}


def _do(names: dict[str, Disk], step: Step, file: Disk | None) -> None:
    if step.kind == "make":
        names.setdefault(step.name, file or Disk())
        return
    names.pop(step.name, None)
    if step.kind == "move" and file is not None:
        names[step.other] = file


def images(
    found: list[Step], before: dict[str, bytes], many: int, chance: random.Random
) -> Iterator[tuple[dict[str, bytes], bool]]:
    """(the folder's files, whether the change was told as done), at drawn moments after the beginning."""
    first = next(at for at, step in enumerate(found) if step.data.startswith(b"begin"))
    for at in sorted(chance.randrange(first + 1, len(found) + 1) for _ in range(many)):
        folder = Folder({name: Disk(bytearray(data)) for name, data in before.items()})
        folder.now = dict(folder.sure)
        for step in found[first:at]:
            folder.take(step)
        told = any(step.data.startswith(b"changed") for step in found[:at])
        yield folder.after_the_cut(chance), told


if __name__ == "__main__":
    main()
