from __future__ import annotations

import pytest
from support.invented import LATER, entry_id, fresh_store, invent

from npgs_journal.errors import EntryMissing
from npgs_journal.finding import Finding
from npgs_journal.nouns import Filter, Space


@pytest.fixture
def store(tmp_path):
    with fresh_store(tmp_path) as opened:
        yield opened


def test_lists_searches_and_opens_what_was_written(store):
    entries = [
        invent("one", "kitchen", bring=True),
        invent("two", "kitchen", space=Space.ABOUT_ME),
        invent("three", "kitchen", deleted_at=LATER),
    ]
    store.writer.entries.add_many(entries)
    finding = Finding(store.reader)
    assert [head.title for head in finding.page().heads] == ["two", "one"]
    assert [head.title for head in finding.page(wanted=Filter(deleted=True)).heads] == ["three"]
    assert [head.title for head in finding.page(wanted=Filter(bring=True)).heads] == ["one"]
    first = finding.page(None, 1)
    assert [head.title for head in finding.page(first.after, 1).heads] == ["one"]
    assert [hit.head.title for hit in finding.search("kit")] == ["two", "one"]
    assert [hit.head.title for hit in finding.search("kit", 5, Filter(space=Space.MINE))] == ["one"]
    assert finding.open(entries[2].id) == entries[2]
    assert finding.head(entries[0].id).title == "one"
    assert finding.count() == 2
    assert finding.count(Space.MINE) == 1
    day = entries[0].day_on
    assert finding.days(day, day) == {day: len([e for e in entries[:2] if e.day_on == day])}
    finding.give_up()
    assert len(finding.search("kit")) == 2
    with pytest.raises(EntryMissing):
        finding.open(entry_id(0))
