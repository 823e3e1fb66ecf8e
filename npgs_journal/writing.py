"""Writing: from an empty page to an entry, and everything a person does to an entry afterwards.

Two steps keep what is typed. `keep` puts the page into a small draft row, often; `finish` makes it
the entry, with its place in search, when the page rests or is left. Both are on the disk when they
return. A page nobody wrote on is never kept.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from npgs_journal.clock import own_day
from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import Draft, EntryId, Filter, Space
from npgs_journal.text.letters import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from npgs_journal.clock import Clock
    from npgs_journal.nouns import Cursor, Entry, Mark, Move, Page, VersionId, View, ViewId
    from npgs_journal.store import Store

LONGEST_NAME = 60
SITTING: Final = timedelta(minutes=10)
"""How long what is written on one page, without leaving it, counts as one version.

A page is committed at each rest, often twice a minute: a version of each would bury the ones somebody
looks for. The words a page began with are always kept, and in a long sitting those of every ten minutes.
"""


def is_untouched(draft: Draft) -> bool:
    """Whether a new page holds nothing yet: no letter, no mark."""
    return draft.is_new and not (draft.title.strip() or draft.body.strip() or draft.marks)


class Writing:
    def __init__(self, writer: Store, clock: Clock, day_ends_hour: int = 0) -> None:
        self._store, self._clock, self.day_ends_hour = writer, clock, day_ends_hour
        self._sitting: tuple[EntryId, datetime] | None = None

    # The page ----------------------------------------------------------------------------------

    def new_page(self) -> Draft:
        """An empty page, dated now. The journal does not know of it."""
        return Draft(EntryId(secrets.token_hex(16)), self._clock.now(), "", "", is_new=True)

    def draft_of(self, entry: Entry) -> Draft:
        """The page on which an entry that is there is gone on with."""
        return Draft(
            entry.id,
            entry.written_at,
            entry.title,
            entry.body,
            entry.space,
            entry.bring,
            entry.marks,
            template=entry.template,
            prompt=entry.prompt,
        )

    def keep(self, draft: Draft) -> None:
        """Keep the page as it is now. Of a page that was emptied again nothing is kept."""
        if is_untouched(draft):
            self._store.drafts.drop(draft.entry_id)
        else:
            self._store.drafts.put(_keepable(draft), self._clock.now())

    def finish(self, draft: Draft, *, goes_on: bool = False) -> Entry | None:
        """Make the page the entry; None when it is new and nobody wrote on it.

        Of an entry that was there before, only its words change (see `Drafts.finish`). Words that are
        replaced become an earlier version of it, but for those of the same sitting.

        Args:
            goes_on: the words in the journal were finished on this same page, which has not been left.
        """
        if is_untouched(draft) and not self._is_kept(draft.entry_id):
            self._store.drafts.drop(draft.entry_id)
            return None
        now = self._clock.now()
        is_one_sitting = goes_on and self._has_just_begun(draft.entry_id, now)
        day_on = own_day(draft.written_at, self.day_ends_hour)
        entry = self._store.drafts.finish(_keepable(draft), day_on, now, keeps_version=not is_one_sitting)
        if not is_one_sitting:
            self._sitting = (draft.entry_id, now)
        return entry

    def _has_just_begun(self, entry_id: EntryId, now: datetime) -> bool:
        """Whether this entry's last version is so young; a clock that was set back says nothing."""
        if self._sitting is None or self._sitting[0] != entry_id:
            return False
        return timedelta(0) <= now - self._sitting[1] < SITTING

    def _is_kept(self, entry_id: EntryId) -> bool:
        return bool(self._store.entries.heads([entry_id]))

    # The entry ---------------------------------------------------------------------------------

    def set_marks(self, entry_id: EntryId, marks: Sequence[Mark]) -> None:
        """Put `marks` in the place of all marks. Each value at most once in each direction."""
        self._store.entries.set_marks(entry_id, marks)

    def set_bring(self, entry_id: EntryId, bring: bool) -> None:
        """Mark to bring, or not. An About me entry is never marked."""
        self._store.entries.set_bring(entry_id, bring)

    def set_space(self, entry_id: EntryId, space: Space) -> None:
        """Move the entry and keep a line about it. In About me it is no longer marked to bring."""
        self._store.entries.move(entry_id, space, self._clock.now())

    def moves(self, entry_id: EntryId) -> tuple[Move, ...]:
        """Every kept line about this entry's moves, in order."""
        return self._store.entries.moves(entry_id)

    def set_written_at(self, entry_id: EntryId, at: datetime) -> None:
        """Date the entry anew; its own day follows."""
        self._store.entries.set_written_at(entry_id, at, own_day(at, self.day_ends_hour))

    # Earlier versions ---------------------------------------------------------------------------

    def restore_version(self, entry_id: EntryId, version_id: VersionId) -> Entry:
        """Let the entry say what it said then. What it says now is kept as a version.

        Raises:
            EntryMissing: not there, or in Recently deleted. VersionMissing: not kept any more.
        """
        return self._store.versions.restore(entry_id, version_id, self._clock.now())

    # Deleting ----------------------------------------------------------------------------------

    def delete(self, entry_id: EntryId) -> None:
        """Put the entry into Recently deleted."""
        self._store.entries.trash(entry_id, self._clock.now())

    def undo_delete(self, entry_id: EntryId) -> None:
        """Bring the entry back from Recently deleted."""
        self._store.entries.restore(entry_id)

    def delete_for_good(self, entry_id: EntryId) -> None:
        """Remove an entry that is in Recently deleted, so that no page of the file holds its words.

        Raises:
            EntryMissing: there is none with this id in Recently deleted.
        """
        if self._store.entries.head(entry_id).deleted_at is None:
            raise EntryMissing
        self._store.entries.delete_for_good(entry_id)

    def deleted_page(self, after: Cursor | None = None, limit: int = 50) -> Page:
        """Recently deleted, newest first."""
        return self._store.entries.page(after, limit, Filter(deleted=True))

    # Views -------------------------------------------------------------------------------------

    def keep_view(self, name: str, words: str, wanted: Filter) -> View | None:
        """Keep a filter and words under a name, as one line of at most 60 letters; None without a name."""
        line = view_name(name)
        return self._store.views.keep(line, tidy(words), wanted) if line else None

    def rename_view(self, view_id: ViewId, name: str) -> None:
        """Give a view another name. Without one it keeps the one it has."""
        if line := view_name(name):
            self._store.views.rename(view_id, line)

    def delete_view(self, view_id: ViewId) -> None:
        """Forget a view. The entries stay."""
        self._store.views.delete(view_id)


def view_name(name: str) -> str:
    return " ".join(tidy(name).split())[:LONGEST_NAME].rstrip()


def _keepable(draft: Draft) -> Draft:
    """What can be kept exactly: no letter in it stops a save, and About me is never to bring."""
    bring = draft.bring and draft.space is Space.MINE
    return replace(draft, title=tidy(draft.title), body=tidy(draft.body), bring=bring)
