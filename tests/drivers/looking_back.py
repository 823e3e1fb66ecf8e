"""Does in the values room what a person does: chooses a time, moves through the table, reads the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drivers.session import Answers
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from npgs_journal.ui.values.room import ValuesRoom

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from npgs_journal.lookback import Span
    from npgs_journal.nouns import Filter
    from npgs_journal.ui.session import Session


class LookingBackDriver:
    def __init__(self, qtbot: QtBot, session: Session, size: tuple[int, int] = (1184, 686)) -> None:
        self.qtbot, self.session = qtbot, session
        self.wished: list[Filter] = []
        self.room = ValuesRoom(session)
        self.room.read_requested.connect(self.wished.append)
        qtbot.addWidget(self.room)
        self.room.resize(*size)
        self.room.show()
        self.room.activateWindow()
        qtbot.waitExposed(self.room)
        with qtbot.waitSignal(self.room.loaded):
            self.room.shown()
        self.rest()

    @property
    def dialogs(self) -> Answers:
        return self.session.dialogs

    @property
    def view(self):
        return self.room.view

    # Hands ----------------------------------------------------------------------------------

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.session.jobs.is_idle, timeout=10_000)
        for _ in range(6):  # each pass of a nested layout asks its parent for another
            QApplication.processEvents()

    def look_at(self, span: Span) -> None:
        segment = self.room.spans.segment(span)
        with self.qtbot.waitSignal(self.room.loaded):
            self.qtbot.mouseClick(segment, Qt.MouseButton.LeftButton, pos=segment.rect().center())
        self.rest()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.room, key, modifier)

    def click(self, widget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def choose(self, name: str) -> None:
        """Click the name of a value."""
        row = self.names().index(name)
        header = self.view.names
        place = header.viewport().rect().center()
        place.setY(header.sectionViewportPosition(row) + header.sectionSize(row) // 2)
        self.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.rest()

    # Eyes and ears --------------------------------------------------------------------------

    def names(self) -> list[str]:
        model = self.room.model
        return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]

    def words(self) -> list[str]:
        return [one.text() for one in self.room.findChildren(QLabel) if one.isVisible() and one.text()]

    def heard(self) -> str:
        """What a screen reader says of the cell that has the keyboard."""
        current = self.view.currentIndex()
        return self.told(current.row(), current.column()).text(QAccessible.Text.Name)

    def told(self, row: int, column: int) -> QAccessibleInterface:
        """A cell as it is told; row -1 is the header above, column -1 the names."""
        whole = QAccessible.queryAccessibleInterface(self.view)
        across = self.room.model.columnCount() + 1
        return whole.child((row + 1) * across + column + 1)
