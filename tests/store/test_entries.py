from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.invented import LATER, START, entry_id, fresh_store, head_of, invent

from npgs_journal.errors import Cancelled, EntryMissing, ImportRefused
from npgs_journal.nouns import ConcernId, Cursor, Direction, Filter, Mark, Move, Space, ValueId

HOPE = Mark(ValueId("hope"), Direction.LIVED)
STRAIN = Mark(ValueId("hope"), Direction.UNDER_STRAIN, (ConcernId("b"), ConcernId("a")))


def zone(**parts: int) -> timezone:
    return timezone(timedelta(**parts))


def all_pages(store, size, **chosen):
    heads, after = [], None
    while True:
        page = store.reader.entries.page(after, size, Filter(**chosen))
        heads += page.heads
        after = page.after
        if after is None:
            return heads


# Kept exactly ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "",
        " \n\t ",
        "😀👩‍👩‍👧🇺🇸 ok",
        "أَهْلًا وَسَهْلًا\u200f",
        "漢字 กำลังใจ ដែល ကို",
        "word " * 50_000,
        "x" * 300_000,
        "'; DROP TABLE entries; --",
        "\ufeff\u2028\x01\x1f\U0010ffff",
        "é e\u0301",
    ],
)
def test_any_text_is_read_back_letter_for_letter(store, body):
    entry = invent(body[:300], body)
    store.writer.entries.add(entry)
    assert store.reader.entries.get(entry.id) == entry


@pytest.mark.parametrize(
    "at",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(1, 1, 1, tzinfo=zone(hours=14)),
        datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=zone(hours=-23, minutes=-59)),
        datetime(2026, 1, 1, 1, 1, 1, 1, tzinfo=zone(hours=-23, minutes=-59)),
        datetime(2026, 1, 1, tzinfo=zone(hours=23, minutes=59, seconds=59)),
        datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(1890, 5, 5, tzinfo=zone(minutes=19, seconds=32)),
    ],
)
def test_instant_and_offset_come_back_exactly(store, at):
    entry = invent(at=at)
    store.writer.entries.add(entry)
    found = store.reader.entries.get(entry.id)
    assert (found.written_at, found.written_at.utcoffset(), found.day_on) == (
        at,
        at.utcoffset(),
        entry.day_on,
    )
    assert store.reader.entries.page().heads[0].written_at.utcoffset() == at.utcoffset()


def test_everything_an_entry_carries_is_kept(store):
    entry = invent("t", "b", marks=(STRAIN, HOPE), bring=True, edited_at=LATER, deleted_at=LATER)
    store.writer.entries.add(entry)
    assert store.reader.entries.get(entry.id) == entry
    assert store.reader.entries.page(wanted=Filter(deleted=True)).heads == (head_of(entry),)


@pytest.mark.parametrize("rest", [None, zone(microseconds=1)])
def test_a_moment_without_a_whole_offset_is_our_own_mistake(store, rest):
    entry = invent()
    store.writer.entries.add(entry)
    with pytest.raises(ValueError, match="offset"):
        store.writer.entries.trash(entry.id, LATER.replace(tzinfo=rest))


def test_line_ends_become_one_kind(store):
    entry = invent("a\rb", "one\r\ntwo\rthree\n")
    store.writer.entries.add(entry)
    found = store.reader.entries.get(entry.id)
    assert (found.title, found.body) == ("a\nb", "one\ntwo\nthree\n")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"body": "a\0b"}, "nul"),
        ({"title": "\ud800"}, "lone-surrogate"),
        ({"body": "x\udfff"}, "lone-surrogate"),
        ({"marks": (HOPE, HOPE)}, "mark-twice"),
        ({"marks": (Mark(ValueId("v"), Direction.LIVED, (ConcernId("c"),)),)}, "concern-with-lived"),
        ({"space": Space.ABOUT_ME, "bring": True}, "about-me-brought"),
        ({"at": datetime(2026, 1, 1, tzinfo=zone(microseconds=1))}, "offset"),
        ({"at": datetime(2026, 1, 1)}, "offset"),  # noqa: DTZ001 - without an offset on purpose
    ],
)
def test_what_cannot_be_kept_exactly_is_refused_by_name_and_nothing_comes_in(store, fields, reason):
    with pytest.raises(ImportRefused) as met:
        store.writer.entries.add(invent(**fields))
    assert met.value.facts == {"reason": reason}
    with pytest.raises(ImportRefused) as met:
        store.writer.entries.add_many([invent("good"), invent("good"), invent(**fields), invent("good")])
    assert met.value.facts == {"line": 3, "reason": reason}
    assert store.reader.entries.count() == 0


