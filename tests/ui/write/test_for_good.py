"""Deleting for good: what still holds the words is said truly, and each of it is a choice."""

from __future__ import annotations

import pytest
from drivers.session import entry
from support.pages import decrypted
from support.remains import spellings

from npgs_journal import backup
from npgs_journal.nouns import LedgerState
from npgs_journal.security.keys import database_key

DELETE, KEEP = "Delete for good", "Keep them"
FRESH, TAKE_OUT = "Make a fresh one and remove those", "Take them out"
WORD = "kintsugi"


@pytest.fixture
def deleted(room):
    """An entry with the word, in Recently deleted and on the page; a backup of before, one of after."""
    store, now = room.session.journal.writer, room.session.clock.now()
    bowls = entry(20, title="Bowls", body=f"A {WORD} bowl.")
    entry_id = bowls.id
    backup.make_backup(room.session.journal)
    store.entries.add(bowls)
    store.entries.trash(entry_id, now)
    line = store.ledger.prepare(
        at=now,
        reader="Dana",
        purpose="",
        entry_ids=(entry_id,),
        format="text",
        held_back=0,
        replaced=0,
        temp_path=None,
        copy=f"A {WORD} bowl.".encode(),
    )
    assert line.state is LedgerState.RELEASED
    store.answers.add(line.id, now, WORD, f"She knew {WORD}.")
    backup.make_backup(room.session.journal)
    room.room.commands.trash.trigger()
    room.settle()
    room.open_entry("Bowls")
    room.entry_id, room.line_id = entry_id, line.id
    return room


def ask(room, *answers):
    room.dialogs.answers = list(answers)
    room.page.deleted.chosen.emit(DELETE)
    for _ in range(4):
        room.settle()


def backups(room):
    return [one.seq for one in backup.all_backups(room.session.journal)]


def copies(room):
    journal = room.session.journal
    with database_key(journal.root) as key:
        pages = decrypted(journal.folder / "journal.db", bytes(key.raw))
    return sum(pages.count(form) for form in spellings(WORD))


def test_what_holds_it_is_said_before(deleted):
    ask(deleted, "Keep it")
    told = deleted.dialogs.explained[-1]
    lines = [line.removeprefix("• 1 ") for line in told.splitlines() if "•" in line]
    named = [line.split()[0].removesuffix("(s)") for line in lines]
    assert named == ["backup", "packet", "exact", "answer"]
    assert "sticks and older versions in a synced folder are out of reach" in told
    assert deleted.stored(deleted.entry_id).title == "Bowls"


def test_all_of_it_goes_when_the_person_says_so(deleted):
    assert copies(deleted) > 0
    ask(deleted, DELETE, TAKE_OUT, FRESH)
    assert deleted.dialogs.asked == [
        "Delete this entry for good?",
        "Take it out of your record, too?",
        "Remove the backups that hold it?",
    ]
    assert backups(deleted) == [3, 1]
    reader = deleted.session.journal.reader
    assert not reader.ledger.line(deleted.line_id).has_copy
    assert reader.answers.of_line(deleted.line_id) == ()
    assert backup.holding(deleted.session.journal, deleted.entry_id).backups == ()
    assert copies(deleted) == 0


def test_each_can_be_kept(deleted):
    ask(deleted, DELETE, KEEP, KEEP)
    assert backups(deleted) == [2, 1]
    reader = deleted.session.journal.reader
    assert reader.ledger.line(deleted.line_id).has_copy
    assert len(reader.answers.of_line(deleted.line_id)) == 1
    assert [one.seq for one in backup.holding(deleted.session.journal, deleted.entry_id).backups] == [2]


def test_without_a_fresh_backup_the_old_ones_stay(deleted, monkeypatch):
    real = backup.Making.finish

    def full(self, progress=None):
        self._folder.rename(self._folder.with_name("pulled"))
        return real(self, progress)

    monkeypatch.setattr(backup.Making, "finish", full)
    ask(deleted, DELETE, KEEP, FRESH)
    ((title, told),) = deleted.dialogs.told
    assert title == "There is no fresh backup"
    assert told.startswith("Those backups are still there.")
    pulled = deleted.session.journal.folder.with_name("pulled")
    assert len([path for path in pulled.iterdir() if path.suffix == ".npgsbackup"]) == 2


def test_where_nothing_holds_it_nothing_more_is_asked(room):
    room.open_entry("Day 2")
    room.room.commands.delete.trigger()
    room.settle()
    room.room.commands.trash.trigger()
    room.settle()
    room.open_entry("Day 2")
    ask(room, DELETE)
    assert room.dialogs.asked == ["Delete this entry for good?"]
    assert room.dialogs.explained[-1].startswith("Nobody can bring it back from this journal.")
    assert "Nothing on this computer still holds it." in room.dialogs.explained[-1]


def test_a_folder_that_is_not_there_may_hold_it(room, tmp_path):
    writer = room.session.journal.writer
    room.session.jobs.write(lambda _: backup.put_choices(writer, backup.Choices(second=tmp_path / "stick")))
    room.settle()
    room.open_entry("Day 2")
    room.room.commands.delete.trigger()
    room.settle()
    room.room.commands.trash.trigger()
    room.settle()
    room.open_entry("Day 2")
    ask(room, "Keep it")
    assert "Perhaps the folder for backups that is not there now." in room.dialogs.explained[-1]
