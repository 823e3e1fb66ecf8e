"""The hours log as a tagged PDF. It gets finished words, and reaches nothing that a person wrote.

An import contract holds this module as far from entries as the room that gives it the words.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypedDict

from npgs_journal.share.layout import LINE_BREAK_HERE, is_right_to_left
from npgs_journal.share.signs import goes_on, one_line
from npgs_journal.share.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from npgs_journal.nouns.hours import HoursPages, PageTable

_LONG_WORD = re.compile(r"\S{17,}")
"""More letters than fit in a column when every column is full. It may go on in the next line."""
_LETTERS_TOGETHER = 12  # as many of the widest letter fit


class _Words(TypedDict):
    text: str
    rtl: bool


class _Table(TypedDict):
    title: _Words
    note: _Words
    header: list[_Words]
    rows: list[list[_Words]]
    numbers: list[int]


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
    return {
        "title": _words(table.title),
        "note": _words(table.note),
        "header": _each(table.header),
        "rows": [_each(row) for row in table.rows],
        "numbers": list(table.numbers),
    }


def _each(texts: Iterable[str]) -> list[_Words]:
    return [_words(text) for text in texts]


def _words(text: str) -> _Words:
    drawn = one_line(text)
    broken = _LONG_WORD.sub(lambda match: _with_breaks(match.group()), drawn)
    return {"text": broken, "rtl": is_right_to_left(drawn)}


def _with_breaks(word: str) -> str:
    """`word` with a place to break every few letters, where none is drawn together with the next."""
    pieces, since = [word[0]], 1
    for before, letter in pairwise(word):
        if since >= _LETTERS_TOGETHER and not goes_on(before, letter):
            pieces.append(LINE_BREAK_HERE)
            since = 0
        pieces.append(letter)
        since += 1
    return "".join(pieces)
