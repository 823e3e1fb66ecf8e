"""Does in the journal room what a person does: types, clicks, presses keys, and reads the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drivers.session import Answers
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from npgs_journal.ui.browse.list_model import ROW_ROLE
from npgs_journal.ui.write.keeper import SaveState
from npgs_journal.ui.write.room import JournalRoom

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from npgs_journal.nouns import Entry, EntryHead, EntryId
    from npgs_journal.ui.session import Session


class JournalDriver:
    """`room`: the one of the whole window. Without it a room is made and shown alone."""

    def __init__(
        self,
        qtbot: QtBot,
        session: Session,
        size: tuple[int, int] = (1184, 684),
        room: JournalRoom | None = None,
    ) -> None:
        self.qtbot, self.session = qtbot, session
        self.said: list[str] = []
        session.announced.connect(self.said.append)
        self.room = room or self._alone(size)

    def _alone(self, size: tuple[int, int]) -> JournalRoom:
        room = JournalRoom(self.session)
        self.qtbot.addWidget(room)
        room.resize(*size)
        room.show()
        room.activateWindow()
        self.qtbot.waitExposed(room)
        self.settle()
        room.shown()
        return room

    @property
    def dialogs(self) -> Answers:
        return self.session.dialogs

    @property
    def page(self):
        return self.room.page

    @property
    def editor(self):
        return self.room.page.editor

    # Hands ----------------------------------------------------------------------------------

    def settle(self) -> None:
        """Until every job is home and its news is told."""
        self.qtbot.waitUntil(lambda: self.session.jobs.is_idle, timeout=30_000)

    def type(self, text: str) -> None:
        for character in text:
            if character == "\n":
                self.press(Qt.Key.Key_Return)
            else:
                QTest.keyClicks(QApplication.focusWidget() or self.editor, character)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.room, key, modifier)

    def ctrl(self, key: Qt.Key, *, shift: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier
        self.press(key, held | Qt.KeyboardModifier.ShiftModifier if shift else held)

    def click(self, widget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_entry(self, title: str) -> None:
        view = self.room.listing.view
        row = self.titles().index(title)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        rect = view.visualRect(index)
        place = QPoint(rect.center().x(), rect.bottom() - 20)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def open_entry(self, title: str) -> None:
        self.click_entry(title)
        self.settle()
        assert self.page.title.text() == title

    def choose_stand(self, words: str) -> None:
        menu = self.page.head.chip.menu()
        next(action for action in menu.actions() if action.text() == words).trigger()
        self.settle()

    def choose(self, words: str) -> None:
        """Choose words of the text, as with a double click and Shift with the arrows."""
        found = self.editor.document().find(words)
        assert not found.isNull(), f"not on the page: {words}"
        self.editor.setTextCursor(found)

    def stand_in(self, words: str) -> None:
        """Put the cursor between the first two letters of `words`."""
        self.choose(words)
        cursor = self.editor.textCursor()
        cursor.setPosition(cursor.selectionStart() + 1)
        self.editor.setTextCursor(cursor)

    def toggle(self, row: int, column: int) -> None:
        table = self.room.panel.table
        QTest.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=table.toggle_centre(row, column).toPoint()
        )

    def narrow(self, *path: str) -> None:
        """Choose in the filter menu, such as ("Value", "Hopeful")."""
        menu = self.room.listing.narrowing.menu
        menu.aboutToShow.emit()
        for words in path[:-1]:
            menu = next(action for action in menu.actions() if action.text() == words).menu()
        next(action for action in menu.actions() if action.text() == path[-1]).trigger()
        self.settle()

    def let_go(self, words: str) -> None:
        """Press a chip."""
        chips = self.room.listing.narrowing.chips.chips
        self.click(next(chip for chip in chips if chip.words == words))
        self.settle()

    def search(self, words: str) -> None:
        self.ctrl(Qt.Key.Key_F)
        self.type(words)
        self.settle()

    # Eyes -----------------------------------------------------------------------------------

    def heads(self) -> list[EntryHead]:
        model = self.room.listing.view.model()
        return [model.index(row, 0).data(ROW_ROLE).head for row in range(model.rowCount())]

    def on(self) -> set[str]:
        """What the value panel says is on, such as "Hopeful, lived, on"."""
        model = self.room.panel.model
        cells = (model.index(row, column) for row in range(model.rowCount()) for column in (1, 2))
        said = (str(cell.data(Qt.ItemDataRole.AccessibleTextRole)) for cell in cells)
        return {words for words in said if ", on" in words}

    def passages(self) -> list[tuple[str, str, str]]:
        """Value, direction and words of each mark on a passage, as the page would be saved now."""
        draft = self.page.draft()
        marks = [mark for mark in draft.marks if mark.is_on_passage]
        return [(mark.value, mark.direction.value, draft.body[mark.start : mark.end]) for mark in marks]

    def titles(self) -> list[str]:
        return [head.title for head in self.heads()]

    def chips(self) -> list[str]:
        return [chip.words for chip in self.room.listing.narrowing.chips.chips if chip.isVisible()]

    def ticked(self) -> list[str]:
        """What the filter menu has a tick at, but for what asks nothing."""
        menu = self.room.listing.narrowing.menu
        menu.aboutToShow.emit()
        parts = [menu, *(action.menu() for action in menu.actions() if action.menu() is not None)]
        asked = [action for part in parts for action in part.actions() if action.isChecked()]
        nothing = {part.actions()[0] for part in parts[1:] if part.actions()}
        return [action.text() for action in asked if action not in nothing]

    def headings(self) -> list[str]:
        model = self.room.listing.view.model()
        return [model.index(row, 0).data(ROW_ROLE).heading for row in range(model.rowCount())]

    def state(self) -> SaveState:
        return self.room.desk.keeper.state

    def wait_saved(self) -> None:
        self.qtbot.waitUntil(lambda: self.state() is SaveState.SAVED, timeout=30_000)

    def save_words(self) -> str:
        return self.page.foot.save_line.text()

    def words_on_screen(self) -> list[str]:
        return [label.text() for label in self.room.findChildren(QLabel) if label.isVisible()]

    def stored(self, entry_id: EntryId) -> Entry:
        """The entry as the journal holds it."""
        held: list[Entry] = []
        self.session.jobs.write(lambda _: self.session.journal.writer.entries.get(entry_id), held.append)
        self.settle()
        return held[0]

    def count(self) -> int:
        held: list[int] = []
        self.session.jobs.write(lambda _: self.session.journal.writer.entries.count(), held.append)
        self.settle()
        return held[0]
