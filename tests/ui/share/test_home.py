"""The first page: what was shared, what is begun, what is marked."""

from __future__ import annotations

from datetime import timedelta

from drivers.session import entry
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from npgs_journal.nouns import EntryId
from npgs_journal.ui.share.packet_page import CHOOSE, REVIEW

COPY = b"For Dana\n\nWhat I chose.\n"


def prepare(driver, **fields):
    """A ledger line as a hand-over makes it."""
    given = {
        "at": driver.session.clock.now(),
        "reader": "Dana",
        "purpose": "",
        "entry_ids": (EntryId("1" * 32), EntryId("3" * 32)),
        "format": "text",
        "held_back": 2,
        "replaced": 4,
        "temp_path": driver.session.journal.folder / "x",
        "copy": COPY,
    }
    return driver.session.journal.writer.ledger.prepare(**(given | fields))


def release(driver, **fields):
    line = prepare(driver, **fields)
    out = driver.session.journal.folder.parent / "p.txt"
    return driver.session.journal.writer.ledger.release(line.id, out, line.size_bytes, line.sha256)


def reload(driver) -> None:
    with driver.qtbot.waitSignal(driver.room.home.loaded):
        driver.room.home.reload()


def link(driver) -> QPushButton:
    QApplication.processEvents()
    buttons = driver.room.home.timeline.findChildren(QPushButton)
    return next(one for one in buttons if one.isVisible() and one.text() == "See exactly what was shared")


def test_empty_is_said_in_words(open_room):
    driver = open_room(())
    assert driver.sees("Nothing leaves this journal unless you share it.")
    assert driver.sees("Nothing has been shared yet.")
    assert driver.sees("Nothing is marked.")


def test_a_line_says_when_with_whom_how_and_what(driver):
    release(driver, at=driver.session.clock.now() - timedelta(days=8))
    reload(driver)
    assert driver.sees("Thursday 5 November")
    assert driver.sees("Shared with Dana as plain text")
    assert driver.sees("2 entries, 2 passages held back, 4 names replaced")
    assert not driver.sees("Nothing has been shared yet")


def test_the_kept_copy_opens_inside(driver):
    release(driver)
    reload(driver)
    with driver.qtbot.waitSignal(driver.room.record.loaded):
        driver.click(link(driver))
    assert driver.room.record.text.toPlainText().encode() == COPY
    driver.key(Qt.Key.Key_Escape, on=driver.room)
    driver.rest()
    assert driver.room.home.isVisible()
    assert driver.room.record.text.toPlainText() == ""


def test_a_kept_pdf_opens_as_its_pages(driver, tmp_path):
    driver.to_review(1)
    pdf = driver.preview().pdf
    driver.to_share()
    driver.save_and_wait(tmp_path / "p.pdf")
    driver.click(driver.page.forward)
    driver.rest()
    with driver.qtbot.waitSignal(driver.room.record.loaded):
        driver.click(link(driver))
    pages = driver.room.record.pages
    driver.qtbot.waitUntil(lambda: pages.count == 1 and pages.views()[0].is_drawn)
    assert pages.pdf == pdf


def test_no_copy_is_said(driver):
    release(driver, copy=None, size_bytes=3, sha256="ab" * 32)
    reload(driver)
    assert driver.sees("No copy was kept.")


def test_a_line_not_known_to_have_left_says_so(driver):
    line = prepare(driver)
    reload(driver)
    assert not driver.sees("Dana"), "a file that is being made is in no list"
    driver.session.journal.writer.ledger.mark_not_left(line.id)
    reload(driver)
    assert driver.sees("Not known to have left.")
    assert not driver.sees("See exactly what was shared")


def test_thirty_at_once_and_more_on_wish(driver):
    for _ in range(35):
        release(driver)
    reload(driver)
    timeline = driver.room.home.timeline
    assert len(timeline.rows()) == 30
    driver.click(timeline.earlier)
    assert len(timeline.rows()) == 35
    assert not timeline.earlier.isVisible()


def test_prepare_takes_what_is_ticked(driver):
    boxes = driver.room.home.boxes()
    assert [box.text() for box in boxes.values()] == ["The ride to the clinic", "Group ran long"]
    assert all(box.isChecked() for box in boxes.values())
    list(boxes.values())[1].click()
    with driver.qtbot.waitSignal(driver.room.started):
        driver.click(driver.room.home.prepare)
    assert [one[-1] for one in driver.choices.entry_ids] == ["1"]


def test_about_me_is_not_on_this_page(driver):
    assert not driver.sees("My own winter")


def test_a_begun_packet_goes_on_where_it_was(driver):
    driver.to_review(1, 7)
    driver.hold_back("I have been in that seat.")
    driver.replace("Rosa")
    before = driver.choices
    driver.rest()
    driver.room.go_home()
    driver.rest()
    assert driver.sees("With Dana. Not shared yet.")
    assert driver.sees("2 entries chosen, 1 passage held back")
    with driver.qtbot.waitSignal(driver.room.started):
        driver.click(driver.room.home.timeline.resume)
    assert driver.choices == before
    assert driver.page.step == REVIEW
    assert "Person A" in driver.preview().text


def test_a_begun_packet_outlives_a_lock(driver):
    driver.to_review(1)
    driver.hold_back("I have been in that seat.")
    driver.session.jobs.wait_until_idle()
    assert driver.session.journal.reader.packets.unfinished() == driver.choices


def test_putting_away_can_be_undone(driver):
    driver.start(1)
    driver.room.go_home()
    driver.rest()
    driver.click(driver.room.home.timeline.discard)
    driver.rest()
    assert driver.unfinished() is None
    assert not driver.sees("Keep working on this")
    driver.click(driver.room.home.undo)
    driver.rest()
    assert driver.unfinished().entry_ids == (EntryId(f"{1:032x}"),)
    assert driver.sees("Keep working on this")


def test_a_second_packet_asks_what_becomes_of_the_first(driver):
    driver.start(1)
    driver.room.go_home()
    driver.rest()
    driver.dialogs.answers = ["", "Add to it"]
    driver.room.start_with([EntryId(f"{3:032x}")])
    driver.rest()
    assert driver.room.home.isVisible()
    driver.start(3)
    assert [one[-1] for one in driver.choices.entry_ids] == ["1", "3"]
    driver.room.go_home()
    driver.rest()
    driver.dialogs.answers = ["Begin a new one"]
    driver.start(7)
    assert [one[-1] for one in driver.choices.entry_ids] == ["7"]
    assert driver.unfinished().entry_ids == driver.choices.entry_ids


def test_start_with_goes_to_choose_with_the_entry_in(driver):
    driver.start(4)
    assert driver.page.step == CHOOSE
    assert driver.page.choose.order.list.item(0).text() == "No title here, only the bus and the rain."


def test_trouble_reading_the_page_is_said(driver, monkeypatch):
    from npgs_journal.errors import StorageTrouble

    def refuse():
        raise StorageTrouble

    monkeypatch.setattr(driver.session.journal.reader.ledger, "lines", refuse)
    driver.room.home.reload()
    driver.rest()
    assert driver.sees("The disk did not answer as it should.")
    monkeypatch.undo()
    with driver.qtbot.waitSignal(driver.room.home.loaded):
        driver.room.home.trouble.chosen.emit("Try again")
    assert not driver.room.home.trouble.isVisible()


def test_long_titles_do_not_widen_the_card(open_room):
    driver = open_room((entry(1, title="W" * 300, bring=True),))
    assert driver.room.home.marked.width() <= driver.session.theme.px(331)
