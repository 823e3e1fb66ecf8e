"""`share`: write a packet of chosen entries by the same code the window uses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from npgs_journal import vault, wording
from npgs_journal.cli import output
from npgs_journal.cli.places import open_journal
from npgs_journal.errors import FolderReadOnly
from npgs_journal.nouns import Alias, EntryId, HeldBack, LedgerLine, PacketChoices, SilentProgress
from npgs_journal.share import Sharing

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    with open_journal(options) as journal:
        line = hand_over(journal, _choices(options), options.format, Path(options.out), options.overwrite)
    if options.json:
        output.print_json(document(line, options.out))
    else:
        output.print_line(wording.saved_packet(output.path_text(options.out), len(line.entry_ids)))
        output.print_line(wording.OPEN_FILE)
    return 0


def hand_over(
    journal: vault.Journal, choices: PacketChoices, kind: str, out: Path, overwrite: bool = False
) -> LedgerLine:
    """Write the packet and its ledger line; both or neither."""
    if journal.is_read_only:
        raise FolderReadOnly
    sharing = Sharing(journal.writer, journal.reader, journal.clock)
    return sharing.hand_over(choices, kind, out, overwrite, SilentProgress())


def _choices(options: argparse.Namespace) -> PacketChoices:
    """Just what was asked for; all else keeps the defaults that protect the writer."""
    return PacketChoices(
        entry_ids=tuple(EntryId(one) for one in options.entries),
        reader=options.reader,
        purpose=options.purpose,
        held_back=tuple(HeldBack(passage) for passage in options.hold_back),
        aliases=tuple(Alias(name, word) for name, word in options.alias),
    )


def document(line: LedgerLine, out: str) -> dict[str, Any]:
    return {
        "ledger_id": line.id,
        "out": output.path_text(out),
        "format": line.format,
        "size_bytes": line.size_bytes,
        "sha256": line.sha256,
        "entries": len(line.entry_ids),
        "held_back": line.held_back,
        "replaced": line.replaced,
    }
