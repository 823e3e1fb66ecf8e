from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from support.invented import entry_id, fresh_store, invent

from npgs_journal.clock import FrozenClock
from npgs_journal.errors import EntryMissing
from npgs_journal.finding import Finding
from npgs_journal.nouns import Direction, Filter, Mark, Move, Space, ValueId
from npgs_journal.writing import Writing

NIGHT = datetime(2026, 3, 2, 2, 30, tzinfo=timezone(timedelta(hours=-5)))
MARK = Mark(ValueId("hope"), Direction.LIVED)


@pytest.fixture
def clock():
    return FrozenClock(NIGHT)


@pytest.fixture
def store(tmp_path):
    with fresh_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def writing(store, clock):
    return Writing(store.writer, clock, day_ends_hour=4)


def test_a_page_nobody_wrote_on_is_never_kept(writing, store):
    page = writing.new_page()
    writing.keep(page)
    assert writing.finish(page) is None
    assert writing.finish(replace(page, title=" ", body="\n")) is None
    assert store.reader.drafts.all() == ()
    assert store.reader.entries.count() == 0


def test_a_page_that_was_emptied_again_leaves_no_draft(writing, store):
    page = writing.new_page()
    writing.keep(replace(page, body="hm"))
    assert len(store.reader.drafts.all()) == 1
    writing.keep(page)
    assert store.reader.drafts.all() == ()
    writing.keep(replace(page, body="hm"))
    assert writing.finish(page) is None
    assert store.reader.drafts.all() == ()


def test_from_the_first_letter_to_the_entry(writing, store, clock):
    page = replace(writing.new_page(), body="written at night")
    assert (page.written_at, page.is_new, page.space) == (NIGHT, True, Space.MINE)
    writing.keep(page)
    assert store.reader.drafts.get(page.entry_id) == page
    clock.advance(timedelta(minutes=1))
    entry = writing.finish(page)
    assert entry == store.reader.entries.get(page.entry_id)
    assert (entry.body, entry.day_on, entry.edited_at) == ("written at night", date(2026, 3, 1), None)
    assert store.reader.drafts.all() == ()


def test_a_mark_alone_makes_an_entry(writing):
    assert writing.finish(replace(writing.new_page(), marks=(MARK,))).marks == (MARK,)


def test_going_on_with_an_entry(writing, store, clock):
    entry = invent("t", "old", marks=(MARK,))
    store.writer.entries.add(entry)
    draft = writing.draft_of(entry)
    assert not draft.is_new
    assert writing.finish(draft) == entry
    clock.advance(timedelta(hours=1))
    found = writing.finish(replace(draft, body="new"))
    assert found == replace(entry, body="new", edited_at=clock.now())


def test_an_entry_may_be_emptied(writing, store):
    page = replace(writing.new_page(), body="something")
    writing.finish(page)
    assert writing.finish(replace(page, body="")).body == ""
    assert store.reader.entries.count() == 1


def test_no_letter_stops_a_save(writing, store):
    page = replace(
        writing.new_page(), title="a\0", body="half \ud83d\r\nline", space=Space.ABOUT_ME, bring=True
    )
    writing.keep(page)
    entry = writing.finish(page)
    assert (entry.title, entry.body, entry.bring) == ("a", "half \ufffd\nline", False)
    assert store.reader.entries.get(page.entry_id) == entry


def test_a_restored_text_takes_the_place_of_the_new_one(writing, store):
    page = replace(writing.new_page(), body="as it was")
    before = writing.finish(page)
    writing.finish(replace(writing.draft_of(before), body="changed"))
    writing.finish(writing.draft_of(before))
    assert store.reader.entries.get(page.entry_id).body == "as it was"


def test_what_is_set_on_an_entry(writing, store):
    entry = invent("t", "b")
    store.writer.entries.add(entry)
    writing.set_marks(entry.id, [MARK])
    writing.set_bring(entry.id, True)
    writing.set_written_at(entry.id, NIGHT + timedelta(hours=2))
    found = store.reader.entries.get(entry.id)
    assert (found.marks, found.bring) == ((MARK,), True)
    assert (found.written_at, found.day_on) == (NIGHT + timedelta(hours=2), date(2026, 3, 2))


