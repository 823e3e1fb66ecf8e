"""Once the file is there: what the journal keeps of it, where it is, and how it goes."""

from __future__ import annotations

import pytest


@pytest.fixture
def saved(driver, tmp_path):
    """Saves a packet, with a copy kept or without; gives its place."""

    def save(*, keep_copy: bool = True):
        driver.to_review(1)
        driver.to_share()
        step = driver.page.share
        assert step.keep_copy.isChecked()
        if not keep_copy:
            step.keep_copy.click()
        out = tmp_path / "p.pdf"
        driver.save_and_wait(out)
        return out

    return save


def test_a_copy_is_kept_unless_the_person_says_otherwise(driver, saved):
    out = saved()
    (line,) = driver.session.journal.reader.ledger.lines()
    assert driver.session.journal.reader.ledger.copy(line.id) == out.read_bytes()
    assert driver.sees("Exactly what was shared is kept in your locked journal.")
    assert not driver.page.share.keep_copy.isVisible()


def test_without_a_copy_the_line_is_all_that_stays(driver, saved):
    saved(keep_copy=False)
    (line,) = driver.session.journal.reader.ledger.lines()
    sent = driver.session.journal.reader.ledger.sent(line.id)
    assert (line.has_copy, sent.text) == (False, "")
    assert line.size_bytes > 0
    assert driver.sees("No copy was kept.")
    assert not driver.sees("Exactly what was shared is kept")


def test_keeping_none_is_for_one_packet(driver, saved):
    saved(keep_copy=False)
    driver.click(driver.page.forward)
    driver.rest()
    driver.start(1)
    assert driver.page.share.keep_copy.isChecked()


def test_the_file_is_shown_and_deleted_when_done(driver, saved):
    out = saved()
    file = driver.page.share.sent_file
    assert file.place.text() == str(out)
    assert driver.sees("Delete the file from this computer when you are done.")
    driver.click(file.show_it)
    assert driver.dialogs.shown == [out]
    driver.dialogs.answers = ["Delete the file"]
    with driver.qtbot.waitSignal(file.gone):
        driver.click(file.delete)
    assert not out.exists()
    assert driver.sees("The file is deleted from this computer.")
    (line,) = driver.session.journal.reader.ledger.lines()
    assert line.has_copy
