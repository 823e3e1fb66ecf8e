"""Making, opening, checking, moving and closing a journal: the folder, its lock, its keys and its store.

A journal is a folder: `journal.db` (the encrypted file), `keys.json` and `keys.bak.json` (the root
secret, wrapped by the passphrase) and `lock` (held by the one process that has the journal open).
While it is open, nothing in this process opens `journal.db` by another route than the store: closing
such a handle would drop the locks of the database engine.
"""

from __future__ import annotations

from npgs_journal.security.folder import is_journal
from npgs_journal.store import Salvaged
from npgs_journal.store.versions import engine_versions
from npgs_journal.vault.journal import Journal
from npgs_journal.vault.making import create_journal
from npgs_journal.vault.moving import copy_to_new_place, delete_journal, leave_old_place
from npgs_journal.vault.opening import (
    change_passphrase,
    check_journal,
    open_journal,
    open_with_recovery_code,
    prove_passphrase,
    set_passphrase_by_recovery,
)
from npgs_journal.vault.salvaging import salvage_journal, salvage_open, salvage_with_recovery_code
from npgs_journal.vault.tidying import Tidied, tidy

__all__ = [
    "Journal",
    "Salvaged",
    "Tidied",
    "change_passphrase",
    "check_journal",
    "copy_to_new_place",
    "create_journal",
    "delete_journal",
    "engine_versions",
    "is_journal",
    "leave_old_place",
    "open_journal",
    "open_with_recovery_code",
    "prove_passphrase",
    "salvage_journal",
    "salvage_open",
    "salvage_with_recovery_code",
    "set_passphrase_by_recovery",
    "tidy",
]
