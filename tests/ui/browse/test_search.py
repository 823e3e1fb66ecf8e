"""Search as one types."""

from __future__ import annotations

import threading

from drivers.session import ABOUT_ME, entry
from PySide6.QtCore import Qt


def test_found_as_typed_newest_first_and_back_with_esc(desk_of):
    room = desk_of(
        [entry(number, body=f"kintsugi {number}" if number % 2 else "plain") for number in range(1, 9)]
    )
    room.search("kint")
    assert room.titles() == ["Day 1", "Day 3", "Day 5", "Day 7"]
    assert room.headings() == [""] * 4
    row = room.room.listing.hits.rows[0]
    start, end = row.text_spans[0]
    assert row.text[start:end].startswith("kint")
    room.press(Qt.Key.Key_Escape)
    room.settle()
    assert len(room.titles()) == 8
    assert room.editor.hasFocus()


def test_no_results_in_words(desk_of):
    room = desk_of([entry(1)])
    room.search("zebra")
    assert room.titles() == []
    assert "No entry has these words. Try fewer or other words." in room.words_on_screen()
    assert room.said[-1] == "No entry has these words. Try fewer or other words."
    room.press(Qt.Key.Key_Escape)
    assert "No entry has these words. Try fewer or other words." not in room.words_on_screen()


def test_an_older_search_never_shows_over_a_newer_one(desk_of, monkeypatch):
    room = desk_of([entry(1, body="apple"), entry(2, body="pear")])
    real, gate, given_up = room.session.finding.search, threading.Event(), []
    first = threading.Event()

    def slow(words, *rest):
        if words == "apple":
            first.set()
            assert gate.wait(60)
        return real(words, *rest)

    monkeypatch.setattr(room.session.finding, "search", slow)
    monkeypatch.setattr(room.session.finding, "give_up", lambda: given_up.append(True))
    room.room.listing.searcher._interrupt = room.session.finding.give_up
    listing = room.room.listing
    listing.search.setText("apple")
    room.qtbot.waitUntil(first.is_set)
    listing.search.setText("pear")
    assert given_up
    gate.set()
    room.settle()
    assert room.titles() == ["Day 2"]


def test_search_that_was_emptied_meanwhile_shows_nothing_late(desk_of):
    room = desk_of([entry(1), entry(2)])
    listing = room.room.listing
    listing.search.setText("day")
    listing.search.setText("")
    room.settle()
    assert not listing.is_searching
    assert room.titles() == ["Day 1", "Day 2"]


def test_about_me_is_found_in_ones_own_window(desk_of):
    room = desk_of([entry(1, body="lantern", space=ABOUT_ME)])
    room.search("lantern")
    assert room.titles() == ["Day 1"]


def test_a_row_that_is_opened_from_hits_is_marked_and_stays(desk_of):
    room = desk_of([entry(1), entry(2, body="lantern")])
    room.search("lantern")
    room.click_entry("Day 2")
    room.settle()
    assert room.page.title.text() == "Day 2"
    assert room.room.listing.is_searching
    assert [index.row() for index in room.room.listing.view.selectedIndexes()] == [0]


def test_only_the_newest_fifty_are_drawn_and_it_says_so(desk_of):
    room = desk_of([entry(number, body="morning") for number in range(1, 71)])
    room.search("morning")
    assert len(room.titles()) == 50
    assert "The newest 50 are shown. More words find less." in room.words_on_screen()


def test_deleting_a_hit_takes_it_from_the_hits(desk_of):
    room = desk_of([entry(1, body="lantern"), entry(2, body="lantern")])
    room.search("lantern")
    room.room.listing.view.setFocus()
    room.press(Qt.Key.Key_Delete)
    room.settle()
    assert room.titles() == ["Day 2"]
