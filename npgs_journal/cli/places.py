"""Which journal a verb means, and how it is opened."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from npgs_journal import prefs, vault
from npgs_journal.cli.passphrase import read_passphrase
from npgs_journal.errors import JournalError, JournalMissing, WrongCall

if TYPE_CHECKING:
    import argparse


def journal_folder(options: argparse.Namespace) -> Path:
    """The folder of --journal, else the remembered one.

    Raises:
        WrongCall: neither is there.
        JournalMissing: there is no journal in it. Said before anyone is asked for a passphrase.
    """
    folder = Path(options.journal) if options.journal is not None else prefs.load().journal
    if folder is None:
        raise WrongCall(reason="no-journal")
    if not vault.is_journal(folder):
        raise JournalMissing
    return folder


def open_journal(options: argparse.Namespace) -> vault.Journal:
    folder = journal_folder(options)
    return vault.open_journal(folder, read_passphrase(options.passphrase_file))


def remember_first(folder: Path) -> None:
    """Remember a new journal when none is remembered, unless the person chose that none is.

    The journal is made by now, so a settings file that cannot be written is not worth a complaint.
    """
    known = prefs.load()
    if known.journal is not None or not known.remember_journal:
        return
    try:
        prefs.save(dataclasses.replace(known, journal=folder.absolute()))
    except JournalError:
        return
