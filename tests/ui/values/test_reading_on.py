"""From the values room into the journal: just the entries that were counted."""

from __future__ import annotations

from datetime import date

import pytest
from drivers.session import open_session
from PySide6.QtCore import Qt
from support.marked import VALUES, many_marked

from npgs_journal.lookback import Span
from npgs_journal.nouns import Direction, Mark
from npgs_journal.ui.rooms import Rooms

ENTRIES = many_marked(120, date(2026, 7, 1), 136)


@pytest.fixture
def rooms(qtbot, tmp_path):
    with open_session(tmp_path / "journal", ENTRIES) as session:
        made = Rooms(session)
        qtbot.addWidget(made)
        made.resize(1280, 686)
        made.show()
        made.activateWindow()
        qtbot.waitExposed(made)
        yield made


def to_values(qtbot, rooms, span=Span.MONTHS_3):
    rooms.go("values")
    room = rooms.room
    qtbot.waitUntil(lambda: room._seen is not None)
    if span is not room.spans.span:
        with qtbot.waitSignal(room.loaded):
            room.spans.choose(span)
            room.reload()
    return room


@pytest.mark.parametrize("span", list(Span))
@pytest.mark.parametrize("row", [0, 8])
def test_read_these_lists_exactly_them(qtbot, rooms, span, row):
    room = to_values(qtbot, rooms, span)
    room.view.choose(row)
    first, last, total = room._seen.first, room._seen.last, room._seen.lines[row].total
    qtbot.mouseClick(room.card.read, Qt.MouseButton.LeftButton)
    listing = rooms._made["journal"].listing
    qtbot.waitUntil(lambda: rooms._session.jobs.is_idle)
    while not listing.model.is_whole:
        with qtbot.waitSignal(listing.model.page_loaded):
            listing.model.fetchMore(listing.model.index(-1, -1))
    wanted = {
        entry.id
        for entry in ENTRIES
        if first <= entry.day_on <= last and VALUES[row] in {mark.value for mark in entry.marks}
    }
    assert rooms.here == "journal"
    assert {line.head.id for line in listing.model.rows} == wanted
    assert len(wanted) == total.entries


def test_a_mark_on_the_page_that_was_just_left_is_counted(qtbot, rooms):
    journal = rooms._made["journal"]
    qtbot.waitUntil(lambda: rooms._session.jobs.is_idle)
    before = to_values(qtbot, rooms)._seen.lines[3].total.lived
    rooms.go("journal")
    journal.commands.new.trigger()
    qtbot.keyClicks(journal.page.editor, "a few words")
    journal.desk.put_marks((Mark(VALUES[3], Direction.LIVED),))
    room = rooms._made["values"]
    with qtbot.waitSignal(room.loaded):
        rooms.go("values")
    assert room._seen.lines[3].total.lived == before + 1


def test_nothing_is_unsaved_in_this_room(qtbot, rooms):
    assert to_values(qtbot, rooms).unsaved() == []
