"""Backups: one encrypted file each, read back before it counts, restored by passphrase or recovery code.

Nothing here opens the journal itself: whoever has it open hands in what is needed (`Source`). What a
backup file looks like stands in docs/format.md, why it is so in docs/decisions/0019-backups.md.
"""

from __future__ import annotations

from npgs_journal.backup.choices import (
    Choices,
    Source,
    choices,
    clean_up_is_stopped,
    default_folder,
    is_changed,
    is_due,
    last_made,
    put_choices,
    stop_clean_up,
)
from npgs_journal.backup.form import Backup, is_backup_name, read_head
from npgs_journal.backup.listing import all_backups, backups_in, name_of, verified
from npgs_journal.backup.looking import Holding, bring_back, holding, look_inside, remove_backups
from npgs_journal.backup.making import Made, Making, copy_over, make_backup
from npgs_journal.backup.restoring import (
    Restoring,
    by_code,
    by_passphrase,
    kept_beside,
    open_backup,
    restore,
)
from npgs_journal.backup.rotation import KEEPS, kept

__all__ = [
    "KEEPS",
    "Backup",
    "Choices",
    "Holding",
    "Made",
    "Making",
    "Restoring",
    "Source",
    "all_backups",
    "backups_in",
    "bring_back",
    "by_code",
    "by_passphrase",
    "choices",
    "clean_up_is_stopped",
    "copy_over",
    "default_folder",
    "holding",
    "is_backup_name",
    "is_changed",
    "is_due",
    "kept",
    "kept_beside",
    "last_made",
    "look_inside",
    "make_backup",
    "name_of",
    "open_backup",
    "put_choices",
    "read_head",
    "remove_backups",
    "restore",
    "stop_clean_up",
    "verified",
]
