"""The people packets were made for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from npgs_journal.nouns import Alias


def share(driver, reader, aliases=()):
    store = driver.session.journal.writer
    store.readers.find_or_add(reader)
    line = store.ledger.prepare(
        at=driver.session.clock.now(),
        reader=reader,
        purpose="",
        entry_ids=(),
        format="text",
        held_back=0,
        replaced=0,
        temp_path=driver.session.journal.folder / "x",
        copy=b"For them",
        aliases=aliases,
    )
    return store.ledger.release(line.id, driver.session.journal.folder / "y", 8, line.sha256)


@pytest.fixture
def readers(driver):
    share(driver, "Dana", (Alias("Rosa", "Person A"),))
    share(driver, "Dee")
    driver.session.journal.writer.readers.find_or_add("Sam")
    with driver.qtbot.waitSignal(driver.room.readers.loaded):
        driver.click(driver.room.home.readers)
    return driver.room.readers


def names(driver):
    return [one.name for one in driver.session.journal.reader.readers.all()]


def then(driver, do):
    with driver.qtbot.waitSignal(driver.room.readers.loaded):
        do()
    driver.rest()


def test_each_with_what_was_shared_and_what_is_remembered(driver, readers):
    assert driver.sees("Remembered for next time: Rosa as Person A")
    assert driver.sees("the last one on Friday 13 November")
    assert driver.sees("Nothing shared yet.")


def test_none_yet(driver):
    with driver.qtbot.waitSignal(driver.room.readers.loaded):
        driver.room.open_readers()
    assert driver.sees("Whoever you make a packet for will show here.")
    driver.key(Qt.Key.Key_Escape, on=driver.room)
    assert driver.room.home.isVisible()


def test_another_name_is_followed_by_what_was_shared(driver, readers):
    row = readers.row("Dana")
    driver.click(row.rename)
    assert QApplication.focusWidget() is row.name
    driver.type(row.name, "Dana Ruiz")
    then(driver, lambda: driver.key(Qt.Key.Key_Return, on=row.name))
    assert names(driver) == ["Dana Ruiz", "Dee", "Sam"]
    assert {line.reader for line in driver.session.journal.reader.ledger.lines()} == {"Dana Ruiz", "Dee"}
    assert QApplication.focusWidget() is readers.row("Dana Ruiz").rename


def test_a_blank_name_changes_nothing_and_cancel_goes_back(driver, readers):
    row = readers.row("Dana")
    driver.click(row.rename)
    driver.type(row.name, " ")
    driver.click(row.do)
    driver.rest()
    assert names(driver) == ["Dana", "Dee", "Sam"]
    driver.click(row.cancel)
    assert QApplication.focusWidget() is row.rename


def test_the_name_of_another_asks_whether_they_are_one(driver, readers):
    for answer, left in (("Leave both", ["Dana", "Dee", "Sam"]), ("Make one of both", ["Dana", "Sam"])):
        row = readers.row("Dee")
        driver.dialogs.answers = [answer]
        if not row.name.isVisible():
            driver.click(row.rename)
        driver.type(row.name, "Dana ")
        driver.click(row.do)
        driver.rest()
        assert names(driver) == left
    assert {line.reader for line in driver.session.journal.reader.ledger.lines()} == {"Dana"}
    assert driver.dialogs.asked == ["One person or two?"] * 2


def test_two_are_said_to_be_one(driver, readers):
    row = readers.row("Dee")
    driver.click(row.merge)
    assert [row.other.itemText(at) for at in range(row.other.count())] == ["Dana", "Sam"]
    then(driver, row.do.click)
    assert names(driver) == ["Dana", "Sam"]
    assert "They are one reader now." in driver.said


def test_off_the_list_and_still_on_record(driver, readers):
    driver.dialogs.answers = ["Keep it", "Take off the list"]
    driver.click(readers.row("Dana").remove)
    driver.rest()
    assert "Dana" in names(driver)
    then(driver, readers.row("Dana").remove.click)
    assert names(driver) == ["Dee", "Sam"]
    assert "Dana" in {line.reader for line in driver.session.journal.reader.ledger.lines()}


def test_aliases_of_one_reader_are_forgotten(driver, readers):
    then(driver, readers.row("Dana").forget.click)
    assert driver.session.journal.reader.ledger.aliases_with("Dana") == ()
    assert not driver.sees("Remembered for next time")


def test_not_to_remember_is_not_to_have_remembered(driver, readers):
    assert readers.remember.isChecked()
    readers.remember.setFocus()
    then(driver, readers.remember.click)
    ledger = driver.session.journal.reader.ledger
    assert not ledger.remembers_aliases()
    assert ledger.aliases_with("Dana") == ()
    assert QApplication.focusWidget() is readers.remember
    then(driver, readers.remember.click)
    assert ledger.remembers_aliases()


def test_trouble_is_said(driver, readers, monkeypatch):
    from npgs_journal.errors import DiskFull

    def refuse(*_given):
        raise DiskFull

    monkeypatch.setattr(driver.session.journal.writer.readers, "rename", refuse)
    row = readers.row("Dana")
    driver.click(row.rename)
    driver.type(row.name, "Dana R")
    driver.click(row.do)
    driver.rest()
    assert readers.trouble.isVisible()
    assert names(driver) == ["Dana", "Dee", "Sam"]
