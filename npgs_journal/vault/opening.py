"""Opening a journal by passphrase or recovery code, checking it, and changing its passphrase."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
from typing import TYPE_CHECKING

from npgs_journal.clock import Clock, SystemClock
from npgs_journal.errors import (
    DiskFull,
    FolderReadOnly,
    JournalDamaged,
    JournalMissing,
    KeyCostRefused,
    KeysDamaged,
    StorageTrouble,
    WrongPassphrase,
    WrongRecoveryCode,
)
from npgs_journal.security import envelope, files
from npgs_journal.security.folder import DATABASE, is_journal, take_lock, takes_writing
from npgs_journal.security.keys import KeyCost, RootSecret, calibrated_cost, database_key
from npgs_journal.security.recovery import read_recovery_code
from npgs_journal.store import check_store
from npgs_journal.vault.journal import Journal, journal_on
from npgs_journal.vault.settling import settle_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import filelock

    from npgs_journal.nouns import CheckReport

log = logging.getLogger(__name__)


def open_journal(folder: Path, passphrase: str, clock: Clock | None = None) -> Journal:
    """Open the journal at `folder`.

    Drafts left by a kill become entries, text sealed at a lock comes back, and what a kill left of a
    packet is removed.

    Raises:
        JournalMissing, JournalOpenElsewhere: nothing was tried.
        WrongPassphrase, KeysDamaged, KeyCostRefused, NotEnoughMemory: nothing was opened or changed.
        JournalDamaged, JournalTooNew, and their like: the passphrase is right, the file is not.
    """

    def unlock(place: Path, undo: contextlib.ExitStack) -> _Unlocked:
        header = envelope.read_header(place)
        return _Unlocked(undo.enter_context(envelope.unwrap(header, passphrase)), header)

    return _open(folder, clock or SystemClock(), unlock)


def open_with_recovery_code(folder: Path, code: str, clock: Clock | None = None) -> Journal:
    """Open the journal by its recovery code alone; the key files may be gone.

    Raises:
        MistypedRecoveryCode: not as printed. WrongRecoveryCode: another journal's.
        Else as `open_journal`.
    """

    def unlock(place: Path, undo: contextlib.ExitStack) -> _Unlocked:
        root = undo.enter_context(read_recovery_code(code))
        with contextlib.suppress(KeysDamaged, KeyCostRefused):
            header = envelope.read_header(place)
            return _Unlocked(root, header if envelope.belongs(header, root) else None)
        return _Unlocked(root, None)

    return _open(folder, clock or SystemClock(), unlock)


@dataclasses.dataclass(frozen=True)
class _Unlocked:
    """The root secret, with the key file that vouches for it, if one does."""

    root: RootSecret
    header: envelope.Header | None


def _open(folder: Path, clock: Clock, unlock: Callable[[Path, contextlib.ExitStack], _Unlocked]) -> Journal:
    folder = folder.absolute()
    with contextlib.ExitStack() as undo, files.disk_trouble_named():
        lock = _locked_if_writable(folder, undo)
        unlocked = unlock(folder, undo)
        journal = undo.enter_context(_journal_by(unlocked, folder, lock, clock))
        _mend_keys(journal, unlocked.header)
        settle_in(journal)
        undo.pop_all()
    return journal


def _locked_if_writable(folder: Path, undo: contextlib.ExitStack) -> filelock.BaseFileLock | None:
    if not is_journal(folder):
        raise JournalMissing
    if not takes_writing(folder):
        return None
    lock = take_lock(folder)
    undo.callback(lock.release)
    return lock


def _journal_by(
    unlocked: _Unlocked, folder: Path, lock: filelock.BaseFileLock | None, clock: Clock
) -> Journal:
    root, header = unlocked.root, unlocked.header
    if header is not None:
        with contextlib.suppress(JournalDamaged):
            return journal_on(folder, root, header.db_salt, lock, clock)
        # The journal may have been put back from a copy that starts with another salt.
        return journal_on(folder, root, None, lock, clock)
    try:
        return journal_on(folder, root, None, lock, clock)
    except JournalDamaged as error:
        if error.facts.get("reason") == "first-page":
            raise WrongRecoveryCode from error
        raise


def _mend_keys(journal: Journal, header: envelope.Header | None) -> None:
    """Bring both key files up to the header that has just opened the journal."""
    if header is None or journal.is_read_only:
        return
    try:
        envelope.mend(journal.folder, header)
    except (DiskFull, FolderReadOnly, StorageTrouble) as trouble:
        log.warning("a key file is still to be mended (%s)", trouble.code)


# The passphrase --------------------------------------------------------------------------------


def change_passphrase(journal: Journal, old: str, new: str, cost: KeyCost | None = None) -> None:
    """Let `new` open the journal in the place of `old`. When this returns, `old` no longer does.

    Copies of the key files made before (backups, a cloud's older versions) still open with `old`.

    Raises:
        WrongPassphrase: `old` is not it. PassphraseRefused, NotEnoughMemory: `new` cannot be one.
        KeysDamaged: no key file to judge `old` by; `set_passphrase_by_recovery` makes new ones.
        DiskFull, FolderReadOnly, StorageTrouble: the key files could not be written.
    """
    prove_passphrase(journal, old)
    _set_passphrase(journal, new, cost)


def prove_passphrase(journal: Journal, typed: str) -> None:
    """Come back when `typed` opens this journal: for what only its owner may do with it while it is open.

    Raises:
        WrongPassphrase: it does not. KeysDamaged, NotEnoughMemory: that cannot be told.
    """
    journal.must_be_open()
    with envelope.unwrap(envelope.read_header(journal.folder), typed) as root:
        if root != journal.root:
            raise WrongPassphrase


def set_passphrase_by_recovery(journal: Journal, new: str, cost: KeyCost | None = None) -> None:
    """Let `new` open a journal that was opened by its recovery code; makes the key files anew.

    Raises:
        As `change_passphrase`, which it is without the old one.
    """
    journal.must_be_open()
    _set_passphrase(journal, new, cost)


def _set_passphrase(journal: Journal, new: str, cost: KeyCost | None) -> None:
    if journal.is_read_only:
        raise FolderReadOnly
    header = envelope.wrap(
        journal.root, new, journal.db_salt, cost or calibrated_cost(), _generation(journal.folder) + 1
    )
    envelope.write_header(journal.folder, header, new)


def _generation(folder: Path) -> int:
    with contextlib.suppress(KeysDamaged, KeyCostRefused):
        return envelope.read_header(folder).generation
    return 0


# Checking --------------------------------------------------------------------------------------


def check_journal(folder: Path, passphrase: str) -> CheckReport:
    """Look whether everything is as it was written, and change nothing.

    `findings` of its own beside the store's: "salt" and "size" (the encrypted file against the key
    file and against itself), "keys.json" and "keys.bak.json" (a copy is gone or differs).

    Raises:
        As `open_journal`.
    """
    folder = folder.absolute()
    with contextlib.ExitStack() as undo, files.disk_trouble_named():
        _locked_if_writable(folder, undo)
        header = envelope.read_header(folder)
        with envelope.unwrap(header, passphrase) as root, database_key(root) as key:
            report = check_store(folder / DATABASE, key, header.db_salt)
        findings = (*report.findings, *_outside_findings(folder, header, report))
    return dataclasses.replace(report, findings=tuple(dict.fromkeys(findings)))


def _outside_findings(folder: Path, header: envelope.Header, report: CheckReport) -> Iterator[str]:
    yield from envelope.unlike_copies(folder, header)
    if report.pages and (folder / DATABASE).stat().st_size != report.pages * envelope.PAGE_BYTES:
        yield "size"
