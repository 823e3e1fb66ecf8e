"""A power cut in the middle of a change of the passphrase locks nobody out; without flushing it would."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import power_keys
from support.power_keys import CALLS, NAMES, NEW, OLD, header, images, steps

from npgs_journal.errors import JournalError
from npgs_journal.security import envelope

RUN = Path(power_keys.__file__)


def can_watch() -> bool:
    probe = ["strace", "-o", os.devnull, "true"]
    return shutil.which("strace") is not None and subprocess.run(probe, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not can_watch(), reason="nothing here can watch what a process writes")


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """What a change did, step by step, and the files before it."""
    made = {}

    def run(how):
        if how not in made:
            place = tmp_path_factory.mktemp(how).resolve()
            folder = place / "journal"
            folder.mkdir()
            envelope.write_header(folder, header(OLD, 1), OLD)
            before = {name: (folder / name).read_bytes() for name in NAMES}
            watch = ["strace", "-f", "-y", "-xx", "-s", "70000", "-o", str(place / "log"), "-e", CALLS]
            where = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
            command = [*watch, sys.executable, "-P", str(RUN), str(folder), how]
            done = subprocess.run(command, capture_output=True, text=True, env=where, check=False)
            assert done.returncode == 0, done.stderr
            made[how] = steps((place / "log").read_text("ascii"), folder), before
        return made[how]

    return run


def opened_by(files, folder):
    """Which of the two passphrases opens what a cut left."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = []
    for words in (OLD, NEW):
        try:
            envelope.unwrap(envelope.read_header(folder), words).wipe()
            found.append(words)
        except JournalError:
            continue
    return found


@pytest.mark.parametrize("many", [150, pytest.param(1000, marks=pytest.mark.torture)])
def test_no_cut_of_the_power_locks_anybody_out(watched, tmp_path, many):
    found, before = watched("ours")
    assert [step.kind for step in found].count("flush names") >= 2
    seen = set()
    for files, is_told in images(found, before, many, random.Random(8)):
        opened = opened_by(files, tmp_path / "image")
        assert opened == [NEW] if is_told else len(opened) == 1, files.keys()
        seen.add((is_told, *opened))
    assert seen == {(False, OLD), (False, NEW), (True, NEW)}


def test_without_flushing_somebody_would_be(watched, tmp_path):
    """The control: the simulation has teeth."""
    found, before = watched("naive")
    outcomes = []
    for files, is_told in images(found, before, 300, random.Random(9)):
        outcomes.append((is_told, opened_by(files, tmp_path / "image")))
    told = [opened for is_told, opened in outcomes if is_told]
    assert any(opened == [] for _, opened in outcomes), "both key files torn"
    assert sum(opened != [NEW] for opened in told) > len(told) / 2, "called done, and undone by the cut"
