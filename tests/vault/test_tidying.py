"""Clean-up: after 30 days, never while it is stopped, and never because a clock jumped."""

from __future__ import annotations

from datetime import timedelta

import pytest
from support import disks
from support.written import entry

from npgs_journal.errors import EntryMissing
from npgs_journal.vault.tidying import Tidied, tidy

DAY = timedelta(days=1)


@pytest.fixture
def journal(opening):
    with opening() as opened:
        yield opened


def change(journal, number, *bodies):
    for body in bodies:
        journal.writer.entries.save_text(entry(number).id, "t", body, journal.clock.now())


def go_on(clock, days):
    """The days go by, and the journal is opened on each."""
    for _ in range(days):
        clock.advance(DAY)
        yield


def test_recently_deleted_is_removed_after_thirty_days(journal, frozen_clock):
    tidy(journal)
    journal.writer.entries.trash(entry(1).id, frozen_clock.now())
    for _ in go_on(frozen_clock, 30):
        assert tidy(journal) == Tidied()
    frozen_clock.advance(timedelta(minutes=1))
    assert tidy(journal) == Tidied(entries=1)
    with pytest.raises(EntryMissing):
        journal.reader.entries.get(entry(1).id)
    assert journal.reader.entries.get(entry(2).id).body == "Body 2"
    assert tidy(journal) == Tidied()


def test_old_versions_are_thinned_out(journal, frozen_clock):
    change(journal, 1, "one", "two", "three")
    for _ in go_on(frozen_clock, 6):
        assert tidy(journal) == Tidied()
    frozen_clock.advance(DAY)
    assert tidy(journal) == Tidied(versions=2)
    assert [version.body for version in journal.reader.versions.of(entry(1).id)] == ["two"]


def test_the_switch_stops_all_of_it(journal, frozen_clock):
    tidy(journal)
    change(journal, 1, "one", "two", "three")
    journal.writer.entries.trash(entry(1).id, frozen_clock.now())
    journal.writer.settings.put("clean_up_stopped", "yes")
    for _ in go_on(frozen_clock, 50):
        assert tidy(journal) == Tidied()
    journal.writer.settings.put("clean_up_stopped", "no")
    assert tidy(journal) == Tidied(entries=1)


@pytest.mark.parametrize("by", [365 * DAY, -365 * DAY, 61 * DAY])
def test_a_clock_that_jumps_and_comes_back_removes_nothing(journal, frozen_clock, by):
    tidy(journal)
    change(journal, 1, "one", "two", "three")
    journal.writer.entries.trash(entry(2).id, frozen_clock.now())
    frozen_clock.advance(by)
    for hours in (0, 5, 18):
        frozen_clock.advance(timedelta(hours=hours))
        assert tidy(journal) == Tidied()
    frozen_clock.advance(-by)
    assert tidy(journal) == Tidied()
    assert len(journal.reader.versions.of(entry(1).id)) == 3
    assert journal.reader.entries.get(entry(2).id).deleted_at is not None


def test_after_a_long_time_away_it_takes_one_more_day(journal, frozen_clock):
    tidy(journal)
    journal.writer.entries.trash(entry(2).id, frozen_clock.now())
    frozen_clock.advance(200 * DAY)
    assert tidy(journal) == Tidied()
    frozen_clock.advance(DAY)
    assert tidy(journal) == Tidied(entries=1)


def test_a_clock_that_was_far_ahead_for_long_is_followed_back(journal, frozen_clock):
    tidy(journal)
    frozen_clock.advance(3650 * DAY)
    for _ in go_on(frozen_clock, 3):
        tidy(journal)
    frozen_clock.advance(-3650 * DAY)
    journal.writer.entries.trash(entry(2).id, frozen_clock.now())
    removed = [tidy(journal).entries for _ in go_on(frozen_clock, 33)]
    assert removed.index(1) >= 29
    assert sum(removed) == 1


def test_a_journal_that_is_only_read_stays_as_it_is(opening, folder, frozen_clock):
    with opening() as journal:
        journal.writer.entries.trash(entry(1).id, frozen_clock.now())
        tidy(journal)
    frozen_clock.advance(31 * DAY)
    with disks.read_only(folder), opening() as journal:
        assert journal.is_read_only
        assert tidy(journal) == Tidied()
    with opening() as journal:
        assert tidy(journal) == Tidied(entries=1)
