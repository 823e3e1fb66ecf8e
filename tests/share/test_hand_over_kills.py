"""The program is killed at every step of handing over: nothing half stays, and nothing false is said."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

CHILD = """
import errno, hashlib, json, os, shutil, signal, sys
from pathlib import Path
from support.costs import CHEAP
from support.packets import choices, entry
from npgs_journal import vault
from npgs_journal.share import Sharing
from npgs_journal.store import Ledger

WAY, ROOT = sys.argv[1], Path(sys.argv[2])
ONE = entry(1, "Rosa came", "She sat with me.")

def hand_over(folder, out, kill_at, after):
    # Runs in a child of its own: dies before (or just after) step number kill_at.
    journal = vault.open_journal(folder, "words to open it")
    steps, is_begun = 0, False
    def watched(step, begins=False):
        def stepped(*values, **named):
            nonlocal steps, is_begun
            is_begun = is_begun or begins
            steps += is_begun
            if is_begun and steps == kill_at and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            result = step(*values, **named)
            if is_begun and steps == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            return result
        return stepped
    if WAY == "no links":
        def link(*_given, **_named):
            raise OSError(errno.EPERM, "no links here")
        os.link = link
    for name in ("open", "write", "fsync", "close", "link", "unlink", "replace", "rename"):
        setattr(os, name, watched(getattr(os, name)))
    Ledger.prepare = watched(Ledger.prepare, begins=True)
    Ledger.release = watched(Ledger.release)
    Sharing(journal.writer, journal.reader, journal.clock).hand_over(
        choices(ONE), "text", out, overwrite=WAY == "overwrite"
    )
    os._exit(0)

original = ROOT / "original"
with vault.create_journal(original, "words to open it", CHEAP) as journal:
    journal.writer.entries.add(ONE)

outcomes = []
for after in (False, True):
    kill_at, killed = 0, True
    while killed:
        kill_at += 1
        place = ROOT / f"{kill_at}{after}"
        place.mkdir()
        folder, out = shutil.copytree(original, place / "journal"), place / "given" / "packet.txt"
        out.parent.mkdir()
        if WAY == "overwrite":
            out.write_text("before")
        child = os.fork()
        if child == 0:
            hand_over(folder, out, kill_at, after)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status)
        at_once = sorted(path.name for path in out.parent.iterdir())
        with vault.open_journal(folder, "words to open it") as journal:
            lines = journal.reader.ledger.lines()
            copies = [journal.reader.ledger.copy(line.id) for line in lines]
        data = out.read_bytes() if out.exists() else None
        holds = {None: "nothing", b"": "an empty file", b"before": "what was before"}.get(data, "a packet")
        if holds == "a packet":
            assert copies == [data]
            assert hashlib.sha256(data).hexdigest() == lines[0].sha256
        outcomes.append({
            "killed": killed,
            "at_once": at_once,
            "files": sorted(path.name for path in out.parent.iterdir()),
            "holds": holds,
            "states": [line.state for line in lines],
        })
        shutil.rmtree(place)
print(json.dumps(outcomes))
"""


def outcomes(way: str, tmp_path) -> list[dict]:
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CHILD, way, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": ":".join(sys.path)},
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.full
@pytest.mark.parametrize("way", ["new", "overwrite", "no links"])
def test_a_kill_at_any_step_leaves_a_line_that_says_so_and_no_half_file(tmp_path, way):
    seen = outcomes(way, tmp_path)
    killed = [one for one in seen if one["killed"]]
    finished = [one for one in seen if not one["killed"]]
    assert len(killed) >= 15
    assert any(name.endswith(".part") for one in killed for name in one["at_once"])  # a kill did catch it
    for one in killed:
        assert one["files"] in (["packet.txt"], [])
        assert one["states"] in ([], ["not-known-to-have-left"], ["released"])
        if one["states"] == ["released"]:
            assert one["holds"] == "a packet"
    whole = {"a packet", "what was before" if way == "overwrite" else "nothing"}
    # Where a file cannot have two names, its name is held by an empty file for a moment.
    assert {one["holds"] for one in killed} <= (whole | {"an empty file"} if way == "no links" else whole)
    assert [one["states"] for one in killed].count(["not-known-to-have-left"]) >= 12
    for one in finished:
        assert (one["files"], one["holds"], one["states"]) == (["packet.txt"], "a packet", ["released"])
    assert len(finished) == 2
