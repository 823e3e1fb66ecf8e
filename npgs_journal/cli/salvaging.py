"""`salvage`: what can be read of a damaged journal, in a new one. The damaged one is only read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from npgs_journal import vault, wording
from npgs_journal.cli import output
from npgs_journal.cli.passphrase import read_passphrase, read_recovery_code
from npgs_journal.cli.places import journal_folder
from npgs_journal.cli.stopping import past_stopping

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    folder = journal_folder(options)
    to = Path(options.to)
    if options.recovery_code_file is not None:
        code = read_recovery_code(options.recovery_code_file)
        told = vault.salvage_with_recovery_code(folder, code, to)
    else:
        told = vault.salvage_journal(folder, read_passphrase(options.passphrase_file), to)
    past_stopping()
    place = output.path_text(options.to)
    if options.json:
        output.print_json({"journal": place, "saved": told.saved, "cut": told.cut, "lost": told.lost})
    else:
        output.print_line(wording.salvaged(told.saved, told.cut, told.lost))
        output.print_line(wording.salvaged_to(place))
    return 0
