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
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from measuring import journals
from measuring.eyes import Painted, Watch
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from npgs_journal.ui.dialogs import Dialogs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.app import App
    from npgs_journal.ui.write.room import JournalRoom

ENTER_LIMIT_MS, BLOCK_LIMIT_MS = 1000, 100
EXPLAIN_AFTER_S = 0.07
NOTCH = 120
SEARCHES = ("kitchen", "kintsugi", "e", "m")


class Answers(Dialogs):
    """Every box is answered at once: the file goes to `out`."""

    def __init__(self, out: Path) -> None:
        self._out = out

    def save_path(self, _title: str, _suggested: Path, _kinds: str = "") -> Path:
        return self._out

    def ask(self, _title: str, _text: str, choices: Sequence[str], *, way_out: str | None = None) -> str:
        return way_out or choices[0]


def explain(watch: Watch) -> None:
    """Write on standard error where the window's thread is when a tick is late."""
    window = threading.get_ident()

    def look() -> None:
        told = watch.at
        while True:
            time.sleep(EXPLAIN_AFTER_S / 4)
            late_s = time.perf_counter() - watch.at
            if late_s > EXPLAIN_AFTER_S and watch.at != told:
                told = watch.at
                frames = traceback.format_stack(sys._current_frames()[window])
                sys.stderr.write(f"--- {watch.where}, {late_s * 1000:.0f} ms late\n{''.join(frames[-8:])}")

    threading.Thread(target=look, daemon=True).start()


# One walk ----------------------------------------------------------------------------------------


