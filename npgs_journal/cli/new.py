"""`new`: make a journal, and hand out its recovery sheet once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from npgs_journal import paths, vault, wording
from npgs_journal.cli import output
from npgs_journal.cli.passphrase import choose_passphrase
from npgs_journal.cli.places import remember_first
from npgs_journal.cli.stopping import past_stopping
from npgs_journal.errors import FolderNotEmpty
from npgs_journal.security.passphrases import is_too_easy

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    folder = Path(options.journal) if options.journal is not None else paths.default_journal_dir()
    _check_empty(folder)
    passphrase = choose_passphrase(options.passphrase_file)
    with vault.create_journal(folder, passphrase) as journal:
        code = journal.recovery_code()
        past_stopping()
    remember_first(folder)
    place = output.path_text(options.journal if options.journal is not None else folder)
    if options.json:
        output.print_json({"journal": place, "recovery_key": code})
    else:
        output.print_line(
            wording.journal_made(place) + "\n\n" + wording.fill(wording.RECOVERY_SHEET, {"code": code})
        )
    if is_too_easy(passphrase):
        output.complain(wording.SHORT_PASSPHRASE)
    return 0


def _check_empty(folder: Path) -> None:
    """Say no before a passphrase is asked for; `create_journal` looks again when it makes the folder."""
    try:
        is_empty = not any(folder.iterdir())
    except FileNotFoundError:
        is_empty = True
    except OSError:
        is_empty = folder.is_dir()
    if not is_empty:
        raise FolderNotEmpty
