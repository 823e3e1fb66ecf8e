"""From the values room into the journal: just the entries that were counted."""

from __future__ import annotations

from datetime import date

import pytest
from drivers.session import entry, open_session
from PySide6.QtCore import Qt
from support.marked import VALUES, many_marked

from npgs_journal.lookback import Span
from npgs_journal.nouns import EVERYTHING, Direction, Filter, Mark
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


PLACED = "The rain stopped. She chose the bus, and later the train. Nobody pushed."


def on_passage(value, direction, words):
    start = PLACED.index(words)
    return Mark(value, direction, (), start, start + len(words))


@pytest.fixture
def with_passages(qtbot, tmp_path):
    marks = (
        Mark(VALUES[0], Direction.LIVED),
        on_passage(VALUES[0], Direction.LIVED, "She chose the bus"),
        on_passage(VALUES[0], Direction.UNDER_STRAIN, "Nobody pushed."),
        on_passage(VALUES[1], Direction.LIVED, "the train"),
    )
    shown = entry(3, title="The bus", body=PLACED, marks=marks)
    other = entry(5, title="Another", body="Nothing is marked here.")
    with open_session(tmp_path / "passages", [shown, other, entry(7), entry(8)]) as session:
        made = Rooms(session)
        qtbot.addWidget(made)
        made.resize(1280, 686)
        made.show()
        qtbot.waitExposed(made)
        yield made


def tinted(rooms):
    editor = rooms._made["journal"].page.editor
    return [each.cursor.selectedText() for each in editor.extraSelections()]


def open_entry(qtbot, rooms, title):
    journal = rooms._made["journal"]
    journal.desk.open(next(row.head for row in journal.listing.model.rows if row.head.title == title))
    qtbot.waitUntil(lambda: rooms._session.jobs.is_idle and journal.page.title.text() == title)


def test_an_entry_read_from_there_shows_the_passages_with_that_value(qtbot, with_passages):
    rooms = with_passages
    room = to_values(qtbot, rooms)
    room.view.choose(0)
    qtbot.mouseClick(room.card.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rooms._session.jobs.is_idle)
    open_entry(qtbot, rooms, "The bus")
    assert tinted(rooms) == ["She chose the bus", "Nobody pushed."]
    editor = rooms._made["journal"].page.editor
    assert editor.textCursor().position() == PLACED.index("She chose")
    assert not editor.document().isUndoAvailable()


def test_the_tint_is_for_the_direction_that_is_asked_and_goes_with_the_page(qtbot, with_passages):
    rooms = with_passages
    journal = rooms._made["journal"]
    qtbot.waitUntil(lambda: rooms._session.jobs.is_idle)
    journal.show_scope(Filter(value=VALUES[0], direction=Direction.UNDER_STRAIN))
    qtbot.waitUntil(lambda: rooms._session.jobs.is_idle)
    open_entry(qtbot, rooms, "The bus")
    assert tinted(rooms) == ["Nobody pushed."]
    journal.show_scope(EVERYTHING)
    qtbot.waitUntil(lambda: rooms._session.jobs.is_idle)
    open_entry(qtbot, rooms, "Another")
    assert tinted(rooms) == []
    open_entry(qtbot, rooms, "The bus")
    assert tinted(rooms) == []
