"""The whole program in this process, over an invented journal, ready to be brought into any of its states."""

from __future__ import annotations

import shutil
from collections import deque
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from unittest import mock

from drivers.gate import GateDriver
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from support.costs import CHEAP

from npgs_journal import vault
from npgs_journal.clock import FrozenClock, own_day
from npgs_journal.nouns import ConcernId, Direction, Entry, EntryId, Mark, Space, ValueId
from npgs_journal.ui.dialogs import Dialogs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from pytestqt.qtbot import QtBot

    from npgs_journal.ui.write.room import JournalRoom

PASSPHRASE = "quiet river under nine lamps"
NOW = datetime(2026, 11, 25, 16, 40, tzinfo=UTC)
"""A Wednesday in a November: both are long words, as dates go."""
LONG_MS = 60_000
_LIVED, _STRAIN = Direction.LIVED, Direction.UNDER_STRAIN


class Boxes(Dialogs):
    """Answers with what was laid ready; without an answer it opens the real box and leaves it open."""

    def __init__(self) -> None:
        self.answers: deque[str] = deque()
        self.paths: deque[Path | None] = deque()
        self.printers: deque[QPrinter] = deque()

    def ask(self, title: str, text: str, choices: Sequence[str], *, way_out: str | None = None) -> str:
        if self.answers:
            return self.answers.popleft()
        return super().ask(title, text, choices, way_out=way_out)

    def save_path(self, title: str, suggested: Path, kinds: str = "") -> Path | None:
        return self.paths.popleft() if self.paths else None

    def printer(self, title: str, *, whole: bool = False) -> QPrinter | None:
        return self.printers.popleft() if self.printers else None

    def open_folder(self, title: str, start: Path | None = None) -> Path | None:
        return self.paths.popleft() if self.paths else None


def entries() -> list[Entry]:
    """A fortnight of invented writing: long titles and none, marks of both kinds, an About me entry."""
    ride = (
        "Rosa asked me to decide for her. I felt the pull to just answer. I have been in that seat.\n\n"
        "I said so. Then I asked what each choice would feel like tomorrow.\n\n"
        "Back at Harbor House I was asked to log it as **transport**."
    )
    many = (
        Mark(ValueId("facilitate-change"), _LIVED),
        Mark(ValueId("strengths-focused"), _LIVED),
        Mark(ValueId("equally-shared-power"), _LIVED),
        Mark(ValueId("honest-direct"), _STRAIN, (ConcernId("workload"), ConcernId("retaliation"))),
        Mark(ValueId("mutual-reciprocal"), _STRAIN),
    )
    long_title = "Waiting with Jamal at the housing office until the numbers on the board ran out"
    return [
        _entry(1, "The ride to the clinic", ride, bring=True, marks=many),
        _entry(2, "My own winter", "Slept badly. The old street again.", space=Space.ABOUT_ME),
        _entry(3, long_title, "Four hours, two coffees, one chair.", bring=True, marks=many[:1]),
        _entry(5, "", "No title here, only the bus and the rain and what she said about her sister."),
        _entry(8, "Group ran long", "Forty minutes over, and nobody minded.", marks=many[3:]),
        _entry(13, "A quiet day", "Nothing happened, and that was good.", deleted_at=NOW),
        *(_entry(14 + number, f"An older day, number {number}", "Rain.") for number in range(12)),
    ]


def _entry(days: int, title: str, body: str, **facts: object) -> Entry:
    at = NOW - timedelta(days=days)
    return Entry(EntryId(f"{days:032x}"), at, own_day(at), title, body, **facts)  # type: ignore[arg-type]


def many_entries(count: int) -> list[Entry]:
    """`count` entries up to now, two a day, with marks and concerns here and there; the same each time."""
    written = entries()[:5]
    made = []
    for number in range(count):
        like = written[number % len(written)]
        at = NOW - timedelta(hours=12 * number + 1)
        marks = like.marks if number % 3 else like.marks[1:2]
        made.append(
            replace(like, id=EntryId(f"{number + 1:032x}"), written_at=at, day_on=own_day(at), marks=marks)
        )
    return made


