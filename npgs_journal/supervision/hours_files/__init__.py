"""The hours log as files. Nothing here can reach an entry: an import contract forbids it."""

from __future__ import annotations

from npgs_journal.supervision.hours_files.comma import COLUMNS, from_csv, to_csv
from npgs_journal.supervision.hours_files.pages import as_pages
from npgs_journal.supervision.hours_files.workbook import to_xlsx

__all__ = ["COLUMNS", "as_pages", "from_csv", "to_csv", "to_xlsx"]
