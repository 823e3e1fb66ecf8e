"""Does in the supervision room what a person does: clicks, keys, marking with the cursor, reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drivers.session import Answers
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from npgs_journal.nouns import EntryId
from npgs_journal.ui.share.name_list import OUTCOME
from npgs_journal.ui.share.packet_page import CHOOSE, REVIEW, SHARE
from npgs_journal.ui.share.room import SupervisionRoom
from npgs_journal.ui.share.spans import Source
from npgs_journal.ui.share.two_lines import ENTRY_ID, HEADING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from pytestqt.qtbot import QtBot

    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.rendering import Preview

RENDER_MS = 30_000
"""An upper bound for a slow machine; the wait itself is for the signal."""


class PacketDriver:
    """`room`: the one of the whole window. Without it one is made, of its size beside the rail."""

    def __init__(
        self,
        qtbot: QtBot,
        session: Session,
        size: tuple[int, int] = (1184, 686),
        room: SupervisionRoom | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.session = session
        self.dialogs: Answers = session.dialogs  # type: ignore[assignment]
        self.said: list[str] = []
        session.announced.connect(self.said.append)
        self.room = room or self._alone(size)

    def _alone(self, size: tuple[int, int]) -> SupervisionRoom:
        room = SupervisionRoom(self.session)
        self.qtbot.addWidget(room)
        room.resize(*size)
        with self.qtbot.waitSignal(room.home.loaded):
            room.show()
            room.shown()
        self.qtbot.waitExposed(room)
        return room

    # Parts ------------------------------------------------------------------------------------

    @property
    def page(self):
        return self.room.packet

    @property
    def review(self):
        return self.room.packet.review

    @property
    def choices(self):
        return self.room.model.choices

    def words(self, within: QWidget | None = None) -> list[str]:
        """Every word that is on the screen now, labels and buttons alike."""
        QApplication.processEvents()  # what was just put on the page takes its place
        root = within or self.room
        labels = [one.text() for one in root.findChildren(QLabel) if one.isVisible() and one.text()]
        buttons = [
            one.text()
            for one in root.findChildren(QWidget)
            if one.isVisible() and one.inherits("QAbstractButton") and one.property("text")
        ]
        return labels + buttons

    def sees(self, words: str, within: QWidget | None = None) -> bool:
        return any(words in text for text in self.words(within))

    # Waiting ----------------------------------------------------------------------------------

    def rest(self) -> None:
        """Until every job has come home and told its news, and the news led to no more."""
        self.qtbot.waitUntil(
            lambda: self.session.jobs.is_idle and not self.page.rendering.is_busy, timeout=RENDER_MS
        )

    def preview(self) -> Preview:
        """The preview of the choices as they are now."""
        self.qtbot.waitUntil(
            lambda: (
                self.page.rendering.preview is not None and self.page.rendering.preview.asked == self.choices
            ),
            timeout=RENDER_MS,
        )
        return self.page.rendering.preview

    def unfinished(self):
        """What the journal keeps of the packet."""
        self.rest()
        return self.session.journal.reader.packets.unfinished()

    # Doing ------------------------------------------------------------------------------------

    def click(self, button: QWidget) -> None:
        QApplication.processEvents()
        assert button.isVisible(), "a button that is not there cannot be clicked"
        assert button.isEnabled(), "a button that is off cannot be clicked"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier, on: QWidget | None = None) -> None:
        QTest.keyClick(on or QApplication.focusWidget() or self.room, key, modifiers)

    def type(self, field: QWidget, text: str) -> None:
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)

    def start(self, *numbers: int) -> None:
        """Begin with these entries, as "Make a packet from this" does."""
        with self.qtbot.waitSignal(self.room.started):
            self.room.start_with([EntryId(f"{number:032x}") for number in numbers])
        self.rest()

    def to_review(self, *numbers: int, reader: str = "Dana", strain: str = "Keep it in") -> None:
        """`strain` is what is answered when something is marked so; "" leaves the question open."""
        self.start(*numbers)
        self.type(self.page.choose.reader, reader)
        self.click(self.page.forward)
        assert self.page.step == REVIEW
        self.preview()
        if strain and self.review.strain.is_open:
            self.answer_strain(strain)
            self.preview()

    def answer_strain(self, words: str = "Keep it in") -> None:
        """Say what is done with what is under strain, where it is asked."""
        question = self.review.strain
        self.review.panes.show_pane(1)
        card = question.each if question.is_looking else question.question
        self.click(card.buttons[words])

    def to_share(self) -> None:
        self.preview()
        self.click(self.page.forward)
        assert self.page.step == SHARE

    def open_entry(self, number: int) -> None:
        at = self.choices.entry_ids.index(EntryId(f"{number:032x}"))
        self.review.contents.list.setCurrentRow(at)

    def select(self, text: str) -> None:
        """Mark words of the open entry, in the body or else the title."""
        shown = self.review.entry.entry
        source, whole = (Source.BODY, shown.body) if text in shown.body else (Source.TITLE, shown.title)
        start = whole.index(text)
        self.review.entry.select(source, start, start + len(text))

    def hold_back(self, text: str) -> None:
        """Mark a passage and press the key."""
        self.select(text)
        self.review.entry.setFocus()
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.key(Qt.Key.Key_H, both, on=self.review.entry)

    def replace(self, name: str, word: str = "") -> None:
        """Mark a name, press the key, and take the offered word or type another.

        A name that the tool saw opens in the list of names; for another the small form opens.
        """
        rendering = self.page.rendering
        self.qtbot.waitUntil(
            lambda: bool(rendering.lines) or rendering.preview is not None, timeout=RENDER_MS
        )
        self.select(name)
        self.review.entry.setFocus()
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.key(Qt.Key.Key_R, both, on=self.review.entry)
        names = self.review.names
        assert names.editor.isVisible() or names.detail.isVisible()
        field = names.editor.stands_as if names.editor.isVisible() else names.detail.word
        if word:
            self.type(field, word)
        self.key(Qt.Key.Key_Return, on=field)

    # Names ------------------------------------------------------------------------------------

    def names(self) -> dict[str, str]:
        """The rows of names: what each is, and what stands beside it."""
        rows = self.review.names.list
        return {rows.item(at).text(): rows.item(at).data(OUTCOME) for at in range(rows.count())}

    def go_to_name(self, name: str) -> None:
        """With the arrow keys, from the top of the list."""
        rows = self.review.names.list
        rows.setFocus()
        self.key(Qt.Key.Key_Home, on=rows)
        while rows.currentItem().text() != name:
            at = rows.currentRow()
            self.key(Qt.Key.Key_Down, on=rows)
            assert rows.currentRow() > at, f"{name} is not in the list"

    def answer(self, name: str, letter: str) -> None:
        """Go to a name and press the key of an answer."""
        self.preview()
        self.go_to_name(name)
        QTest.keyClicks(self.review.names.list, letter)

    def save(self, out: Path | None, button: str = "Save it open") -> None:
        """Wish to save, answer what an open file means, and pick a place.

        `button`: "Save it open" or "Not now"; for a PDF "Lock it", or it is left open.
        """
        self.dialogs.paths.append(out)
        share = self.page.share
        if share.lock.isVisible():
            self.click(share.lock.lock_it if button == "Lock it" else share.lock.leave_open)
            self.click(self.page.forward)
            return
        self.click(self.page.forward)
        self.click(share.ask.save_open if button == "Save it open" else share.ask.not_now)

    def pick_way(self, way: str) -> None:
        """Choose a way that is under More ways."""
        ways = self.page.share.ways
        tile = getattr(ways, way)
        if not tile.isVisible():
            self.click(ways.more)
        self.click(tile)

    def save_and_wait(self, out: Path, button: str = "Save it open") -> None:
        with self.qtbot.waitSignal(self.page.share.saving.saved, timeout=RENDER_MS):
            self.save(out, button)
        self.rest()

    def talk_through(self) -> None:
        """Note a talk, and wait for its line."""
        self.pick_way("talk")
        with self.qtbot.waitSignal(self.page.share.saving.saved, timeout=RENDER_MS):
            self.click(self.page.forward)
        self.rest()

    def print_on(self, printer: QPrinter | None) -> None:
        """Wish to print, and pick `printer` in the system's box, or leave it."""
        self.pick_way("print")
        self.dialogs.printers.append(printer)
        self.click(self.page.forward)

    def print_and_wait(self, printer: QPrinter) -> None:
        with self.qtbot.waitSignal(self.page.share.saving.saved, timeout=RENDER_MS):
            self.print_on(printer)
        self.rest()

    # Reading ----------------------------------------------------------------------------------

    def rows(self) -> list[tuple[str, str, bool]]:
        """The rows to choose from: heading above, title, ticked."""
        model = self.page.choose.list.model()
        found = []
        for at in range(model.rowCount()):
            index = model.index(at, 0)
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            found.append((index.data(HEADING), index.data(), ticked))
        return found

    def tick(self, title: str) -> None:
        """Choose a row as a person does: a click on it."""
        choose = self.page.choose
        model = choose.list.model()
        index = next(
            model.index(at, 0) for at in range(model.rowCount()) if model.index(at, 0).data() == title
        )
        choose.list.scrollTo(index)
        place = choose.list.visualRect(index).center()
        QTest.mouseClick(choose.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert index.data(ENTRY_ID)

    def step_name(self) -> str:
        return {CHOOSE: "choose", REVIEW: "review", SHARE: "share"}[self.page.step]