class Stage(GateDriver):
    """Brings the window where a state wants it. `again` repeats what new looks undo, such as an open menu."""

    boxes: Boxes
    again: Callable[[], object]

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.boxes = Boxes()
        super().__init__(qtbot, self.boxes)
        self.home = home
        self.folder = home / "journal"
        self.app.prefs.change(theme="light", idle_lock_minutes=30)
        self._patches = [mock.patch("npgs_journal.vault.opening.SystemClock", return_value=FrozenClock(NOW))]
        self._leave_boxes_open()
        for patch in self._patches:
            patch.start()
        self.again = self.settle

    def stop(self) -> None:
        self._close_boxes()
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        super().stop()
        for patch in self._patches:
            patch.stop()

    # Ways in ---------------------------------------------------------------------------------

    def start(self, journal: Path | None = None) -> None:
        super().start(journal)
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def make_journal(self, written: Sequence[Entry] | None = None) -> None:
        """A closed journal that `PASSPHRASE` opens."""
        with vault.create_journal(self.folder, PASSPHRASE, CHEAP, FrozenClock(NOW)) as journal:
            journal.writer.entries.add_many(entries() if written is None else written)

    def enter(self, written: Sequence[Entry] | None = None) -> None:
        """Through unlock into the journal room."""
        self.make_journal(written)
        self.unlock_page()
        self.unlock(PASSPHRASE)
        self.until_inside()
        self.settle()

    def unlock_page(self) -> None:
        self.start(self.folder)

    def leave_journal(self) -> None:
        """As if the stick were pulled."""
        shutil.rmtree(self.folder)

    # Where one is ----------------------------------------------------------------------------

    @property
    def journal(self) -> JournalRoom:
        from npgs_journal.ui.write.room import JournalRoom

        return self.page.findChild(JournalRoom)

    @property
    def supervision(self):
        from npgs_journal.ui.share.room import SupervisionRoom

        return self.page.findChild(SupervisionRoom)

    @property
    def looking_back(self):
        from npgs_journal.ui.values.room import ValuesRoom

        return self.page.findChild(ValuesRoom)

    @property
    def settings(self):
        from npgs_journal.ui.settings.room import SettingsRoom

        return self.page.findChild(SettingsRoom)

    @property
    def helping(self):
        from npgs_journal.ui.support.room import SupportRoom

        return self.page.findChild(SupportRoom)

    def go(self, room: str) -> None:
        self.page.go(room)
        self.settle()

    def front(self) -> QWidget:
        """What stands in front: an open box, an open menu, the calendar, or the window."""
        if self._opened:
            return self._opened[-1]
        popup = QApplication.activePopupWidget()
        calendar = self.journal.listing.calendar if self.is_inside else None
        return popup or (calendar if calendar is not None and calendar.isVisible() else self.window)

    @property
    def is_inside(self) -> bool:
        return type(self.page).__name__ == "Rooms"

    def said(self, words: str) -> str:
        """`words` in the language of this window: English, unless another stage says otherwise."""
        return words

    def settle(self) -> None:
        """Until every job is home, pages are made, and the layout has come to rest."""
        super().settle()
        room = self.supervision if self.is_inside else None
        if room is not None:
            self.qtbot.waitUntil(
                lambda: self.app.jobs.is_idle and not room.packet.rendering.is_busy, timeout=LONG_MS
            )
        for _ in range(4):
            QApplication.processEvents()

    # Doing -----------------------------------------------------------------------------------

    def look(self, theme: str, percent: int, size: tuple[int, int]) -> None:
        """Change how everything looks, and come to rest."""
        self.window.resize(*size)
        self.app.prefs.change(theme=theme, text_percent=percent)
        self.settle()
        self.again()
        QApplication.processEvents()

    def keys(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(QApplication.focusWidget() or self.window, letter)

    def ctrl(self, key: Qt.Key, *, shift: bool = False) -> None:
        held = [Qt.KeyboardModifier.ControlModifier]
        self.press(key, *held, *([Qt.KeyboardModifier.ShiftModifier] if shift else []))

    def open_entry(self, title: str) -> None:
        rows = self.journal.listing.model.rows
        self.journal.desk.open(next(row.head for row in rows if row.head.title == title))
        self.settle()

    def open_menu(self, button: QWidget) -> None:
        """Open a button's menu, and once more whenever the looks change, since a menu is measured once."""

        def pop_up() -> None:
            menu = button.menu()  # type: ignore[attr-defined]
            menu.close()
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))
            QApplication.processEvents()

        self.again = pop_up
        pop_up()

    def open_menu_of_bar(self, name: str) -> None:
        bar = self.window.menuBar()
        action = next(one for one in bar.actions() if one.text().replace("&", "") == name)

        def pop_up() -> None:
            action.menu().close()
            action.menu().popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
            QApplication.processEvents()

        self.again = pop_up
        pop_up()

    def open_box(self, do: Callable[[], object]) -> None:
        """Do what opens a box. New looks open it anew, as a person would find it."""

        def open_it() -> None:
            self._close_boxes()
            do()
            self.until(lambda: bool(self._opened))
            QApplication.processEvents()

        self.again = open_it
        open_it()

    def _leave_boxes_open(self) -> None:
        """A box that is opened is shown and stays, instead of waiting for an answer."""
        self._opened: list[QDialog] = []

        def show(box: QDialog) -> int:
            self._opened.append(box)
            box.show()
            return 0

        self._patches += [
            mock.patch.object(QDialog, "exec", show),
            mock.patch.object(QDialog, "deleteLater", create=True),
        ]

    def _close_boxes(self) -> None:
        while self._opened:
            self._opened.pop().close()
