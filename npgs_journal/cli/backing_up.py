"""`backup`, `restore` and `backups`: one file each, read back before it counts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from npgs_journal import backup, wording
from npgs_journal.cli import output
from npgs_journal.cli.passphrase import read_passphrase, read_recovery_code
from npgs_journal.cli.places import open_journal, remember_first
from npgs_journal.cli.stopping import past_stopping
from npgs_journal.errors import FolderNotEmpty, WrongCall
from npgs_journal.security.files import disk_trouble_named, make_private_folder

if TYPE_CHECKING:
    import argparse


def run_backup(options: argparse.Namespace) -> int:
    folder = None if options.to is None else Path(options.to).absolute()
    with open_journal(options) as journal:
        if folder is not None and folder.parent.is_dir() and not os.path.lexists(folder):
            # Only the last folder of the path: where more is missing, a stick is probably out.
            with disk_trouble_named():
                make_private_folder(folder)
        made = backup.make_backup(journal, folder)
        past_stopping()
    place = output.path_text(made.backup.path)
    second = None if made.second is None else output.path_text(made.second.path)
    if options.json:
        output.print_json(document(made.backup, is_whole=True, second=second))
    else:
        facts = made.backup.facts
        output.print_line(wording.backup_made(place, 0 if facts is None else facts.entries))
        if second is not None:
            output.print_line(wording.second_backup(second))
    if made.trouble is not None:
        output.complain(wording.sentence(made.trouble))
    return 0


def run_restore(options: argparse.Namespace) -> int:
    if options.journal is None:
        raise WrongCall(reason="option-needed", option="--journal")
    source, target = Path(vars(options)["from"]), Path(options.journal)
    _check(source, target, is_replacing=options.replace)
    if options.recovery_code_file is not None:
        unlock = backup.by_code(read_recovery_code(options.recovery_code_file))
    else:
        unlock = backup.by_passphrase(read_passphrase(options.passphrase_file))
    with backup.open_backup(source, unlock, target) as opened:
        kept = backup.restore(opened, target, replace=options.replace)
        past_stopping()
    remember_first(target)
    told = None if kept is None else output.path_text(kept)
    if options.json:
        output.print_json(
            {
                "journal": output.path_text(options.journal),
                "entries": opened.entries,
                "newest_day": None if opened.newest_day is None else opened.newest_day.isoformat(),
                "made_at": None if opened.made_at is None else opened.made_at.isoformat(),
                "kept": told,
            }
        )
        return 0
    output.print_line(wording.restored(output.path_text(options.journal), opened.entries))
    if told is not None:
        output.print_line(wording.kept_beside(told))
    return 0


def run_backups(options: argparse.Namespace) -> int:
    place = vars(options)["in"]
    with open_journal(options) as journal:
        if place is None:
            found = backup.all_backups(journal)
        else:
            found = backup.backups_in(Path(place).absolute(), journal.root)
        looked_at = [(one, backup.verified(one, journal.root)) for one in found]
    if options.json:
        output.print_json([document(one, is_whole=is_whole) for one, is_whole in looked_at])
        return 0
    if not looked_at:
        output.print_line(wording.NO_BACKUPS)
    for one, is_whole in looked_at:
        output.print_line(_line(one, is_whole=is_whole))
        output.print_line("    " + output.path_text(one.path))
    return 0


def document(one: backup.Backup, *, is_whole: bool, **more: Any) -> dict[str, Any]:
    facts = one.facts
    newest = None if facts is None else facts.newest_day
    return {
        "backup": output.path_text(one.path),
        "seq": one.seq,
        "made_at": None if facts is None else facts.made_at.isoformat(),
        "size_bytes": one.size_bytes,
        "entries": None if facts is None else facts.entries,
        "newest_day": None if newest is None else newest.isoformat(),
        **more,
        "verified": is_whole,
    }


def _line(one: backup.Backup, *, is_whole: bool) -> str:
    if one.facts is None:
        return wording.BACKUP_NOT_READ
    made = f"{one.facts.made_at:%Y-%m-%d %H:%M}"
    return wording.backup_line(made, one.facts.entries, one.size_bytes, is_whole)


def _check(source: Path, target: Path, *, is_replacing: bool) -> None:
    """Say no before anybody is asked for a passphrase; both are looked at again later."""
    try:
        with source.open("rb"):
            pass
    except (OSError, ValueError):
        raise WrongCall(reason="cannot-read", option="--from") from None
    backup.read_head(source)
    if is_replacing or not os.path.lexists(target):
        return
    if not target.is_dir() or any(target.iterdir()):
        raise FolderNotEmpty
