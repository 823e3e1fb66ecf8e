"""From the supervision room to a page that is written in the journal room."""

from __future__ import annotations

import pytest
from drivers.stage import Stage
from support.states.meetings import met

from npgs_journal.nouns import Space
from npgs_journal.supervision.meetings import Meetings


@pytest.fixture
def stage(qtbot, qapp, tmp_path):
    qapp.setStyle("Fusion")
    made = Stage(qtbot, tmp_path)
    yield made
    made.stop()


def test_how_a_meeting_felt_is_written_in_about_me_and_found_again(stage):
    over, _ = met(stage)
    stage.go("supervision")
    for _ in range(2):
        stage.supervision.open_meeting(over)
        stage.settle()
        stage.supervision.meeting.ending.felt.click()
        stage.settle()
        assert stage.page.here == "journal"
        stage.go("supervision")
    journal = stage.app.locking._session.journal
    felt_id = Meetings(journal.reader).get(over).felt_id
    kept = journal.reader.entries.get(felt_id)
    assert (kept.space, kept.title) == (Space.ABOUT_ME, "After supervision, 5 November")


def test_a_lock_keeps_the_last_words_of_a_meetings_notes(stage):
    over, _ = met(stage)
    stage.go("supervision")
    stage.supervision.open_meeting(over)
    stage.settle()
    stage.supervision.meeting.notes.setPlainText("The very last words.")
    stage.page.flush()
    stage.settle()
    assert not stage.supervision.meeting._jot_timer.isActive()
    journal = stage.app.locking._session.journal
    assert Meetings(journal.reader).get(over).notes == "The very last words."


def test_a_check_on_supervision_begins_in_about_me(stage):
    stage.enter()
    stage.go("supervision")
    stage.supervision.home.check.click()
    stage.settle()
    assert stage.page.here == "journal"
    assert stage.journal.page.draft().space is Space.ABOUT_ME
