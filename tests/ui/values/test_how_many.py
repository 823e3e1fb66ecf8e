"""The list and the values over time with no entry, with three, with three hundred and with ten thousand."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date

import pytest
from drivers.journal import JournalDriver
from drivers.looking_back import LookingBackDriver
from drivers.session import open_session
from PySide6.QtCore import Qt
from support.looks import sizes
from support.marked import VALUES, many_marked
from support.recount import recount

from npgs_journal.lookback import Span
from npgs_journal.nouns import Direction
from npgs_journal.ui.values import over_marks

FIRST, DAYS = date(2024, 11, 14), 730
COUNTS = (0, 3, 300, pytest.param(10_000, marks=pytest.mark.full))
LOOKS = (("light", 100), ("dark", 200), ("high-contrast-dark", 150))


@pytest.fixture(scope="module")
def written(request):
    return many_marked(request.param, FIRST, DAYS)


@pytest.fixture
def session_of(qapp, tmp_path):
    qapp.setStyle("Fusion")
    with ExitStack() as stack:
        yield lambda entries: stack.enter_context(open_session(tmp_path / "journal", entries))


@pytest.mark.parametrize("written", COUNTS, indirect=True)
def test_the_list_has_a_row_for_each_down_to_the_last(session_of, qtbot, written):
    driver = JournalDriver(qtbot, session_of(written))
    listing = driver.room.listing
    assert len(listing.model.rows) == min(50, len(written))
    assert listing._tools.isVisible() is bool(written)
    assert ("Your entries will show here, newest first." in driver.words_on_screen()) is not bool(written)
    while not listing.model.is_whole:
        bar = listing.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        driver.settle()
    newest = sorted(written, key=lambda entry: (entry.written_at, entry.id), reverse=True)
    assert [row.head.id for row in listing.model.rows] == [entry.id for entry in newest]
    assert sum(bool(row.heading) for row in listing.model.rows) == len(
        {entry.day_on.isocalendar()[:2] for entry in written}
    )
    for theme, percent in LOOKS:
        driver.session.prefs.change(theme=theme, text_percent=percent)
        driver.settle()
        assert list(sizes.clipped(listing)) == []


@pytest.mark.parametrize("written", COUNTS, indirect=True)
def test_every_time_shows_just_what_was_marked_in_it(session_of, qtbot, written):
    driver = LookingBackDriver(qtbot, session_of(written))
    room = driver.room
    assert room.view.isVisible() is (len(written) >= 300 or room._has_marks)
    assert room.spans.isVisible() is (len(written) >= 3)
    if not written:
        assert "When there are a few entries, the values you marked in them will show here." in driver.words()
        return
    for span in Span:
        if span is not room.spans.span:
            driver.look_at(span)
        seen = room._seen
        plain = recount(written, lambda _: "in all", seen.first, seen.last)
        assert [(line.total.lived, line.total.under_strain) for line in seen.lines] == [
            tuple(plain[value, way, "in all"] for way in Direction) for value in VALUES
        ]
        if not room._has_marks:
            assert "No value was marked in this time." in driver.words()
            continue
        for column in range(len(seen.periods) + 1):
            needed = max(
                over_marks.width(driver.session.theme, room.model.held(row, column)) for row in range(12)
            )
            assert room.view.columnWidth(column) >= needed


@pytest.mark.parametrize("written", COUNTS, indirect=True)
def test_it_is_whole_in_every_look(session_of, qtbot, written):
    driver = LookingBackDriver(qtbot, session_of(written))
    for theme, percent in LOOKS:
        driver.session.prefs.change(theme=theme, text_percent=percent)
        driver.rest()
        assert list(sizes.clipped(driver.room)) == []


@pytest.mark.parametrize("written", COUNTS[2:], indirect=True)
def test_as_a_table_every_cell_says_the_same_as_its_marks(session_of, qtbot, written):
    driver = LookingBackDriver(qtbot, session_of(written))
    driver.look_at(Span.MONTHS_12)
    model = driver.room.model
    told = [
        [model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(13)]
        for row in range(12)
    ]
    driver.click(driver.room.table_button)
    assert driver.view.shows_words
    for row in range(12):
        for column in range(13):
            held, words = model.held(row, column), model.index(row, column).data()
            assert words.count("lived") == bool(held.lived)
            assert words.count("under strain") == bool(held.under_strain)
            assert told[row][column].endswith(f"lived {held.lived}, under strain {held.under_strain}")