# Lists ---------------------------------------------------------------------------------------------


def test_newest_first_and_the_later_kept_first_among_equals(store):
    equal = [invent(str(number), at=START) for number in range(5)]
    older = invent("older", at=START - timedelta(microseconds=1))
    same_instant = invent("other zone", at=START.astimezone(zone(hours=9)))
    store.writer.entries.add_many([*equal, older, same_instant])
    titles = [head.title for head in store.reader.entries.page().heads]
    assert titles == ["other zone", "4", "3", "2", "1", "0", "older"]
    assert [head.title for head in all_pages(store, 2)] == titles


def test_a_page_says_where_the_next_one_starts(store):
    entries = [invent(str(number)) for number in range(4)]
    store.writer.entries.add_many(entries)
    first = store.reader.entries.page(None, 2)
    assert first.heads == (head_of(entries[3]), head_of(entries[2]))
    second = store.reader.entries.page(first.after, 2)
    assert second.heads == (head_of(entries[1]), head_of(entries[0]))
    assert second.after is None
    assert store.reader.entries.page(Cursor(-(2**62), 0)).heads == ()
    assert store.reader.entries.page(None, 0).heads == ()


def test_writing_between_pages_neither_repeats_nor_skips(store):
    entries = [invent(str(number)) for number in range(6)]
    store.writer.entries.add_many(entries)
    first = store.reader.entries.page(None, 3)
    store.writer.entries.add(invent("newer"))
    store.writer.entries.trash(entries[5].id, LATER)
    second = store.reader.entries.page(first.after, 3)
    assert [head.title for head in (*first.heads, *second.heads)] == ["5", "4", "3", "2", "1", "0"]


def test_lists_by_space_mark_day_and_trash(store):
    mine = invent("mine", day_on=date(2026, 5, 1), at=START)
    brought = invent("brought", bring=True, day_on=date(2026, 5, 2), at=START + timedelta(1))
    private = invent("private", space=Space.ABOUT_ME, day_on=date(2026, 5, 3), at=START + timedelta(2))
    gone = invent("gone", deleted_at=LATER, bring=True, day_on=date(2026, 5, 2))
    store.writer.entries.add_many([mine, brought, private, gone])

    def titles(**chosen):
        return [head.title for head in store.reader.entries.page(wanted=Filter(**chosen)).heads]

    assert titles() == ["private", "brought", "mine"]
    assert titles(space=Space.MINE) == ["brought", "mine"]
    assert titles(space=Space.ABOUT_ME) == ["private"]
    assert titles(bring=True) == ["brought"]
    assert titles(bring=False) == ["private", "mine"]
    assert titles(space=Space.MINE, bring=False) == ["mine"]
    assert titles(deleted=True) == ["gone"]
    assert titles(since=date(2026, 5, 2), until=date(2026, 5, 2)) == ["brought"]
    assert titles(until=date(2026, 5, 2)) == ["brought", "mine"]
    assert store.reader.entries.count() == 3
    assert store.reader.entries.count(Space.ABOUT_ME) == 1
    assert store.reader.entries.days(date(2026, 5, 2), date(2026, 5, 31)) == {
        date(2026, 5, 2): 1,
        date(2026, 5, 3): 1,
    }


