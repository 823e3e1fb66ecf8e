"""Looking inside a backup: entries come back, nothing is overwritten, and what holds an entry is true."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import PASSPHRASE
from support.costs import CHEAP
from support.written import draft, entry

from npgs_journal import backup, vault
from npgs_journal.errors import BackupDamaged, EntryMissing


def titles(journal) -> list[str]:
    return sorted(head.title for head in journal.reader.entries.page().heads)


def test_one_entry_comes_back(written, made):
    lost = entry(2)
    written.writer.entries.delete_for_good(lost.id)
    with backup.look_inside(written, made.path) as inside:
        assert inside.reader.entries.get(lost.id) == lost
        assert backup.bring_back(inside, written.writer, [lost.id]) == 1
        assert backup.bring_back(inside, written.writer, [lost.id]) == 0
    assert written.reader.entries.get(lost.id) == lost
    assert sorted(path.name for path in written.folder.iterdir() if "looked" in path.name) == []


def test_all_that_is_not_there_comes_back(written, made):
    for number in (1, 3):
        written.writer.entries.delete_for_good(entry(number).id)
    written.writer.entries.add(entry(4))
    with backup.look_inside(written, made.path) as inside:
        assert backup.bring_back(inside, written.writer) == 2
        assert backup.bring_back(inside, written.writer) == 0
    assert titles(written) == ["Entry 1", "Entry 2", "Entry 3", "Entry 4"]


def test_other_words_come_beside_what_is_there(written, made):
    now = entry(2)
    written.writer.entries.save_text(now.id, now.title, "Rewritten", written.clock.now())
    with backup.look_inside(written, made.path) as inside:
        assert backup.bring_back(inside, written.writer) == 0
        assert backup.bring_back(inside, written.writer, [now.id]) == 1
    assert written.reader.entries.get(now.id).body == "Rewritten"
    assert titles(written) == ["Entry 1", "Entry 2", "Entry 2", "Entry 3"]


def test_an_entry_that_is_not_in_it(written, made):
    written.writer.entries.add(entry(9))
    with backup.look_inside(written, made.path) as inside, pytest.raises(EntryMissing):
        backup.bring_back(inside, written.writer, [entry(1).id, entry(9).id])


def test_a_backup_is_not_changed_by_looking(written, made):
    before = made.path.read_bytes()
    with backup.look_inside(written, made.path) as inside:
        backup.bring_back(inside, written.writer)
    assert made.path.read_bytes() == before


def test_another_journals_backup_needs_its_own_passphrase(made, new_journal):
    other = new_journal("other", "something else")
    with pytest.raises(BackupDamaged):
        backup.look_inside(other, made.path)
    with backup.look_inside(other, made.path, backup.by_passphrase(PASSPHRASE)) as inside:
        assert backup.bring_back(inside, other.writer) == 3
    assert titles(other) == ["Entry 1", "Entry 2", "Entry 3"]


def test_what_holds_an_entry_is_looked_up(written, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    backup.put_choices(written.writer, backup.Choices(second=second))
    without = backup.make_backup(written).backup
    typed = draft(4)
    written.writer.drafts.put(typed, written.clock.now())
    as_draft = backup.make_backup(written)
    written.writer.drafts.finish(typed, typed.written_at.date(), written.clock.now())
    as_entry = backup.make_backup(written)
    written.writer.entries.trash(typed.entry_id, written.clock.now())
    found = backup.holding(written, typed.entry_id)
    paths = {one.path for made in (as_draft, as_entry) for one in (made.backup, made.second)}
    assert {one.path for one in found.backups} == paths
    assert without.path not in paths
    assert found.unknown == ()


def test_one_that_cannot_be_looked_into_is_named_as_such(written, made):
    data = bytearray(made.path.read_bytes())
    data[-1] ^= 1
    made.path.write_bytes(data)
    found = backup.holding(written, entry(1).id)
    assert found.backups == ()
    assert [one.path for one in found.unknown] == [made.path]


def test_after_a_change_of_passphrase_the_older_ones_are_still_this_journals(written, made):
    vault.change_passphrase(written, PASSPHRASE, "another one", CHEAP)
    assert [one.path for one in backup.holding(written, entry(1).id).backups] == [made.path]


def test_removing_what_holds_it_after_a_fresh_one(written, made):
    gone = entry(2)
    written.writer.entries.trash(gone.id, written.clock.now())
    held = backup.holding(written, gone.id).backups
    written.writer.entries.delete_for_good(gone.id)
    fresh = backup.make_backup(written).backup
    assert backup.remove_backups(held) == 1
    assert [one.path for one in backup.all_backups(written)] == [fresh.path]
    assert backup.holding(written, gone.id).backups == ()


def test_entries_of_the_trash_come_back_out_of_it_when_asked_for(written):
    gone = entry(2)
    written.writer.entries.trash(gone.id, written.clock.now())
    made = backup.make_backup(written).backup
    written.writer.entries.delete_for_good(gone.id)
    with backup.look_inside(written, made.path) as inside:
        assert backup.bring_back(inside, written.writer) == 0, "what was deleted stays so, unless asked for"
        assert backup.bring_back(inside, written.writer, [gone.id]) == 1
    assert written.reader.entries.get(gone.id) == replace(gone, deleted_at=None)
