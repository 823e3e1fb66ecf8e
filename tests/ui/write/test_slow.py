"""What takes longer than a moment says so in words, and can be stopped. What is quick says nothing."""

from __future__ import annotations

import threading

import pytest


@pytest.fixture
def held(room, monkeypatch):
    """`held("page")` lets that reading wait until the test is over with it."""
    gates = []

    def hold(name):
        real, gate = getattr(room.session.finding, name), threading.Event()

        def waiting(*given, **named):
            gate.wait(60)
            return real(*given, **named)

        monkeypatch.setattr(room.session.finding, name, waiting)
        gates.append(gate)
        return gate

    yield hold
    for gate in gates:
        gate.set()


def test_a_slow_list_says_so_and_keeps_its_rows_when_stopped(room, held):
    gate, listing = held("page"), room.room.listing
    before = room.titles()
    listing.reload()
    assert not listing.slow.isVisible()
    room.qtbot.waitUntil(listing.slow.isVisible)
    assert listing.slow.words.text() == "Still looking…"
    assert room.said[-1] == "Still looking…"
    room.click(listing.slow.stop)
    assert not listing.slow.isVisible()
    assert "Stopped. Your entries are all still there." in room.words_on_screen()
    gate.set()
    room.settle()
    assert room.titles() == before
    room.click(listing._retry)
    room.settle()
    assert not listing._retry.isVisible()


def test_a_slow_search_can_be_stopped(room, held):
    gate, listing = held("search"), room.room.listing
    listing.search.setText("day")
    room.qtbot.waitUntil(listing.slow.isVisible)
    room.click(listing.slow.stop)
    gate.set()
    room.settle()
    assert not listing.is_searching
    listing.search.setText("day 3")
    room.settle()
    assert room.titles() == ["Day 3"]
    assert not listing._retry.isVisible()


def test_the_search_can_be_cleared_by_hand(room):
    listing = room.room.listing
    assert not listing.search.cross.isVisible()
    listing.search.setText("zebra")
    room.settle()
    assert room.titles() == []
    room.click(listing.search.cross)
    room.settle()
    assert len(room.titles()) == 8
    assert listing.search.hasFocus()


def test_a_slow_opening_can_be_stopped_and_shows_nothing_late(room, held):
    gate = held("open")
    room.click_entry("Day 3")
    room.qtbot.waitUntil(room.page.slow.isVisible)
    assert room.page.slow.words.text() == "Opening…"
    room.click(room.page.slow.stop)
    gate.set()
    room.settle()
    assert room.page.base.is_new
    assert not room.page.slow.isVisible()


def test_what_could_not_be_opened_is_said_and_tried_again(room, monkeypatch):
    from npgs_journal.errors import StorageTrouble

    def broken(_):
        raise StorageTrouble

    with monkeypatch.context() as now:
        now.setattr(room.session.finding, "open", broken)
        room.click_entry("Day 3")
        room.settle()
    card = room.page.trouble
    assert card.title.text() == "Could not open it yet"
    room.click(card.buttons["Try again"])
    room.settle()
    assert room.page.title.text() == "Day 3"
    assert not card.isVisible()


def test_what_is_quick_says_nothing(room):
    room.open_entry("Day 3")
    assert not room.page.slow.isVisible()
    assert "Opening…" not in room.said
