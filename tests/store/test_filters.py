"""Every filter finds just what it says, alone and with others, in a list, a search and a calendar."""

from __future__ import annotations

import itertools
import random
from dataclasses import fields, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.invented import LATER, fresh_store, invent
from support.marked import CONCERNS, VALUES

from npgs_journal.nouns import (
    Cursor,
    Direction,
    Filter,
    LedgerLine,
    LedgerState,
    Mark,
    Space,
    ViewId,
)

LIVED, STRAIN = Direction.LIVED, Direction.UNDER_STRAIN
FIRST = date(2024, 12, 30)
DAYS = [FIRST + timedelta(each) for each in (0, 1, 2, 40, 200, 365, 366, 367, 731)]


def _shelf():
    """Two hundred entries that hold some of everything that can be asked for."""
    chance = random.Random(7)
    for number in range(200):
        day = chance.choice(DAYS)
        marks = {
            (chance.choice(VALUES[:3]), chance.choice(list(Direction))): chance.sample(CONCERNS[:3], 1)
            for _ in range(chance.randint(0, 3))
        }
        space = chance.choice([Space.MINE, Space.MINE, Space.ABOUT_ME])
        yield invent(
            f"Entry {number}",
            chance.choice(["kitchen", "kitchen and garden", "nothing of it"]),
            at=datetime(day.year, day.month, day.day, chance.randrange(24), tzinfo=LATER.tzinfo),
            marks=tuple(
                Mark(value, way, tuple(named) if way is STRAIN else ())
                for (value, way), named in marks.items()
            ),
            space=space,
            bring=space is Space.MINE and chance.random() < 0.3,
            template=chance.choice(["", "", "quick-note", "full-circle"]),
            deleted_at=LATER if chance.random() < 0.1 else None,
        )


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    with fresh_store(tmp_path_factory.mktemp("shelf")) as store:
        entries = list(_shelf())
        store.writer.entries.add_many(entries)
        for number, state in enumerate(LedgerState):
            line = LedgerLine(
                f"{number:032x}", LATER, "", "", (entries[3 * number].id, entries[50 + number].id),
                "text", 1, "0" * 64, 0, 0, state, has_copy=False,
            )  # fmt: skip
            with store.writer._database.bare() as connection:
                connection.execute(
                    "INSERT INTO ledger (id, at_us, offset_s, reader, purpose, format, size_bytes, sha256, "
                    "held_back, replaced, state) VALUES (?, 0, 0, '', '', 'text', 1, '', 0, 0, ?)",
                    (line.id, state.value),
                )
                connection.executemany(
                    "INSERT INTO ledger_entries SELECT seq, ?, ? FROM ledger WHERE id = ?",
                    [(at, each, line.id) for at, each in enumerate(line.entry_ids)],
                )
        yield store.reader, _heads(store.reader, entries)


def _heads(store, entries):
    """The heads of all, newest first, with what they hold, whatever the lists say."""
    heads = store.entries.heads([entry.id for entry in entries])
    order = {entry.id: number for number, entry in enumerate(entries)}
    return sorted(heads, key=lambda head: (head.written_at, order[head.id]), reverse=True)


def paged(store, wanted, size=7):
    found, after = [], None
    while True:
        page = store.entries.page(after, size, wanted)
        found += page.heads
        if page.after is None:
            return found
        after = page.after


FILTERS = st.builds(
    Filter,
    value=st.sampled_from([None, *VALUES[:4]]),
    direction=st.sampled_from([None, LIVED, STRAIN]),
    concern=st.sampled_from([None, None, *CONCERNS[:4]]),
    space=st.sampled_from([None, *Space]),
    since=st.sampled_from([None, *DAYS[:5]]),
    until=st.sampled_from([None, *DAYS[1:]]),
    same_day=st.sampled_from([None, None, DAYS[0], DAYS[2], DAYS[5], date(2024, 2, 29)]),
    bring=st.sampled_from([None, None, True, False]),
    shared=st.sampled_from([None, None, True, False]),
    template=st.sampled_from([None, None, "", "quick-note", "unheard-of"]),
    deleted=st.sampled_from([False, False, False, True]),
)
ONE_BY_ONE = [
    Filter(**{name: fact})
    for name, facts in {
        "value": VALUES[:4],
        "direction": Direction,
        "concern": CONCERNS[:4],
        "space": Space,
        "since": DAYS,
        "until": DAYS,
        "same_day": DAYS,
        "bring": (True, False),
        "shared": (True, False),
        "template": ("", "quick-note", "unheard-of"),
        "deleted": (True, False),
    }.items()
    for fact in facts
]


