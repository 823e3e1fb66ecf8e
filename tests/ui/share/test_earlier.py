"""What earlier packets for this reader mean for the one under way."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from npgs_journal.nouns import Alias, EntryId, HeldBack

SEAT = "I have been in that seat."
RIDE = EntryId(f"{1:032x}")


def share_before(driver, *held, reader="Dana", aliases=()):
    """A packet of eight days ago, for Dana unless said."""
    ledger = driver.session.journal.writer.ledger
    line = ledger.prepare(
        at=driver.session.clock.now() - timedelta(days=8),
        reader=reader,
        purpose="",
        entry_ids=(RIDE,),
        format="text",
        held_back=len(held),
        replaced=0,
        temp_path=driver.session.journal.folder / "x",
        copy=b"For Dana",
        passages=[HeldBack(text, RIDE) for text in held],
        aliases=aliases,
    )
    return ledger.release(line.id, driver.session.journal.folder / "y", 8, line.sha256)


@pytest.fixture
def shared(driver):
    return partial(share_before, driver)


def earlier(driver):
    driver.rest()
    driver.preview()
    driver.rest()
    return driver.page.earlier


def to_review(driver, *numbers):
    driver.to_review(*numbers)
    return earlier(driver)


def test_nothing_is_said_where_nothing_was_shared(driver):
    assert not to_review(driver, 1).isVisible()


def test_what_was_held_back_and_is_shown_now_is_said_with_the_day(driver, shared):
    shared(SEAT)
    notices = to_review(driver, 1)
    said = f"Held back on Thursday 5 November, shown now: “{SEAT}”"
    assert notices.together.sentence.text() == said
    assert said in driver.said
    assert not notices.names.isVisible()


def test_what_was_shown_and_is_held_back_now_is_said(driver, shared):
    shared()
    notices = to_review(driver, 1)
    assert not notices.isVisible()
    driver.hold_back(SEAT)
    assert (
        earlier(driver).together.sentence.text() == f"Held back now, shown on Thursday 5 November: “{SEAT}”"
    )


def test_holding_it_back_again_ends_the_notice(driver, shared):
    shared(SEAT)
    notices = to_review(driver, 1)
    assert notices.together.isVisible()
    driver.hold_back(SEAT)
    assert not earlier(driver).isVisible()


def test_another_reader_saw_nothing(driver, shared):
    shared(SEAT, reader="Sam")
    assert not to_review(driver, 1).isVisible()


def test_all_of_it_can_be_read_and_put_aside(driver, shared):
    shared(SEAT, "I said so.")
    notices = to_review(driver, 1)
    assert "more" in notices.together.sentence.text()
    driver.click(notices.together.buttons[notices.see])
    ((_, page),) = driver.dialogs.pages
    assert SEAT in page
    assert "I said so." in page
    driver.click(notices.together.buttons[notices.aside])
    assert not earlier(driver).isVisible()
    driver.hold_back("Rosa asked me to decide for her.")
    assert "Rosa asked me" in earlier(driver).together.sentence.text(), "what is new is said all the same"


def test_it_never_stops_the_save(driver, shared, tmp_path):
    shared(SEAT)
    notices = to_review(driver, 1)
    assert notices.isVisible()
    driver.page.go_to(2)
    driver.rest()
    assert notices.isVisible()


def test_it_is_not_there_while_choosing(driver, shared):
    shared(SEAT)
    to_review(driver, 1)
    driver.click(driver.page.back)
    assert not driver.page.earlier.isVisible()


def test_the_same_words_as_last_time_are_asked_about_once(driver, shared):
    shared(aliases=(Alias("Rosa", "Person B"), Alias("Nobody", "Person C")))
    notices = to_review(driver, 1)
    said = "Last time with this reader: Rosa as Person B. The same words again?"
    assert notices.names.sentence.text() == said
    driver.click(notices.names.buttons[notices.same])
    driver.qtbot.waitUntil(lambda: driver.choices.aliases_asked)
    assert "Person B asked me to decide" in driver.preview().text
    assert not earlier(driver).names.isVisible()
    assert driver.unfinished().aliases_asked


def test_fresh_words_are_an_answer_too(driver, shared):
    shared(aliases=(Alias("Rosa", "Person B"),))
    notices = to_review(driver, 1)
    driver.click(notices.names.buttons[notices.fresh])
    assert driver.choices.aliases_asked
    assert not earlier(driver).names.isVisible()
    assert "Person B" not in driver.preview().text


def test_in_little_room_one_button_asks_and_tells(open_room):
    driver = open_room(size=(1090, 650), text_percent=200)
    share_before(driver, SEAT, aliases=(Alias("Rosa", "Person B"),))
    notices = to_review(driver, 1)
    assert notices.short.isVisible()
    assert not notices.names.isVisible()
    driver.dialogs.answers = ["", "Fresh ones"]
    driver.click(notices.short)
    assert not driver.choices.aliases_asked
    driver.click(notices.short)
    assert driver.choices.aliases_asked
    earlier(driver)
    driver.click(notices.short)
    ((_, page),) = driver.dialogs.pages
    assert SEAT in page
    assert not earlier(driver).short.isVisible()


def test_a_reader_is_offered_until_the_whole_name_stands_there(driver, shared):
    shared(SEAT)
    driver.start(1)
    driver.rest()
    field = driver.page.choose.reader
    driver.type(field, "dan")
    assert field.completer().popup().isVisible()
    driver.type(field, "Dana")
    assert not field.completer().popup().isVisible()
