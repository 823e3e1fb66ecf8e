"""The hours log as pages: every word in its place, for the eye and for a screen reader."""

from __future__ import annotations

import io
import json

import pikepdf
import pypdfium2
import pytest
from support.hours import WICKED, line, period
from support.reading_back import on_one_line, said, tight
from support.tags import tags

from npgs_journal.share.hours_pdf import write
from npgs_journal.supervision.hours_files import as_pages

PERIODS = (period("2026-01-01", "2026-06-30", "20 hours"), period("2026-07-01", "2026-12-31"))
LOGGED = (
    line("2026-06-30", 50, domain="Ethics", with_whom="Zoë Marsh", credential="LCSW"),
    line("2026-07-01", 75, organization="Harbor"),
)


@pytest.fixture(scope="module")
def data():
    return write(as_pages(LOGGED, PERIODS))


def test_lines_totals_and_places_to_sign_are_there(data):
    words = on_one_line(said(data, "pdf"))
    for told in (
        "From 2026-06-30 to 2026-07-01",
        "2026-06-30 50 50 Individual In person Zoë Marsh LCSW Ethics",
        "2026-07-01 75 125 Individual In person Harbor",
        "All together 125 2 h 5 min",
        "No domain named 75 1 h 15 min",
        "By certification period: 2026-01-01 to 2026-06-30",
        "Asked for: 20 hours. Check with whoever certifies you.",
        "Peer supporter Signature Date Supervisor, with credential Signature Date",
    ):
        assert told in words, words
    assert "%" not in words


def test_it_is_tagged_with_headings_and_tables(data):
    found = list(tags(data))
    assert [each.words for each in found if each.name in {"H1", "H2"}][:3] == [
        "Supervision hours",
        "Hours",
        "Totals",
    ]
    names = [each.name for each in found]
    assert {"Table", "TR", "TH", "TD"} <= set(names)
    assert names.count("Table") == 7
    with pikepdf.open(io.BytesIO(data)) as document:
        assert document.Root.MarkInfo.Marked
        assert document.Root.Lang == "en"
        assert "/Author" not in document.docinfo or not str(document.docinfo["/Author"])
        assert "/CreationDate" not in document.docinfo


def test_the_same_lines_give_the_same_bytes(data):
    assert write(as_pages(LOGGED, PERIODS)) == data


@pytest.mark.parametrize(
    "text", [*WICKED, '#read("/etc/passwd")', "$x$", "*b*", "\\", "مریم", "שלום", "\U00013000", "W" * 200]
)
def test_words_are_set_as_words(text):
    pages = as_pages([line("2026-01-01", with_whom=text)], ())
    shown = tight(said(write(pages), "pdf"))
    if text == "\U00013000":
        assert "□" in shown
    elif text.isascii():
        assert tight(text) in shown


def test_an_empty_log_is_a_page_to_sign():
    words = on_one_line(said(write(as_pages((), PERIODS)), "pdf"))
    assert words.startswith("Supervision hours No hours are logged in this time. Signatures Peer supporter")


def test_five_years_of_weeks_fill_pages_with_a_header_on_each():
    many = [
        line(f"20{year}-{month:02}-{day:02}")
        for year in range(21, 26)
        for month in range(1, 13)
        for day in (1, 8, 15, 22)
    ]
    data = write(as_pages(many, ()))
    with pypdfium2.PdfDocument(data) as document:
        pages = [on_one_line(page.get_textpage().get_text_range()) for page in document]
    filled = [page for page in pages if "Individual In person" in page]
    assert len(filled) > 5
    assert all("Minutes so far" in page for page in filled[:-1])
    assert json.dumps(pages).count("Individual In person") == len(many)