def test_each_list_reads_only_its_own_index(store):
    plans = {
        "ix_entries_newest": {},
        "ix_entries_bring": {"bring": True},
        "ix_entries_space": {"space": Space.ABOUT_ME},
        "ix_entries_trash": {"deleted": True},
        "ix_entries_day": {"since": date(2026, 5, 2), "until": date(2026, 5, 2)},
        "ix_entries_template": {"template": "quick-note"},
        "ix_value_months_newest": {"value": "hopeful"},
    }
    seen: list[str] = []
    with store.reader._database.bare() as connection:
        connection.set_trace_callback(seen.append)
    for index, chosen in plans.items():
        seen.clear()
        store.reader.entries.page(Cursor(0, 0), 50, Filter(**chosen))
        (asked,) = (each for each in seen if ".written_at_us DESC" in each)
        with store.reader._database.bare() as connection:
            plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked}"))
        assert index in plan
        assert "TEMP B-TREE" not in plan


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(minutes=st.lists(st.integers(0, 9), max_size=25), size=st.integers(1, 7))
def test_pages_join_to_the_whole(tmp_path_factory, minutes, size):
    with fresh_store(tmp_path_factory.mktemp("pages")) as store:
        store.writer.entries.add_many([invent(at=START + timedelta(minutes=each)) for each in minutes])
        assert all_pages(store, size) == list(store.reader.entries.page(None, 100).heads)


def test_heads_come_in_the_order_asked_for(store):
    one, two = invent("one", marks=(STRAIN,)), invent("two")
    store.writer.entries.add_many([one, two])
    assert store.reader.entries.heads([two.id, entry_id(0), one.id]) == (head_of(two), head_of(one))
    assert store.reader.entries.head(one.id) == head_of(one)
    assert store.reader.entries.heads([]) == ()


def test_the_excerpt_is_plain_and_short(store):
    entry = invent("t", "# Head\n\n**bold** word " + "long " * 100)
    store.writer.entries.add(entry)
    shown = store.reader.entries.head(entry.id).excerpt
    assert shown.startswith("Head bold word long")
    assert len(shown) <= 200


# Changes -------------------------------------------------------------------------------------------


def test_new_words_take_the_place_of_the_old_everywhere(store):
    entry = invent("old title", "ancient")
    store.writer.entries.add(entry)
    store.writer.entries.save_text(entry.id, "new title", "fresh", LATER)
    found = store.reader.entries.get(entry.id)
    assert (found.title, found.body, found.edited_at) == ("new title", "fresh", LATER)
    assert store.reader.entries.head(entry.id).excerpt == "fresh"
    assert store.reader.search.find("ancient") == ()
    assert store.reader.search.find("old") == ()
    assert len(store.reader.search.find("fresh new")) == 1


def test_marks_are_replaced_whole(store):
    entry = invent(marks=(STRAIN, HOPE))
    store.writer.entries.add(entry)
    store.writer.entries.set_marks(entry.id, (HOPE,))
    assert store.reader.entries.get(entry.id).marks == (HOPE,)
    store.writer.entries.set_marks(entry.id, ())
    assert store.reader.entries.get(entry.id).marks == ()
    with pytest.raises(ValueError, match="mark-twice"):
        store.writer.entries.set_marks(entry.id, (HOPE, HOPE))


def test_moving_keeps_a_line_and_drops_the_wish_to_bring(store):
    entry = invent(bring=True)
    store.writer.entries.add(entry)
    store.writer.entries.move(entry.id, Space.MINE, LATER)
    assert store.reader.entries.moves(entry.id) == ()
    store.writer.entries.move(entry.id, Space.ABOUT_ME, LATER)
    store.writer.entries.set_bring(entry.id, True)
    found = store.reader.entries.get(entry.id)
    assert (found.space, found.bring) == (Space.ABOUT_ME, False)
    store.writer.entries.move(entry.id, Space.MINE, LATER + timedelta(1))
    store.writer.entries.set_bring(entry.id, True)
    assert store.reader.entries.get(entry.id).bring
    store.writer.entries.set_bring(entry.id, False)
    assert not store.reader.entries.get(entry.id).bring
    assert store.reader.entries.moves(entry.id) == (
        Move(LATER, Space.MINE, Space.ABOUT_ME),
        Move(LATER + timedelta(1), Space.ABOUT_ME, Space.MINE),
    )


