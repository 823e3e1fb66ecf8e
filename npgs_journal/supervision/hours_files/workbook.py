"""The hours log as a spreadsheet file: real dates, real numbers, and words that stay words.

The file names no author, no program's user and no time: the same lines always give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, Final

from npgs_journal.supervision.hours_files.pages import signatures, totals_tables
from npgs_journal.supervision.hours_words import words
from npgs_journal.supervision.totals import so_far

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from npgs_journal.nouns.hours import CertificationPeriod, HoursLine, PageTable

_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say
_COLUMNS: Final = (
    "on",
    "minutes",
    "so_far",
    "format",
    "mode",
    "with",
    "credential",
    "organization",
    "domain",
)
_WIDTHS: Final = (12, 10, 16, 16, 12, 24, 16, 24, 24)
_NOBODY: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_NO_PROGRAM: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
_ABOUT: Final = {"docProps/core.xml": _NOBODY, "docProps/app.xml": _NO_PROGRAM}


def to_xlsx(
    lines: Sequence[HoursLine], periods: Sequence[CertificationPeriod], language: str = "en"
) -> bytes:
    """Two sheets: the lines, with the minutes so far, and the totals with lines to sign on."""
    from openpyxl import Workbook  # noqa: PLC0415 - 0.2 seconds that nothing else needs

    said = words(language)
    book = Workbook()
    _fill_lines(book.active, lines, language)
    _fill_totals(book.create_sheet(said.totals_heading), totals_tables(lines, periods, language), language)
    written = io.BytesIO()
    book.save(written)
    return _without_makers(written.getvalue())


def _fill_lines(sheet: Any, lines: Sequence[HoursLine], language: str) -> None:
    said = words(language)
    sheet.title = said.lines_heading
    _add(sheet, [said.columns[name] for name in _COLUMNS], bold=True)
    for line, minutes in zip(lines, so_far(lines), strict=True):
        kinds = said.formats[line.format], said.modes[line.mode]
        about = line.with_whom, line.credential, line.organization, line.domain
        _add(sheet, [line.on, line.minutes, minutes, *kinds, *about])
    sheet.freeze_panes = "A2"
    for at, width in enumerate(_WIDTHS):
        sheet.column_dimensions["ABCDEFGHI"[at]].width = width


def _fill_totals(sheet: Any, tables: Iterable[PageTable], language: str) -> None:
    said = words(language)
    for table in tables:
        _add(sheet, [table.title], bold=True)
        if table.note:
            _add(sheet, [table.note])
        _add(sheet, table.header, bold=True)
        for label, minutes, time in table.rows:
            _add(sheet, [label, int(minutes), time])
        sheet.append([])
    _add(sheet, [said.signatures], bold=True)
    for parts in signatures(said):
        sheet.append([])
        _add(sheet, ["_" * 30] * len(parts))
        _add(sheet, parts)
    for column in "ABC":
        sheet.column_dimensions[column].width = 36


def _add(sheet: Any, values: Iterable[Any], *, bold: bool = False) -> None:
    """Put a row under the last one. Words are marked as words, so that no sign makes a formula of them."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see above
    from openpyxl.styles import Font  # noqa: PLC0415 - see above

    cells = []
    for value in values:
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, str):
            cell.data_type = "s"
            cell.quotePrefix = True
        elif not isinstance(value, int):
            cell.number_format = "yyyy-mm-dd"
        if bold:
            cell.font = Font(bold=True)
        cells.append(cell)
    sheet.append(cells)


def _without_makers(data: bytes) -> bytes:
    """The same file with nothing on who made it, with what, and when."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(written, "w") as kept:
        for name in made.namelist():
            about = zipfile.ZipInfo(name, _FIRST_DAY)
            part = _ABOUT[name].encode() if name in _ABOUT else made.read(name)
            kept.writestr(about, part, zipfile.ZIP_DEFLATED)
    return written.getvalue()
