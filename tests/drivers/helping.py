"""Does on the page of support what a person does: presses the buttons of a contact, fills in its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from npgs_journal.ui.support.room import SupportRoom

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from npgs_journal.ui.session import Session
    from npgs_journal.ui.support.sheet import ContactSheet


class HelpingDriver:
    def __init__(self, qtbot: QtBot, session: Session, size: tuple[int, int] = (1184, 686)) -> None:
        self.qtbot, self.session = qtbot, session
        self.said: list[str] = []
        session.announced.connect(self.said.append)
        self.room = SupportRoom(session)
        qtbot.addWidget(self.room)
        self.room.resize(*size)
        self.room.show()
        self.room.activateWindow()
        qtbot.waitExposed(self.room)
        self.then(self.room.shown)

    def then(self, do) -> None:
        """Do what makes the page read anew, and wait until it has."""
        with self.qtbot.waitSignal(self.room.loaded):
            do()
        QApplication.processEvents()

    def row(self, name: str):
        return next(row for row in self.room.rows if row.contact.name == name)

    def names(self) -> list[str]:
        return [row.contact.name for row in self.room.rows if not row.contact.is_hidden]

    def press(self, name: str, wish: str) -> None:
        """By keys: to the button, and Space."""
        button = self.row(name).buttons[wish]
        button.setFocus()
        self.then(lambda: QTest.keyClick(button, Qt.Key.Key_Space))

    def fill_in(self, opener, **fields: object) -> None:
        """Press what opens the sheet, write into its fields, and keep it."""

        def by_hand(box: ContactSheet) -> int:
            box.show()
            for field, words in fields.items():
                if field == "checked":
                    box.checked.setChecked(bool(words))
                else:
                    getattr(box, field).setText(words)
            box.keep.click()
            self.needed = box.trouble.text()
            if box.isVisible():
                box.reject()
            return box.result()

        with mock.patch.object(QDialog, "exec", by_hand):
            opener.click()
        self.room.activateWindow()
        self.qtbot.waitUntil(self.room.isActiveWindow)

    def add(self, **fields: object) -> None:
        self.then(lambda: self.fill_in(self.room.add, **fields))

    def change(self, name: str, /, **fields: object) -> None:
        self.then(lambda: self.fill_in(self.row(name).buttons["change"], **fields))

    def sees(self, words: str) -> bool:
        return any(words in one.text() for one in self.room.findChildren(QLabel) if one.isVisible())
