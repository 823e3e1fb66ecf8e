"""What is done first in a journal that has just been opened: nothing that was written gets lost."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import secrets
from datetime import datetime
from typing import TYPE_CHECKING

from npgs_journal import prefs
from npgs_journal.clock import own_day
from npgs_journal.errors import (
    DiskFull,
    EntryMissing,
    FolderReadOnly,
    ImportRefused,
    JournalDamaged,
    SealBroken,
    StorageTrouble,
)
from npgs_journal.nouns import Draft, Entry, EntryId, Space
from npgs_journal.security import files
from npgs_journal.security.folder import remove_left_restore
from npgs_journal.vault.moving import finish_left_move

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from npgs_journal.security.unsaved import Kept
    from npgs_journal.vault.journal import Journal

_LAST_OPENED = "last_opened_at"

log = logging.getLogger(__name__)


def settle_in(journal: Journal) -> None:
    """Bring back sealed text, make entries of left drafts, clear packets that never left, take room.

    A disk that takes nothing stops none of it for good: the next opening tries again. Where a damaged page
    is met, nothing more is written, and what can be read is opened.
    """
    try:
        _settle(journal)
    except JournalDamaged as trouble:
        log.warning("it is only read: %s", trouble.code)
        journal.only_read_on()


def _settle(journal: Journal) -> None:
    with _put_off("last opened"):
        _note_opening(journal)
    with _put_off("sealed text"):
        _bring_back(journal)
    if journal.is_read_only:
        return
    with _put_off("the place it came from"):
        finish_left_move(journal)
    remove_left_restore(journal.folder)
    with _put_off("drafts"):
        _finish_drafts(journal)
    with _put_off("packets"):
        _clear_packets(journal)
    with _put_off("room for unsaved text"):
        journal.reserve.hold()


@contextlib.contextmanager
def _put_off(step: str) -> Iterator[None]:
    try:
        yield
    except (DiskFull, FolderReadOnly, StorageTrouble) as trouble:
        log.warning("put off to the next opening: %s (%s)", step, trouble.code)


def _note_opening(journal: Journal) -> None:
    before = journal.reader.settings.get(_LAST_OPENED)
    if before is not None:
        journal.last_opened_at = datetime.fromisoformat(before)
    if not journal.is_read_only:
        journal.writer.settings.put(_LAST_OPENED, journal.clock.now().isoformat())


# Text sealed at a lock -------------------------------------------------------------------------


def _bring_back(journal: Journal) -> None:
    try:
        kept = journal.reserve.kept()
    except SealBroken as trouble:
        # It stays where it is until room for other text is needed.
        log.warning("text kept outside the journal cannot be read (%s)", trouble.code)
        return
    if kept is None:
        return
    journal.kept_outside = kept.drafts
    if journal.is_read_only:
        return
    for draft in kept.drafts:
        journal.writer.drafts.put(_beside_newer(journal, _keepable(draft), kept), kept.at)
    journal.kept_outside = ()
    journal.reserve.clear()


def _keepable(draft: Draft) -> Draft:
    """`draft` without the few things the store refuses, which would keep the rest from coming back."""
    return dataclasses.replace(
        draft,
        title=_whole_characters(draft.title),
        body=_whole_characters(draft.body),
        bring=draft.bring and draft.space is not Space.ABOUT_ME,
    )


def _whole_characters(text: str) -> str:
    halves_joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return halves_joined.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _beside_newer(journal: Journal, draft: Draft, kept: Kept) -> Draft:
    """`draft`, as an entry of its own when its entry was changed after `draft` was sealed.

    A journal on a stick may have been opened on another computer meanwhile.
    """
    entry = _entry(journal, draft.entry_id)
    if entry is None or entry.edited_at is None or entry.edited_at <= kept.at:
        return draft
    return dataclasses.replace(draft, entry_id=EntryId(secrets.token_hex(16)), is_new=True)


def _entry(journal: Journal, entry_id: EntryId) -> Entry | None:
    with contextlib.suppress(EntryMissing):
        return journal.writer.entries.get(entry_id)
    return None


# Drafts and packets left by a kill -------------------------------------------------------------


def _finish_drafts(journal: Journal) -> None:
    day_ends_hour = prefs.load().day_ends_hour
    for draft in journal.writer.drafts.all():
        if _is_untouched(draft) and _entry(journal, draft.entry_id) is None:
            journal.writer.drafts.drop(draft.entry_id)
            continue
        try:
            day_on = own_day(draft.written_at, day_ends_hour)
            journal.writer.drafts.finish(_keepable(draft), day_on, journal.clock.now())
        except (EntryMissing, ImportRefused) as trouble:
            # It stays a draft, and nothing of it is lost.
            log.warning("a draft stays as it is (%s)", trouble.code)


def _is_untouched(draft: Draft) -> bool:
    return draft.is_new and not (draft.title or draft.body or draft.marks)


def _clear_packets(journal: Journal) -> None:
    for line_id, temp_path in journal.writer.ledger.prepared():
        if _is_gone(temp_path):
            journal.writer.ledger.mark_not_left(line_id)


def _is_gone(temp_path: Path) -> bool:
    """Remove what a kill left of a packet. False when its stick is not in: the line waits for it."""
    if not temp_path.parent.is_dir():
        return False
    try:
        temp_path.unlink(missing_ok=True)
        files.sync_folder(temp_path.parent)
    except OSError:
        return False
    return True
