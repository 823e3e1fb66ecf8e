"""The hours log out to a file and in from one: whole, or as it was before."""

from __future__ import annotations

import io

import openpyxl
import pytest
from support.hours import line

from npgs_journal.supervision import hours_files

LINES = (line("2026-11-05", 90, domain="Ethics"), line("2026-11-12", 45))


@pytest.fixture
def logged(hours):
    hours.log.add_all(LINES)
    hours.reload()
    return hours


def save(hours, kind, path):
    hours.dialogs.paths = [path]
    hours.page.overview.saves[kind].click()
    hours.rest()


def test_csv_comes_back_as_it_was(logged, tmp_path):
    save(logged, "csv", tmp_path / "mine.csv")
    assert hours_files.from_csv((tmp_path / "mine.csv").read_bytes()) == LINES
    assert logged.dialogs.offered == ["Supervision hours 2026-11-13.csv"]
    assert f"mine.csv is in {tmp_path.name}." in logged.words()
    assert "anyone who has it can read it" in logged.words()


def test_a_name_without_an_ending_gets_it(logged, tmp_path):
    save(logged, "xlsx", tmp_path / "mine")
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "mine.xlsx").read_bytes()))
    assert 90 in [cell.value for row in book.worksheets[0].iter_rows() for cell in row]


def test_a_pdf_is_whole(logged, tmp_path):
    save(logged, "pdf", tmp_path / "mine.pdf")
    data = (tmp_path / "mine.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"%%EOF" in data[-32:]


def test_no_place_makes_no_file(logged, tmp_path):
    before = sorted(tmp_path.iterdir())
    save(logged, "csv", None)
    assert sorted(tmp_path.iterdir()) == before
    assert not logged.page.notice.isVisible()


def test_what_stood_there_stays_when_writing_goes_amiss(logged, tmp_path, monkeypatch):
    out = tmp_path / "mine.csv"
    out.write_bytes(b"before")

    def refuse(*_args, **_kept):
        raise OSError(28, "full")

    monkeypatch.setattr("npgs_journal.share.delivery.create_private", refuse)
    save(logged, "csv", out)
    assert out.read_bytes() == b"before"
    assert logged.page.notice.isVisible()
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part"] == []


def bring_in(hours, path):
    hours.dialogs.paths = [path]
    hours.page.overview.bring_in.click()
    hours.rest()


def test_every_line_of_a_file_comes_in_and_undo_takes_them_back(logged, tmp_path):
    more = (line("2024-01-01", 10), line("2024-01-02", 20))
    (tmp_path / "more.csv").write_bytes(hours_files.to_csv(more))
    bring_in(logged, tmp_path / "more.csv")
    assert logged.lines() == more + LINES
    assert len(logged.days()) == 4
    logged.click(logged.page.undo.undo)
    assert logged.lines() == LINES


def test_a_line_that_cannot_be_is_named_and_none_comes_in(logged, tmp_path):
    data = hours_files.to_csv((line("2024-01-01", 10), line("2024-01-02", 20)))
    (tmp_path / "more.csv").write_bytes(data.replace(b'"20"', b'"many"'))
    bring_in(logged, tmp_path / "more.csv")
    assert "ine 3" in logged.page.notice.sentence.text()
    assert logged.lines() == LINES


def test_a_file_that_is_not_there_is_said(logged, tmp_path):
    bring_in(logged, tmp_path / "none.csv")
    assert logged.page.notice.isVisible()
    assert logged.lines() == LINES


def test_no_file_picked_changes_nothing(logged):
    bring_in(logged, None)
    assert logged.lines() == LINES
    assert not logged.page.notice.isVisible()
