"""`share`: write a packet of chosen entries by the same code the window uses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from npgs_journal import vault, wording
from npgs_journal.cli import naming, output
from npgs_journal.cli.options import LOCKED
from npgs_journal.cli.passphrase import read_packet_passphrase
from npgs_journal.cli.places import open_journal
from npgs_journal.cli.stopping import stopping_at_steps
from npgs_journal.errors import FolderReadOnly, WrongCall
from npgs_journal.nouns import Alias, EntryId, HeldBack, LedgerLine, PacketChoices, SilentProgress
from npgs_journal.share import MOST_VALUES, Sharing, offered_words, settled_words
from npgs_journal.values import asks

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from npgs_journal.nouns import Progress, ValueId
    from npgs_journal.share.naming.lines import Line


def run(options: argparse.Namespace) -> int:
    passphrase, made = _packet_words(options)
    with open_journal(options) as journal:
        choices = _explained(journal, _choices(options), options.primer)
        choices, still_open = naming.settled(
            _sharing(journal), choices, options.keep, ask_first=options.ask_first
        )
        with stopping_at_steps() as progress:
            line = hand_over(
                journal, choices, options.format, Path(options.out), options.overwrite,
                passphrase=passphrase, progress=progress,
            )  # fmt: skip
    if options.json:
        told = document(line, options.out, still_open)
        output.print_json(told | ({"packet_passphrase": made} if made else {}))
    else:
        output.print_line(wording.saved_packet(output.path_text(options.out), len(line.entry_ids)))
        output.print_line(wording.LOCKED_FILE if passphrase else wording.OPEN_FILE)
        if made:
            output.print_line(wording.opened_by(made))
        if still_open:
            output.print_line(wording.names_not_replaced(len(still_open)))
    return 0


def _packet_words(options: argparse.Namespace) -> tuple[str, str]:
    """What a locked packet is opened with, "" for an open one; and the same when it was made here."""
    if options.format != LOCKED:
        return "", ""
    if options.packet_passphrase_file is None:
        made = offered_words()
        return made, made
    return settled_words(read_packet_passphrase(options.packet_passphrase_file)), ""


def hand_over(
    journal: vault.Journal,
    choices: PacketChoices,
    kind: str,
    out: Path,
    overwrite: bool = False,
    *,
    passphrase: str = "",
    progress: Progress | None = None,
) -> LedgerLine:
    """Write the packet and its ledger line; both or neither."""
    if journal.is_read_only:
        raise FolderReadOnly
    progress = progress or SilentProgress()
    return _sharing(journal).hand_over(choices, kind, out, overwrite, progress, passphrase=passphrase)


def _sharing(journal: vault.Journal) -> Sharing:
    return Sharing(journal.writer, journal.reader, journal.clock, journal.word_key())


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
    chosen = picked or _sharing(journal).values_named(choices)[:MOST_VALUES]
    if not chosen:
        raise WrongCall(reason="primer")
    return replace(choices, primer=chosen)


def document(line: LedgerLine, out: str, still_open: Sequence[Line] = ()) -> dict[str, Any]:
    return {
        "ledger_id": line.id,
        "out": output.path_text(out),
        "format": line.format,
        "size_bytes": line.size_bytes,
        "sha256": line.sha256,
        "entries": len(line.entry_ids),
        "held_back": line.held_back,
        "replaced": line.replaced,
        "suggestions": naming.suggestions(still_open),
    }
