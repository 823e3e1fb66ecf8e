"""The hours log as files. Nothing here can reach an entry: an import contract forbids it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.supervision.hours_files.comma import COLUMNS, from_csv, to_csv
from npgs_journal.supervision.hours_files.pages import as_pages
from npgs_journal.supervision.hours_files.workbook import to_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from npgs_journal.nouns.hours import CertificationPeriod, HoursLine, HoursPages

__all__ = ["COLUMNS", "as_pages", "from_csv", "to_csv", "to_xlsx", "written"]


def written(
    kind: str,
    lines: Sequence[HoursLine],
    periods: Sequence[CertificationPeriod],
    set_pages: Callable[[HoursPages], bytes],
) -> bytes:
    """The finished file of a kind: "csv", "xlsx" or "pdf". `set_pages` makes a PDF of finished words."""
    if kind == "csv":
        return to_csv(lines)
    if kind == "xlsx":
        return to_xlsx(lines, periods)
    return set_pages(as_pages(lines, periods))