def check(shelf, wanted):
    """The list, the search and the calendar against a plain look at every head."""
    store, heads = shelf
    held = [head for head in heads if wanted.holds(head)]
    assert paged(store, wanted) == held
    bodies = {head.id: store.entries.get(head.id).body for head in held}
    hits = [head for head in held if "kitchen" in bodies[head.id]]
    assert [hit.head for hit in store.search.find("kit", 500, wanted)] == hits
    assert [hit.head for hit in store.search.find("kit", 3, wanted)] == hits[:3]
    first, last = DAYS[1], DAYS[6]
    for found, counted in (
        (held, store.entries.days(first, last, wanted)),
        (hits, store.search.days("kit", first, last, wanted)),
    ):
        within = [head.day_on for head in found if first <= head.day_on <= last]
        assert counted == {day: within.count(day) for day in within}


def test_every_fact_can_be_asked_for():
    asked = {each.name for wanted in ONE_BY_ONE for each in fields(wanted) if getattr(wanted, each.name)}
    assert asked == {each.name for each in fields(Filter)}


@pytest.mark.parametrize("wanted", ONE_BY_ONE, ids=lambda wanted: repr(wanted)[7:60])
def test_a_filter_finds_just_what_it_says(shelf, wanted):
    check(shelf, wanted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pair
        for pair in itertools.combinations(ONE_BY_ONE[::3], 2)
        if not {each.name for each in fields(pair[0]) if getattr(pair[0], each.name) is not None}
        & {each.name for each in fields(pair[1]) if getattr(pair[1], each.name)}
    ][::5],
)
def test_two_filters_hold_together(shelf, one, other):
    asked = {
        each.name: getattr(other, each.name)
        for each in fields(other)
        if getattr(other, each.name) not in {None, False}
    }
    check(shelf, replace(one, **asked))


@settings(max_examples=120, deadline=None)
@given(wanted=FILTERS)
def test_any_filter_finds_just_what_it_says(shelf, wanted):
    check(shelf, wanted)


def test_a_value_and_a_concern_stand_in_one_mark(store):
    near, far = VALUES[:2]
    entry = invent("t", "b", marks=(Mark(near, LIVED), Mark(far, STRAIN, (CONCERNS[0],))))
    store.writer.entries.add(entry)
    titles = [
        len(store.reader.entries.page(wanted=Filter(value=value, concern=CONCERNS[0])).heads)
        for value in (near, far)
    ]
    assert titles == [0, 1]


def test_a_new_time_moves_the_entry_among_those_of_its_value(store):
    older, newer = (invent("t", marks=(Mark(VALUES[0], LIVED),)) for _ in range(2))
    store.writer.entries.add_many([older, newer])
    store.writer.entries.set_written_at(older.id, newer.written_at + timedelta(minutes=1), newer.day_on)
    found = store.reader.entries.page(wanted=Filter(value=VALUES[0])).heads
    assert [head.id for head in found] == [older.id, newer.id]


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Filter(value=VALUES[0]), "ix_value_months_newest"),
        (Filter(value=VALUES[0], direction=STRAIN, since=FIRST), "ix_value_months_newest"),
        (Filter(concern=CONCERNS[0]), "ix_mark_concerns_concern"),
        (Filter(template="quick-note"), "ix_entries_template"),
        (Filter(bring=True), "ix_entries_bring"),
    ],
)
def test_the_few_are_found_by_their_own_index(store, wanted, index):
    seen: list[str] = []
    with store.reader._database.bare() as connection:
        connection.set_trace_callback(seen.append)
    store.reader.entries.page(Cursor(2**60, 0), 50, wanted)
    (asked,) = (each for each in seen if ".written_at_us DESC" in each)
    with store.reader._database.bare() as connection:
        plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked}"))
    assert index in plan
    assert "SCAN entries" not in plan


# Views -------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(wanted=FILTERS, words=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20))
def test_a_view_is_read_back_as_it_was_kept(store_for_views, wanted, words):
    kept = store_for_views.writer.views.keep("Mine", words, wanted)
    assert store_for_views.reader.views.all()[-1] == kept
    assert (kept.words, kept.wanted) == (words, wanted)


@pytest.fixture(scope="module")
def store_for_views(tmp_path_factory):
    with fresh_store(tmp_path_factory.mktemp("views")) as store:
        yield store


def test_views_are_renamed_deleted_and_never_two_of_a_name(store):
    views, wanted = store.writer.views, Filter(bring=True)
    first, second = views.keep("To bring", "", wanted), views.keep("To bring", "rain", wanted)
    assert [view.name for view in views.all()] == ["To bring", "To bring 2"]
    views.rename(second.id, "Rain")
    views.rename(first.id, "Rain")
    views.rename(ViewId(99), "Nobody")
    assert [view.name for view in store.reader.views.all()] == ["Rain 2", "Rain"]
    views.rename(first.id, "Rain 2")
    views.delete(second.id)
    assert [(view.id, view.name) for view in store.reader.views.all()] == [(first.id, "Rain 2")]
