"""The hours log as a spreadsheet, read back by openpyxl and as bare parts."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from support.hours import LINES, WICKED, line, period, recount

from npgs_journal.cli.hours import document
from npgs_journal.nouns.hours import MeetingFormat, MeetingMode
from npgs_journal.supervision.hours_files import to_xlsx

MIDNIGHT = datetime.fromisoformat
PERIODS = (period("2026-01-01", "2026-06-30", "20 hours"), period("2026-07-01", "2026-12-31"))
LOGGED = (
    line("2025-12-31", 30, domain="Ethics"),
    line("2026-06-30", 50, domain="Ethics", format=MeetingFormat.GROUP, with_whom="Zoë", credential="LCSW"),
    line("2026-07-01", 70, mode=MeetingMode.REMOTE, organization="Harbor"),
)


def sheets(data: bytes):
    book = load_workbook(io.BytesIO(data))
    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_days_are_dates_and_minutes_are_numbers():
    (header, *rows), _ = sheets(to_xlsx(LOGGED, PERIODS))
    assert header[:3] == ["Date", "Minutes", "Minutes so far"]
    assert rows[1] == [
        MIDNIGHT("2026-06-30"), 50, 80, "Group", "In person", "Zoë", "LCSW", None, "Ethics"
    ]  # fmt: skip
    assert [row[:3] for row in rows] == [
        [MIDNIGHT("2025-12-31"), 30, 30],
        [MIDNIGHT("2026-06-30"), 50, 80],
        [MIDNIGHT("2026-07-01"), 70, 150],
    ]
    dates = [row[0] for row in load_workbook(io.BytesIO(to_xlsx(LOGGED, PERIODS))).worksheets[0].iter_rows()]
    assert all(cell.is_date and cell.number_format == "yyyy-mm-dd" for cell in dates[1:])


def test_totals_stand_beside_their_parts_and_a_requirement_says_who_decides():
    _, rows = sheets(to_xlsx(LOGGED, PERIODS))
    said = [row[0] for row in rows]
    assert rows[said.index("All together")][:3] == ["All together", 150, "2 h 30 min"]
    assert rows[said.index("By domain") + 2][:2] == ["Ethics", 80]
    assert rows[said.index("By domain") + 3][:2] == ["No domain named", 70]
    at = said.index("By certification period: 2026-01-01 to 2026-06-30")
    assert said[at + 1] == "Asked for: 20 hours. Check with whoever certifies you."
    assert rows[at + 3][:2] == ["All together", 50]
    assert rows[said.index("Outside every period") + 2][:2] == ["All together", 30]
    assert said[-1] == "Supervisor, with credential"
    assert rows[-2] == ["_" * 30] * 3
    assert not any("%" in str(cell) for row in rows for cell in row)


@settings(max_examples=25)
@given(st.lists(LINES, max_size=6))
def test_sums_are_those_of_a_plain_recount_and_words_stay_words(lines):
    (_, *rows), totals = sheets(to_xlsx(lines, ()))
    assert [row[1] for row in rows] == [each.minutes for each in lines]
    assert [row[0].date() for row in rows] == [each.on for each in lines]
    assert [[text or "" for text in row[5:]] for row in rows] == [
        [each.with_whom, each.credential, each.organization, each.domain] for each in lines
    ]
    domains = recount([document(each) for each in lines], "domain")
    start = [row[0] for row in totals].index("By domain") + 2
    found = [row[:2] for row in totals[start : start + len(domains)]]
    assert sorted(found) == sorted([domain or "No domain named", sums] for domain, sums in domains.items())


@pytest.mark.parametrize("text", WICKED)
def test_no_word_becomes_a_formula(text):
    made = parts(to_xlsx([line("2026-01-01", with_whom=text, domain=text)], ()))
    for name, part in made.items():
        assert "<f>" not in part, name
        assert "<f " not in part, name


def test_it_says_nothing_of_who_made_it_with_what_and_when():
    data = to_xlsx(LOGGED, PERIODS)
    made = parts(data)
    for word in ("openpyxl", "Microsoft", "creator", "created", "modified", "lastModifiedBy", "Application"):
        assert not any(word in part for name, part in made.items() if name.startswith("docProps/")), word
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert data == to_xlsx(LOGGED, PERIODS)


def test_an_empty_log_is_a_sheet_to_sign_and_nothing_else():
    (header, *rows), totals = sheets(to_xlsx((), PERIODS))
    assert header[0] == "Date"
    assert rows == []
    assert totals[-1][0] == "Supervisor, with credential"
