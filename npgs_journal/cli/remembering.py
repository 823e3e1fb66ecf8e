"""`ledger`: what left this journal, newest first. It shows what was kept, and no packet's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from npgs_journal import wording
from npgs_journal.cli import output
from npgs_journal.cli.parser import check
from npgs_journal.cli.places import open_journal
from npgs_journal.store.readers import reader_name

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from npgs_journal.nouns import LedgerLine


def run(options: argparse.Namespace) -> int:
    if options.reader is not None:
        check("--reader", options.reader)
    with open_journal(options) as journal:
        lines = journal.reader.ledger.lines()
    found = [line for line in lines if _is_asked_for(line, options)]
    if options.json:
        output.print_json([document(line) for line in found])
    elif not found:
        output.print_line(wording.NOTHING_SHARED_LIKE_THIS if lines else wording.NOTHING_SHARED_YET)
    for text in [] if options.json else _lines(found):
        output.print_line(text)
    return 0


def _is_asked_for(line: LedgerLine, options: argparse.Namespace) -> bool:
    """Days are those of the clock that was on the wall when it was shared."""
    on = line.at.date()
    return (
        (options.reader is None or line.reader == reader_name(options.reader))
        and (options.since is None or on >= options.since)
        and (options.until is None or on <= options.until)
    )


def document(line: LedgerLine) -> dict[str, Any]:
    return {
        "ledger_id": line.id,
        "at": line.at.isoformat(),
        "reader": line.reader,
        "purpose": line.purpose,
        "entries": len(line.entry_ids),
        "format": line.format,
        "size_bytes": line.size_bytes,
        "sha256": line.sha256,
        "state": str(line.state),
    }


def _lines(found: Sequence[LedgerLine]) -> Iterator[str]:
    for line in found:
        yield f"{line.at:%Y-%m-%d %H:%M}  {wording.shared_line(line)}"
        if line.purpose:
            yield "    " + output.plain(line.purpose)
