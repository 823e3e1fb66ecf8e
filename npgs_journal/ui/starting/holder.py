"""The ways to start that this journal has, at hand in the window; and whether questions rest for today."""

from __future__ import annotations

from datetime import date
from random import SystemRandom
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from npgs_journal.prompts import Deck
from npgs_journal.starting import Starting, Ways

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.session import Session

NOT_TODAY = "questions-not-today"
"""Kept in the journal: the day on which the person wants to be offered none."""


class Starts(QObject):
    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.ways = Ways()
        self.deck = Deck(SystemRandom())
        self._rests_on: date | None = None

    def load(self) -> None:
        """Read them on the reader's thread; until then there are those that come with the journal."""
        reader = self._session.journal.reader
        self._session.jobs.read(
            lambda _: (Starting(reader).ways(), reader.settings.get(NOT_TODAY)), self._on_loaded
        )

    def _on_loaded(self, found: tuple[Ways, str | None]) -> None:
        self.ways, rests_on = found
        self._rests_on = date.fromisoformat(rests_on) if rests_on else self._rests_on
        self.changed.emit()

    def change(
        self,
        work: Callable[[Starting], Any],
        on_done: Callable[[Any], object] | None = None,
        on_trouble: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Do `work` on the writer's thread, then read anew; `on_done` comes after that."""
        writer = self._session.journal.writer

        def done(result: Any) -> None:
            self.load()
            if on_done is not None:
                self._session.jobs.read(lambda _: None, lambda _: on_done(result))

        self._session.jobs.write(lambda _: work(Starting(writer)), done, on_trouble)

    # Questions for today -----------------------------------------------------------------------

    @property
    def rests_today(self) -> bool:
        return self._rests_on == self._session.today

    def rest_today(self) -> None:
        """No question is offered until tomorrow, unless the person asks for one."""
        self._rests_on = today = self._session.today
        if not self._session.journal.is_read_only:
            settings = self._session.journal.writer.settings
            self._session.jobs.write(
                lambda _: settings.put(NOT_TODAY, today.isoformat()), None, lambda _: None
            )
        self.changed.emit()
