"""A damaged page never keeps anybody from the rest; where damage is met at opening, nothing is written."""

from __future__ import annotations

import pytest
from support.damage import PAGE
from support.written import WORDS, draft, entry

from npgs_journal import vault
from npgs_journal.errors import Cancelled, EntryMissing, JournalDamaged
from npgs_journal.nouns import Entry, EntryId, SilentProgress
from npgs_journal.security.keys import database_key
from npgs_journal.store.pages import Pages


def long_entry(number):
    at = entry(1 + number % 28).written_at
    return Entry(EntryId(f"{number:032x}"), at, at.date(), f"Entry {number}", f"word {number} " * 300)


@pytest.fixture
def page_of(folder, opening):
    """Forty long entries more; gives a function that spoils the page on which a row stands."""
    with opening() as journal:
        journal.writer.entries.add_many([long_entry(number) for number in range(100, 140)])
        with database_key(journal.root) as key:
            raw = type(key)(bytes(key.raw))
        salt = journal.db_salt

    def spoil(holds):
        path = folder / "journal.db"
        data = bytearray(path.read_bytes())
        with path.open("rb") as file:
            pages = Pages(file, len(data), raw, salt)
            numbers = [n for n in range(1, pages.count + 1) for row in pages.rows(n) if holds(row.values)]
        assert numbers
        data[(numbers[0] - 1) * PAGE + 100] ^= 1
        path.write_bytes(data)
        return bytes(data)

    return spoil


def text_of(number):
    return lambda values: len(values) == 5 and values[0] is None and values[1] == f"Entry {number}"


def read(journal, number):
    return journal.reader.entries.get(EntryId(f"{number:032x}")).title


def test_all_other_entries_can_be_read_and_written(page_of, opening):
    page_of(text_of(120))
    with opening() as journal:
        assert not journal.is_damaged
        lost = []
        for number in range(100, 140):
            try:
                assert read(journal, number) == f"Entry {number}"
            except JournalDamaged:
                lost.append(number)
        assert 120 in lost
        assert len(lost) <= 4
        assert len(journal.reader.entries.page(limit=5).heads) == 5
        journal.writer.entries.add(entry(3))
        with pytest.raises(JournalDamaged):
            journal.writer.entries.get(EntryId(f"{120:032x}"))
        journal.writer.entries.add(entry(4))
        assert journal.check().findings
        assert journal.check_apart(SilentProgress()).findings == journal.check().findings
        assert journal.reader.entries.get(entry(4).id) == entry(4)


def test_damage_met_at_opening_opens_what_can_be_read_and_writes_nothing(page_of, opening, folder):
    with opening() as journal:
        journal.writer.drafts.put(draft(7), journal.clock.now())
    before = page_of(lambda values: values[0] == draft(7).entry_id)
    with opening() as journal:
        assert journal.is_damaged
        assert journal.is_read_only
        assert read(journal, 139) == "Entry 139"
        with pytest.raises(JournalDamaged):
            journal.writer.entries.add(entry(3))
        with pytest.raises(EntryMissing):
            journal.reader.entries.get(entry(3).id)
    assert (folder / "journal.db").read_bytes() == before
    with vault.open_with_recovery_code(folder, code(folder)) as journal:
        assert journal.is_damaged


def code(folder):
    with vault.open_journal(folder, WORDS) as journal:
        return journal.recovery_code()


def test_a_look_apart_sees_what_was_just_saved_and_can_be_stopped(opening, folder):
    class Stop:
        def step(self, *_):
            raise Cancelled

    with opening() as journal:
        journal.writer.entries.add_many([long_entry(number) for number in range(100, 400)])
        report = journal.check_apart(SilentProgress())
        assert (report.findings, report.entries) == ((), 302)
        with pytest.raises(Cancelled):
            journal.check_apart(Stop())
        journal.writer.entries.add(entry(3))
        assert journal.check_apart(SilentProgress()).entries == 303
    assert not (folder / "journal.db-wal").exists()
