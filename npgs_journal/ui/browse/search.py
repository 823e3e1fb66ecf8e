"""Search as one types. Each keystroke supersedes the one before, and an old answer is never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from npgs_journal.finding import Finding
    from npgs_journal.nouns import Filter, Hit
    from npgs_journal.ui.jobs import Job, Jobs

HITS = 50


class Searcher(QObject):
    found = Signal(str, object)
    """The words and their hits; only ever for the latest words."""
    failed = Signal(object)

    def __init__(
        self, finding: Finding, jobs: Jobs, interrupt: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """`interrupt` stops the search that runs on the reader's thread; it may be called from here."""
        super().__init__(parent)
        self._interrupt = interrupt
        self._finding, self._jobs = finding, jobs
        self._turn = 0
        self._job: Job | None = None

    def look_for(self, words: str, wanted: Filter) -> None:
        self.give_up()
        turn = self._turn
        self._job = self._jobs.read(
            lambda _: self._finding.search(words, HITS, wanted),
            lambda hits: self._on_found(turn, words, hits),
            lambda error: self._on_failed(turn, error),
        )

    def give_up(self) -> None:
        """Let go of the search under way, if there is one."""
        self._turn += 1
        if self._job is not None:
            self._job.cancel()
            self._interrupt()
            self._job = None

    def _on_found(self, turn: int, words: str, hits: Sequence[Hit]) -> None:
        if turn == self._turn:
            self._job = None
            self.found.emit(words, hits)

    def _on_failed(self, turn: int, error: object) -> None:
        if turn == self._turn:
            self._job = None
            self.failed.emit(error)