def test_another_date_moves_the_entry_in_the_list(store):
    old, new = invent("old"), invent("new")
    store.writer.entries.add_many([old, new])
    at = LATER.replace(year=2099).astimezone(zone(hours=2))
    store.writer.entries.set_written_at(old.id, at, date(2026, 5, 31))
    first = store.reader.entries.page().heads[0]
    assert (first.id, first.written_at, first.day_on) == (old.id, at, date(2026, 5, 31))


def test_the_trash_holds_everything_back_and_gives_it_back(store):
    entry = invent("t", "kitchen", marks=(STRAIN,), bring=True)
    store.writer.entries.add(entry)
    store.writer.entries.trash(entry.id, LATER)
    assert store.reader.entries.page().heads == ()
    assert store.reader.search.find("kitchen") == ()
    assert store.reader.entries.get(entry.id).deleted_at == LATER
    store.writer.entries.restore(entry.id)
    assert store.reader.entries.get(entry.id) == entry
    assert len(store.reader.search.find("kitchen")) == 1


def test_what_is_not_there_is_missing_by_name(store):
    nobody = entry_id(0)
    asked = store.reader.entries
    changed = store.writer.entries
    for call in (
        lambda: asked.get(nobody),
        lambda: asked.head(nobody),
        lambda: asked.moves(nobody),
        lambda: changed.save_text(nobody, "", "", LATER),
        lambda: changed.set_marks(nobody, ()),
        lambda: changed.set_bring(nobody, True),
        lambda: changed.move(nobody, Space.MINE, LATER),
        lambda: changed.set_written_at(nobody, LATER, LATER.date()),
        lambda: changed.trash(nobody, LATER),
        lambda: changed.restore(nobody),
        lambda: changed.delete_for_good(nobody),
    ):
        with pytest.raises(EntryMissing):
            call()


# Bringing many in ----------------------------------------------------------------------------------


class Steps:
    def __init__(self, stop_at=None):
        self.seen, self.stop_at = [], stop_at

    def step(self, done, total):
        self.seen.append((done, total))
        if self.stop_at is not None and done >= self.stop_at:
            raise Cancelled


def test_many_entries_come_in_with_progress_and_are_found(store):
    entries = [invent(f"n{number}", "kitchen", marks=(HOPE, STRAIN)) for number in range(1200)]
    steps = Steps()
    assert store.writer.entries.add_many(entries, steps) == 1200
    assert steps.seen == [(0, 1200), (500, 1200), (1000, 1200), (1200, 1200)]
    assert store.reader.entries.count() == 1200
    assert len(store.reader.search.find("kitchen", 2000)) == 1200
    assert store.reader.entries.get(entries[700].id) == entries[700]


def test_a_stream_has_no_total_and_nothing_is_fine(store):
    steps = Steps()
    assert store.writer.entries.add_many(iter([invent()]), steps) == 1
    assert steps.seen == [(0, 0), (1, 0)]
    assert store.writer.entries.add_many([]) == 0


def test_a_stopped_import_leaves_nothing_and_the_store_goes_on(store):
    with pytest.raises(Cancelled):
        store.writer.entries.add_many([invent("gone", "gone") for _ in range(1200)], Steps(stop_at=1000))
    assert store.reader.entries.count() == 0
    assert store.reader.search.find("gone") == ()
    store.writer.entries.add(invent())
    assert store.check(store.salt).findings == ()
    assert store.reader.entries.count() == 1
