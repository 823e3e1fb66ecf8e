"""The whole path in the real window over 10,000 entries: Enter to painted list, and every block on the way.

    python benchmarks/whole_path.py [--entries 10000] [--runs 5] [--place DIR] [--explain]

The journal is made and filled by the command line, with the key cost that it would have on this machine.
Each run is a process of its own: unlock, list, scroll, search, open an entry of 10,000 words, type, save,
choose for a packet, preview, hold back, save the PDF, lock. Two things are measured:

*Enter to painted list*, less the floor: one key derivation with the journal's own settings, taken in the
same process just before and just after. Once with the passphrase typed when the program has loaded what it
needs, and once with Enter as soon as the unlock window stands.

*Blocks*: a clock ticks every 4 ms in the window's own loop; the longest gap between two ticks, for each part
of the path. Beside it stands the processor time that the window's thread and the whole program spent in that
gap: where both are far smaller, the machine was busy elsewhere. The figure of a part is the median over the
runs.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from measuring import journals
from measuring.eyes import Watch
from measuring.walk import PARTS, Answers, Walk

if TYPE_CHECKING:
    from types import FrameType

ENTER_LIMIT_MS, BLOCK_LIMIT_MS = 1000, 100
EXPLAIN_AFTER_S = 0.07


def explain(watch: Watch) -> None:
    """Write on standard error where the window's thread is when a tick is late."""

    def told(_signal: int, frame: FrameType | None) -> None:
        frames = traceback.format_stack(frame)[-8:]
        sys.stderr.write(f"--- {watch.where or 'between the parts'}\n{''.join(frames)}")

    signal.signal(signal.SIGALRM, told)
    watch.ticked.connect(lambda: signal.setitimer(signal.ITIMER_REAL, EXPLAIN_AFTER_S))


def kdf_s(folder: Path) -> float:
    from npgs_journal.security.envelope import read_header
    from npgs_journal.security.keys import derive_key

    cost = read_header(folder).cost
    started = time.perf_counter()
    derive_key(journals.PASSPHRASE, bytes(16), cost).wipe()
    return time.perf_counter() - started


def once(folder: Path, out: Path, *, at_once: bool, explained: bool) -> dict[str, Any]:
    """One process, one walk."""
    from npgs_journal import app as program

    qt = program.make_qt()
    watch = Watch()
    if explained:
        explain(watch)
    app = program.App(qt, dialogs=Answers(out), start_fresh=lambda _folder, _place: None)
    walk, ended = Walk(app, watch), []
    with watch.over("start"):
        app.start(folder)
    if not at_once:
        with watch.over("unlock page"):
            walk.linger(300)
            walk.rest()
        floor = [kdf_s(folder)]
    with watch.over("unlock"):
        enter_s = walk.enter()
        walk.rest()
        walk.linger(300)
    app.locking.ended.connect(lambda: ended.append(True))
    if at_once:
        floor = [kdf_s(folder)]
    else:
        for part in PARTS:
            with watch.over(part):
                getattr(walk, part)()
        app.window.activateWindow()
    with watch.over("lock"):
        walk.lock(ended)
    floor.append(kdf_s(folder))
    return {"kdf_ms": statistics.mean(floor) * 1000, "enter_ms": enter_s * 1000, "gaps": watch.gaps}


# Many walks --------------------------------------------------------------------------------------


def walked(folder: Path, place: Path, *more: str) -> dict[str, Any]:
    """A walk through a copy of the journal, so that none meets what an earlier one left."""
    with tempfile.TemporaryDirectory(dir=place) as fresh:
        copy = shutil.copytree(folder, Path(fresh) / "journal")
        command = [sys.executable, __file__, "--once", str(copy), "--place", fresh, *more]
        home = os.environ | {"HOME": fresh}  # where the window stood last time is kept there
        ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=home)
    return json.loads(ran.stdout)


def entered(name: str, walks: list[dict[str, Any]]) -> float:
    """Say, and give back, how long Enter took over the derivation."""
    over = statistics.median(walk["enter_ms"] - walk["kdf_ms"] for walk in walks)
    print(
        f"{name}: Enter to painted list {statistics.median(walk['enter_ms'] for walk in walks):.0f} ms, "
        f"key derivation {statistics.median(walk['kdf_ms'] for walk in walks):.0f} ms, over it {over:.0f} ms"
    )
    return over


def blocks(walks: list[dict[str, Any]]) -> float:
    """Say the longest block of each part; the longest median is given back."""
    worst = 0.0
    for part in walks[0]["gaps"]:
        gaps = [walk["gaps"][part] for walk in walks]
        longest, own, all_threads = (statistics.median(each) for each in zip(*gaps, strict=True))
        if part != "start":  # nothing is on the screen yet
            worst = max(worst, longest)
        print(
            f"  {part:12} longest block {longest:6.1f} ms "
            f"(own work {own:6.1f}, all threads {all_threads:6.1f}; worst walk {max(gaps)[0]:6.1f})"
        )
    return worst


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--entries", type=int, default=10_000)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--place", type=Path, help="where the journal is made, and kept for another run")
    asked.add_argument("--explain", action="store_true", help="say where the window is when it blocks")
    asked.add_argument("--once", type=Path, help=argparse.SUPPRESS)
    asked.add_argument("--at-once", action="store_true", help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.once is not None:
        told = once(given.once, given.place / "packet.pdf", at_once=given.at_once, explained=given.explain)
        print(json.dumps(told), flush=True)
        os._exit(0)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with ExitStack() as stack:
        place = given.place or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["HOME"] = str(place)
        folder = journals.make(place, given.entries)
        more = ("--explain",) if given.explain else ()
        walks, hasty = [], []
        for _ in range(given.runs):
            walks.append(walked(folder, place, *more))
            hasty.append(walked(folder, place, "--at-once", *more))
    print(f"{given.entries} entries, {given.runs} walks")
    over = max(entered("what is needed is loaded", walks), entered("Enter at once", hasty))
    longest = max(blocks(walks), blocks(hasty))
    return 0 if over <= ENTER_LIMIT_MS and longest <= BLOCK_LIMIT_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
