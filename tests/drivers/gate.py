"""Does at the gate what a person does: types a passphrase, presses Enter, chooses, waits to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drivers.themes import let_go
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from npgs_journal.app import App

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class GateDriver:
    """The whole program in this process: `app`, or one whose fresh process is only noted, in `fresh`."""

    def __init__(self, qtbot: QtBot, answers: object, app: App | None = None) -> None:
        self.qtbot = qtbot
        self.answers = answers
        self.fresh: list[tuple[Path, str]] = []
        self.app = app or App(
            QApplication.instance(),
            dialogs=answers,  # type: ignore[arg-type]
            start_fresh=lambda folder, place: self.fresh.append((folder, place)),
        )
        self.window = self.app.window
        self.window.resize(1280, 720)

    def start(self, journal: Path | None = None) -> None:
        with self.qtbot.waitSignal(self.window.painted):
            self.app.start(journal)
        self.settle()

    def stop(self) -> None:
        """Take everything down, whatever state the test left it in."""
        if self.app.locking is not None:
            self.app.locking._idle.stop()
            self.app.jobs.wait_until_idle()  # nobody may read a journal that is being closed
            journal = self.app.locking._session.journal
            self.app.jobs.write(lambda _: journal.close())
        self.app.jobs.close()
        self.window.end()
        self.window.deleteLater()
        self.app.prefs.changed.disconnect()
        let_go(self.app.theme)
        self.app.deleteLater()
        QApplication.processEvents()
        for gone in (self.window, self.app):  # a whole window left behind makes every later one slower
            QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)

    def settle(self) -> None:
        self.app.jobs.wait_until_idle()
        QApplication.processEvents()

    # What is seen ----------------------------------------------------------------------------

    @property
    def page(self) -> QWidget:
        page = self.window.page()
        assert page is not None
        return page

    def words(self) -> str:
        """Every word that can be seen, of labels and buttons."""
        seen = [
            part.text()
            for part in self.page.findChildren(QWidget)
            if isinstance(part, QLabel | QAbstractButton) and part.isVisible()
        ]
        return "\n".join(seen)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=30_000)

    def until_words(self, words: str) -> None:
        self.until(lambda: words in self.words())

    def until_inside(self) -> None:
        self.until(lambda: self.app.locking is not None and type(self.page).__name__ == "Rooms")

    # What is done ----------------------------------------------------------------------------

    def field(self, name: str) -> QLineEdit:
        found = [one for one in self.page.findChildren(QLineEdit) if one.accessibleName() == name]
        assert len(found) == 1, f"{name}: {len(found)}"
        return found[0]

    def button(self, words: str) -> QAbstractButton:
        """The button one can see with these words on it, or by this name."""
        found = [
            one
            for one in self.page.findChildren(QAbstractButton)
            if words in (one.text(), one.accessibleName()) and one.isVisible()
        ]
        assert len(found) == 1, f"{words}: {len(found)}"
        return found[0]

    def click(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def type_into(self, name: str, text: str) -> None:
        field = self.field(name)
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, text)
        # A list of offers may have stood below for a moment; without a window manager nobody gives the
        # window its focus back.
        self.window.activateWindow()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def unlock(self, passphrase: str) -> None:
        field = self.field("Passphrase")
        field.setFocus()
        field.setText(passphrase)  # any letter, also those no key here types
        QTest.keyClick(field, Qt.Key.Key_Return)

    def write(self, title: str, body: str) -> None:
        """On the page that unlock lands on."""
        from npgs_journal.ui.write.room import JournalRoom

        room = self.page.findChild(JournalRoom)
        assert room is not None
        QTest.keyClicks(room.page.title, title)
        QTest.keyClicks(room.page.editor, body)
