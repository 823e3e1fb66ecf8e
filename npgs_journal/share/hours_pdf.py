"""The hours log as a tagged PDF. It gets finished words, and reaches nothing that a person wrote.

An import contract holds this module as far from entries as the room that gives it the words.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypedDict

from npgs_journal.share.layout import breakable, is_right_to_left
from npgs_journal.share.signs import one_line
from npgs_journal.share.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from npgs_journal.nouns import HoursPages, PageTable

_NARROWEST, _WIDEST = 6, 24
"""In letters. Between them a column is as wide as what it holds asks for."""


class _Words(TypedDict):
    text: str
    rtl: bool


class _Table(TypedDict):
    title: _Words
    note: _Words
    header: list[_Words]
    rows: list[list[_Words]]
    numbers: list[int]
    widths: list[int]


def write(pages: HoursPages) -> bytes:
    """Give the finished PDF. The same pages always give the same bytes."""
    given = {
        "language": pages.language,
        "title": _words(pages.title),
        "top": _each(pages.top),
        "tables": [_table(table) for table in pages.tables],
        "signatures_heading": _words(pages.signatures_heading),
        "signatures": [_each(parts) for parts in pages.signatures],
    }
    return typeset("hours", "hours", json.dumps(given))


def _table(table: PageTable) -> _Table:
    columns = zip(table.header, *table.rows, strict=True)
    return {
        "title": _words(table.title),
        "note": _words(table.note),
        "header": _each(table.header),
        "rows": [_each(row) for row in table.rows],
        "numbers": list(table.numbers),
        "widths": [min(_WIDEST, max(_NARROWEST, *map(len, column))) for column in columns],
    }


def _each(texts: Iterable[str]) -> list[_Words]:
    return [_words(text) for text in texts]


def _words(text: str) -> _Words:
    drawn = one_line(text)
    return {"text": breakable(drawn), "rtl": is_right_to_left(drawn)}
