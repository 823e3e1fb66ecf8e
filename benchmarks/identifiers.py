"""What finding possible identifiers costs: `python -P benchmarks/identifiers.py`.

Each figure is taken in a process of its own that has done nothing else. *Load* is from the first import
to the first answer, the standard library aside. *An entry* is the processor time of one entry of the
sample, p95 over twenty turns; the floor is cutting the same text into words. *Memory* is what Python holds
more than before. *Disk* is the tables.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "redaction" / "sample.jsonl"
TABLES = ROOT / "resources" / "names"

LOAD = """
import sys, time, json, re, unicodedata, tomllib, dataclasses, enum, tracemalloc
if {traced}: tracemalloc.start()
started = time.process_time()
from npgs_journal.redaction.identifiers import find
find("I met Rosa Alvarez at Harbor House on March 20.")
took = time.process_time() - started
print(json.dumps([took, tracemalloc.get_traced_memory()[0] if {traced} else 0]))
"""
EACH = """
import json, sys, time
from npgs_journal.redaction.identifiers import find
from npgs_journal.redaction.identifiers.tokens import tokens
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
def times(work):
    found = []
    for turn in range(21):
        for text in texts:
            started = time.process_time()
            work(text)
            if turn: found.append(time.process_time() - started)
    return sorted(found)[int(len(found) * 0.95)]
print(json.dumps([times(find), times(tokens)]))
"""


def answer(script: str) -> list[float]:
    call = [sys.executable, "-P", "-c", script, str(SAMPLE)]
    told = subprocess.run(
        call, check=True, capture_output=True, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}
    )
    return list(map(float, json.loads(told.stdout)))


def main() -> int:
    load_s = statistics.median(answer(LOAD.format(traced=False))[0] for _ in range(5))
    memory = answer(LOAD.format(traced=True))[1]
    p95_s, floor_s = answer(EACH)
    disk = sum(file.stat().st_size for file in TABLES.iterdir())
    rows = (
        ("load", load_s * 1e3, 400, "ms"),
        (f"an entry, p95 ({p95_s / floor_s:.0f} x cutting it into words)", p95_s * 1e3, 6, "ms"),
        ("memory", memory / 2**20, 30, "MiB"),
        ("tables on the disk", disk / 2**20, 1, "MiB"),
    )
    for name, seen, bar, unit in rows:
        print(f"{name}: {seen:.2f} {unit} (the bar is {bar}) {'held' if seen <= bar else 'NOT HELD'}")
    return 0 if all(seen <= bar for _, seen, bar, _ in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
