"""A change of the passphrase is killed at each of its system calls; then both passphrases are tried.

`python passphrase_kills.py FOLDER STEP ours|naive` prints one line of JSON: for each kind of call how many
points were tried, and what was wrong after any of them. STEP is how many points lie between two tried.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections import Counter
from pathlib import Path

from support.costs import CHEAP
from support.killed import calls_of, heard, killed_at, points
from support.written import WORDS, entry

from npgs_journal import vault
from npgs_journal.errors import JournalError
from npgs_journal.security import envelope

NEW = "quiet river under nine lamps"
MANY = 20
DONE = b"changed"


def make(folder: Path, say: int) -> None:
    with vault.create_journal(folder, WORDS, CHEAP) as journal:
        journal.writer.entries.add_many([entry(number) for number in range(1, MANY + 1)])
        os.write(say, journal.recovery_code().encode())


def change(folder: Path, say: int) -> None:
    with vault.open_journal(folder, WORDS) as journal:
        vault.change_passphrase(journal, WORDS, NEW, CHEAP)
        os.write(say, DONE)


def change_in_place(folder: Path, say: int) -> None:
    """What must not be done: both key files are written over where they stand."""
    with vault.open_journal(folder, WORDS) as journal:
        header = envelope.wrap(journal.root, NEW, journal.db_salt, CHEAP, generation=2)
        handles = [
            os.open(folder / name, os.O_WRONLY | os.O_TRUNC) for name in ("keys.json", "keys.bak.json")
        ]
        for handle in handles:
            os.write(handle, header.to_bytes())
        os.write(say, DONE)


def look(folder: Path, code: str, say: int) -> None:
    """Which of the two passphrases opens it, and whether all is there by each way in."""
    opening = []
    for words in (WORDS, NEW):
        try:
            with vault.open_journal(folder, words) as journal:
                opening.append((words, is_whole(journal), list(vault_findings(journal))))
        except JournalError:
            continue
    with vault.open_with_recovery_code(folder, code) as journal:
        by_code = is_whole(journal)
    left = sorted(path.name for path in folder.iterdir())
    os.write(say, json.dumps([opening, by_code, left]).encode())


def is_whole(journal: vault.Journal) -> bool:
    found = [journal.reader.entries.get(entry(number).id) for number in range(1, MANY + 1)]
    return (
        found == [entry(number) for number in range(1, MANY + 1)] and journal.reader.entries.count() == MANY
    )


def vault_findings(journal: vault.Journal) -> tuple[str, ...]:
    return journal.check().findings


def trouble_in(told: bytes, found: bytes) -> str:
    """What is wrong after a kill; nothing when one passphrase opens the whole, after the word the new one."""
    if not found:
        return "nothing could be looked at"
    opening, by_code, left = json.loads(found)
    if len(opening) != 1:
        return f"{len(opening)} passphrases open it"
    words, whole, findings = opening[0]
    if told and words != NEW:
        return "called changed, and the old one opens it"
    if not (whole and by_code) or findings:
        return "not everything is there"
    return "" if left == ["journal.db", "keys.bak.json", "keys.json", "lock"] else f"left: {left}"


def main() -> None:
    folder, step = Path(sys.argv[1]), int(sys.argv[2])
    work = {"ours": change, "naive": change_in_place}[sys.argv[3]]
    os.environ["HOME"] = os.environ["XDG_STATE_HOME"] = str(folder / "home")
    original = folder / "original"
    code = heard(make, original).decode()
    # Once in this process, of a journal of its own: what is imported on the way is no call of a change.
    rehearsed = Path(shutil.copytree(original, folder / "rehearsed"))
    work(rehearsed, os.open(os.devnull, os.O_WRONLY))
    called = calls_of(folder / "log", work, Path(shutil.copytree(original, folder / "counted")))
    tried: Counter[str] = Counter()
    opened: Counter[str] = Counter()
    wrong = []
    for call, number in points(called, step):
        place = Path(shutil.copytree(original, folder / f"{call}-{number}"))
        was_killed, told = killed_at(call, number, work, place)
        found = heard(look, place, code)
        if trouble := trouble_in(told, found):
            wrong.append([call, number, trouble])
        else:
            opened[json.loads(found)[0][0][0]] += was_killed
        tried[call] += was_killed
        shutil.rmtree(place)
    by_new, by_old = opened[NEW], opened[WORDS]
    print(json.dumps({"called": called, "points": tried, "wrong": wrong, "old": by_old, "new": by_new}))


if __name__ == "__main__":
    main()
