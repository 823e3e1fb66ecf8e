"""Which backups stay."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.written import entry

from npgs_journal import backup
from npgs_journal.backup.rotation import KEEPS, Keep, kept

USUAL = KEEPS["usual"]


def after(many: int, keep: Keep) -> list[int]:
    """What is left after so many backups, one after the other."""
    stays: set[int] = set()
    for seq in range(1, many + 1):
        stays = kept(stays | {seq}, keep)
    return sorted(stays, reverse=True)


def test_seven_then_four_weeks_then_three_months():
    assert after(7, USUAL) == [7, 6, 5, 4, 3, 2, 1]
    found = after(400, USUAL)
    assert found[:7] == [400, 399, 398, 397, 396, 395, 394]
    assert found[7:11] == [391, 384, 377, 370]
    assert found[11:] == [363, 335, 307]


def test_more_by_choice():
    assert len(after(1000, KEEPS["more"])) == 14 + 8 + 12
    assert len(after(1000, USUAL)) == 7 + 4 + 3
    assert after(100, KEEPS["all"]) == list(range(100, 0, -1))


@given(st.sets(st.integers(1, 500), min_size=1, max_size=60))
def test_the_newest_seven_always_stay_and_nothing_is_made_up(seqs):
    stays = kept(seqs, USUAL)
    assert set(sorted(seqs)[-7:]) <= stays <= seqs
    assert len(stays) <= 14
    assert kept(stays, USUAL) == stays


@pytest.mark.parametrize(
    "turn", [timedelta(days=-365), timedelta(days=365), timedelta(hours=1), timedelta(0)]
)
def test_a_clock_set_wrong_changes_neither_order_nor_rotation(written, frozen_clock, turn):
    """Ten backups; in the middle the clock jumps, or goes back."""
    for number in range(10):
        if number == 5:
            frozen_clock.advance(turn)
        frozen_clock.advance(timedelta(hours=25))
        backup.make_backup(written)
    assert [one.seq for one in backup.all_backups(written)] == [10, 9, 8, 7, 6, 5, 4]


def test_only_this_journals_backups_are_touched(written, new_journal):
    folder = backup.default_folder(written.folder)
    first = backup.make_backup(written).backup
    others = [
        folder / "journal-00000000-000001.npgsbackup",
        folder / "holiday.npgsbackup",
        folder / "note.txt",
    ]
    for path in others:
        path.write_bytes(b"mine")
    for _ in range(9):
        backup.make_backup(written)
    assert not first.path.exists()
    assert all(path.read_bytes() == b"mine" for path in others)


def test_nothing_goes_while_clean_up_is_stopped(written):
    backup.stop_clean_up(written.writer, True)
    for _ in range(9):
        backup.make_backup(written)
    assert len(backup.all_backups(written)) == 9
    backup.stop_clean_up(written.writer, False)
    backup.make_backup(written)
    assert [one.seq for one in backup.all_backups(written)] == [10, 9, 8, 7, 6, 5, 4]


def test_when_one_is_due(written, frozen_clock):
    def is_due() -> bool:
        return backup.is_due(written.reader, frozen_clock.now())

    assert is_due()
    made = backup.make_backup(written).backup
    assert not is_due()
    assert not backup.is_changed(written.reader)
    written.writer.settings.put("last_reader", "Dana")
    assert not backup.is_changed(written.reader), "what is remembered beside the writing is no change"
    frozen_clock.advance(timedelta(days=3))
    assert not is_due(), "nothing is new"
    written.writer.entries.add(entry(4))
    assert backup.is_changed(written.reader)
    assert is_due()
    frozen_clock.advance(timedelta(days=-2, hours=-1))
    assert not is_due(), "not a day old"
    frozen_clock.advance(timedelta(days=-365))
    assert is_due(), "the clock went back: it cannot be told"
    backup.make_backup(written)
    made.path.unlink()
    assert not is_due()
    backup.last_made(written.reader).path.unlink()
    assert is_due(), "the newest is gone"


def test_a_journal_in_which_nothing_was_written_needs_none(journal):
    assert not backup.is_due(journal.reader, journal.clock.now())
    assert not backup.is_changed(journal.reader)


def test_what_is_written_while_a_backup_is_made_is_new(written):
    making = backup.Making(written)
    making.take()
    written.writer.entries.add(entry(4))
    making.note(making.finish())
    making.close()
    assert backup.is_changed(written.reader)
