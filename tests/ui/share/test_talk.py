"""Talked through: a line and nothing else, and the pages large on the screen for two."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from npgs_journal.nouns import LedgerState

HELD = "I have been in that seat."


@pytest.fixture
def talked(driver):
    driver.to_review(3)
    driver.to_share()
    driver.talk_through()
    return driver


def test_a_line_and_no_file(driver, tmp_path):
    driver.to_review(3)
    driver.hold_back("Forty minutes over")
    driver.to_share()
    before = {path.name for path in tmp_path.iterdir()}
    driver.pick_way("talk")
    share = driver.page.share
    assert driver.sees("A talk leaves no file", share.beforehand)
    assert driver.said[-1].startswith("Your record notes when, for whom and which entries.")
    assert driver.page.forward.text() == "Note this talk"
    for one in (share.lock, share.ask, share.keep_copy):
        assert not one.isVisible()
    driver.talk_through()
    (line,) = driver.session.journal.reader.ledger.lines()
    assert (line.format, line.state, line.reader) == ("talk", LedgerState.RELEASED, "Dana")
    assert (line.has_copy, line.size_bytes, line.sha256, line.held_back) == (False, 0, "", 1)
    assert {path.name for path in tmp_path.iterdir()} == before
    assert driver.unfinished() is None


def test_what_to_do_then(talked):
    done = talked.page.share.done
    for words in (
        "Noted",
        "No file was made.",
        "Your record says when, for whom and which entries.",
        "What is said can be noted there, with Add an answer.",
        "Show the pages on this screen",
    ):
        assert talked.sees(words, done)
    assert done.hasFocus()
    assert talked.page.forward.text() == "Done"
    talked.click(talked.page.forward)
    talked.rest()
    assert talked.sees("Talked through with Dana, no file made")


def test_the_pages_are_shown_large_and_only_to_read(talked):
    share = talked.page.share
    checked = share.saving.pages
    assert checked.startswith(b"%PDF")
    with talked.qtbot.waitSignal(share.talk_pages.pages.drawn):
        talked.click(share.done.show_pages)
    assert share.talk_pages.pages.pdf == checked
    assert share.talk_pages.pages.count == 1
    assert share.talk_pages.pages.hasFocus()
    assert share.talk_pages.pages.views()[0].is_drawn
    assert share.talk_pages.pages.views()[0].width() > 600
    assert talked.sees("Page 1 of 1")
    assert not share.ways.isVisible()
    talked.click(share.talk_pages.close_pages)
    assert share.done.show_pages.hasFocus()
    assert share.talk_pages.pages.pdf == b""


def test_esc_closes_the_pages_first(talked):
    share = talked.page.share
    talked.click(share.done.show_pages)
    talked.key(Qt.Key.Key_Escape)
    assert share.done.isVisible()
    assert not share.talk_pages.isVisible()
    talked.key(Qt.Key.Key_Escape)
    talked.rest()
    assert talked.room.home.isVisible()


def test_nothing_of_it_stays_when_the_page_is_left(talked):
    share = talked.page.share
    talked.click(share.done.show_pages)
    talked.click(talked.page.forward)
    talked.rest()
    assert talked.room.home.isVisible()
    assert (share.saving.pages, share.talk_pages.pages.pdf) == (b"", b"")
    talked.start(3)
    assert not share.talk_pages.isVisible()


def test_what_was_said_is_noted_with_the_line(talked):
    talked.click(talked.page.forward)
    talked.rest()
    (line,) = talked.session.journal.reader.ledger.lines()
    talked.room.open_record(line)
    talked.rest()
    assert talked.sees("No file was made.")
    assert talked.room.record.answers.add.isVisible()
