"""Kill a backup with its rotation, or a restore, at every system call that changes the disk. For tests.

`python killing.py HOME backup|restore|naive EVERY` prints a JSON line for each kill. Each run is a fork
that stops itself, is watched by strace from there on, and is killed as it enters its Nth such call; those of
the engine count, too.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from npgs_journal import backup, vault
from npgs_journal.errors import JournalError

WORDS = "open sesame"
CALLS = (
    "write,pwrite64,writev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,"
    "mkdir,mkdirat,rmdir,link,linkat,fchmod,chmod,fchmodat"
)


def watched(work, *told: str) -> bool:
    """Run `work` in a fork under strace that is `told` something more; gives whether it was killed."""
    child = os.fork()
    if child == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
        work()
        os._exit(0)
    os.waitpid(child, os.WUNTRACED)
    strace = subprocess.Popen(["strace", "-q", "-p", str(child), *told], stderr=subprocess.DEVNULL)
    status = Path(f"/proc/{child}/status")
    while "TracerPid:\t0" in status.read_text():
        if strace.poll() is not None:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise SystemExit("no watching here")
        time.sleep(0.001)
    os.kill(child, signal.SIGCONT)
    _, ended = os.waitpid(child, 0)
    strace.wait()
    return os.WIFSIGNALED(ended)


def calls_of(log: Path, work) -> list[tuple[str, int]]:
    """Every changing call of `work` in its order, each with its number among those of its name."""
    assert not watched(work, "-o", str(log), "-e", f"trace={CALLS}")
    found, counted = [], Counter()
    for name in re.findall(r"^(\w+)\(", log.read_text(), re.MULTILINE):
        counted[name] += 1
        found.append((name, counted[name]))
    return found


def titles(folder: Path) -> list[str] | None:
    try:
        with vault.open_journal(folder, WORDS) as journal:
            return sorted(head.title for head in journal.reader.entries.page(limit=500).heads)
    except JournalError:
        return None


def make(place: Path) -> None:
    with vault.open_journal(place / "journal", WORDS) as journal:
        backup.make_backup(journal)


def put_back(place: Path) -> None:
    (newest,) = sorted((place / "journal-backups").iterdir())[-1:]
    with backup.open_backup(newest, backup.by_passphrase(WORDS), place / "journal") as opened:
        backup.restore(opened, place / "journal", replace=True)


def naive(place: Path) -> None:
    """Removes the old ones first, and writes where the newest stands."""
    (newest,) = sorted((place / "journal-backups").iterdir())[-1:]
    data = newest.read_bytes()
    for old in (place / "journal-backups").iterdir():
        old.unlink()
    with newest.open("wb") as file:
        file.write(data[:1000])
        file.flush()
        file.write(data[1000:])


def seen_after(place: Path) -> dict:
    """What somebody meets who starts the program again, and what one more backup does."""
    told = {"titles": titles(place / "journal")}
    if told["titles"] is not None:
        with vault.open_journal(place / "journal", WORDS) as journal:
            found = backup.all_backups(journal)
            told["verified"] = [one.seq for one in found if backup.verified(one, journal.root)]
            told["seqs"] = [one.seq for one in found]
            backup.make_backup(journal)
    told["left"] = sorted(path.name for path in (place / "journal-backups").glob(".*"))
    told["beside"] = {
        path.name: titles(path)
        for path in sorted(place.iterdir())
        if path.name not in {"journal", "journal-backups"}
    }
    return told


def fresh(home: Path) -> Path:
    place = Path(tempfile.mkdtemp(dir=home))
    for name in ("journal", "journal-backups"):
        shutil.copytree(home / "original" / name, place / name)
    return place


def main(home: Path, what: str, every: int) -> None:
    """Kill before every `every`th call, and let the last run end."""
    work = {"backup": make, "restore": put_back, "naive": naive}[what]
    place = fresh(home)
    calls = calls_of(home / "calls", lambda: work(place))
    shutil.rmtree(place)
    for name, number in [*calls[::every], (calls[0][0], 60_000)]:
        place = fresh(home)
        inject = f"inject={name}:signal=KILL:when={number}"
        killed = watched(lambda at=place: work(at), "-o", os.devnull, "-e", f"trace={name}", "-e", inject)
        print(json.dumps({"at": [name, number], "killed": killed, **seen_after(place)}), flush=True)
        shutil.rmtree(place)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
