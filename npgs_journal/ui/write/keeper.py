"""Keeping what is on the page: when the draft goes to the journal, and what may be called saved.

Every keystroke moves a page's `revision` on by one. A save carries the revision it holds; when it
comes home, that revision and nothing newer counts as saved. Saves go through the writer's queue in
the order they were asked for, so a late one can never lie on top of a newer one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.nouns import Draft, Entry, EntryId
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.writing import Writing

DRAFT_AFTER_MS = 500
"""From the first unsaved keystroke; typing on does not put it off."""
FINISH_AFTER_MS = 30_000
"""From the last keystroke: then entry and search index are brought up to date."""


class SaveState(Enum):
    UNTOUCHED = "untouched"
    SAVING = "saving"
    SAVED = "saved"
    TROUBLE = "trouble"


@dataclass
class Care:
    """One page under care. `latest` is what a save last took from it; `kept` and `finished` are the

    revisions known to be committed, as a draft row and as the entry.
    """

    entry_id: EntryId
    latest: Draft
    revision: int = 0
    asked: int = 0
    kept: int = 0
    finished: int = 0
    trouble: BaseException | None = None

    @property
    def state(self) -> SaveState:
        if self.trouble is not None:
            return SaveState.TROUBLE
        if self.revision > max(self.kept, self.finished):
            return SaveState.SAVING
        return SaveState.SAVED if self.revision else SaveState.UNTOUCHED


class Keeper(QObject):
    """Watches one page at a time and looks after every page that is still on its way to the journal."""

    state_changed = Signal(object)
    """The `SaveState` of the page in front, or TROUBLE when an earlier page could not be saved."""
    entry_saved = Signal(object)
    """The `Entry` as it is committed now, search index and all."""

    def __init__(
        self, writing: Writing, jobs: Jobs, page: Callable[[], Draft], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._writing, self._jobs, self._page = writing, jobs, page
        self._cares: dict[EntryId, Care] = {}
        self._front: Care | None = None
        self._draft_timer = self._single_shot(DRAFT_AFTER_MS, self.keep)
        self._finish_timer = self._single_shot(FINISH_AFTER_MS, self.finish)

    def _single_shot(self, after_ms: int, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=after_ms)
        timer.timeout.connect(call)
        return timer

    # The page in front ----------------------------------------------------------------------

    def begin(self, draft: Draft) -> None:
        """Take the page into care as it is now shown. The page before must have been left."""
        self._front = self._cares.setdefault(draft.entry_id, Care(draft.entry_id, draft))
        self._tell()

    def touch(self) -> None:
        """One change on the page in front. Nothing here costs more than a few operations."""
        care = self._front
        if care is None:
            return
        was = care.state
        care.revision += 1
        if not self._draft_timer.isActive():
            self._draft_timer.start()
        self._finish_timer.start()
        if care.state is not was:
            self._tell()

    def keep(self) -> None:
        """Send the draft to the journal now, if something on the page is not there yet."""
        self._draft_timer.stop()
        care = self._front
        if care is not None and care.revision > care.asked:
            self._send_draft(care, self._taken(care))

    def finish(self) -> None:
        """Commit entry and search index for the page in front, if they are behind it."""
        self._draft_timer.stop()
        self._finish_timer.stop()
        care = self._front
        if care is not None and care.revision > care.finished:
            self._send_entry(care, self._taken(care))

    def leave(self) -> None:
        """Let go of the page in front; what it holds is on its way."""
        self.finish()
        care, self._front = self._front, None
        if care is not None and care.revision == care.finished:
            self._cares.pop(care.entry_id, None)

    def rest(self) -> None:
        """Nothing on the page is to be kept (it is only shown)."""
        self._front = None
        self._draft_timer.stop()
        self._finish_timer.stop()
        self._tell()

    def forget(self, entry_id: EntryId) -> None:
        """Stop caring for a page whose entry is gone for good or was handed to another hand."""
        self._cares.pop(entry_id, None)
        if self._front is not None and self._front.entry_id == entry_id:
            self._front = None
            self._draft_timer.stop()
            self._finish_timer.stop()

    def retry(self) -> None:
        """Try once more to save every page that could not be saved."""
        for care in list(self._cares.values()):
            if care.trouble is not None:
                care.trouble = None
                # What was left was taken whole when it was left, so its last revision is the one sent.
                draft = self._taken(care) if care is self._front else care.latest
                care.asked = care.revision
                self._send_entry(care, draft)
        self._tell()

    # What stands ----------------------------------------------------------------------------

    @property
    def state(self) -> SaveState:
        if any(care.trouble is not None for care in self._cares.values()):
            return SaveState.TROUBLE
        return SaveState.UNTOUCHED if self._front is None else self._front.state

    @property
    def trouble(self) -> BaseException | None:
        return next((care.trouble for care in self._cares.values() if care.trouble is not None), None)

    def on_its_way(self, entry_id: EntryId) -> Draft | None:
        """The text of a page left a moment ago that is not in its entry yet; newer than the store's."""
        care = self._cares.get(entry_id)
        return care.latest if care is not None and care.revision > care.finished else None

    def unsaved(self) -> list[Draft]:
        """Every page that no commit holds yet, neither as a draft nor as an entry."""
        behind = [care for care in self._cares.values() if care.revision > max(care.kept, care.finished)]
        return [self._page() if care is self._front else care.latest for care in behind]

    # Saves on their way ---------------------------------------------------------------------

    def _taken(self, care: Care) -> Draft:
        care.latest = self._page()
        care.asked = care.revision
        return care.latest

    def _send_draft(self, care: Care, draft: Draft) -> None:
        revision = care.asked
        self._jobs.write(
            lambda _: self._writing.keep(draft),
            lambda _: self._on_kept(care, revision),
            lambda error: self._on_trouble(care, error),
        )

    def _send_entry(self, care: Care, draft: Draft) -> None:
        revision = care.asked
        self._jobs.write(
            lambda _: self._writing.finish(draft, goes_on=care.finished > 0),
            lambda entry: self._on_finished(care, revision, entry),
            lambda error: self._on_trouble(care, error),
        )

    def _on_kept(self, care: Care, revision: int) -> None:
        care.kept = max(care.kept, revision)
        care.trouble = None
        self._tell()

    def _on_finished(self, care: Care, revision: int, entry: Entry | None) -> None:
        care.finished = max(care.finished, revision)
        care.trouble = None
        if care is not self._front and care.finished == care.revision:
            self._cares.pop(care.entry_id, None)
        self._tell()
        if entry is not None:
            self.entry_saved.emit(entry)

    def _on_trouble(self, care: Care, error: BaseException) -> None:
        care.trouble = error
        care.asked = max(care.kept, care.finished)
        self._tell()

    def _tell(self) -> None:
        self.state_changed.emit(self.state)
