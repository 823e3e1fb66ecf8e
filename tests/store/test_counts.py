from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from support.invented import LATER, fresh_store
from support.marked import marked, marked_entries
from support.recount import both, concerns, recount

from npgs_journal.nouns import ConcernId, Direction, Filter, Mark, Space, ValueId

LIVED, STRAIN = Direction.LIVED, Direction.UNDER_STRAIN
FIRST, LAST = date(2026, 8, 1), date(2027, 1, 31)
HOPE, CHOICE = ValueId("hopeful"), ValueId("voluntary")
TOLD = ConcernId("asked-to-coerce")


def counted(tally):
    """The tally as `recount` gives it, without its zeros."""
    found = {}
    for one in tally.counts:
        found[one.value, LIVED, one.starts_on] = one.lived
        found[one.value, STRAIN, one.starts_on] = one.under_strain
    return {key: many for key, many in found.items() if many}


@settings(max_examples=40)
@given(entries=marked_entries(FIRST, LAST), days=st.tuples(st.dates(FIRST, LAST), st.dates(FIRST, LAST)))
def test_counts_are_those_of_a_plain_recount(entries, days):
    first, last = sorted(days)
    with tempfile.TemporaryDirectory() as folder, fresh_store(Path(folder)) as store:
        store.writer.entries.add_many(entries)
        by_day = store.reader.counts.by_day(first, last)
        by_month = store.reader.counts.by_month(first, last)
    assert counted(by_day) == recount(entries, lambda day: day, first, last)
    months = [entry for entry in entries if first.replace(day=1) <= entry.day_on.replace(day=1) <= last]
    assert counted(by_month) == recount(months, lambda day: day.replace(day=1))
    assert by_day.concerns == concerns(entries, first, last)
    assert by_month.concerns == concerns(months, date.min, date.max)
    assert by_month.entries == sum(entry.deleted_at is None for entry in months)
    live = [entry for entry in entries if entry.deleted_at is None]
    assert by_day.entries == sum(first <= entry.day_on <= last for entry in live)
    for value in {one.value for one in by_day.counts}:
        assert sum(one.both for one in by_day.counts if one.value == value) == both(
            entries, value, first, last
        )


def of_value(store, value=HOPE):
    found = store.reader.counts.by_month(FIRST, LAST).counts
    return [(one.starts_on, one.lived, one.under_strain) for one in found if one.value == value]


def test_counts_follow_marks_the_day_the_trash_and_the_end(store):
    entry = marked(date(2026, 9, 9), Mark(HOPE, LIVED))
    store.writer.entries.add(entry)
    assert of_value(store) == [(date(2026, 9, 1), 1, 0)]
    store.writer.entries.set_marks(entry.id, [Mark(HOPE, LIVED), Mark(HOPE, STRAIN, (TOLD,))])
    assert of_value(store) == [(date(2026, 9, 1), 1, 1)]
    store.writer.entries.set_written_at(entry.id, LATER, date(2026, 10, 2))
    assert of_value(store) == [(date(2026, 10, 1), 1, 1)]
    store.writer.entries.trash(entry.id, LATER)
    assert of_value(store) == []
    store.writer.entries.restore(entry.id)
    assert of_value(store) == [(date(2026, 10, 1), 1, 1)]
    store.writer.entries.move(entry.id, Space.ABOUT_ME, LATER)
    assert of_value(store) == [(date(2026, 10, 1), 1, 1)]
    store.writer.entries.set_marks(entry.id, [Mark(CHOICE, STRAIN)])
    assert of_value(store) == []
    assert of_value(store, CHOICE) == [(date(2026, 10, 1), 0, 1)]
    store.writer.entries.delete_for_good(entry.id)
    assert of_value(store, CHOICE) == []
    with store.reader._database.bare() as connection:
        assert connection.execute("SELECT count(*) FROM value_months").fetchone() == (0,)


def test_the_first_and_the_last_day_leave_the_trash_out(store):
    assert store.reader.counts.extent() is None
    days = (date(2026, 9, 9), date(2026, 8, 20), date(2026, 12, 1))
    written = [marked(day) for day in days]
    store.writer.entries.add_many(written)
    assert store.reader.counts.extent() == (date(2026, 8, 20), date(2026, 12, 1))
    store.writer.entries.trash(written[2].id, LATER)
    assert store.reader.counts.extent() == (date(2026, 8, 20), date(2026, 9, 9))


def test_a_list_holds_just_what_was_asked_for(store):
    entries = [
        marked(date(2026, 9, 1), Mark(HOPE, LIVED)),
        marked(date(2026, 9, 2), Mark(HOPE, STRAIN)),
        marked(date(2026, 9, 3), Mark(CHOICE, STRAIN), space=Space.ABOUT_ME),
        marked(date(2026, 9, 4)),
    ]
    store.writer.entries.add_many(entries)

    def days(**asked):
        return [head.day_on.day for head in store.reader.entries.page(wanted=Filter(**asked)).heads]

    assert days(value=HOPE) == [2, 1]
    assert days(value=HOPE, direction=STRAIN) == [2]
    assert days(direction=STRAIN) == [3, 2]
    assert days(direction=STRAIN, space=Space.MINE) == [2]
    assert days(since=date(2026, 9, 2), until=date(2026, 9, 3)) == [3, 2]
    assert days(value=HOPE, since=date(2026, 9, 2)) == [2]
    first = store.reader.entries.page(None, 1, Filter(value=HOPE))
    second = store.reader.entries.page(first.after, 1, Filter(value=HOPE))
    assert [head.day_on.day for head in (*first.heads, *second.heads)] == [2, 1]
    assert second.after is None


def test_what_may_be_said_of_a_concern_leaves_about_me_and_the_trash_out(store):
    told = Mark(HOPE, STRAIN, (TOLD,))
    again = Mark(CHOICE, STRAIN, (TOLD,))
    store.writer.entries.add_many(
        [
            marked(date(2026, 8, 1), told, space=Space.ABOUT_ME),
            marked(date(2026, 8, 20), told, deleted_at=LATER),
            marked(date(2026, 9, 2), told, again),
            marked(date(2026, 9, 9), again),
            marked(date(2026, 12, 1), told),
        ]
    )
    named = store.reader.counts.named
    assert named(TOLD, date(2026, 8, 1), date(2026, 11, 30)) == (2, date(2026, 9, 2))
    assert named(TOLD, date(2026, 9, 3), date(2026, 12, 31)) == (2, date(2026, 9, 9))
    assert named(TOLD, date(2026, 8, 1), date(2026, 9, 1)) is None
    assert named(ConcernId("workload"), date(2026, 8, 1), date(2026, 12, 31)) is None
