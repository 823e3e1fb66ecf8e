"""`hours`: the hours log as lines, as a file, or from a file. It reads no entry."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from npgs_journal import wording
from npgs_journal.cli import output
from npgs_journal.cli.lines import source
from npgs_journal.cli.places import open_journal
from npgs_journal.cli.stopping import past_stopping
from npgs_journal.errors import FolderReadOnly, WrongCall
from npgs_journal.supervision import hours_files
from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.hours_files.comma import LARGEST_BYTES
from npgs_journal.supervision.hours_files.pages import totals_tables
from npgs_journal.supervision.hours_words import words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from npgs_journal.nouns.hours import CertificationPeriod, HoursLine


def run(options: argparse.Namespace) -> int:
    if getattr(options, "import") is not None:
        return _bring_in(options)
    if options.format is not None:
        return _hand_out(options)
    with open_journal(options) as journal:
        log = Hours(journal.reader)
        lines, periods = log.lines(options.since, options.until), log.periods()
    if options.json:
        output.print_json([document(line) for line in lines])
    elif not lines:
        output.print_line(wording.NO_HOURS)
    for text in [] if options.json or not lines else _told(lines, periods):
        output.print_line(text)
    return 0


def document(line: HoursLine) -> dict[str, Any]:
    return {
        "on": line.on.isoformat(),
        "minutes": line.minutes,
        "format": line.format,
        "mode": line.mode,
        "with": line.with_whom,
        "credential": line.credential,
        "organization": line.organization,
        "domain": line.domain,
    }


def _told(lines: Sequence[HoursLine], periods: Sequence[CertificationPeriod]) -> Iterator[str]:
    said = words()
    for line in lines:
        kinds = said.formats[line.format], said.modes[line.mode]
        about = line.with_whom, line.credential, line.organization, line.domain
        parts = [said.time_of(line.minutes), *kinds, *filter(None, about)]
        yield output.plain(f"{line.on}  {', '.join(parts)}")
    for table in totals_tables(lines, periods, "en"):
        yield ""
        yield output.plain(" ".join(filter(None, (f"{table.title}.", table.note))))
        for label, _minutes, time in table.rows:
            yield output.plain(f"  {label}: {time}")


# A file out ------------------------------------------------------------------------------------


def _hand_out(options: argparse.Namespace) -> int:
    from npgs_journal.share import delivery  # noqa: PLC0415 - a list of lines needs none of it
    from npgs_journal.share.hours_pdf import write as set_pages  # noqa: PLC0415 - see above

    out = Path(options.out)
    delivery.look_at(out, overwrite=options.overwrite)
    with open_journal(options) as journal:
        log = Hours(journal.reader)
        lines, periods = log.lines(options.since, options.until), log.periods()
    data = hours_files.written(options.format, lines, periods, set_pages)
    delivery.put_whole(out, data, overwrite=options.overwrite)
    past_stopping()
    minutes = sum(line.minutes for line in lines)
    if options.json:
        output.print_json(
            {
                "out": output.path_text(options.out),
                "format": options.format,
                "size_bytes": len(data),
                "sha256": hashlib.sha256(data).hexdigest(),
                "lines": len(lines),
                "minutes": minutes,
            }
        )
    else:
        output.print_line(wording.saved_hours(output.path_text(options.out), len(lines)))
        output.print_line(wording.OPEN_FILE)
    return 0


# A file in -------------------------------------------------------------------------------------


def _bring_in(options: argparse.Namespace) -> int:
    """Every line of the file, or none."""
    with source(getattr(options, "import"), "--import") as file:
        try:
            data = file.read(LARGEST_BYTES + 1)
        except OSError:
            raise WrongCall(reason="cannot-read", option="--import") from None
    with open_journal(options) as journal:
        lines = hours_files.from_csv(data)
        if journal.is_read_only:
            raise FolderReadOnly
        kept = Hours(journal.writer).add_all(lines)
        past_stopping()
    minutes = sum(line.minutes for line in kept)
    if options.json:
        output.print_json({"imported": len(kept), "minutes": minutes})
    else:
        output.print_line(wording.imported_hours(len(kept), words().time_of(minutes)))
    return 0
