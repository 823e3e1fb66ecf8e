from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from support.invented import START, entry_id, invent

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import Alias, DateShown, HeldBack, LedgerId, LedgerState, PacketChoices

COPY = b"%PDF exact bytes \x00\xff"
CHOICES = PacketChoices(
    (entry_id(1), entry_id(2)),
    "Dana",
    "think together",
    (HeldBack("words"), HeldBack("there", entry_id(1), 3, 8)),
    (Alias("Mark", "Person A"),),
    "Me",
    show_values=False,
    show_direction=True,
    dates=DateShown.EXACT,
    mark_held_back=True,
)


ONE = (entry_id(1),)


def prepare(store, entry_ids=ONE, copy=COPY, **other):
    return store.writer.ledger.prepare(
        at=START,
        reader="Dana",
        purpose="listen",
        entry_ids=entry_ids,
        format="pdf",
        held_back=2,
        replaced=1,
        temp_path=Path("/some/where.part"),
        copy=copy,
        **other,
    )


def test_readers_are_found_again_by_their_name(store):
    dana = store.writer.readers.find_or_add(" Dána ")
    assert store.writer.readers.find_or_add("Da\u0301na") == dana
    sam = store.writer.readers.find_or_add("Sam")
    assert store.reader.readers.all() == (dana, sam)
    assert dana.name == "Dána"


def test_the_packet_under_way_is_kept_with_every_choice(store):
    assert store.reader.packets.unfinished() is None
    store.writer.packets.save(replace(CHOICES, reader="Sam"))
    store.writer.packets.save(CHOICES)
    assert store.reader.packets.unfinished() == CHOICES
    store.writer.packets.drop()
    assert store.reader.packets.unfinished() is None


def test_private_settings(store):
    assert store.reader.settings.get("last-reader") is None
    store.writer.settings.put("last-reader", "Dana")
    store.writer.settings.put("last-reader", "Sam")
    assert store.reader.settings.get("last-reader") == "Sam"


def test_a_line_goes_from_prepared_to_released(store):
    entries = [invent("a"), invent("b")]
    store.writer.entries.add_many(entries)
    line = prepare(store, [entries[1].id, entries[0].id])
    assert line.state is LedgerState.PREPARED
    assert (line.size_bytes, line.sha256) == (len(COPY), hashlib.sha256(COPY).hexdigest())
    assert line.entry_ids == (entries[1].id, entries[0].id)
    assert (line.at, line.reader, line.purpose, line.held_back, line.replaced) == (
        START,
        "Dana",
        "listen",
        2,
        1,
    )
    assert store.reader.ledger.prepared() == ((line.id, Path("/some/where.part")),)
    assert not store.reader.entries.head(entries[0].id).shared
    out = store.writer.ledger.release(line.id, Path("/some/where.pdf"), line.size_bytes, line.sha256)
    assert out == replace(line, state=LedgerState.RELEASED)
    assert store.reader.ledger.lines() == (out,)
    assert store.reader.ledger.line(line.id) == out
    assert store.reader.ledger.prepared() == ()
    assert store.reader.ledger.copy(line.id) == COPY
    assert all(head.shared for head in store.reader.entries.page().heads)
    assert all(hit.head.shared for hit in store.reader.search.find("a"))


def test_lines_come_newest_made_first_even_when_the_clock_was_set_back(store):
    first, second = prepare(store), prepare(store)
    assert [line.id for line in store.reader.ledger.lines()] == [second.id, first.id]


def test_what_a_kill_left_is_said_not_to_be_known_to_have_left(store):
    line = prepare(store)
    store.writer.ledger.mark_not_left(line.id)
    assert store.reader.ledger.line(line.id).state is LedgerState.NOT_KNOWN_TO_HAVE_LEFT
    assert store.reader.ledger.prepared() == ()
    assert store.reader.ledger.copy(line.id) == COPY


def test_only_a_prepared_line_can_be_given_up_or_doubted(store):
    given_up, released = prepare(store), prepare(store)
    store.writer.ledger.release(released.id, Path("x"), 1, "y")
    for line in (given_up, released):
        store.writer.ledger.drop(line.id)
        store.writer.ledger.mark_not_left(line.id)
    (left,) = store.reader.ledger.lines()
    assert (left.id, left.state) == (released.id, LedgerState.RELEASED)
    with pytest.raises(EntryMissing):
        store.reader.ledger.copy(given_up.id)


def test_a_line_without_its_copy(store):
    line = prepare(store, (), copy=None, size_bytes=3, sha256="abc")
    assert (line.has_copy, line.size_bytes, line.sha256, line.entry_ids) == (False, 3, "abc", ())
    with pytest.raises(EntryMissing):
        store.reader.ledger.copy(line.id)


def test_lines_that_are_not_there(store):
    nobody = LedgerId("0" * 32)
    with pytest.raises(EntryMissing):
        store.reader.ledger.line(nobody)
    with pytest.raises(EntryMissing):
        store.writer.ledger.release(nobody, Path("x"), 1, "y")


def test_deleting_an_entry_for_good_leaves_the_ledger_its_line(store):
    entry = invent()
    store.writer.entries.add(entry)
    line = prepare(store, [entry.id])
    store.writer.entries.delete_for_good(entry.id)
    assert store.reader.ledger.line(line.id).entry_ids == (entry.id,)
