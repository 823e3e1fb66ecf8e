"""docs/cli.md, "hours": the hours log as lines, as a file, and from a file."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import stat
from pathlib import Path

import pytest
from openpyxl import load_workbook
from support.command_line import PASSPHRASE, one_line
from support.disks import read_only
from support.hours import line, period, recount
from support.house import python
from support.reading_back import on_one_line, said

from npgs_journal import vault, wording
from npgs_journal.cli import options
from npgs_journal.nouns.hours import MeetingFormat, MeetingMode
from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.hours_files import COLUMNS, from_csv

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
LOGGED = (
    line("2026-01-05", 90, format=MeetingFormat.GROUP, with_whom="Sam"),
    line("2026-06-30", 50, with_whom="Dana", credential="LCSW", organization="Harbor", domain="Ethics"),
    line("2026-07-01", 60, mode=MeetingMode.REMOTE, domain="=1+1"),
)


@pytest.fixture
def logged(empty):
    """A journal with three lines of hours and two periods."""
    with vault.open_journal(empty, PASSPHRASE) as journal:
        log = Hours(journal.writer)
        log.add_all(LOGGED[::-1])
        log.put_period(period("2025-07-01", "2026-06-30", "20 hours"))
        log.put_period(period("2026-07-01", "2027-06-30"))
    return empty


def test_lines_have_their_shape_and_the_oldest_is_first(call, logged):
    found = call("hours", logged).document
    assert [list(row) for row in found] == [list(COLUMNS)] * 3
    assert [(row["on"], row["minutes"]) for row in found] == [
        ("2026-01-05", 90),
        ("2026-06-30", 50),
        ("2026-07-01", 60),
    ]
    assert found[1] == {
        "on": "2026-06-30", "minutes": 50, "format": "individual", "mode": "in-person", "with": "Dana",
        "credential": "LCSW", "organization": "Harbor", "domain": "Ethics",
    }  # fmt: skip


def test_the_page_names_every_key_and_word():
    part = re.search(r"^## hours\n(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)[1]
    assert "{" + ", ".join(f'"{key}"' for key in COLUMNS) + "}" in part
    for word in (*MeetingFormat, *MeetingMode, *options.HOURS_FORMATS):
        assert f"`{word}`" in part


def test_both_days_of_a_span_count(call, logged):
    def days(*argv):
        return [row["on"] for row in call("hours", logged, *argv).document]

    assert days("--since", "2026-06-30") == ["2026-06-30", "2026-07-01"]
    assert days("--until", "2026-06-30") == ["2026-01-05", "2026-06-30"]
    assert days("--since", "2026-02-01", "--until", "2026-06-29") == []
    assert call("hours", logged, "--since", "2026-07-01", "--until", "2026-06-30").code == 2


def test_plain_lines_are_for_people(call, logged):
    told = call("hours", logged, plain=True).out.splitlines()
    assert told[1] == "2026-06-30  0 h 50 min, Individual, In person, Dana, LCSW, Harbor, Ethics"
    assert "  All together: 3 h 20 min" in told
    assert (
        "By certification period: 2025-07-01 to 2026-06-30. "
        "Asked for: 20 hours. Check with whoever certifies you." in told
    )
    assert not any("%" in line for line in told)


def test_no_hours_is_no_trouble(call, empty):
    assert call("hours", empty).document == []
    assert call("hours", empty, plain=True).out == wording.NO_HOURS + "\n"


# A file out ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", options.HOURS_FORMATS)
def test_a_file_is_for_its_owner_and_is_what_was_said(call, logged, tmp_path, kind):
    out = tmp_path / f"hours.{kind}"
    result = call("hours", logged, "--format", kind, "--out", out)
    assert (result.code, result.err) == (0, "")
    data = out.read_bytes()
    assert result.document == {
        "out": str(out), "format": kind, "size_bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(), "lines": 3, "minutes": 200,
    }  # fmt: skip
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {"journal", "passphrase", out.name}
    again = tmp_path / f"again.{kind}"
    call("hours", logged, "--format", kind, "--out", again)
    assert again.read_bytes() == data


def test_each_format_holds_the_lines_that_were_asked_for(call, logged, tmp_path):
    def made(kind, *argv):
        out = tmp_path / f"hours.{kind}"
        assert call("hours", logged, *argv, "--format", kind, "--out", out, "--overwrite").code == 0
        return out

    since = ("--since", "2026-06-30")
    assert from_csv(made("csv", *since).read_bytes()) == LOGGED[1:]
    sheet, sums = load_workbook(made("xlsx", *since)).worksheets
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == [50, 60]
    assert ["All together", 110] in [[cell.value for cell in row[:2]] for row in sums.iter_rows()]
    words = on_one_line(said(made("pdf", *since).read_bytes(), "pdf"))
    assert "2026-06-30 50 50 Individual In person Dana LCSW Harbor Ethics" in words
    assert "All together 110 1 h 50 min" in words
    assert "2026-01-05" not in words


def test_sums_in_the_files_are_those_of_the_lines_as_printed(call, logged, tmp_path):
    out = tmp_path / "hours.xlsx"
    call("hours", logged, "--format", "xlsx", "--out", out)
    rows = call("hours", logged).document
    cells = [[cell.value for cell in row[:2]] for row in load_workbook(out).worksheets[1].iter_rows()]
    at = cells.index(["By certification period: 2025-07-01 to 2026-06-30", None])
    assert cells[at + 3] == ["All together", sum(recount(rows, "on", "2025-07-01", "2026-06-30").values())]


def test_what_is_there_stays_unless_it_may_be_replaced(call, logged, tmp_path):
    out = tmp_path / "hours.csv"
    out.write_text("mine")
    refused = call("hours", logged, "--format", "csv", "--out", out)
    assert (refused.code, refused.out) == (3, "")
    assert one_line(refused).startswith("Nothing was written. There is already a file")
    assert out.read_text() == "mine"
    out.chmod(0o644)
    assert call("hours", logged, "--format", "csv", "--out", out, "--overwrite").code == 0
    assert from_csv(out.read_bytes()) == LOGGED
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@pytest.mark.parametrize("place", ["", "gone/hours.csv", "journal/hours.csv"])
def test_a_place_that_cannot_be_is_refused(call, logged, tmp_path, place):
    before = sorted(path.name for path in (tmp_path / "journal").iterdir())
    refused = call("hours", logged, "--format", "csv", "--out", tmp_path / place, "--overwrite")
    assert (refused.code, refused.out) == (3, "")
    assert one_line(refused).startswith("Nothing was written. No file can be saved")
    assert sorted(path.name for path in (tmp_path / "journal").iterdir()) == before


def test_a_file_that_cannot_have_its_name_leaves_nothing(call, logged, tmp_path, monkeypatch):
    from npgs_journal.share import delivery

    def stopped(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(delivery, "give_name", stopped)
    assert call("hours", logged, "--format", "csv", "--out", tmp_path / "hours.csv").code == 130
    assert {path.name for path in tmp_path.iterdir()} == {"journal", "passphrase"}


def test_stopped_when_the_name_is_given_what_stood_there_comes_back(call, logged, tmp_path, monkeypatch):
    from npgs_journal.share import delivery

    out, real = tmp_path / "hours.csv", delivery.give_name
    out.write_text("mine")

    def late(*args, **more):
        real(*args, **more)
        raise KeyboardInterrupt

    monkeypatch.setattr(delivery, "give_name", late)
    assert call("hours", logged, "--format", "csv", "--out", out, "--overwrite").code == 130
    assert out.read_text() == "mine"
    out.unlink()
    assert call("hours", logged, "--format", "csv", "--out", out).code == 130
    assert {path.name for path in tmp_path.iterdir()} == {"journal", "passphrase"}


def test_a_full_disk_is_named_and_left_as_it_was(call, logged, small_disk):
    with contextlib.suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as filler:
        while filler.write(bytes(4096)):
            pass
    refused = call("hours", logged, "--format", "xlsx", "--out", small_disk / "hours.xlsx")
    assert refused.code == 3
    assert "This disk is full." in one_line(refused)
    assert {path.name for path in small_disk.iterdir()} - {"lost+found"} == {"filler"}


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["--format", "csv"], "This needs --out."),
        (["--out", "x.csv"], "This needs --format."),
        (["--overwrite"], "This needs --format."),
        (["--format", "docx", "--out", "x"], "--format takes pdf or csv or xlsx."),
        (["--format", "csv", "--out", ""], "--out is blank."),
        (["--import", ""], "--import is blank."),
        (["--import", "x", "--since", "2026-01-01"], "--import and --since do not go together."),
        (["--import", "x", "--out", "y"], "--import and --out do not go together."),
        (["--import", "x", "--overwrite"], "--import and --overwrite do not go together."),
        (["--since", "yesterday"], "--since takes a day"),
        (["--import", "/nowhere/x.csv"], "The file given to --import cannot be read."),
        (["--import", "."], "The file given to --import cannot be read."),
    ],
)
def test_calls_that_are_not_in_order(call, logged, argv, told):
    refused = call("hours", logged, *argv)
    assert (refused.code, refused.out) == (2, "")
    assert told in refused.err


# A file in -------------------------------------------------------------------------------------


def test_what_was_written_comes_back(call, logged, tmp_path, empty_original):
    out, other = tmp_path / "hours.csv", Path(shutil.copytree(empty_original, tmp_path / "other"))
    call("hours", logged, "--format", "csv", "--out", out)
    assert call("hours", other, "--import", out).document == {"imported": 3, "minutes": 200}
    assert call("hours", other).document == call("hours", logged).document
    plain = call("hours", other, "--import", out, plain=True)
    assert plain.out == "3 lines of hours were imported: 3 h 20 min.\n"
    assert len(call("hours", other).document) == 6


def test_one_line_that_cannot_be_taken_stops_all(call, logged, tmp_path):
    file = tmp_path / "hours.csv"
    file.write_text(
        "on,minutes,format,mode\n2026-01-01,5,group,remote\n2026-01-02,secret plum,group,remote\n"
    )
    before = call("hours", logged).document
    refused = call("hours", logged, "--import", file)
    assert (refused.code, refused.out) == (3, "")
    assert one_line(refused) == (
        'Nothing was imported. On line 3, "minutes" takes a number from 1 to 60000. Change it.'
    )
    assert call("hours", logged).document == before


@pytest.mark.skipif(os.name == "nt", reason="no pipe of this kind")
def test_standard_input_can_be_read(process, logged, key):
    text = b"on,minutes,format,mode\n2026-12-01,5,group,remote\n"
    done = process(
        "hours", "--journal", logged, "--passphrase-file", key, "--json", "--import", "-", stdin=text
    )
    assert (done.code, done.document) == (0, {"imported": 1, "minutes": 5})


def test_a_journal_that_cannot_be_written_to_takes_nothing_and_gives_all(call, logged, tmp_path):
    file = tmp_path / "hours.csv"
    assert call("hours", logged, "--format", "csv", "--out", file).code == 0
    with read_only(logged):
        refused = call("hours", logged, "--import", file)
        assert refused.code == 3
        assert "can be read but not written to" in one_line(refused)
        assert len(call("hours", logged).document) == 3


def test_only_a_spreadsheet_loads_what_writes_one():
    told = python(
        "-c",
        "import sys; from npgs_journal.cli import hours\nfrom npgs_journal.supervision import hours_files\n"
        "hours_files.to_csv([]); hours_files.as_pages([], [])\n"
        "print(sorted({'openpyxl', 'typst'} & set(sys.modules)))",
    )
    assert told.stdout.strip() == "[]", told.stderr
