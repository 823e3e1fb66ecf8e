"""`import`: entries from a JSON Lines file, read line by line and written in one transaction."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from npgs_journal import prefs, wording
from npgs_journal.cli import output
from npgs_journal.cli.lines import entries, source
from npgs_journal.cli.places import open_journal
from npgs_journal.cli.stopping import past_stopping
from npgs_journal.errors import FolderReadOnly
from npgs_journal.nouns import Entry, EntryId, SilentProgress

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from npgs_journal import vault


def run(options: argparse.Namespace) -> int:
    """Import the whole file or nothing; print how many and their ids, in the file's order."""
    with source(options.file) as lines, open_journal(options) as journal:
        ids = bring_in(journal, lines)
        past_stopping()
    if options.json:
        output.print_json({"imported": len(ids), "ids": ids})
    else:
        output.print_line(wording.imported(len(ids)))
    return 0


def bring_in(journal: vault.Journal, lines: IO[bytes]) -> list[EntryId]:
    """The new ids, in the file's order.

    Raises:
        ImportRefused: a line cannot be taken; nothing was imported.
    """
    if journal.is_read_only:
        raise FolderReadOnly
    ids: list[EntryId] = []
    journal.writer.entries.add_many(
        _noting(entries(lines, prefs.load().day_ends_hour), ids), SilentProgress()
    )
    return ids


def _noting(found: Iterable[Entry], ids: list[EntryId]) -> Iterator[Entry]:
    for entry in found:
        ids.append(entry.id)
        yield entry
