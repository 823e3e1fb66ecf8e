"""`check`: whether everything is as it was written. Changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal import vault, wording
from npgs_journal.cli import output
from npgs_journal.cli.passphrase import read_passphrase
from npgs_journal.cli.places import journal_folder
from npgs_journal.errors import CheckFoundDamage

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Print what was found.

    Raises:
        CheckFoundDamage: something differs. What it is has been printed by then.
    """
    folder = journal_folder(options)
    report = vault.check_journal(folder, read_passphrase(options.passphrase_file))
    if options.json:
        output.print_json(
            {
                "ok": not report.findings,
                "findings": list(report.findings),
                "entries": report.entries,
                "pages": report.pages,
            }
        )
    elif report.findings:
        for finding in report.findings:
            output.print_line(wording.finding(finding))
    else:
        output.print_line(wording.AS_WRITTEN)
        output.print_line(wording.looked_at(report.entries))
    if report.findings:
        raise CheckFoundDamage(findings=len(report.findings))
    return 0
