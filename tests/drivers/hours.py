"""Does on the page of the hours log what a person does: clicks, keys, filling in, reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drivers.session import Answers
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from npgs_journal.supervision.hours import Hours
from npgs_journal.ui.supervision.hours_page import HoursPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from npgs_journal.nouns.hours import HoursLine
    from npgs_journal.ui.session import Session


class HoursDriver:
    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.session = qtbot, session
        self.dialogs: Answers = session.dialogs  # type: ignore[assignment]
        self.said: list[str] = []
        session.announced.connect(self.said.append)
        self.log = Hours(session.journal.writer)
        self.page = HoursPage(session)
        qtbot.addWidget(self.page)
        self.page.resize(1184, 686)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.reload()

    def reload(self) -> None:
        with self.qtbot.waitSignal(self.page.loaded):
            self.page.reload()
        self.rest()

    def rest(self) -> None:
        self.session.jobs.wait_until_idle()
        for _ in range(3):
            QApplication.processEvents()
        self.session.jobs.wait_until_idle()

    def click(self, what: QWidget) -> None:
        assert what.isVisible(), "nobody can click what is not there"
        assert what.isEnabled()
        QTest.mouseClick(what, Qt.MouseButton.LeftButton)
        self.rest()

    def key(self, key: Qt.Key, on: QWidget) -> None:
        QTest.keyClick(on, key)
        self.rest()

    def lines(self) -> tuple[HoursLine, ...]:
        return self.log.lines()

    def days(self) -> list[str]:
        """Of the lines that are shown, from the top."""
        return [one.on.isoformat() for one in self.page.overview.model.lines]

    def words(self) -> str:
        """Every word that is on the page now."""
        QApplication.processEvents()
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())
