"""An open session over a real encrypted journal, entries to put into it, and boxes that a test answers."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from drivers.themes import let_go
from PySide6.QtWidgets import QApplication
from support.costs import CHEAP

from npgs_journal.clock import FrozenClock, own_day
from npgs_journal.nouns import Direction, Entry, EntryId, Mark, Space, ValueId
from npgs_journal.prefs import Preferences
from npgs_journal.ui.dialogs import Dialogs
from npgs_journal.ui.jobs import Jobs
from npgs_journal.ui.preferences import PreferencesHolder
from npgs_journal.ui.session import Session
from npgs_journal.ui.theme import Theme
from npgs_journal.vault import create_journal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

NOON = datetime(2026, 11, 13, 12, 5, tzinfo=UTC)
PASSPHRASE = "quiet river under nine lamps"
MINE, ABOUT_ME = Space.MINE, Space.ABOUT_ME


class Answers(Dialogs):
    """Answers every box with what the test laid ready, and remembers what was asked and offered."""

    def __init__(self) -> None:
        self.answers: list[str] = []
        self.paths: list[Path | None] = []
        self.asked: list[str] = []
        self.offered: list[str] = []
        self.told: list[tuple[str, str]] = []
        self.explained: list[str] = []
        """What was said below each question."""
        self.pages: list[tuple[str, str]] = []
        self.shown: list[Path] = []
        self.printers: list[QPrinter | None] = []

    def ask(self, title: str, text: str, choices: Sequence[str], *, way_out: str | None = None) -> str:
        self.asked.append(title)
        self.explained.append(text)
        answer = self.answers.pop(0) if self.answers else way_out or ""
        assert answer in {*choices, ""}, f"{answer} is not offered: {choices}"
        return answer

    def save_path(self, title: str, suggested: Path, kinds: str = "") -> Path | None:
        self.offered.append(suggested.name)
        return self._next_path()

    def open_folder(self, title: str, start: Path | None = None) -> Path | None:
        return self._next_path()

    def open_file(self, title: str, start: Path | None = None, kinds: str = "") -> Path | None:
        return self._next_path()

    def printer(self, title: str, *, whole: bool = False) -> QPrinter | None:
        return self.printers.pop(0) if self.printers else None

    def show_folder(self, file: Path) -> None:
        self.shown.append(file)

    def tell(self, title: str, text: str) -> None:
        self.told.append((title, text))

    def read(self, title: str, page: str) -> None:
        self.pages.append((title, page))

    def _next_path(self) -> Path | None:
        return self.paths.pop(0) if self.paths else None


def entry(number: int, **fields: object) -> Entry:
    """The entry `number` days before the frozen noon."""
    at = NOON - timedelta(days=number)
    made: dict[str, object] = {
        "id": EntryId(f"{number:032x}"),
        "written_at": at,
        "day_on": own_day(at),
        "title": f"Day {number}",
        "body": f"What stayed with me on day {number}.",
    }
    return Entry(**(made | fields))  # type: ignore[arg-type]


def mark(value: str, direction: Direction = Direction.LIVED) -> Mark:
    return Mark(ValueId(value), direction)


@contextmanager
def open_session(folder: Path, entries: Sequence[Entry] = (), **prefs: object) -> Iterator[Session]:
    """A session over a real encrypted journal that holds `entries`."""
    app = QApplication.instance()
    journal = create_journal(folder, PASSPHRASE, CHEAP, FrozenClock(NOON))
    if entries:
        journal.writer.entries.add_many(entries)
    jobs = Jobs()
    holder = PreferencesHolder(Preferences(**({"theme": "light"} | prefs)), jobs, save=lambda _: None)
    session = Session(journal, jobs, Theme(app, holder), Answers(), holder)
    try:
        yield session
    finally:
        let_go(session.theme)
        jobs.close()
        journal.close()
