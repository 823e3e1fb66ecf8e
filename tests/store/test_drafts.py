from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from support.invented import LATER, START, entry_id, invent

from npgs_journal.errors import ImportRefused
from npgs_journal.nouns import ConcernId, Direction, Draft, Entry, Mark, Space, ValueId

MARK = Mark(ValueId("hope"), Direction.UNDER_STRAIN, (ConcernId("c"),))
DAY = date(2026, 3, 1)
NEW = Draft(entry_id(7_000_001), START, "t", "b", Space.MINE, True, (MARK,), is_new=True)


def test_a_draft_is_kept_whole_and_the_last_one_stays(store):
    store.writer.drafts.put(replace(NEW, body="first"), LATER)
    store.writer.drafts.put(NEW, LATER)
    assert store.reader.drafts.get(NEW.entry_id) == NEW
    assert store.reader.drafts.all() == (NEW,)
    store.writer.drafts.drop(NEW.entry_id)
    store.writer.drafts.drop(NEW.entry_id)
    assert store.reader.drafts.get(NEW.entry_id) is None


def test_drafts_come_in_the_order_they_were_kept(store):
    late, early = NEW, replace(NEW, entry_id=entry_id(7_000_002))
    store.writer.drafts.put(late, LATER + timedelta(1))
    store.writer.drafts.put(early, LATER)
    assert store.reader.drafts.all() == (early, late)


def test_a_draft_is_neither_listed_nor_found(store):
    store.writer.drafts.put(replace(NEW, body="kitchen"), LATER)
    assert store.reader.entries.page().heads == ()
    assert store.reader.search.find("kitchen") == ()


def test_a_new_draft_becomes_an_entry_with_all_it_carries(store):
    store.writer.drafts.put(NEW, LATER)
    entry = store.writer.drafts.finish(NEW, DAY, LATER)
    assert entry == Entry(NEW.entry_id, START, DAY, "t", "b", (MARK,), Space.MINE, bring=True)
    assert store.reader.entries.get(NEW.entry_id) == entry
    assert store.reader.drafts.all() == ()
    assert [hit.head.id for hit in store.reader.search.find("b")] == [NEW.entry_id]


def test_of_a_known_entry_only_the_words_change(store):
    entry = invent("old", "old", marks=(MARK,), bring=True, deleted_at=LATER)
    store.writer.entries.add(entry)
    draft = Draft(entry.id, LATER, "new", "new")
    store.writer.drafts.put(draft, LATER)
    found = store.writer.drafts.finish(draft, DAY, LATER)
    assert found == replace(entry, title="new", body="new", edited_at=LATER)
    assert store.reader.drafts.all() == ()


def test_marks_on_passages_the_template_and_the_prompt_go_with_the_words(store):
    entry = invent("t", "one two three", marks=(MARK, replace(MARK, start=0, end=3)))
    store.writer.entries.add(entry)
    moved = replace(MARK, value=ValueId("transparent"), concerns=(), start=4, end=7)
    draft = Draft(entry.id, LATER, "t", "one two", marks=(moved,), template="full-circle", prompt="What now?")
    store.writer.drafts.put(draft, LATER)
    assert store.reader.drafts.get(entry.id) == draft
    found = store.writer.drafts.finish(draft, DAY, LATER)
    assert found.marks == (MARK, moved)
    assert (found.template, found.prompt) == ("full-circle", "What now?")
    assert store.reader.entries.get(entry.id) == found
    store.writer.entries.set_marks(entry.id, ())
    assert store.reader.entries.get(entry.id).marks == (moved,)


def test_a_list_shows_a_value_once_in_each_direction_wherever_it_stands(store):
    twice = (replace(MARK, start=0, end=3), replace(MARK, concerns=(ConcernId("d"),), start=4, end=7))
    entry = invent("t", "one two three", marks=twice)
    store.writer.entries.add(entry)
    assert store.reader.entries.get(entry.id).marks == twice
    (head,) = store.reader.entries.heads([entry.id])
    assert head.marks == (replace(MARK, concerns=(ConcernId("c"), ConcernId("d"))),)
    (month,) = store.reader.counts.by_month(entry.day_on, entry.day_on).counts
    assert (month.lived, month.under_strain, month.both) == (0, 1, 0)


@pytest.mark.parametrize("span", [(0, 4), (-1, 2), (2, 2), (1, None)])
def test_a_mark_never_stands_outside_the_words(store, span):
    wrong = replace(MARK, start=span[0], end=span[1])
    with pytest.raises(ImportRefused):
        store.writer.drafts.finish(replace(NEW, body="one", marks=(wrong,)), DAY, LATER)
    assert store.reader.entries.count() == 0


def test_unchanged_words_leave_the_entry_as_it_was(store):
    entry = invent("t", "b\n")
    store.writer.entries.add(entry)
    assert store.writer.drafts.finish(Draft(entry.id, START, "t", "b\r\n"), DAY, LATER) == entry


def test_a_new_page_that_goes_on_after_its_first_commit_is_the_whole_truth(store):
    store.writer.drafts.finish(NEW, DAY, LATER)
    on = replace(NEW, body="more", marks=(), bring=False, space=Space.ABOUT_ME, written_at=LATER)
    found = store.writer.drafts.finish(on, LATER.date(), LATER)
    assert (found.body, found.marks, found.bring, found.space) == ("more", (), False, Space.ABOUT_ME)
    assert (found.written_at, found.day_on, found.edited_at) == (LATER, LATER.date(), LATER)


def test_a_draft_of_an_entry_that_is_gone_becomes_an_entry_again(store):
    draft = replace(NEW, is_new=False)
    assert store.writer.drafts.finish(draft, DAY, LATER).body == "b"


@pytest.mark.parametrize("is_known", [False, True])
def test_a_draft_that_cannot_be_kept_exactly_is_refused_and_stays(store, is_known):
    if is_known:
        store.writer.drafts.finish(NEW, DAY, LATER)
    store.writer.drafts.put(NEW, LATER)
    with pytest.raises(ImportRefused):
        store.writer.drafts.finish(replace(NEW, body="\0"), DAY, LATER)
    assert store.reader.drafts.all() == (NEW,)
