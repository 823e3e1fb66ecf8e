"""One walk through the window as a person goes it, part by part."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from measuring import journals
from measuring.eyes import Painted
from npgs_journal.nouns import How
from npgs_journal.ui.dialogs import Dialogs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from measuring.eyes import Watch
    from npgs_journal.app import App
    from npgs_journal.ui.write.room import JournalRoom

NOTCH = 120
SEARCHES = ("kitchen", "kintsugi", "e", "m")
PARTS = (
    "scroll", "search", "open_long", "write", "save", "supervision", "choose", "preview", "hold_back",
    "hand_over",
)  # fmt: skip
"""The methods of a `Walk` between unlock and lock, in their order."""


class Answers(Dialogs):
    """Every box is answered at once: the file goes to `out`."""

    def __init__(self, out: Path) -> None:
        self._out = out

    def save_path(self, _title: str, _suggested: Path, _kinds: str = "") -> Path:
        return self._out

    def ask(self, _title: str, _text: str, choices: Sequence[str], *, way_out: str | None = None) -> str:
        return way_out or choices[0]


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
        strain = packet.review.strain
        if strain.is_open:
            self.linger(200)
            self.click("Keep it in")
            self.watch.until(lambda: not strain.is_open)
            self._settle(packet)
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
        names = review.names
        field = names.editor.stands_as if names.editor.isVisible() else names.detail.word
        self.type(field, "X")
        self.key(Qt.Key.Key_Return, on=field)
        self._settle(packet)
        self._answer_names(packet)
        self.wheel(packet.review.preview.pages, 60)
        self._settle(packet)

    def _answer_names(self, packet: Any) -> None:
        """One by its key; all others at once stay as they are, so that it can be saved."""
        names, model = packet.review.names, self.packets.model
        if names.open_count:
            names.open_first()
            self.linger(50)
            QTest.keyClicks(names.list, "K")
            self._settle(packet)
        kept = tuple(
            replace(line.default, how=How.KEEP)
            for line in names.lines
            if line.answer is None and line.asks_about is None
        )
        model.put(replace(model.choices, answers=(*model.choices.answers, *kept)), "Names")
        self._settle(packet)

    def _settle(self, packet: Any) -> None:
        self.watch.until(lambda: packet.rendering.preview is not None and not packet.rendering.is_busy)
        self.rest()
        self.linger(200)

    def hand_over(self) -> None:
        packet = self.packets.packet
        QTest.mouseClick(packet.forward, Qt.MouseButton.LeftButton)
        self.linger(200)
        QTest.mouseClick(packet.share.lock.leave_open, Qt.MouseButton.LeftButton)
        self.linger(50)
        QTest.mouseClick(packet.forward, Qt.MouseButton.LeftButton)
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
