"""What happens to the entry on the page: opened, changed, moved, deleted. Shows nothing by itself.

Every change goes through one queue on the writer's thread, in the order a person made it.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from npgs_journal.clock import own_day
from npgs_journal.nouns import Draft, Entry, EntryHead, EntryId, Mark, Space, without_places
from npgs_journal.text.excerpt import excerpt
from npgs_journal.ui.write.keeper import Keeper, SaveState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from npgs_journal.nouns import VersionId
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.write.page import EntryPage
    from npgs_journal.writing import Writing


class Desk(QObject):
    shown = Signal(object)
    """Another `Draft` lies on the page."""
    marks_changed = Signal(object)
    stand_changed = Signal()
    head_changed = Signal(object)
    """The `EntryHead` of an entry as it is committed now."""
    removed = Signal(object)
    """An entry id that is no longer where it was (deleted, or put back)."""
    deleted = Signal(object)
    restored = Signal(object)
    brought_back = Signal()
    """The page says what the entry said in an earlier version."""
    state_changed = Signal(object)
    trouble = Signal(object)
    """A change that could not be made."""
    unread = Signal(object)
    """An entry that could not be opened."""
    reading = Signal(bool)
    """An entry is on its way to the page; no more."""

    def __init__(self, session: Session, page: EntryPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self.keeper = Keeper(session.writing, session.jobs, page.draft, self)
        self.keeper.state_changed.connect(self.state_changed)
        self.keeper.entry_saved.connect(self._on_saved)
        page.edited.connect(self._on_edited)
        page.left.connect(self.keeper.keep)
        self._shared: dict[EntryId, bool] = {}
        self._turn = 0
        self._again: Callable[[], None] | None = None

    @property
    def entry_id(self) -> EntryId:
        return self._page.base.entry_id

    # Opening --------------------------------------------------------------------------------

    def new_page(self, space: Space = Space.MINE) -> None:
        """An empty page. Nothing of it reaches the journal before the first letter or mark."""
        self.stop_reading()
        self._put_down(dataclasses.replace(self._session.writing.new_page(), space=space))

    def open(self, head: EntryHead) -> None:
        """Bring an entry to the page; what is on the page stays in care until it is there."""
        self.stop_reading()
        if head.id == self.entry_id and self._page.is_deleted == (head.deleted_at is not None):
            return
        turn = self._turn
        self._shared[head.id] = head.shared
        waiting = self.keeper.on_its_way(head.id)
        if waiting is not None and head.deleted_at is None:
            self._put_down(waiting)
            return
        self._read(head.id, turn)

    def stop_reading(self) -> None:
        """What was to come to the page is not wanted any more."""
        self._turn += 1
        self.reading.emit(False)

    def _read(self, entry_id: EntryId, turn: int) -> None:
        self.reading.emit(True)
        self._session.jobs.read(
            lambda _: self._session.finding.open(entry_id),
            lambda entry: self._on_opened(turn, entry),
            lambda error: self._on_unread(turn, error, lambda: self._read(entry_id, turn)),
        )

    def _on_unread(self, turn: int, error: BaseException, again: Callable[[], None]) -> None:
        if turn == self._turn:
            self.reading.emit(False)
            self._again = again
            self.unread.emit(error)

    def _on_opened(self, turn: int, entry: Entry) -> None:
        if turn != self._turn:
            return
        self.reading.emit(False)
        draft = self._session.writing.draft_of(entry)
        self._put_down(draft, is_deleted=entry.deleted_at is not None)

    def _put_down(self, draft: Draft, is_deleted: bool = False) -> None:
        self.keeper.leave()
        self._page.show_draft(draft, is_deleted)
        if is_deleted:
            self.keeper.rest()
        else:
            self.keeper.begin(draft)
        self.shown.emit(draft)

    # Changing -------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        base = self._page.base
        if base.is_new and self.keeper.state is SaveState.UNTOUCHED and not base.marks:
            # The page may have lain open for hours: an entry begins with its first letter.
            self._page.set_written_at(self._session.clock.now())
        self.keeper.touch()

    def put_marks(self, marks: Sequence[Mark]) -> None:
        """Marks on the whole entry are saved at once; a new page becomes an entry by them.

        Those on passages belong to the words and go with them.
        """
        new = tuple(marks)
        if self._change(marks=new):
            self.marks_changed.emit(new)
            self._commit(lambda writing, entry_id: writing.set_marks(entry_id, new), is_worth_an_entry=True)

    def put_bring(self, bring: bool) -> None:
        if self._page.base.space is Space.MINE and self._change(bring=bring):
            self._commit(lambda writing, entry_id: writing.set_bring(entry_id, bring))

    def put_start(self, **how: str) -> None:
        """How the entry was started: `template` (an id), `prompt` (the question). "" takes it away.

        It is kept with the words; a page nobody wrote on is still none to keep.
        """
        is_nothing_yet = self._is_nothing()
        if self._change(**how) and not is_nothing_yet:
            self.keeper.touch()

    def put_when(self, at: datetime) -> None:
        if self._change(written_at=at):
            self._commit(lambda writing, entry_id: writing.set_written_at(entry_id, at))

    def _change(self, **fields: Any) -> bool:
        """Show the change; False when there is none or nothing may be changed."""
        base = self._page.base
        if self._page.is_fixed or dataclasses.replace(base, **fields) == base:
            return False
        self._page.show_base(dataclasses.replace(base, **fields))
        self.stand_changed.emit()
        return True

    def _commit(
        self, known: Callable[[Writing, EntryId], object], *, is_worth_an_entry: bool = False
    ) -> None:
        """A new page goes into the journal with everything it carries; of an entry one thing is set."""
        base = self._page.base
        if base.is_new and (is_worth_an_entry or self.keeper.state is not SaveState.UNTOUCHED):
            self.keeper.touch()
            self.keeper.finish()
        elif not base.is_new:
            self.keeper.finish()
            entry_id = base.entry_id
            self._write(lambda: known(self._session.writing, entry_id), lambda _: self._on_set(entry_id))

    def _on_set(self, entry_id: EntryId) -> None:
        if entry_id == self.entry_id:
            self.head_changed.emit(self._head(self._page.draft()))

    def move(self, space: Space, *, bring: bool = False) -> None:
        """To About me or back. The journal keeps a line about the move of an entry it holds."""
        base = self._page.base
        if space is base.space or self._page.is_fixed:
            return
        is_nothing_yet = self._is_nothing()
        if not is_nothing_yet:
            self.keeper.finish()
        # Shown at once, so that a draft taken from the page from now on carries the new space too.
        self._show_space(base.entry_id, space)
        if is_nothing_yet:
            return
        self._session.jobs.write(
            lambda _: self._session.writing.set_space(base.entry_id, space),
            lambda _: self._on_moved(base.entry_id, bring),
            lambda error: self._on_not_moved(base, space, bring, error),
        )

    def _on_moved(self, entry_id: EntryId, bring: bool) -> None:
        self._on_set(entry_id)
        if bring and entry_id == self.entry_id:
            self.put_bring(bring=True)

    def _on_not_moved(self, before: Draft, space: Space, bring: bool, error: BaseException) -> None:
        self._show_space(before.entry_id, before.space)
        self._on_trouble(error, lambda: self.move(space, bring=bring))

    def _show_space(self, entry_id: EntryId, space: Space) -> None:
        if entry_id == self.entry_id:
            base = self._page.base
            bring = base.bring and space is Space.MINE
            self._page.show_base(dataclasses.replace(base, space=space, bring=bring))
            self.stand_changed.emit()

    def _is_nothing(self) -> bool:
        """A new page with nothing on it is no entry and never becomes one."""
        base = self._page.base
        return base.is_new and self._page.is_blank and not base.marks

    def hand_on(self, give: Callable[[str], None]) -> None:
        """Call `give` with the entry's id once everything on the page is in the entry."""
        base = self._page.base
        if base.space is not Space.MINE or self._page.is_fixed:
            return
        self.keeper.finish()
        entry_id = base.entry_id
        self._write(lambda: None, lambda _: give(entry_id) if self.keeper.trouble is None else None)

    def bring_back(self, version_id: VersionId) -> None:
        """Let the entry on the page say what it said then. What it says now is kept as a version."""
        if self._page.is_fixed or self._page.base.is_new:
            return
        self.keeper.finish()
        entry_id = self.entry_id
        self._write(
            lambda: self._session.writing.restore_version(entry_id, version_id),
            lambda entry: self._on_brought_back(entry, version_id),
        )

    def _on_brought_back(self, entry: Entry, version_id: VersionId) -> None:
        if entry.id != self.entry_id:
            self.head_changed.emit(self._head(entry))
        elif self.keeper.on_its_way(entry.id) is None:
            self.head_changed.emit(self._head(entry))
            self._put_down(self._session.writing.draft_of(entry))
            self.brought_back.emit()
        elif self.keeper.trouble is None:
            # Letters were typed meanwhile: they are kept as well, and then it is brought back.
            self.bring_back(version_id)

    # Deleting -------------------------------------------------------------------------------

    def delete(self, entry_id: EntryId) -> None:
        """To Recently deleted. What is on the page is committed first, so nothing of it is lost."""
        base = self._page.base
        if entry_id == base.entry_id:
            is_nothing = self._is_nothing()
            self.new_page()  # which sends what was on the page on its way, ahead of the deletion
            if is_nothing:
                return
        self._write(lambda: self._session.writing.delete(entry_id), lambda _: self._on_deleted(entry_id))

    def _on_deleted(self, entry_id: EntryId) -> None:
        self.removed.emit(entry_id)
        self.deleted.emit(entry_id)

    def put_back(self, entry_id: EntryId) -> None:
        self._write(
            lambda: self._session.writing.undo_delete(entry_id), lambda _: self._on_put_back(entry_id)
        )

    def _on_put_back(self, entry_id: EntryId) -> None:
        self.removed.emit(entry_id)
        self.restored.emit(entry_id)
        self.stop_reading()
        self._read(entry_id, self._turn)

    def delete_for_good(self, entry_id: EntryId, then: Callable[[], object]) -> None:
        """`then` is called when it is gone."""

        def gone(_: object) -> None:
            self._on_gone(entry_id)
            then()

        self._write(lambda: self._session.writing.delete_for_good(entry_id), gone)

    def _on_gone(self, entry_id: EntryId) -> None:
        self.keeper.forget(entry_id)
        self.removed.emit(entry_id)
        if entry_id == self.entry_id:
            self.new_page()

    # Inside ---------------------------------------------------------------------------------

    def retry(self) -> None:
        """Once more, whatever could not be done."""
        again, self._again = self._again, None
        if again is not None:
            again()
        self.keeper.retry()

    def _write(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._session.jobs.write(
            lambda _: work(),
            on_done,
            lambda error: self._on_trouble(error, lambda: self._write(work, on_done)),
        )

    def _on_trouble(self, error: BaseException, again: Callable[[], None]) -> None:
        self._again = again
        self.trouble.emit(error)

    def _on_saved(self, entry: Entry) -> None:
        if entry.id == self.entry_id and self._page.base.is_new:
            self._page.show_base(dataclasses.replace(self._page.base, is_new=False))
        self.head_changed.emit(self._head(entry))

    def _head(self, entry: Entry | Draft) -> EntryHead:
        """The row of an entry as it is committed now, without asking the journal again."""
        if isinstance(entry, Entry):
            entry_id, day_on = entry.id, entry.day_on
        else:
            entry_id, day_on = entry.entry_id, self._own_day(entry.written_at)
        return EntryHead(
            entry_id,
            entry.written_at,
            day_on,
            entry.title,
            excerpt(entry.body),
            without_places(entry.marks),
            entry.space,
            entry.bring,
            self._shared.get(entry_id, False),
        )

    def _own_day(self, at: datetime) -> date:
        return own_day(at, self._session.prefs.value.day_ends_hour)
