"""What was called saved survives the power going at any moment; without flushing it would not."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import power
from support.invented import entry_id, key
from support.power import CALLS, events, images

from npgs_journal.errors import EntryMissing, JournalError
from npgs_journal.store import open_store

RUN = Path(power.__file__)
SAVES = 120


def can_watch() -> bool:
    probe = ["strace", "-o", os.devnull, "true"]
    return shutil.which("strace") is not None and subprocess.run(probe, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not can_watch(), reason="nothing here can watch what a process writes")


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """The events of a run, by how it flushes; and the salt of its file."""
    made = {}

    def run(synchronous):
        if synchronous not in made:
            folder = tmp_path_factory.mktemp(synchronous)
            (folder / "journal").mkdir()
            log = folder / "log"
            watch = ["strace", "-f", "-y", "-xx", "-s", "70000", "-o", str(log), "-e", CALLS]
            where = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
            asked = [str(folder / "journal"), str(SAVES), synchronous]
            command = [*watch, sys.executable, "-P", str(RUN), *asked]
            told = subprocess.run(command, capture_output=True, text=True, env=where, check=False)
            assert told.returncode == 0, told.stderr
            salt = bytes.fromhex(told.stdout.split()[1])
            made[synchronous] = (events(log.read_text("ascii")), salt)
        return made[synchronous]

    return run


def looked_at(files, salt, folder):
    """What an image holds: the newest save, and what a check finds; None when it does not open."""
    folder.mkdir()
    for name, data in files.items():
        if data:
            (folder / name).write_bytes(data)
    try:
        with open_store(folder / "journal.db", key(), salt) as store:
            said = [draft.body for draft in store.reader.drafts.all()]
            with contextlib.suppress(EntryMissing):
                said.append(store.reader.entries.get(entry_id(9_000_009)).body)
            return max((int(body.split()[0]) for body in said), default=0), store.check(salt).findings
    except (JournalError, ValueError):  # what a row says may be torn, too
        return None
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("many", [150, pytest.param(1000, marks=pytest.mark.torture)])
def test_no_cut_of_the_power_costs_a_save(watched, tmp_path, many):
    found, salt = watched("FULL")
    cuts = 0
    for files, told in images(found, many, random.Random(26)):
        held = looked_at(files, salt, tmp_path / "image")
        assert held is not None, "it does not open"
        newest, findings = held
        assert newest >= told
        assert findings == ()
        cuts += told > 0
    assert cuts > many * 0.9


@pytest.mark.parametrize("many", [20, pytest.param(200, marks=pytest.mark.torture)])
def test_without_flushing_most_cuts_would(watched, tmp_path, many):
    """The control: the simulation has teeth."""
    found, salt = watched("OFF")
    harmed = 0
    for files, told in images(found, many, random.Random(27)):
        held = looked_at(files, salt, tmp_path / "image")
        harmed += held is None or held[0] < told or held[1] != ()
    assert harmed > many / 2
