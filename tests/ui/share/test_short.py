"""The short way: from an entry to a file in four clicks, by the same check and with the same line kept."""

from __future__ import annotations

import pytest
from drivers.session import entry
from PySide6.QtWidgets import QApplication

from npgs_journal.nouns import Direction, EntryId, LedgerState, Mark, ValueId
from npgs_journal.ui.share.packet_page import REVIEW

BODY = "Rosa Alvarez came early. I was glad.\n\nMr. Jamal Carter waited. Rosa Alvarez said so."


@pytest.fixture
def short(open_room):
    """One entry with two names in it; Dana was the last reader."""
    driver = open_room((entry(1, title="A visit from Rosa Alvarez", body=BODY),))
    settings = driver.session.journal.writer.settings
    driver.session.jobs.write(lambda _: settings.put("last_reader", "Dana"))
    driver.rest()
    return driver


def begin(driver, number: int = 1) -> None:
    """As "Make a packet from this" does: the first click."""
    with driver.qtbot.waitSignal(driver.room.started):
        driver.room.start_short(EntryId(f"{number:032x}"))
    driver.rest()
    driver.preview()


def test_one_page_with_everything_filled_in(short):
    begin(short)
    assert short.page.step == REVIEW
    assert short.review.for_whom.reader.text() == "Dana"
    assert short.sees("Exactly what Dana will see")
    assert not short.review.contents.isVisible()
    assert not short.review.options.isVisible()
    assert not short.page.steps.isVisible()
    text = short.preview().text
    assert "Rosa" not in text
    assert "A visit from Person A" in text


def test_four_clicks(short, tmp_path):
    out = tmp_path / "p.pdf"
    short.dialogs.paths.append(out)
    begin(short)
    assert short.page.forward.text() == "These names are right"
    short.click(short.page.forward)
    short.preview()
    short.click(short.review.for_whom.lock.leave_open)
    assert short.page.forward.text() == "Save the PDF…"
    with short.qtbot.waitSignal(short.page.share.saving.saved):
        short.click(short.page.forward)
    short.rest()
    assert out.read_bytes().startswith(b"%PDF")
    (line,) = short.session.journal.reader.ledger.lines()
    assert (line.state, line.reader, len(line.entry_ids)) == (LedgerState.RELEASED, "Dana", 1)
    assert line.replaced >= 1
    assert short.sees("Saved")
    short.click(short.page.forward)
    assert short.room.home.isVisible()


def test_nothing_is_saved_before_the_question_about_locking_is_answered(short):
    begin(short)
    short.click(short.page.forward)
    short.preview()
    short.click(short.page.forward)
    assert short.page.step == REVIEW
    assert short.review.for_whom.lock.hasFocus()


def test_a_name_that_is_not_answered_is_asked_here(open_room):
    driver = open_room((entry(1, title="Late", body="Angel came late. Rosa Delgado called."),))
    begin(driver)
    driver.type(driver.review.for_whom.reader, "Dana")
    driver.click(driver.review.for_whom.lock.leave_open)
    driver.preview()
    driver.click(driver.page.forward)
    driver.preview()
    assert driver.page.forward.text() == "Save the PDF…"
    driver.click(driver.page.forward)
    assert driver.page.step == REVIEW
    assert "Answer the names that are asked about, then go on." in driver.said
    assert driver.review.names.isAncestorOf(QApplication.focusWidget())


def test_without_a_reader_it_asks_for_one(open_room):
    driver = open_room((entry(1, title="Rain", body="It rained."),))
    begin(driver)
    driver.click(driver.page.forward)
    assert driver.page.step == REVIEW
    assert driver.review.for_whom.reader.hasFocus()
    assert driver.sees("Write who it is for.")
    driver.type(driver.review.for_whom.reader, "Dana")
    assert driver.preview().settled.packet.title == "For Dana"
    assert driver.review.for_whom.reader.hasFocus()
    assert driver.page.forward.text() == "Save the PDF…"


def test_what_is_under_strain_is_asked_here_too(open_room):
    hard = Mark(ValueId("hopeful"), Direction.UNDER_STRAIN)
    driver = open_room((entry(1, title="Rain", body="It rained.", marks=(hard,)),))
    begin(driver)
    driver.type(driver.review.for_whom.reader, "Dana")
    driver.click(driver.review.for_whom.lock.leave_open)
    driver.click(driver.page.forward)
    assert driver.page.step == REVIEW
    assert driver.review.strain.hasFocus()


def test_more_choices_is_the_whole_way_with_the_same_packet(short):
    begin(short)
    short.click(short.review.for_whom.all)
    assert short.step_name() == "choose"
    assert short.page.steps.isVisible()
    assert [one[-1] for one in short.choices.entry_ids] == ["1"]
    short.click(short.page.forward)
    assert short.review.contents.isVisible()
    assert not short.review.for_whom.isVisible()


def test_back_leaves_and_the_packet_is_kept(short):
    begin(short)
    short.click(short.page.back)
    assert short.room.home.isVisible()
    assert len(short.unfinished().entry_ids) == 1


def test_where_a_packet_is_begun_it_is_asked(short):
    short.start(1)
    short.rest()
    short.dialogs.answers.append("Keep working on it")
    with short.qtbot.waitSignal(short.room.started):
        short.room.start_short(EntryId(f"{1:032x}"))
    short.rest()
    assert short.step_name() == "choose"
    assert not short.page.is_short
