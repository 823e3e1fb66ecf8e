"""A meeting on its page: planned, gathered, talked through, over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from support.meetings import agreed, meeting

from npgs_journal.nouns import EntryId, Space
from npgs_journal.nouns.meetings import FollowUpState, Question, Who
from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.meetings import Meetings, line_of

ALT = Qt.KeyboardModifier.AltModifier
RIDE = EntryId(f"{1:032x}")


def before_with_dana(journal) -> None:
    """A meeting two weeks ago; one thing agreed there is done, one is open."""
    round_ = Meetings(journal.writer)
    on = journal.clock.now().date() - timedelta(days=14)
    held = round_.put(meeting(on.isoformat()))
    round_.put_follow_up(agreed(held.id, "Ask about training"))
    done = round_.put_follow_up(agreed(held.id, "Write to the clinic", Who.THEM))
    round_.close(done, FollowUpState.DONE, on)
    round_.end(held.id, line_of(held, 50))


# Before ---------------------------------------------------------------------------------------------


def test_a_meeting_is_planned_and_gathers_what_waits(open_round):
    driver = open_round(prepare=before_with_dana)
    driver.plan()
    assert driver.agenda() == ["Ask about training", "The ride to the clinic"]
    assert driver.packet.sees("Meeting with Dana")
    assert driver.packet.sees("5 min", driver.page.agenda) is False
    kept = driver.kept().all()
    assert [one.is_over for one in kept] == [True, False]
    assert kept[1].on == driver.session.today + timedelta(days=7)


def test_planning_can_be_left_and_nothing_is_kept(driver):
    driver.packet.click(driver.home.plan)
    driver.rest()
    driver.packet.click(driver.page.form.cancel)
    driver.rest()
    assert driver.kept().all() == ()
    assert driver.home.isVisible()


def test_the_first_page_shows_what_is_to_come_and_what_was(open_round):
    driver = open_round(prepare=before_with_dana)
    driver.plan()
    driver.packet.click(driver.page.back)
    driver.rest()
    first, second = driver.home.timeline.rows()
    assert driver.packet.sees("A meeting to come", first)
    assert driver.packet.sees("Individual, in person, 50", second)
    driver.packet.click(second.findChild(type(driver.home.plan)))
    driver.rest()
    assert driver.packet.sees("Write to the clinic", driver.page.agreed)
    assert driver.packet.sees("They are in the hours log", driver.page.ending)


def test_points_change_places_by_keys_and_stay_so(driver):
    for text in ("First?", "Second?"):
        driver.session.journal.writer.questions.put(Question(text))
    driver.plan()
    driver.pick("Second?")
    driver.tab_to(driver.page.agenda.list)
    driver.press(Qt.Key.Key_Up, ALT)
    driver.rest()
    assert driver.agenda() == ["The ride to the clinic", "Second?", "First?"]
    assert driver.said[-1] == "Now 2 of 3"
    driver.press(Qt.Key.Key_Up, ALT)
    driver.rest()
    driver.press(Qt.Key.Key_Up, ALT)
    driver.rest()
    (one,) = driver.kept().all()
    assert [point.text for point in driver.kept().agenda(one.id)] == [
        "Second?", "The ride to the clinic", "First?",
    ]  # fmt: skip


def test_a_point_is_parked_and_taken_up_again(driver):
    driver.plan()
    driver.packet.click(driver.page.agenda.park)
    driver.rest()
    one = driver.only_meeting()
    assert driver.kept().agenda(one.id)[0].is_parked
    assert driver.packet.sees("It is ready", driver.page.agenda)
    driver.packet.click(driver.page.agenda.park)
    driver.rest()
    assert not driver.kept().agenda(one.id)[0].is_parked


def test_rough_lengths_add_up(driver):
    driver.plan()
    field = driver.page.agenda.minutes
    field.setFocus()
    field.setValue(25)
    field.clearFocus()
    driver.rest()
    assert driver.packet.sees("25", driver.page.agenda)
    assert driver.kept().agenda(driver.only_meeting().id)[0].minutes == 25


def test_a_question_is_asked_from_the_meeting_and_from_the_first_page(driver):
    driver.packet.click(driver.home.questions.add)
    driver.packet.type(driver.home.questions.text, "What about Friday?")
    driver.packet.click(driver.home.questions.keep)
    driver.rest()
    assert driver.packet.sees("What about Friday?", driver.home.questions)
    driver.plan()
    driver.packet.type(driver.page.agenda.question, "And Monday?")
    driver.press(Qt.Key.Key_Return)
    driver.rest()
    assert driver.agenda() == ["The ride to the clinic", "What about Friday?", "And Monday?"]


def test_a_question_gets_other_words_and_is_taken_away(driver):
    card = driver.home.questions
    driver.session.journal.writer.questions.put(Question("What about Friday?"))
    driver.home.reload()
    driver.rest()
    card.begin(driver.kept().waiting()[0])
    driver.packet.type(card.text, "What about Monday?")
    driver.press(Qt.Key.Key_Return)
    driver.rest()
    assert [one.text for one in driver.kept().waiting()] == ["What about Monday?"]
    card.begin(driver.kept().waiting()[0])
    driver.dialogs.answers.append("Take it away")
    driver.packet.click(card.delete)
    assert driver.kept().waiting() == ()


def test_an_entry_that_went_to_about_me_is_on_no_agenda(driver):
    driver.plan()
    journal = driver.session.journal
    journal.writer.entries.move(RIDE, Space.ABOUT_ME, journal.clock.now())
    driver.room.shown()
    driver.rest()
    assert driver.agenda() == []


def test_the_hours_log_opens_from_the_first_page_and_leads_back(driver):
    driver.packet.click(driver.home.hours)
    driver.rest()
    assert driver.room.hours.isVisible()
    driver.packet.click(driver.room.hours.back)
    driver.rest()
    assert driver.home.isVisible()


# During ---------------------------------------------------------------------------------------------


def test_what_is_ticked_stays_ticked(driver):
    driver.plan()
    driver.tab_to(driver.page.agenda.list)
    driver.press(Qt.Key.Key_Space)
    driver.rest()
    assert driver.kept().agenda(driver.only_meeting().id)[0].is_talked_about
    assert driver.said[-1] == "Talked about."


def test_what_is_agreed_is_noted_with_who_and_by_when(driver):
    driver.plan()
    driver.packet.click(driver.page.agreed.add)
    driver.packet.click(driver.page.agreed.keep)
    assert driver.packet.sees("Write what it is first.", driver.page.agreed)
    driver.packet.type(driver.page.agreed.text, "Ask about training")
    driver.page.agreed.who.setCurrentIndex(2)
    driver.packet.click(driver.page.agreed.has_day)
    driver.page.agreed.day.set_day(date(2026, 12, 4))
    driver.packet.click(driver.page.agreed.keep)
    (one,) = driver.kept().agreed(driver.only_meeting().id)
    assert (one.text, one.who, one.by_on) == ("Ask about training", Who.BOTH, date(2026, 12, 4))
    assert driver.packet.sees("We both do this · by 4 December", driver.page.agreed)


def test_what_was_agreed_is_changed_done_and_taken_away(driver):
    driver.plan()
    driver.agree("Ask about training")
    (one,) = driver.page.agreed.rows.values()
    driver.packet.click(one.change)
    driver.packet.type(driver.page.agreed.text, "Ask about May")
    driver.press(Qt.Key.Key_Return)
    driver.rest()
    (one,) = driver.page.agreed.rows.values()
    driver.packet.click(one.done)
    driver.rest()
    (one,) = driver.page.agreed.rows.values()
    driver.packet.type(one.came, "There is a place.")
    driver.press(Qt.Key.Key_Return)
    (kept,) = driver.kept().agreed(driver.only_meeting().id)
    assert (kept.text, kept.state, kept.came) == ("Ask about May", FollowUpState.DONE, "There is a place.")
    (one,) = driver.page.agreed.rows.values()
    driver.packet.click(one.change)
    driver.dialogs.answers.append("Take it away")
    driver.packet.click(driver.page.agreed.delete)
    assert driver.kept().agreed(driver.only_meeting().id) == ()


def test_notes_are_kept_while_one_writes_and_when_one_leaves(driver):
    driver.plan()
    one = driver.only_meeting()
    driver.packet.type(driver.page.notes, "We began late.")
    driver.qtbot.waitUntil(lambda: driver.kept().get(one.id).notes == "We began late.")
    driver.packet.type(driver.page.notes, "We began late, and laughed.")
    driver.packet.click(driver.page.back)
    assert driver.kept().get(one.id).notes == "We began late, and laughed."


def test_a_carried_follow_up_is_done_from_the_agenda(open_round):
    driver = open_round(prepare=before_with_dana)
    driver.plan()
    driver.pick("Ask about training")
    driver.packet.click(driver.page.agenda.done)
    driver.rest()
    assert driver.agenda() == ["The ride to the clinic"]


# After ----------------------------------------------------------------------------------------------


def test_the_end_logs_the_minutes_and_can_be_taken_back(driver):
    driver.plan()
    driver.tab_to(driver.page.agenda.list)
    driver.press(Qt.Key.Key_Space)
    driver.rest()
    ending = driver.page.ending
    ending.minutes.setValue(45)
    driver.packet.type(ending.credential, "LCSW")
    driver.packet.click(ending.end)
    driver.rest()
    (line,) = Hours(driver.session.journal.reader).lines()
    assert (line.minutes, line.with_whom, line.credential) == (45, "Dana", "LCSW")
    assert not driver.session.journal.reader.entries.get(RIDE).bring
    assert driver.only_meeting().is_over
    driver.packet.click(ending.again)
    driver.rest()
    assert Hours(driver.session.journal.reader).lines() == ()
    assert driver.session.journal.reader.entries.get(RIDE).bring


def test_without_the_tick_no_hours_are_logged(driver):
    driver.plan()
    driver.page.ending.logs.setChecked(False)
    driver.packet.click(driver.page.ending.end)
    driver.rest()
    assert Hours(driver.session.journal.reader).lines() == ()
    assert driver.packet.sees("It is not in the hours log", driver.page.ending)


def test_how_it_felt_is_asked_for_with_the_meeting(driver):
    driver.plan()
    with driver.qtbot.waitSignal(driver.room.felt_requested) as asked:
        driver.packet.click(driver.page.ending.felt)
    assert asked.args[0].id == driver.only_meeting().id


def test_a_meeting_is_taken_away_only_when_one_says_so(driver):
    driver.plan()
    driver.dialogs.answers.append("Keep it")
    driver.packet.click(driver.page.delete)
    assert len(driver.kept().all()) == 1
    driver.dialogs.answers.append("Take it away")
    driver.packet.click(driver.page.delete)
    driver.rest()
    assert driver.kept().all() == ()
    assert driver.home.isVisible()


def test_a_packet_begins_with_what_is_on_the_agenda(driver):
    driver.plan()
    with driver.qtbot.waitSignal(driver.room.started):
        driver.packet.click(driver.page.packet)
    assert driver.packet.choices.entry_ids == (RIDE,)


def test_a_failed_save_is_said_and_what_stood_there_stays(driver, monkeypatch):
    from npgs_journal.errors import DiskFull

    driver.plan()

    def full(*_of_it: object) -> None:
        raise DiskFull

    monkeypatch.setattr(type(driver.session.journal.writer.follow_ups), "put", full)
    driver.agree("Ask about training")
    assert driver.page.trouble.isVisible()
    assert driver.kept().agreed(driver.only_meeting().id) == ()


@pytest.mark.parametrize("size", [(1184, 686), (900, 560)])
def test_the_whole_round_by_keys_alone(open_round, size):
    """Plan, tick, agree, end, and close what was agreed at the meeting after."""
    driver = open_round(size=size)
    driver.press_button(driver.home.plan)
    driver.write_into(driver.page.form.reader, "Dana")
    driver.press(Qt.Key.Key_Return)
    driver.rest()
    driver.tab_to(driver.page.agenda.list)
    driver.press(Qt.Key.Key_Space)
    driver.rest()
    if not driver.page.agreed.isVisible():
        driver.press_button(driver.page.panes.tabs.button(1))
    driver.press_button(driver.page.agreed.add)
    driver.write_into(driver.page.agreed.text, "Ask about training")
    driver.press(Qt.Key.Key_Return)
    driver.rest()
    driver.press_button(driver.page.ending.end)
    driver.press_button(driver.page.back)
    driver.press_button(driver.home.plan)
    driver.write_into(driver.page.form.reader, "Dana")
    driver.press(Qt.Key.Key_Return)
    driver.rest()
    assert driver.agenda() == ["Ask about training"]
    if not driver.page.agenda.isVisible():
        driver.press_button(driver.page.panes.tabs.button(0))
    driver.press_button(driver.page.agenda.done)
    held = next(one for one in driver.kept().all() if one.is_over)
    (one,) = driver.kept().agreed(held.id)
    assert one.state is FollowUpState.DONE
    assert [line.minutes for line in Hours(driver.session.journal.reader).lines()] == [60]
