"""The hours log as CSV: everything comes back, nothing is a formula, and a hostile file brings nothing in."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hours import LINES, WICKED, line

from npgs_journal import wording
from npgs_journal.errors import ImportRefused
from npgs_journal.nouns.hours import HoursLine, MeetingFormat, MeetingMode
from npgs_journal.supervision.hours_files import COLUMNS, comma, from_csv, to_csv

HEAD = "on,minutes,format,mode"
GOOD = "2026-11-23,50,individual,remote"


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@given(st.lists(LINES, max_size=8))
def test_every_line_comes_back_as_it_was(lines):
    assert from_csv(to_csv(lines)) == tuple(lines)


@given(st.lists(LINES, max_size=8))
def test_no_cell_can_be_taken_for_a_formula(lines):
    for row in cells(to_csv(lines)):
        for cell in row:
            assert cell[:1] not in set("=+-@|%\t\r\n\uff1d\uff0b\uff0d\uff20") - {""}, cell


@pytest.mark.parametrize("text", WICKED)
def test_wicked_words_come_back(text):
    one = line("2026-11-23", with_whom=text.replace("\u200b", ""))
    assert from_csv(to_csv([one])) == (one,)


def test_the_file_is_a_table_with_the_columns_of_the_command_line():
    one = line("2026-11-23", 50, with_whom="Zoë, PhD", domain="=SUM(A1)")
    data = to_csv([one])
    assert data.startswith(b"\xef\xbb\xbf")
    assert cells(data) == [
        list(COLUMNS),
        ["2026-11-23", "50", "individual", "in-person", "Zoë, PhD", "", "", "'=SUM(A1)"],
    ]


def test_columns_may_stand_in_any_order_and_some_may_be_left_out():
    text = "mode;with;on;format;minutes\n\n;;;;\n remote ; Dana \t W ;2026-11-23;group;5\n"
    told = line("2026-11-23", 5, format=MeetingFormat.GROUP, mode=MeetingMode.REMOTE, with_whom="Dana W")
    assert from_csv(text.encode()) == (told,)
    assert from_csv(text.replace("\n", "\r").encode()) == (told,)


def test_a_header_alone_brings_nothing_in():
    assert from_csv(HEAD.encode()) == ()


REFUSED = {
    "nothing": (b"", 1, "column-needed", "on"),
    "no minutes": (b"on,format,mode\n", 1, "column-needed", "minutes"),
    "a column of its own": (f"{HEAD},mood\n".encode(), 1, "column-not-known", "mood"),
    "a column twice": (f"{HEAD},on\n".encode(), 1, "column-twice", "on"),
    "a long column": (f"{HEAD},{'x' * 99}\n".encode(), 1, "column-not-known", "x" * 60 + "…"),
    "a column that steers": (f"{HEAD},\x1b[2Jx\n".encode(), 1, "column-not-known", "[2Jx"),
    "too few cells": (f"{HEAD}\n{GOOD}\n2026-11-23,50,group\n".encode(), 3, "cell-count", ""),
    "too many cells": (f"{HEAD}\n{GOOD},x\n".encode(), 2, "cell-count", ""),
    "no day": (f"{HEAD}\n11/23/2026,50,group,remote\n".encode(), 2, "not-a-day", "on"),
    "a day that is not": (f"{HEAD}\n2026-02-30,50,group,remote\n".encode(), 2, "not-a-day", "on"),
    "a day before spreadsheets": (f"{HEAD}\n1900-02-28,50,group,remote\n".encode(), 2, "not-a-day", "on"),
    "arabic figures": (
        f"{HEAD}\n2026-11-23,\u0665\u0660,group,remote\n".encode(),
        2,
        "not-minutes",
        "minutes",
    ),
    "no minutes at all": (f"{HEAD}\n2026-11-23,0,group,remote\n".encode(), 2, "not-minutes", "minutes"),
    "minutes below": (f"{HEAD}\n2026-11-23,-5,group,remote\n".encode(), 2, "not-minutes", "minutes"),
    "half minutes": (f"{HEAD}\n2026-11-23,5.5,group,remote\n".encode(), 2, "not-minutes", "minutes"),
    "far too many": (f"{HEAD}\n2026-11-23,60001,group,remote\n".encode(), 2, "not-minutes", "minutes"),
    "endless figures": (
        f"{HEAD}\n2026-11-23,{'9' * 5000},group,remote\n".encode(),
        2,
        "not-minutes",
        "minutes",
    ),
    "another format": (f"{HEAD}\n2026-11-23,50,Group,remote\n".encode(), 2, "format-not-known", "format"),
    "another mode": (f"{HEAD}\n2026-11-23,50,group,phone\n".encode(), 2, "mode-not-known", "mode"),
    "a long text": (f"{HEAD},with\n{GOOD},{'x' * 201}\n".encode(), 2, "cell-too-long", "with"),
    "an endless cell": (f"{HEAD},with\n{GOOD},{'x' * 200_000}\n".encode(), 2, "csv-not-a-table", ""),
    "a quote left open": (f'{HEAD},with\n{GOOD},a\n{GOOD},"x\n'.encode(), 3, "csv-not-a-table", ""),
    "a quote in the middle": (f'{HEAD},with\n{GOOD},"x"y\n'.encode(), 2, "csv-not-a-table", ""),
    "NUL": (f"{HEAD}\n{GOOD}\n\0".encode(), 3, "csv-not-a-table", ""),
    "not UTF-8": (f"{HEAD}\n{GOOD}\n".encode() + b"\xff\n", 3, "not-utf8", ""),
    "UTF-16": (f"{HEAD}\n{GOOD}\n".encode("utf-16"), 1, "not-utf8", ""),
    "a spreadsheet": (b"PK\x03\x04\x14\x00\x06\x00", 1, "csv-not-a-table", ""),
    "a web page": (b"<html><script>x</script>\n", 1, "column-not-known", "<html><script>x</script>"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_taken_is_named_by_its_line(name):
    data, number, reason, key = REFUSED[name]
    with pytest.raises(ImportRefused) as refused:
        from_csv(data)
    facts = refused.value.facts
    assert (facts["line"], facts["reason"], facts.get("key", "")) == (number, reason, key)
    assert reason in wording.IMPORT_REASONS


def test_a_line_is_counted_in_the_file_and_not_among_the_rows():
    text = f'{HEAD},with\n{GOOD},"one\ntwo"\n\n2026-11-23,x,group,remote,\n'
    with pytest.raises(ImportRefused) as refused:
        from_csv(text.encode())
    assert refused.value.facts["line"] == 5


def test_a_file_that_is_too_large_is_not_read(monkeypatch):
    monkeypatch.setattr(comma, "MOST_LINES", 2)
    assert len(from_csv(f"{HEAD}\n{GOOD}\n{GOOD}\n".encode())) == 2
    with pytest.raises(ImportRefused) as refused:
        from_csv(f"{HEAD}\n{GOOD}\n{GOOD}\n{GOOD}\n".encode())
    assert (refused.value.facts["line"], refused.value.facts["reason"]) == (4, "csv-too-large")
    with pytest.raises(ImportRefused) as refused:
        from_csv(b"\xff" * (comma.LARGEST_BYTES + 1))
    assert refused.value.facts["reason"] == "csv-too-large"


def taken(data: bytes) -> tuple[HoursLine, ...]:
    """The lines of a file; none when it is refused by a name that has its words."""
    try:
        return from_csv(data)
    except ImportRefused as refused:
        reason = refused.facts["reason"]
    assert reason in wording.IMPORT_REASONS
    return ()


@given(st.binary(max_size=300))
def test_any_bytes_are_taken_whole_or_refused_by_name(data):
    found = taken(data)
    assert from_csv(to_csv(found)) == found


@given(st.text(max_size=200), st.sampled_from([HEAD, f"{HEAD},with,domain"]))
def test_any_text_under_a_header_is_taken_whole_or_refused_by_name(text, head):
    found = taken(f"{head}\n{text}".encode("utf-8", "replace"))
    assert from_csv(to_csv(found)) == found
