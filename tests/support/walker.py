"""A child process: the whole program as `main` starts it, and a person who goes the whole path in it.

    python walker.py

Reads one line of JSON from standard input, the fields of `Plan`. Makes a journal where none is known yet,
else unlocks it. Says each step on standard output when it is taken. Before the lock it waits for another
line. Nothing of the program is replaced: its boxes are answered, its file dialog is typed into, and the
fresh process that a lock starts is a real one.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Plan:
    """What is typed, and where. `held_back` and `name` stand in `body`."""

    passphrase: str
    title: str
    body: str
    pasted: str
    held_back: str
    words: str
    """Typed into the search box."""
    name: str
    reader: str
    purpose: str
    out: str


def say(step: str) -> None:
    os.write(1, f"{step}\n".encode())


def main() -> None:
    plan = Plan(**json.loads(sys.stdin.readline()))
    from PySide6.QtCore import QTimer

    from npgs_journal import app

    class Walked(app.App):
        def start(self, journal: Path | None = None) -> None:
            super().start(journal)
            QTimer.singleShot(0, self, lambda: _walk(self, plan))

    app.App = Walked
    say("started")
    sys.exit(app.main([]))


def _walk(program, plan: Plan) -> None:
    try:
        _Walk(program, plan).go()
    except BaseException:  # noqa: BLE001 - Qt would print it and go on; whoever watches must see an end
        traceback.print_exc()
        os._exit(1)


class _Walk:
    def __init__(self, program, plan: Plan) -> None:
        from drivers.gate import GateDriver
        from support.patience import Patience

        self.plan = plan
        self.patience = Patience()
        self.gate = GateDriver(self.patience, program.dialogs, program)

    def go(self) -> None:
        self._enter()
        say("inside")
        journal = self._write()
        say("written")
        self._mark(journal)
        say("marked")
        self._search(journal)
        say("searched")
        self._share()
        say("shared")
        sys.stdin.readline()
        self._lock()

    def _enter(self) -> None:
        gate, passphrase = self.gate, self.plan.passphrase
        if gate.app.prefs.value.journal is None:
            gate.click("Next")
            gate.type_into("Your passphrase", passphrase)
            gate.type_into("The same again", passphrase)
            gate.click("Start writing")
        else:
            gate.unlock(passphrase)
        gate.until_inside()

    def _write(self):
        from drivers.journal import JournalDriver
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        from npgs_journal.ui.write.room import JournalRoom

        session = self.gate.app.locking._session
        journal = JournalDriver(self.patience, session, room=self.gate.page.findChild(JournalRoom))
        QTest.keyClicks(journal.page.title, self.plan.title)
        journal.editor.setFocus()
        QTest.keyClicks(journal.editor, self.plan.body)
        QApplication.clipboard().setText(self.plan.pasted)
        journal.ctrl(Qt.Key.Key_V)
        journal.wait_saved()
        return journal

    def _mark(self, journal) -> None:
        from PySide6.QtCore import Qt

        journal.toggle(0, 0)
        journal.toggle(3, 1)
        journal.editor.setFocus()
        journal.ctrl(Qt.Key.Key_S)
        journal.settle()
        journal.wait_saved()

    def _search(self, journal) -> None:
        from PySide6.QtCore import Qt

        journal.search(self.plan.words)
        self.patience.waitUntil(lambda: self.plan.title in journal.titles())
        journal.press(Qt.Key.Key_Escape)
        journal.settle()

    def _share(self) -> None:
        from drivers.packet import PacketDriver

        from npgs_journal.ui.share.room import SupervisionRoom

        session, rooms = self.gate.app.locking._session, self.gate.page
        rooms.go("supervision")
        packet = PacketDriver(self.patience, session, room=rooms.findChild(SupervisionRoom))
        packet.rest()
        with self._boxes("Begin a new one"), self.patience.waitSignal(packet.room.started):
            packet.click(packet.room.home.prepare)
        packet.rest()
        packet.tick(self.plan.title)
        packet.type(packet.page.choose.reader, self.plan.reader)
        packet.type(packet.page.choose.purpose, self.plan.purpose)
        packet.click(packet.page.forward)
        packet.preview()
        packet.hold_back(self.plan.held_back)
        packet.replace(self.plan.name)
        assert (len(packet.choices.held_back), len(packet.choices.answers)) == (1, 1)
        packet.to_share()
        packet.click(packet.page.share.lock.leave_open)
        with self._boxes(self.plan.out):
            packet.click(packet.page.forward)
            self.patience.waitUntil(lambda: packet.page.share.is_saved)
        packet.rest()

    def _lock(self) -> None:
        from PySide6.QtCore import Qt

        self.gate.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self.gate.until_words("Save your recovery sheet now?")
        self.gate.click("Next time")

    def _boxes(self, answer: str):
        """Answer the box that opens meanwhile: a question by its button, a file dialog by a name."""
        from contextlib import contextmanager

        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

        def look() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QFileDialog):
                box.findChild(QLineEdit, "fileNameEdit").setText(answer)
                box.accept()
            elif isinstance(box, QMessageBox):
                next(one for one in box.buttons() if one.text() == answer).click()

        @contextmanager
        def answered():
            looking = QTimer(interval=10)
            looking.timeout.connect(look)
            looking.start()
            try:
                yield
            finally:
                looking.stop()
            window = self.gate.window
            window.activateWindow()  # without a screen no window manager does it
            self.patience.waitUntil(window.isActiveWindow)

        return answered()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    main()
