"""Earlier versions: kept with the change, never found, brought back, thinned out, gone with their entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.invented import KEY, LATER, START, entry_id, invent
from support.pages import decrypted

from npgs_journal.errors import EntryMissing, ImportRefused, VersionMissing
from npgs_journal.nouns import Direction, Draft, Mark, Space, ValueId
from npgs_journal.store.history import grown_old

DAY = date(2026, 3, 1)
PASSAGE = Mark(ValueId("hopeful"), Direction.LIVED, (), 0, 3)
WHOLE = Mark(ValueId("open-minded"), Direction.LIVED)


def said(found):
    return [(version.title, version.body) for version in found]


@pytest.fixture
def change(store):
    """Finish a page with other words on an entry."""

    def finish(entry, body, title="t", at=LATER, **how):
        draft = Draft(entry.id, entry.written_at, title, body, marks=entry.marks)
        return store.writer.drafts.finish(draft, DAY, at, **how)

    return finish


def test_words_that_are_replaced_are_kept_the_last_first(store, change):
    entry = invent("t", "one", at=START, marks=(PASSAGE,))
    store.writer.entries.add(entry)
    assert store.reader.versions.of(entry.id) == ()
    change(entry, "two")
    change(entry, "three", title="other", at=LATER + timedelta(1))
    first, second = reversed(store.reader.versions.of(entry.id))
    assert (first.at, first.title, first.body, first.marks) == (START, "t", "one", (PASSAGE,))
    assert (second.at, second.body) == (LATER, "two")


def test_what_is_no_change_of_words_is_no_version(store, change):
    entry = invent("t", "one", marks=(WHOLE,))
    store.writer.entries.add(entry)
    change(entry, "one")
    change(entry, "one\r", title="t")  # a line end alone is even already
    store.writer.entries.set_bring(entry.id, bring=True)
    store.writer.entries.move(entry.id, Space.ABOUT_ME, LATER)
    store.writer.entries.set_marks(entry.id, ())
    assert [version.body for version in store.reader.versions.of(entry.id)] == ["one"]
    change(entry, "four", keeps_version=False)
    assert len(store.reader.versions.of(entry.id)) == 1


def test_an_entry_that_said_nothing_leaves_no_version(store, change):
    entry = invent("", "", marks=(WHOLE,))
    store.writer.entries.add(entry)
    change(entry, "first words", title="")
    assert store.reader.versions.of(entry.id) == ()


def test_a_change_that_is_refused_keeps_nothing(store, change):
    entry = invent("t", "one two three")
    store.writer.entries.add(entry)
    with pytest.raises(ImportRefused):
        change(replace(entry, marks=(replace(PASSAGE, end=99),)), "two")
    assert store.reader.versions.of(entry.id) == ()
    assert store.reader.entries.get(entry.id).body == "one two three"


def test_search_never_finds_an_earlier_version(store, change):
    entry = invent("garden", "rhubarb", at=START)
    store.writer.entries.add(entry)
    change(entry, "elderflower")
    assert store.reader.search.find("rhubarb") == ()
    assert store.reader.search.find("garden") == ()
    assert store.reader.versions.of(entry.id)[0].body == "rhubarb"


def test_bringing_back_keeps_what_stands_there_now(store, change):
    entry = invent("t", "one two", at=START, marks=(WHOLE, PASSAGE), bring=True)
    store.writer.entries.add(entry)
    draft = Draft(entry.id, entry.written_at, "new", "changed altogether", marks=(replace(PASSAGE, end=7),))
    store.writer.drafts.finish(draft, DAY, LATER)
    store.writer.drafts.put(draft, LATER)
    (then,) = store.reader.versions.of(entry.id)
    back = store.writer.versions.restore(entry.id, then.id, LATER + timedelta(1))
    assert back == replace(entry, edited_at=LATER + timedelta(1))
    assert back == store.reader.entries.get(entry.id)
    assert said(store.reader.versions.of(entry.id)) == [("new", "changed altogether"), ("t", "one two")]
    assert store.reader.versions.of(entry.id)[0].marks == draft.marks
    assert store.reader.drafts.all() == ()
    assert [hit.head.id for hit in store.reader.search.find("two")] == [entry.id]
    assert store.reader.search.find("altogether") == ()


def test_what_cannot_be_brought_back_changes_nothing(store, change):
    entry, other = invent("t", "one", at=START), invent("o", "other", at=START)
    for each in (entry, other):
        store.writer.entries.add(each)
        change(each, "changed")
    (of_other,) = store.reader.versions.of(other.id)
    with pytest.raises(VersionMissing):
        store.writer.versions.restore(entry.id, of_other.id, LATER)
    with pytest.raises(EntryMissing):
        store.writer.versions.restore(entry_id(9_000_001), of_other.id, LATER)
    with pytest.raises(EntryMissing):
        store.reader.versions.of(entry_id(9_000_001))
    store.writer.entries.trash(other.id, LATER)
    with pytest.raises(EntryMissing):
        store.writer.versions.restore(other.id, of_other.id, LATER)
    assert said(store.reader.versions.of(other.id)) == [("o", "other")]
    assert store.reader.entries.get(entry.id).body == "changed"


def test_deleted_for_good_means_the_versions_too(store, path, change):
    entry = invent("t", "plumwhistle and more", at=START)
    store.writer.entries.add(entry)
    change(entry, "changed")
    store.writer.entries.trash(entry.id, LATER)
    store.writer.entries.delete_for_good(entry.id)
    with store.reader._database.bare() as connection:
        assert connection.execute("SELECT count(*) FROM versions").fetchone() == (0,)
    assert b"plumwhistle" not in decrypted(path, KEY)


# Thinning out ---------------------------------------------------------------------------------------


def test_thinned_out_by_age_and_nothing_of_it_stays_in_the_file(store, path, change):
    entry = invent("t", "walnutcake", at=START)
    store.writer.entries.add(entry)
    at = LATER - timedelta(days=20)
    for number, body in enumerate(("almondcake", "now")):
        change(entry, body, at=at + timedelta(minutes=number))
    assert store.writer.versions.thin(at) == 0
    assert store.writer.versions.thin(LATER) == 1
    assert [version.body for version in store.reader.versions.of(entry.id)] == ["almondcake"]
    assert b"walnutcake" not in decrypted(path, KEY)
    assert store.writer.versions.thin(LATER + timedelta(days=4000)) == 0


US_A_DAY = 24 * 3600 * 1_000_000
NOW_US = 20_000 * US_A_DAY
HOURS = st.integers(-100, 24 * 400)


@given(st.lists(st.tuples(st.integers(1, 2), HOURS, st.sampled_from(["changed", "changed", "restored"]))))
def test_what_grows_old(ages):
    oldest_first = sorted(ages, key=lambda each: -each[1])
    kept = [
        (entry, seq, NOW_US - hours * US_A_DAY // 24, reason)
        for seq, (entry, hours, reason) in enumerate(oldest_first)
    ][::-1]
    gone = set(grown_old(kept, NOW_US))
    left = [each for each in kept if each[1] not in gone]
    for entry, seq, at_us, reason in kept:
        if seq in gone:
            assert reason == "changed"
            assert NOW_US - at_us >= 7 * US_A_DAY
            later = [one for one in left if one[0] == entry and one[1] > seq]
            assert any(abs(one[2] - at_us) <= 31 * US_A_DAY for one in later)
    assert set(grown_old(left, NOW_US)) == set()
    old = [
        (entry, at_us // US_A_DAY)
        for entry, _, at_us, why in left
        if why == "changed" and at_us <= NOW_US - 7 * US_A_DAY
    ]
    assert len(old) == len(set(old))


def test_a_clock_that_was_wrong_reorders_nothing(store, change):
    entry = invent("t", "one", at=START)
    store.writer.entries.add(entry)
    for body, years in (("two", 1), ("three", -1), ("four", 0)):
        change(entry, body, at=LATER + timedelta(days=365 * years))
    assert [version.body for version in store.reader.versions.of(entry.id)] == ["three", "two", "one"]
