"""The hours log on the screen: lines, sums, periods, what is shown, and what can be taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from support.hours import line, period

from npgs_journal.errors import StorageTrouble
from npgs_journal.nouns.hours import HoursSource, MeetingFormat, Requirement
from npgs_journal.ui.supervision.hours_days import ALL, OWN, PERIOD
from npgs_journal.ui.supervision.hours_model import SO_FAR

OLD = line("2025-06-03", 30, domain="Recovery", with_whom="Dana", credential="LCSW")
NEW = line("2026-11-05", 90, format=MeetingFormat.GROUP, domain="Ethics", source=HoursSource.MEETING)
YEAR = period("2026-01-01", "2026-12-31", "4 documented hours a month")


@pytest.fixture
def two(hours):
    hours.log.add_all([OLD, NEW])
    hours.reload()
    return hours


def test_an_empty_log_is_said_in_plain_words(hours):
    assert "Hours you log will show here, newest first." in hours.words()
    assert not hours.page.overview.list.isVisible()


def test_lines_stand_newest_first_each_with_the_sum_up_to_it(two):
    model = two.page.overview.model
    assert two.days() == ["2026-11-05", "2025-06-03"]
    assert [model.index(row).data(SO_FAR) for row in (0, 1)] == ["2 h 0 min so far", "0 h 30 min so far"]
    heard = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == (
        "Tuesday 3 June 2025. 0 h 30 min, Individual, In person. Dana, LCSW, Recovery. 0 h 30 min so far"
    )


def test_the_model_keeps_the_rules_of_its_kind(two, qtmodeltester):
    qtmodeltester.check(two.page.overview.model)


def test_a_line_added_by_hand_is_kept_and_can_be_taken_back(two):
    form = two.page.form
    two.click(two.page.overview.add)
    form.day.setDate(QDate(2026, 11, 12))
    form.minutes.setText("45")
    form.texts["with_whom"].setText("Sam")
    assert form.texts["with_whom"].completer().model().index(0, 0).data() == "Dana"
    two.click(form.do)
    kept = line("2026-11-12", 45, with_whom="Sam")
    assert kept in two.lines()
    assert two.days()[0] == "2026-11-12"
    assert "The line is added." in two.said
    two.click(two.page.undo.undo)
    assert two.lines() == (OLD, NEW)
    assert len(two.days()) == 2


@pytest.mark.parametrize("minutes", ["", "0", "sixty", "60001", "²"])
def test_minutes_that_cannot_be_are_said_beside_their_field(hours, minutes):
    hours.click(hours.page.overview.add)
    hours.page.form.minutes.setText(minutes)
    hours.page.form.do.click()
    hours.rest()
    field = hours.page.form.fields["minutes"]
    assert field.error.isVisible()
    assert field.error.text().startswith("Nothing was changed.")
    assert hours.page.form.minutes.accessibleDescription() == field.error.text()
    assert hours.lines() == ()


def test_a_changed_line_keeps_where_it_came_from(two):
    two.key(Qt.Key.Key_Return, on=two.page.overview.list)
    form = two.page.form
    assert form.minutes.text() == "90"
    form.minutes.setText("75")
    two.key(Qt.Key.Key_Return, on=form.minutes)
    changed = two.lines()[1]
    assert (changed.minutes, changed.source) == (75, HoursSource.MEETING)
    two.click(two.page.undo.undo)
    assert two.lines() == (OLD, NEW)


def test_delete_takes_a_line_away_without_asking_and_undo_brings_it_back(two):
    two.key(Qt.Key.Key_Delete, on=two.page.overview.list)
    assert two.lines() == (OLD,)
    assert two.dialogs.asked == []
    two.click(two.page.undo.undo)
    assert two.lines() == (OLD, NEW)


def test_a_line_that_is_gone_meanwhile_is_said(two):
    two.click(two.page.overview.change)
    two.log.delete_all([one.id for one in two.lines()])
    two.page.form.do.click()
    two.rest()
    assert "That line is there no more. Nothing was changed." in two.words()
    assert two.lines() == ()


def test_totals_are_told_by_format_by_domain_and_by_period(two):
    two.log.put_period(YEAR)
    two.reload()
    told = two.words().split("\n")
    assert {"All together: 2 h 0 min", "Group: 1 h 30 min", "Recovery: 0 h 30 min"} <= set(told)
    at = told.index("1 January to 31 December")
    assert told[at + 1 : at + 3] == [
        "1 h 30 min",
        "Asked for: 4 documented hours a month. Check with whoever certifies you.",
    ]
    at = told.index("Outside every period")
    assert told[at + 1] == "0 h 30 min"
    assert " left" not in two.words().lower()


def test_a_period_is_added_changed_and_taken_away_with_undo(two):
    form = two.page.period_form
    two.click(two.page.overview.periods.add)
    at = form.presets.findText("20 hours of supervision")
    form.presets.setCurrentIndex(at)
    form.presets.activated.emit(at)
    assert form.asked.text() == "20 hours of supervision"
    form.do.click()
    two.rest()
    (kept,) = two.log.periods()
    assert (kept.starts_on, kept.ends_on) == (date(2026, 1, 1), date(2026, 12, 31))
    two.page.overview.periods.change_wished.emit(kept)
    form.asked.setText("What my state asks")
    form.do.click()
    two.rest()
    (kept,) = two.log.periods()
    assert kept.asked == "What my state asks"
    two.page.overview.periods.delete_wished.emit(kept)
    two.rest()
    assert two.log.periods() == ()
    assert two.lines() == (OLD, NEW)
    two.click(two.page.undo.undo)
    assert two.log.periods() == (kept,)


def test_a_period_that_ends_before_it_begins_is_refused_beside_the_day(hours):
    form = hours.page.period_form
    hours.click(hours.page.overview.periods.add)
    form.last.setDate(QDate(2025, 1, 1))
    form.do.click()
    hours.rest()
    assert "The last day comes before the first." in form.last_field.error.text()
    assert hours.log.periods() == ()


def test_words_of_ones_own_are_added_reworded_and_taken_away(hours):
    form = hours.page.period_form
    own = lambda: [one.text for one in hours.log.requirements() if one.own_id is not None]  # noqa: E731
    hours.click(hours.page.overview.periods.add)
    assert not form.keep.isVisible()
    form.asked.setText("Ten hours in spring")
    form.keep.click()
    hours.rest()
    assert own() == ["Ten hours in spring"]
    assert form.remove.isVisible()
    form.asked.setText("Ten hours in summer")
    form.reword.click()
    hours.rest()
    assert own() == ["Ten hours in summer"]
    form.remove.click()
    hours.rest()
    assert own() == []
    hours.click(hours.page.undo.undo)
    assert own() == ["Ten hours in summer"]
    assert Requirement("20 hours of supervision") in hours.log.requirements()


def test_only_the_days_that_are_wished_are_shown_and_summed(two, monkeypatch):
    days = two.page.overview.days
    days.chosen.emit(PERIOD)
    assert "No period holds today." in two.words()
    assert len(two.days()) == 2
    two.log.put_period(YEAR)
    two.reload()
    days.chosen.emit(PERIOD)
    assert two.days() == ["2026-11-05"]
    assert "All together: 1 h 30 min" in two.words()
    monkeypatch.setattr(days, "_ask", lambda: True)
    days._own = (date(2025, 6, 3), date(2025, 6, 3))
    days.chosen.emit(OWN)
    assert two.days() == ["2025-06-03"]
    days._own = (date(2024, 1, 1), date(2024, 1, 2))
    days.chosen.emit(OWN)
    assert "No hours are logged in this time." in two.words()
    days.chosen.emit(ALL)
    assert len(two.days()) == 2


def test_back_leaves_a_form_first_and_then_the_page(two):
    two.click(two.page.overview.add)
    with two.qtbot.assertNotEmitted(two.page.back_wished):
        two.click(two.page.back)
    with two.qtbot.waitSignal(two.page.back_wished):
        two.click(two.page.back)


def test_trouble_with_the_disk_is_said(two, monkeypatch):
    def refuse(*_):
        raise StorageTrouble

    monkeypatch.setattr(two.session.journal.reader.hours, "lines", refuse)
    two.page.reload()
    two.rest()
    assert "The disk did not answer as it should." in two.words()
