"""The hours log as CSV: what is written opens in a spreadsheet as text, what is read is taken whole or not.

A cell that a spreadsheet could take for a formula is written with an apostrophe before it. Reading takes
that apostrophe away again, so that every line comes back as it was.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import TYPE_CHECKING, Final, NoReturn, TypeVar

from npgs_journal.errors import ImportRefused
from npgs_journal.nouns.hours import HoursLine, MeetingFormat, MeetingMode
from npgs_journal.supervision.hours_form import FIRST_DAY, LONGEST, MOST_MINUTES, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

COLUMNS: Final = ("on", "minutes", "format", "mode", "with", "credential", "organization", "domain")
NEEDED: Final = COLUMNS[:4]
LARGEST_BYTES: Final = 4 << 20
MOST_LINES: Final = 20_000
_BYTE_ORDER_MARK: Final = "\ufeff"
_FORMULA: Final = re.compile("'*[=+\\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]")
"""What a spreadsheet may take for a formula, also in full width, and what we guarded before."""
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MINUTES: Final = re.compile(r"[0-9]{1,6}")
_LONGEST_KEY_SHOWN: Final = 60
_Word = TypeVar("_Word", MeetingFormat, MeetingMode)


def to_csv(lines: Iterable[HoursLine]) -> bytes:
    """A header and a row for each line, every cell in quotes; UTF-8 with the mark that Excel asks for."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_row, lines))
    return (_BYTE_ORDER_MARK + written.getvalue()).encode("utf-8")


def _row(line: HoursLine) -> tuple[str, ...]:
    texts = (line.with_whom, line.credential, line.organization, line.domain)
    return line.on.isoformat(), str(line.minutes), line.format, line.mode, *map(_guarded, texts)


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


# Reading ---------------------------------------------------------------------------------------


def from_csv(data: bytes) -> tuple[HoursLine, ...]:
    """The lines of a file, all of them, in order. Commas or semicolons part its cells.

    Raises:
        ImportRefused: with `line` (of the file, from 1), `reason` and, where one is meant, `key`.
    """
    if len(data) > LARGEST_BYTES:
        raise ImportRefused(line=1, reason="csv-too-large")
    text = _decoded(data)
    rows = _rows(text)
    at, header = next(rows, (1, []))
    columns = _columns(header, at)
    found: list[HoursLine] = []
    for number, cells in rows:
        if len(found) == MOST_LINES:
            raise ImportRefused(line=number, reason="csv-too-large")
        found.append(_Cells(number, _named(columns, cells, number)).line())
    return tuple(found)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ImportRefused(line=data.count(b"\n", 0, error.start) + 1, reason="not-utf8") from None
    if "\0" in text:
        raise ImportRefused(line=text.count("\n", 0, text.index("\0")) + 1, reason="csv-not-a-table")
    return text.removeprefix(_BYTE_ORDER_MARK)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the number of the line it begins on."""
    head = re.split("[\r\n]", text, maxsplit=1)[0]
    apart = ";" if ";" in head and "," not in head else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=apart, strict=True)
    begins = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield begins, row
            begins = reader.line_num + 1
    except csv.Error:
        raise ImportRefused(line=begins, reason="csv-not-a-table") from None


def _columns(header: Sequence[str], at: int) -> tuple[str, ...]:
    columns = tuple(cell.strip() for cell in header)
    for column in columns:
        if column not in COLUMNS:
            raise ImportRefused(line=at, reason="column-not-known", key=_short(column))
        if columns.count(column) > 1:
            raise ImportRefused(line=at, reason="column-twice", key=column)
    for column in NEEDED:
        if column not in columns:
            raise ImportRefused(line=at, reason="column-needed", key=column)
    return columns


def _named(columns: Sequence[str], cells: Sequence[str], number: int) -> dict[str, str]:
    if len(cells) != len(columns):
        raise ImportRefused(line=number, reason="cell-count")
    return dict(zip(columns, cells, strict=True))


def _short(key: str) -> str:
    """A key from the file is cut short, and says nothing that steers: it may be anything."""
    key = one_line(key)
    return key if len(key) <= _LONGEST_KEY_SHOWN else key[:_LONGEST_KEY_SHOWN] + "…"


class _Cells:
    """One row by its columns. `refuse` ends it."""

    def __init__(self, number: int, cells: Mapping[str, str]) -> None:
        self._number = number
        self._cells = cells

    def line(self) -> HoursLine:
        return HoursLine(
            self._day(),
            self._minutes(),
            self._word("format", MeetingFormat, "format-not-known"),
            self._word("mode", MeetingMode, "mode-not-known"),
            self._text("with"),
            self._text("credential"),
            self._text("organization"),
            self._text("domain"),
        )

    def refuse(self, reason: str, key: str) -> NoReturn:
        raise ImportRefused(line=self._number, reason=reason, key=key)

    def _day(self) -> date:
        text = self._cells["on"].strip()
        try:
            day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
        except ValueError:
            day = None
        if day is None or day < FIRST_DAY:
            self.refuse("not-a-day", "on")
        return day

    def _minutes(self) -> int:
        text = self._cells["minutes"].strip()
        minutes = int(text) if _MINUTES.fullmatch(text) else 0
        if not 0 < minutes <= MOST_MINUTES:
            self.refuse("not-minutes", "minutes")
        return minutes

    def _word(self, key: str, words: type[_Word], reason: str) -> _Word:
        try:
            return words(self._cells[key].strip())
        except ValueError:
            self.refuse(reason, key)

    def _text(self, key: str) -> str:
        text = _unguarded(self._cells.get(key, ""))
        if len(text) > LONGEST:
            self.refuse("cell-too-long", key)
        return one_line(text)