def test_the_way_to_about_me_and_back_keeps_a_line(writing, store):
    entry = invent(bring=True)
    store.writer.entries.add(entry)
    writing.set_space(entry.id, Space.ABOUT_ME)
    assert not store.reader.entries.get(entry.id).bring
    writing.set_space(entry.id, Space.MINE)
    assert writing.moves(entry.id) == (
        Move(NIGHT, Space.MINE, Space.ABOUT_ME),
        Move(NIGHT, Space.ABOUT_ME, Space.MINE),
    )


def test_recently_deleted(writing, store):
    entry = invent("t", "b")
    store.writer.entries.add(entry)
    with pytest.raises(EntryMissing):
        writing.delete_for_good(entry.id)
    writing.delete(entry.id)
    assert [head.id for head in writing.deleted_page().heads] == [entry.id]
    writing.undo_delete(entry.id)
    assert store.reader.entries.get(entry.id) == entry
    writing.delete(entry.id)
    writing.delete_for_good(entry.id)
    assert writing.deleted_page().heads == ()
    for gone in (entry.id, entry_id(0)):
        with pytest.raises(EntryMissing):
            writing.delete_for_good(gone)


def test_a_view_is_kept_under_one_line_of_a_name(store, clock):
    writing, wanted = Writing(store.writer, clock), Filter(bring=True)
    assert writing.keep_view("  \n ", "", wanted) is None
    kept = writing.keep_view("For\n  Dana " + "x" * 90, "ra\ud800in", wanted)
    assert kept.name == "For Dana " + "x" * 51
    writing.rename_view(kept.id, " ")
    assert [view.name for view in Finding(store.reader).views()] == [kept.name]
    writing.rename_view(kept.id, "Dana")
    (view,) = Finding(store.reader).views()
    assert (view.name, view.wanted) == ("Dana", wanted)
    writing.delete_view(view.id)
    assert Finding(store.reader).views() == ()


# Earlier versions -----------------------------------------------------------------------------------


def bodies(store, entry_id):
    return [version.body for version in store.reader.versions.of(entry_id)]


def test_what_is_written_at_one_sitting_is_one_version(writing, store, clock):
    page = replace(writing.new_page(), body="0")
    writing.finish(page)
    for minute in range(1, 26):
        clock.advance(timedelta(minutes=1))
        writing.finish(replace(page, body=str(minute)), goes_on=True)
    assert bodies(store, page.entry_id) == ["19", "9"]


def test_the_words_a_page_began_with_are_always_kept(writing, store):
    page = replace(writing.new_page(), body="first")
    writing.finish(page)
    again = replace(page, is_new=False, body="left and opened again")
    writing.finish(again)
    writing.finish(replace(again, body="went on"), goes_on=True)
    other = replace(writing.new_page(), body="another page in between")
    writing.finish(other)
    writing.finish(replace(again, body="back"), goes_on=True)
    assert bodies(store, page.entry_id) == ["went on", "first"]


@pytest.mark.parametrize("by", [timedelta(days=-365), timedelta(hours=-1), timedelta(days=365)])
def test_a_clock_that_jumps_costs_no_version(writing, store, clock, by):
    page = replace(writing.new_page(), body="first")
    writing.finish(page)
    clock.advance(by)
    writing.finish(replace(page, body="second"), goes_on=True)
    writing.finish(replace(page, body="third"), goes_on=True)
    assert bodies(store, page.entry_id) == ["first"]


def test_bringing_a_version_back_can_be_taken_back(writing, store):
    page = replace(writing.new_page(), title="t", body="first")
    writing.finish(page)
    writing.finish(replace(page, is_new=False, body="second"))
    (then,) = store.reader.versions.of(page.entry_id)
    assert writing.restore_version(page.entry_id, then.id).body == "first"
    (now, _) = store.reader.versions.of(page.entry_id)
    assert writing.restore_version(page.entry_id, now.id).body == "second"
    assert Finding(store.reader).versions(page.entry_id)[0].body == "first"
