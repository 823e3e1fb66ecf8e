"""A damaged page never keeps anybody from the rest; where damage is met at opening, nothing is written."""

from __future__ import annotations

import pytest
from support.damage import PAGE
from support.written import WORDS, draft, entry

from npgs_journal import vault
from npgs_journal.errors import Cancelled, EntryMissing, JournalDamaged
from npgs_journal.finding import Finding
from npgs_journal.nouns import Entry, EntryId, SilentProgress
from npgs_journal.security.keys import database_key
from npgs_journal.share import Sharing
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


def listed(journal, size):
    """What scrolling through the whole list shows."""
    found, after = [], None
    while True:
        page = Finding(journal.reader).page(after, size)
        found += [head.title for head in page.heads]
        after = page.after
        if after is None:
            return found


def test_the_list_and_the_search_show_all_that_can_be_read(page_of, opening):
    page_of(text_of(120))
    with opening() as journal:
        whole = [f"Entry {number}" for number in (*range(100, 140), 1, 2)]
        for size in (50, 7, 1):
            found = listed(journal, size)
            assert len(found) == len(set(found))
            assert set(found) < set(whole)
            assert len(found) >= len(whole) - 4
            assert "Entry 120" not in found
        hits = Finding(journal.reader).search("word", 50)
        assert len(whole) - 2 > len(hits) >= len(whole) - 2 - 4
        assert all("word" in hit.snippet for hit in hits)
        assert Finding(journal.reader).search("nowhere") == ()
        sharing = Sharing(journal.writer, journal.reader, journal.clock)
        assert [head.title for head in sharing.choosable(None, 50, marked=False).heads] == listed(journal, 50)
        with pytest.raises(JournalDamaged):  # what is read by a program leaves nothing out in silence
            journal.reader.entries.page()
        with pytest.raises(JournalDamaged):
            journal.reader.search.find("word")


@pytest.mark.parametrize("limit", [1, 7, 50])
def test_where_nothing_can_be_read_no_list_looks_empty(opening, folder, limit):
    with opening() as journal, journal.reader._database.bare() as connection:
        asked = "SELECT rootpage FROM sqlite_schema WHERE name = 'entry_texts'"
        (found,) = connection.execute(asked).fetchone()
    spoil_page(folder, found)
    with opening() as journal:
        for ask in (lambda one: one.page(None, limit), lambda one: one.search("body", limit)):
            with pytest.raises(JournalDamaged):
                ask(Finding(journal.reader))


def spoil_page(folder, number):
    path = folder / "journal.db"
    data = bytearray(path.read_bytes())
    data[(number - 1) * PAGE + 50] ^= 1
    path.write_bytes(data)


ROOTS = {
    "the order of the list": "ix_entries_newest",
    "the record of what was shared": "ledger_entries",
    "which entry was shared": "ix_ledger_entries_entry_id",
}


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS.keys())
def test_without_an_index_the_list_is_whole(page_of, opening, folder, root):
    with opening() as journal, journal.reader._database.bare() as connection:
        asked = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (found,) = connection.execute(asked, (root,)).fetchone()
    spoil_page(folder, found)
    with opening() as journal:
        for size in (50, 7):
            assert len(listed(journal, size)) == 42
        assert len(Finding(journal.reader).search("word", 50)) == 40
        assert journal.check().findings


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