class Walk:
    """A person's way through the window."""

    def __init__(self, app: App, watch: Watch) -> None:
        self.app, self.watch = app, watch

    def button(self, words: str) -> QAbstractButton:
        page = self.app.window.page()
        return next(
            one
            for one in page.findChildren(QAbstractButton)
            if words in (one.text(), one.accessibleName()) and one.isVisible()
        )

    def click(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def rest(self) -> None:
        self.watch.until(lambda: self.app.jobs.is_idle)

    def linger(self, ms: int) -> None:
        """Look at what is there; what was put off happens meanwhile."""
        end = time.monotonic() + ms / 1000
        self.watch.until(lambda: time.monotonic() > end)

    def key(self, key: Qt.Key, *held: Qt.KeyboardModifier, on: QWidget | None = None) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        QTest.keyClick(on or QApplication.focusWidget() or self.app.window, key, modifiers)
        self.linger(10)

    def type(self, field: QWidget, words: str) -> None:
        for letter in words:
            QTest.keyClick(field, letter)
            self.linger(10)

    def wheel(self, view: Any, notches: int) -> None:
        """Turn the wheel over a list: the pages come as they are read."""
        port = view.viewport()
        middle = QPointF(port.rect().center())
        for _ in range(notches):
            turn = QWheelEvent(
                middle,
                QPointF(port.mapToGlobal(middle.toPoint())),
                QPoint(),
                QPoint(0, -4 * NOTCH),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(port, turn)
            self.linger(8)

    # Parts of the path --------------------------------------------------------------------------

    def enter(self) -> float:
        """Passphrase and Enter; seconds until the list is painted."""
        field = self.app.window.page().findChild(QLineEdit)
        field.setText(journals.PASSPHRASE)
        started = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.watch.until(lambda: self.app.locking is not None)
        view = self.room.listing.view
        painted = Painted(view.viewport())
        while not view.model().rowCount():
            painted.wait()
        painted.wait() if painted.awaited else None
        return time.perf_counter() - started

    @property
    def room(self) -> JournalRoom:
        from npgs_journal.ui.write.room import JournalRoom

        return self.app.window.page().findChild(JournalRoom)

    def scroll(self) -> None:
        listing = self.room.listing
        self.wheel(listing.view, 150)
        bar = listing.view.verticalScrollBar()
        for _ in range(30):
            bar.setValue(bar.maximum())
            self.rest()
        bar.setValue(0)
        self.linger(50)

    def search(self) -> None:
        listing = self.room.listing
        for words in SEARCHES:
            listing.search.setFocus()
            listing.search.clear()
            self.rest()
            self.type(listing.search, words)
            self.rest()
        self.wheel(listing.view, 20)
        listing.search.clear()
        self.rest()

    def open_long(self) -> None:
        room = self.room
        room.listing.view.setFocus()
        room.listing.view.setCurrentIndex(room.listing.model.index(0, 0))
        self.key(Qt.Key.Key_Return, on=room.listing.view)
        self.watch.until(lambda: room.page.title.text() == journals.LONG_TITLE)
        self.linger(400)  # the words are counted after a rest

    def write(self) -> None:
        editor = self.room.page.editor
        editor.setFocus()
        cursor = editor.textCursor()
        cursor.setPosition(editor.document().characterCount() // 2)
        editor.setTextCursor(cursor)
        self.type(editor, "and then we sat down by the river together. " * 3)
        self.key(Qt.Key.Key_Return, on=editor)
        self.linger(700)

    def save(self) -> None:
        self.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, on=self.room.page.editor)
        self.rest()
        self.linger(300)

    def supervision(self) -> None:
        self.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        self.rest()
        self.linger(300)
        self.click("Prepare a packet")
        self.rest()
        self.linger(100)

    def choose(self) -> None:
        choose = self.packets.packet.choose
        self.wheel(choose.list, 150)
        choose.list.scrollToTop()
        for row in range(3, 6):
            place = choose.list.visualRect(choose.entries.index(row, 0)).center()
            QTest.mouseClick(choose.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
            self.rest()
        self.type(choose.search, "kitchen")
        self.rest()
        choose.search.clear()
        self.rest()
        choose.reader.clear()
        self.type(choose.reader, "Dana")
        self.rest()

    @property
    def packets(self) -> Any:
        from npgs_journal.ui.share.room import SupervisionRoom

        return self.app.window.page().findChild(SupervisionRoom)

    def preview(self) -> None:
        packet = self.packets.packet
        QTest.mouseClick(packet.forward, Qt.MouseButton.LeftButton)
        self.watch.until(lambda: packet.rendering.preview is not None)
        self.linger(600)

    def hold_back(self) -> None:
        """In the longest entry: a passage held back, a name replaced."""
        packet = self.packets.packet
        review, model = packet.review, self.packets.model
        longest = max(model.choices.entry_ids, key=lambda one: len(model.entries[one].body))
        review.contents.choose(longest)
        self.linger(300)
        both = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
        self.key(Qt.Key.Key_H, *both, on=review.entry)
        self._settle(packet)
        review.entry.setFocus()
        self.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier, on=review.entry)
        self.key(Qt.Key.Key_R, *both, on=review.entry)
        self.type(review.names.editor.stands_as, "X")
        self.key(Qt.Key.Key_Return, on=review.names.editor.stands_as)
        self._settle(packet)
        self.wheel(packet.review.preview.pages, 60)
        self._settle(packet)

    def _settle(self, packet: Any) -> None:
        self.watch.until(lambda: packet.rendering.preview is not None and not packet.rendering.is_busy)
        self.rest()
        self.linger(200)

    def hand_over(self) -> None:
        packet = self.packets.packet
        QTest.mouseClick(packet.forward, Qt.MouseButton.LeftButton)
        self.linger(200)
        QTest.mouseClick(packet.forward, Qt.MouseButton.LeftButton)
        self.linger(50)
        QTest.mouseClick(packet.share.save_open, Qt.MouseButton.LeftButton)
        self.watch.until(lambda: packet.share.is_saved)
        self.rest()
        QTest.mouseClick(packet.forward, Qt.MouseButton.LeftButton)
        self.rest()
        self.linger(200)

    def lock(self, ended: list[bool]) -> None:
        self.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        self.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self.rest()
        if not ended:
            self.click("Next time")
        self.watch.until(lambda: bool(ended))


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
    told = {}
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
        for part in (
            "scroll", "search", "open_long", "write", "save",
            "supervision", "choose", "preview", "hold_back", "hand_over",
        ):  # fmt: skip
            with watch.over(part):
                getattr(walk, part)()
        app.window.activateWindow()
    with watch.over("lock"):
        walk.lock(ended)
    floor.append(kdf_s(folder))
    told |= {"kdf_ms": statistics.mean(floor) * 1000, "enter_ms": enter_s * 1000, "gaps": watch.gaps}
    return told


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
