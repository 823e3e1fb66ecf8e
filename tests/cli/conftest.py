"""A journal made once and copied for each test, and the command line called as a person or a program does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support import disks
from support.command_line import PASSPHRASE, Result
from support.costs import CHEAP

from npgs_journal import cli, vault
from npgs_journal.assets import asset
from npgs_journal.cli.bring_in import bring_in


@pytest.fixture(autouse=True)
def without_hardening(monkeypatch):
    """What `harden` takes away would be gone for every later test of this process."""
    monkeypatch.setattr(cli, "harden", lambda: ())


@pytest.fixture(scope="session")
def empty_original(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("originals") / "empty"
    vault.create_journal(folder, PASSPHRASE, CHEAP).close()
    return folder


@pytest.fixture(scope="session")
def filled_original(tmp_path_factory, empty_original) -> Path:
    folder = tmp_path_factory.mktemp("originals") / "filled"
    shutil.copytree(empty_original, folder)
    with vault.open_journal(folder, PASSPHRASE) as journal, asset("demo/sample.jsonl").open("rb") as lines:
        bring_in(journal, lines)
    return folder


@pytest.fixture
def empty(empty_original, tmp_path) -> Path:
    """A journal that holds nothing."""
    return Path(shutil.copytree(empty_original, tmp_path / "journal"))


@pytest.fixture
def filled(filled_original, tmp_path) -> Path:
    """A journal that holds the sample."""
    return Path(shutil.copytree(filled_original, tmp_path / "journal"))


@pytest.fixture
def key(tmp_path) -> Path:
    """A passphrase file."""
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n", "utf-8")
    return file


@pytest.fixture
def call(capsys, key):
    """Call a verb in this process; gives `Result`. `--json` unless `plain`."""

    def run(verb: str, journal: Path, *argv: object, plain: bool = False) -> Result:
        capsys.readouterr()
        shape = [] if plain else ["--json"]
        options = ["--journal", str(journal), "--passphrase-file", str(key), *shape]
        code = cli.main([verb, *options, *map(str, argv)])
        told = capsys.readouterr()
        return Result(code, told.out, told.err)

    return run


@pytest.fixture
def process(empty_home):
    """Run `python -m npgs_journal` as its own process, without a terminal."""

    def run(*argv: object, stdin: bytes = b"", **env: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "npgs_journal", *map(str, argv)],
            input=stdin,
            capture_output=True,
            env={**os.environ, **env},
            start_new_session=True,
            timeout=120,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode())

    return run


@pytest.fixture
def jsonl(tmp_path):
    """Write things as a JSON Lines file."""

    def write(*things: Any) -> Path:
        file = tmp_path / "entries.jsonl"
        file.write_text("".join(json.dumps(thing) + "\n" for thing in things), "utf-8")
        return file

    return write


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 4 MB with nothing on it."""
    with disks.tiny(tmp_path / "disk", "4m") as place:
        yield place


@pytest.fixture
def read_only():
    return disks.read_only
