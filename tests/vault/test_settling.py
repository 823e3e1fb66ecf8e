"""After opening: left drafts become entries, sealed text comes back, packets that never left are cleared."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from support.costs import CHEAP
from support.written import WORDS, draft, entry

from npgs_journal import prefs
from npgs_journal.errors import DiskFull, StorageTrouble
from npgs_journal.nouns import Direction, Draft, EntryId, LedgerState, Mark, Space
from npgs_journal.paths import state_dir
from npgs_journal.prefs import Preferences
from npgs_journal.security import unsaved
from npgs_journal.store.drafts import Drafts
from npgs_journal.vault import create_journal, open_journal


def titles(journal) -> list[str]:
    return [head.title for head in journal.reader.entries.page().heads]


# Drafts ----------------------------------------------------------------------------------------


def test_a_draft_left_by_a_kill_becomes_an_entry(opening, frozen_clock):
    with opening() as journal:
        journal.writer.drafts.put(draft(7, marks=(Mark("hopeful", Direction.LIVED),)), frozen_clock.now())
    with opening() as journal:
        assert journal.reader.drafts.all() == ()
        kept = journal.reader.entries.get(draft(7).entry_id)
        assert (kept.title, kept.body) == ("Draft 7", "Typed 7")
        assert kept.marks == (Mark("hopeful", Direction.LIVED),)
        assert kept.day_on == datetime(2026, 11, 20, tzinfo=UTC).date()


def test_its_day_is_the_persons_own(opening, frozen_clock):
    prefs.save(Preferences(day_ends_hour=4))
    with opening() as journal:
        journal.writer.drafts.put(draft(7), frozen_clock.now())
    with opening() as journal:
        assert journal.reader.entries.get(draft(7).entry_id).day_on.day == 19


def test_a_draft_of_an_entry_goes_on_with_it(opening, frozen_clock):
    changed = Draft(entry(1).id, entry(1).written_at, "Entry 1", "Body 1, and more")
    with opening() as journal:
        journal.writer.drafts.put(changed, frozen_clock.now())
    with opening() as journal:
        assert journal.reader.entries.count() == 2
        assert journal.reader.entries.get(entry(1).id).body == "Body 1, and more"


def test_a_page_that_was_never_touched_leaves_no_entry(opening, frozen_clock):
    with opening() as journal:
        journal.writer.drafts.put(draft(7, title="", body=""), frozen_clock.now())
    with opening() as journal:
        assert journal.reader.entries.count() == 2
        assert journal.reader.drafts.all() == ()


def test_a_new_page_emptied_after_its_first_keeping_is_empty(opening, frozen_clock):
    with opening() as journal:
        journal.writer.drafts.put(draft(1, title="", body=""), frozen_clock.now())
    with opening() as journal:
        assert journal.reader.entries.get(entry(1).id).body == ""


def test_a_draft_that_cannot_be_an_entry_stays_and_stops_nothing(opening, frozen_clock, caplog):
    odd = draft(7, marks=(Mark("hopeful", Direction.LIVED),) * 2)
    with opening() as journal:
        journal.writer.drafts.put(odd, frozen_clock.now())
        journal.writer.drafts.put(draft(8), frozen_clock.now())
    with opening() as journal:
        assert "Draft 8" in titles(journal)
        assert journal.reader.drafts.all() == (odd,)
    assert "a draft stays as it is (import-refused)" in caplog.text
    assert "Typed" not in caplog.text


def test_an_about_me_page_is_never_one_to_bring(opening, frozen_clock):
    with opening() as journal:
        journal.writer.drafts.put(draft(7, space=Space.ABOUT_ME, bring=True), frozen_clock.now())
    with opening() as journal:
        kept = journal.reader.entries.get(draft(7).entry_id)
        assert (kept.space, kept.bring) == (Space.ABOUT_ME, False)


# Text sealed at a lock -------------------------------------------------------------------------


def test_sealed_text_comes_back_as_an_entry_and_is_wiped(opening):
    long = draft(7, body="A planted sentence. " * 2000)
    with opening() as journal:
        path = journal.seal_unsaved([long, draft(8)])
        assert path.parent == state_dir()
        assert journal.kept_outside == (long, draft(8))
    assert b"planted" not in path.read_bytes()
    with opening() as journal:
        assert journal.reader.entries.get(long.entry_id).body == long.body
        assert titles(journal)[:2] == ["Draft 8", "Draft 7"]
        assert journal.kept_outside == ()
        assert journal.reserve.kept() is None
    with opening() as journal:
        assert journal.reader.entries.count() == 4


def test_sealed_text_is_newer_than_the_draft_in_the_journal(opening, frozen_clock):
    with opening() as journal:
        journal.writer.drafts.put(draft(7, body="half a"), frozen_clock.now())
        journal.seal_unsaved([draft(7, body="half a sentence")])
    with opening() as journal:
        assert journal.reader.entries.get(draft(7).entry_id).body == "half a sentence"


def test_sealing_twice_keeps_both_and_the_newest_of_each(opening):
    with opening() as journal:
        journal.seal_unsaved([draft(7, body="one"), draft(8)])
        journal.seal_unsaved([draft(7, body="two")])
    with opening() as journal:
        assert journal.reader.entries.get(draft(7).entry_id).body == "two"
        assert journal.reader.entries.get(draft(8).entry_id).body == "Typed 8"


def test_an_entry_changed_elsewhere_meanwhile_is_not_written_over(opening, frozen_clock, folder):
    """A stick: sealed on this computer, then opened and changed on another one."""
    sealed = Draft(entry(1).id, entry(1).written_at, "Entry 1", "typed here")
    with opening() as journal:
        journal.seal_unsaved([sealed])
    here = state_dir().rename(state_dir().with_name("this computer"))
    frozen_clock.advance(timedelta(hours=1))
    with opening() as journal:
        journal.writer.entries.save_text(entry(1).id, "Entry 1", "typed there", frozen_clock.now())
    shutil.rmtree(state_dir())
    here.rename(state_dir())
    with opening() as journal:
        bodies = [journal.reader.entries.get(head.id).body for head in journal.reader.entries.page().heads]
        assert sorted(bodies) == ["Body 2", "typed here", "typed there"]


def test_an_entry_changed_before_the_sealing_goes_on(opening, frozen_clock):
    with opening() as journal:
        journal.writer.entries.save_text(entry(1).id, "Entry 1", "before", frozen_clock.now())
        journal.seal_unsaved([Draft(entry(1).id, entry(1).written_at, "Entry 1", "after")])
    with opening() as journal:
        assert journal.reader.entries.count() == 2
        assert journal.reader.entries.get(entry(1).id).body == "after"


def test_text_the_store_would_refuse_comes_back_as_near_as_can_be(opening):
    odd = draft(7, title="nul\0", body="half \ud83d and \ud83d\udddd", space=Space.ABOUT_ME, bring=True)
    with opening() as journal:
        journal.seal_unsaved([odd])
    with opening() as journal:
        kept = journal.reader.entries.get(odd.entry_id)
        assert (kept.title, kept.body) == ("nul\ufffd", "half \ufffd and 🗝")
        assert kept.space is Space.ABOUT_ME


def test_another_journal_does_not_take_it(opening, tmp_path):
    with opening() as journal:
        journal.seal_unsaved([draft(7)])
    with create_journal(tmp_path / "other", WORDS, CHEAP) as other:
        assert other.reader.entries.count() == 0
        assert other.kept_outside == ()
    with opening() as journal:
        assert journal.reader.entries.count() == 3


def test_text_that_cannot_be_put_back_now_stays_sealed_and_is_sealed_again(opening, monkeypatch, caplog):
    with opening() as journal:
        journal.seal_unsaved([draft(7)])

    def full(*_):
        raise DiskFull

    with monkeypatch.context() as broken:
        broken.setattr(Drafts, "put", full)
        with opening() as journal:
            assert journal.kept_outside == (draft(7),)
            journal.seal_unsaved([draft(8)])
    assert "put off to the next opening: sealed text (disk-full)" in caplog.text
    with opening() as journal:
        assert titles(journal)[:2] == ["Draft 8", "Draft 7"]


def test_damaged_sealed_text_is_said_in_the_log_and_stops_nothing(opening, caplog):
    with opening() as journal:
        path = journal.seal_unsaved([draft(7)])
    data = bytearray(path.read_bytes())
    data[80] ^= 1
    path.write_bytes(data)
    with opening() as journal:
        assert journal.reader.entries.count() == 2
        assert path.read_bytes() == data
        journal.seal_unsaved([draft(8)])
    assert "cannot be read (seal-broken)" in caplog.text
    with opening() as journal:
        assert journal.reader.entries.count() == 3


def test_room_is_taken_at_every_opening_and_its_want_stops_nothing(opening, monkeypatch, caplog):
    with opening() as journal:
        path = journal.reserve.path
        assert path.stat().st_size == unsaved.RESERVED_BYTES
    path.unlink()

    def full(_):
        raise StorageTrouble

    with monkeypatch.context() as broken:
        broken.setattr(unsaved.Reserve, "hold", full)
        with opening() as journal:
            assert not path.exists()
    assert "put off to the next opening: room for unsaved text (storage-trouble)" in caplog.text
    with opening():
        assert path.exists()


# Packets ---------------------------------------------------------------------------------------


@pytest.fixture
def prepared(opening, tmp_path, frozen_clock):
    """A packet that a kill caught between its ledger line and its file."""
    temp = tmp_path / "stick" / ".packet.part"
    temp.parent.mkdir()
    temp.write_bytes(b"half a packet")
    with opening() as journal:
        line = journal.writer.ledger.prepare(
            at=frozen_clock.now(),
            reader="Dana",
            purpose="",
            entry_ids=(entry(1).id,),
            format="pdf",
            held_back=0,
            replaced=0,
            temp_path=temp,
            copy=b"the whole packet",
        )
    return line.id, temp


def state_of(journal, line_id) -> LedgerState:
    return next(line.state for line in journal.reader.ledger.lines() if line.id == line_id)


def test_what_a_kill_left_of_a_packet_is_removed_and_said(opening, prepared):
    line_id, temp = prepared
    with opening() as journal:
        assert not temp.exists()
        assert state_of(journal, line_id) is LedgerState.NOT_KNOWN_TO_HAVE_LEFT


def test_what_a_kill_left_of_a_copy_saved_again_is_removed_and_its_line_stays(opening, prepared):
    line_id, temp = prepared
    with opening() as journal:
        journal.writer.ledger.release(line_id, temp.with_name("packet.pdf"), 16, "0" * 64)
        journal.writer.ledger.begin_again(line_id, temp)
        temp.write_bytes(b"half a copy")
    with opening() as journal:
        assert not temp.exists()
        assert state_of(journal, line_id) is LedgerState.RELEASED
        assert journal.reader.ledger.prepared() == ()


def test_a_packet_without_a_leftover_is_said_too(opening, prepared):
    line_id, temp = prepared
    temp.unlink()
    with opening() as journal:
        assert state_of(journal, line_id) is LedgerState.NOT_KNOWN_TO_HAVE_LEFT


def test_a_leftover_on_a_stick_that_is_not_in_waits_for_it(opening, prepared, tmp_path):
    line_id, temp = prepared
    away = temp.parent.rename(tmp_path / "away")
    with opening() as journal:
        assert state_of(journal, line_id) is LedgerState.PREPARED
    away.rename(temp.parent)
    with opening() as journal:
        assert not temp.exists()
        assert state_of(journal, line_id) is LedgerState.NOT_KNOWN_TO_HAVE_LEFT


def test_a_leftover_that_cannot_be_removed_waits_too(opening, prepared):
    line_id, temp = prepared
    temp.unlink()
    temp.mkdir()
    with opening() as journal:
        assert state_of(journal, line_id) is LedgerState.PREPARED
        assert temp.is_dir()


def test_a_journal_opened_by_its_code_is_settled_in_as_well(folder, opening, frozen_clock):
    from npgs_journal.vault import open_with_recovery_code

    with opening() as journal:
        code = journal.recovery_code()
        journal.writer.drafts.put(replace(draft(7), entry_id=EntryId("f" * 32)), frozen_clock.now())
    with open_with_recovery_code(folder, code, frozen_clock) as journal:
        assert "Draft 7" in titles(journal)
    open_journal(folder, WORDS).close()
