"""Does on a meeting's page what a person does, most of it by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from npgs_journal.supervision.meetings import Meetings

if TYPE_CHECKING:
    from drivers.packet import PacketDriver
    from PySide6.QtWidgets import QWidget

    from npgs_journal.nouns.meetings import Meeting

STOPS = 60
"""So many Tabs come round any page."""


class MeetingDriver:
    def __init__(self, packet: PacketDriver) -> None:
        self.packet = packet
        self.qtbot, self.room, self.session = packet.qtbot, packet.room, packet.session
        self.said, self.dialogs = packet.said, packet.dialogs

    @property
    def page(self):
        return self.room.meeting

    @property
    def home(self):
        return self.room.home

    def rest(self) -> None:
        self.packet.rest()

    # Looking ----------------------------------------------------------------------------------

    def kept(self) -> Meetings:
        """What the journal holds."""
        self.rest()
        return Meetings(self.session.journal.reader)

    def only_meeting(self) -> Meeting:
        (found,) = self.kept().all()
        return found

    def agenda(self) -> list[str]:
        shown = self.page.agenda.list
        return [shown.item(at).text() for at in range(shown.count())]

    # By the mouse -----------------------------------------------------------------------------

    def plan(self, reader: str = "Dana") -> None:
        """Plan a meeting, and keep it."""
        self.packet.click(self.home.plan)
        self.rest()
        self.packet.type(self.page.form.reader, reader)
        self.packet.click(self.page.form.keep)
        self.rest()

    def agree(self, text: str) -> None:
        self.packet.click(self.page.agreed.add)
        self.packet.type(self.page.agreed.text, text)
        self.packet.click(self.page.agreed.keep)
        self.rest()

    def pick(self, text: str) -> None:
        self.page.agenda.list.setCurrentRow(self.agenda().index(text))

    # By keys ----------------------------------------------------------------------------------

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until the keyboard is there."""
        for _ in range(STOPS):
            now = QApplication.focusWidget()
            if now is wanted:
                return
            QTest.keyClick(now or self.room, Qt.Key.Key_Tab)
            QApplication.processEvents()
        raise AssertionError(f"Tab never came to {wanted.accessibleName() or wanted}")

    def press(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.room, key, modifiers)
        QApplication.processEvents()

    def press_button(self, button: QWidget) -> None:
        self.tab_to(button)
        self.press(Qt.Key.Key_Space)
        self.rest()

    def write_into(self, field: QWidget, text: str) -> None:
        self.tab_to(field)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)
        # A list of offers that closed leaves the window without the keyboard where no window manager is.
        self.room.window().activateWindow()
        self.qtbot.waitUntil(self.room.window().isActiveWindow)
