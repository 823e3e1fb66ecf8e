"""The unlock window against a bare Qt window: spawn to the end of the first paint, interleaved runs.

    python benchmarks/startup.py [runs]

The bare window is performance.md's floor: a main window with a list and an editor. Both run under the
platform that is there (offscreen unless QT_QPA_PLATFORM or DISPLAY says otherwise).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 1.5
FORBIDDEN = (
    "sqlalchemy",
    "sqlcipher3",
    "alembic",
    "typst",
    "pikepdf",
    "pypdfium2",
    "docx",
    "markdown_it",
    "cryptography",
    "npgs_journal.vault",
    "npgs_journal.store",
    "npgs_journal.share",
)

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow, QPlainTextEdit, QSplitter
app = QApplication([])
window = QMainWindow()
inside = QSplitter()
for part in (QListWidget(), QPlainTextEdit()):
    inside.addWidget(part)
window.setCentralWidget(inside)
window.resize(1280, 720)
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, told)
        return False
def told():
    print(time.monotonic(), flush=True)
    app.quit()
watch = Watch()
window.centralWidget().installEventFilter(watch)
window.show()
app.exec()
"""

UNLOCK = """
import sys, time
from pathlib import Path
from npgs_journal import app as program
program.harden()
program.keep_quiet()
made = program.App(program.make_qt())
def told():
    at = time.monotonic()
    early = [name for name in sys.argv[2].split(",") if name in sys.modules]
    print(at, *early, flush=True)
    made.qt.quit()
made.window.painted.disconnect()
made.window.painted.connect(told)
made.start(Path(sys.argv[1]))
made.qt.exec()
"""


def spawn_to_paint(code: str, *arguments: str) -> tuple[float, list[str]]:
    """Seconds, and which forbidden modules were loaded by then."""
    started = time.monotonic()
    ran = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    at, *early = ran.stdout.split()
    return float(at) - started, early


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        journal = Path(home) / "journal"
        journal.mkdir()
        (journal / "journal.db").write_bytes(b"")  # only looked for by name before the first paint
        bare, unlock, early = [], [], set()
        for run in range(runs + 1):
            floor, _ = spawn_to_paint(BARE)
            ours, loaded = spawn_to_paint(UNLOCK, str(journal), ",".join(FORBIDDEN))
            early.update(loaded)
            if run:  # the first pair only warms the disk's cache
                bare.append(floor)
                unlock.append(ours)
    ratio = statistics.median(ours / floor for ours, floor in zip(unlock, bare, strict=True))
    report = {
        "bare_ms": round(statistics.median(bare) * 1000),
        "unlock_ms": round(statistics.median(unlock) * 1000),
        "ratio": round(ratio, 2),
        "limit": LIMIT,
        "loaded_too_early": sorted(early),
    }
    print(json.dumps(report))
    return 0 if ratio <= LIMIT and not early else 1


if __name__ == "__main__":
    sys.exit(main())
