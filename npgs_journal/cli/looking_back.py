"""`values`: how many entries of each month hold each value. The zeros are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from npgs_journal import values, wording
from npgs_journal.cli import output
from npgs_journal.cli.places import open_journal
from npgs_journal.lookback import Lookback
from npgs_journal.nouns import Direction, ValueCount

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


def run(options: argparse.Namespace) -> int:
    with open_journal(options) as journal:
        months = Lookback(journal.reader).by_month(options.since, options.until)
    counted = [row for month in months for row in _rows(month)]
    if options.json:
        output.print_json(counted)
    elif not counted:
        output.print_line(wording.NOTHING_MARKED)
    for row in [] if options.json else counted:
        output.print_line(_line(row))
    return 0


def _rows(month: ValueCount) -> Iterator[dict[str, Any]]:
    for direction, entries in ((Direction.LIVED, month.lived), (Direction.UNDER_STRAIN, month.under_strain)):
        if entries:
            yield {
                "id": month.value,
                "direction": str(direction),
                "month": f"{month.starts_on:%Y-%m}",
                "entries": entries,
            }


def _line(row: dict[str, Any]) -> str:
    is_lived = row["direction"] == Direction.LIVED
    return wording.month_line(row["month"], values.label(row["id"]), is_lived, row["entries"])
