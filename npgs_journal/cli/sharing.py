"""`share`: write a packet of chosen entries by the same code the window uses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from npgs_journal import vault, wording
from npgs_journal.cli import output
from npgs_journal.cli.places import open_journal
from npgs_journal.errors import FolderReadOnly, WrongCall
from npgs_journal.nouns import Alias, EntryId, HeldBack, LedgerLine, PacketChoices, SilentProgress
from npgs_journal.share import MOST_VALUES, Sharing
from npgs_journal.values import asks

if TYPE_CHECKING:
    import argparse

    from npgs_journal.nouns import ValueId


def run(options: argparse.Namespace) -> int:
    with open_journal(options) as journal:
        choices = _explained(journal, _choices(options), options.primer)
        line = hand_over(journal, choices, options.format, Path(options.out), options.overwrite)
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
        from_name=getattr(options, "from"),
        would_like=tuple(_wish(text) for text in options.would_like),
        question=options.question,
        from_last_time=options.from_last_time,
        dates=options.dates,
        show_direction="direction" in options.include,
        mark_held_back="held-back-mark" in options.include,
        room_to_answer="room-to-answer" in options.include,
    )


def _wish(text: str) -> str:
    """What is printed for an ask: its words where `text` is its id, else `text` itself."""
    return next((ask.label for ask in asks() if ask.id == text.strip()), text)


def _explained(
    journal: vault.Journal, choices: PacketChoices, picked: tuple[ValueId, ...] | None
) -> PacketChoices:
    """With the primer that was asked for. Where no value was named, it explains the first of the packet."""
    if picked is None:
        return choices
    sharing = Sharing(journal.writer, journal.reader, journal.clock)
    chosen = picked or sharing.values_named(choices)[:MOST_VALUES]
    if not chosen:
        raise WrongCall(reason="primer")
    return replace(choices, primer=chosen)


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
